import Bytes
import Contacts
import Text

/// The addresses of the rows of one cluster, and which of them survives.
struct Addresses {
    static let columns = [ContactColumn.street, .city, .region, .postalCode, .country]
    private let list: ContactList
    private let rows: [Int]
    private var keys: [Int: [UInt8]] = [:]
    private var counts: [[UInt8]: Int] = [:]

    private let preference: RowPreference

    init(_ list: ContactList, _ rows: [Int], _ preference: RowPreference) {
        self.list = list
        self.preference = preference
        self.rows = rows.filter { row in Addresses.columns.contains { !list.cell(row, $0).trimmed.isEmpty } }
        for row in self.rows {
            let key = key(of: row)
            keys[row] = key
            counts[key, default: 0] += 1
        }
    }

    /// House number, street and town, folded.
    private func key(of row: Int) -> [UInt8] {
        var text = FoldedText()
        text.fold(list.cell(row, .street))
        var key = text.takeHouseNumber() ?? []
        text.keepStreetCore()
        var street: [UInt8] = []
        text.join(into: &street)
        key.append(0x20)
        key.append(contentsOf: street)
        key.append(0x20)
        key.append(contentsOf: comparisonKey(list.cell(row, .city)))
        return key
    }

    /// The row with the address that survives: one with a street, the most frequent, the fullest.
    var best: Int? {
        let withStreet = rows.filter { !list.cell($0, .street).trimmed.isEmpty }
        if let preferred = preference.row(among: withStreet, for: ContactColumn.street.index) { return preferred }
        let candidates = rows.map { (row: $0, rank: rank($0)) }
        guard let highest = candidates.map(\.rank).max(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
        let equals = candidates.filter { $0.rank == highest }.map { (row: $0.row, text: text($0.row)) }
        return equals.min { one, other in
            one.text.count != other.text.count
                ? one.text.count > other.text.count : one.text.lexicographicallyPrecedes(other.text)
        }?.row
    }

    private func rank(_ row: Int) -> [Int] {
        let street = list.cell(row, .street)
        let filled = Addresses.columns.count { !list.cell(row, $0).isEmpty }
        return [street.isEmpty ? 0 : 1, counts[keys[row] ?? []] ?? 0, filled, isOneCase(street) ? 0 : 1]
    }

    /// One line for a reader: `12 Oak St, Willits, CA 95490`.
    private func text(_ row: Int) -> [UInt8] {
        var line = JoinedValues(separator: ", ")
        line.add(list.cell(row, .street).trimmed)
        line.add(list.cell(row, .city).trimmed)
        var area = JoinedValues(separator: " ")
        for column in [ContactColumn.region, .postalCode, .country] { area.add(list.cell(row, column).trimmed) }
        area.bytes.withByteView { line.add($0) }
        return line.bytes
    }

    /// Parts that `best` lacks and another row of the same town has.
    func missingParts(of best: Int) -> [(ContactColumn, ByteView)] {
        let town = comparisonKey(list.cell(best, .city))
        return Addresses.columns.dropFirst().compactMap { column in
            guard list.cell(best, column).trimmed.isEmpty else { return nil }
            let donor = rows.first {
                !list.cell($0, column).trimmed.isEmpty && (town.isEmpty || comparisonKey(list.cell($0, .city)) == town)
            }
            return donor.map { (column, list.cell($0, column).trimmed) }
        }
    }

    /// The other addresses with a street, each once, as lines.
    func others(than best: Int) -> [[UInt8]] {
        var seen: Set<[UInt8]> = [keys[best] ?? []]
        return rows.filter { !list.cell($0, .street).trimmed.isEmpty && seen.insert(keys[$0] ?? []).inserted }.map(text)
    }
}
