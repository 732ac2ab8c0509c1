import Bytes
import Contacts

/// A golden record without what it has only from rows that are taken out of it.
///
/// A value that none of its rows has was written by hand, and stays. So does every reason not to contact somebody: it
/// may be about either of the two.
struct RemainingRecord {
    private let list: ContactList
    private let golden: Int
    private let rows: [Int]
    private let taken: [Int]
    /// One cell a column of the list.
    private(set) var cells: [[UInt8]]

    private static let kept = Set([ContactColumn.contactID, .doNotContact].map(\.index))

    /// - Parameters:
    ///   - golden: the row of the golden record in `list`.
    ///   - rows: the rows that stay in it.
    ///   - taken: the rows that are taken out of it.
    init(_ golden: Int, of list: ContactList, keeping rows: [Int], without taken: [Int]) {
        (self.list, self.golden, self.rows, self.taken) = (list, golden, rows, taken)
        cells = list.columns.indices.map { list.table[golden, $0].array }
        let addresses = Addresses(list, [golden] + rows + taken)
        removeBlock(Addresses.columns) { addresses.key(of: $0) }
        let names = [ContactColumn.givenName, .familyName]
        removeBlock(names) { row in names.flatMap { comparisonKey(list.cell(row, $0)) + [0x20] } }
        removeNotes(addresses)
        removeIDs()
        let blocks = Set((Addresses.columns + names + [.notes, .mergedIDs]).map(\.index)).union(RemainingRecord.kept)
        for column in list.columns.indices where !blocks.contains(column) { removeValues(column) }
    }

    /// Empties columns that belong together where a taken row has what they say, and none that stays has.
    private mutating func removeBlock(_ columns: [ContactColumn], _ key: (Int) -> [UInt8]) {
        let own = key(golden)
        guard taken.contains(where: { key($0) == own }), !rows.contains(where: { key($0) == own }) else { return }
        for column in columns { cells[column.index] = [] }
    }

    private mutating func removeIDs() {
        let ids = Set(taken.map { list.id($0).array })
        let left = list.cell(golden, .mergedIDs).split(on: "; ").map(\.array).filter { !ids.contains($0) }
        cells[ContactColumn.mergedIDs.index] = left.count > 1 ? Array(left.joined(separator: "; ".utf8)) : []
    }

    private mutating func removeValues(_ column: Int) {
        let known = column < ContactColumn.allCases.count ? ContactColumn.allCases[column] : nil
        let sisters: [ContactColumn: [ContactColumn]] = [
            .email: [.otherEmails], .otherEmails: [.email], .phone: [.otherPhones], .otherPhones: [.phone],
            .aliases: [.organization, .givenName],
        ]
        func keys(_ row: Int) -> [[UInt8]] {
            var keys = RemainingRecord.parts(list.table[row, column], known).map(comparisonKey)
            for sister in known.flatMap({ sisters[$0] }) ?? [] {
                let cell = list.cell(row, sister)
                if sister == .givenName {
                    keys.append(comparisonKey(cell) + comparisonKey(list.cell(row, .familyName)))
                } else {
                    keys += RemainingRecord.parts(cell, sister).map(comparisonKey)
                }
            }
            return keys
        }
        let gone = Set(taken.flatMap(keys)).subtracting(rows.flatMap(keys))
        guard !gone.isEmpty else { return }
        let parts = RemainingRecord.parts(list.table[golden, column], known)
        let left = parts.filter { !gone.contains(comparisonKey($0)) }
        guard left.count < parts.count else { return }
        cells[column] = Array(left.map(\.array).joined(separator: (known?.separator ?? "; ").utf8))
    }

    /// The values of a cell, each by itself.
    private static func parts(_ cell: ByteView, _ column: ContactColumn?) -> [ByteView] {
        switch column {
        case .email, .otherEmails, .tags, .source, .aliases:
            cell.split(where: { $0 == UInt8(ascii: ";") }).map(\.trimmed).filter { !$0.isEmpty }
        case .phone, .otherPhones:
            cell.split(where: { $0 == UInt8(ascii: "|") }).map(\.trimmed).filter { !$0.isEmpty }
        case .credentials: cell.split(where: { $0 == UInt8(ascii: ",") }).map(\.trimmed).filter { !$0.isEmpty }
        default: cell.trimmed.isEmpty ? [] : [cell.trimmed]
        }
    }

    private mutating func removeNotes(_ addresses: Addresses) {
        let staying = rows.flatMap { lines(of: $0, addresses) }
        let gone = Set(taken.flatMap { lines(of: $0, addresses) }).subtracting(staying)
        let notes = list.cell(golden, .notes).split(where: { $0 == .lineFeed }).map(\.trimmed)
        let left = notes.filter { !gone.contains((PracticeMove.place(in: $0) ?? $0).array) }
        guard left.count < notes.count else { return }
        cells[ContactColumn.notes.index] = Array(left.map(\.array).joined(separator: [.lineFeed]))
    }

    /// The lines that a row may have left in the notes: its own, and those of values that lost their column.
    private func lines(of row: Int, _ addresses: Addresses) -> [[UInt8]] {
        var lines = list.cell(row, .notes).split(where: { $0 == .lineFeed }).map(\.trimmed.array)
        for column in list.columns.indices {
            let value = list.table[row, column].trimmed
            if !value.isEmpty { lines.append(Array("\(list.columns[column]): ".utf8) + value.array) }
        }
        let address = addresses.text(row)
        guard !address.isEmpty else { return lines }
        lines.append(Array("address: ".utf8) + address)
        // The place that the contact has left, as `PracticeMove` writes it.
        lines.append(address)
        let organization = list.cell(row, .organization).trimmed.array
        if !organization.isEmpty { lines.append(organization + Array(", ".utf8) + address) }
        return lines
    }
}
