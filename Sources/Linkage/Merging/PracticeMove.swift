import Bytes
import Contacts

/// A contact whose practice has moved: a newer row has another address than the contact had. Organization, address,
/// email and telephone are then those of the newer row, and the old ones are kept.
///
/// A row is newer by its `updated_on`, where every row with another address has an earlier one; or because it is in the
/// list that is matched against a master which does not know it yet. A row that the master has merged before says
/// nothing new: its address may have been corrected since by hand.
struct PracticeMove {
    /// The columns that change together.
    static let columns = Set(([ContactColumn.organization, .email, .phone] + Addresses.columns).map(\.index))

    /// The row that the contact has moved to.
    let row: Int
    /// Whether the rows are a person's, who may have changed the organization as well.
    private let isPerson: Bool
    /// Where the contact was, as a line of the notes: `until 2026-11: Bloom, 12 Oak St, Willits, CA 95490`.
    let note: [UInt8]

    private static let word = "until "

    /// - Parameters:
    ///   - addresses: those of the rows.
    ///   - rows: rows of `list` in the order of their ids, the master's first.
    ///   - day: the day of the run, for rows without a date.
    init?(_ addresses: Addresses, _ rows: [Int], of list: ContactList, day: CalendarDate) {
        let located = rows.filter { !list.cell($0, .street).trimmed.isEmpty }
        guard located.count > 1, let first = located.first else { return nil }
        let new =
            PracticeMove.newest(among: located, addresses, list)
            ?? (list.isMaster(first) ? PracticeMove.unknown(among: located, addresses, list) : nil)
        guard let new, !list.isMaster(new) else { return nil }
        let others = located.filter { addresses.areOther($0, new) }
        let latest = others.max { PracticeMove.date(of: $0, list) < PracticeMove.date(of: $1, list) }
        guard let old = others.first(where: { list.isMaster($0) }) ?? latest else { return nil }
        row = new
        isPerson = !list.cell(new, .givenName).isEmpty || !list.cell(new, .familyName).isEmpty
        let date = PracticeMove.date(of: new, list)
        let month = String((date.isEmpty ? day.iso : date).prefix(7))
        var place = JoinedValues(separator: ", ")
        if isPerson { place.add(list.cell(old, .organization).trimmed) }
        addresses.text(old).withByteView { place.add($0) }
        note = Array("\(PracticeMove.word)\(month): ".utf8) + place.bytes
    }

    /// Whether the value of a column is taken from the newer row.
    func concerns(_ column: Int) -> Bool {
        PracticeMove.columns.contains(column) && (isPerson || column != ContactColumn.organization.index)
    }

    /// `updated_on` of a row, blank where it has none.
    private static func date(of row: Int, _ list: ContactList) -> String { list.cell(row, .updatedOn).trimmed.string }

    /// The row with the latest date, where all rows at other addresses have earlier ones.
    private static func newest(among rows: [Int], _ addresses: Addresses, _ list: ContactList) -> Int? {
        let dates = rows.map { date(of: $0, list) }
        guard let latest = dates.max(), !latest.isEmpty else { return nil }
        // Of several rows with the latest date, the master's is first.
        guard let newest = zip(rows, dates).first(where: { $0.1 == latest })?.0 else { return nil }
        let others = zip(rows, dates).filter { addresses.areOther($0.0, newest) }
        return others.isEmpty || others.contains { $0.1.isEmpty || $0.1 == latest } ? nil : newest
    }

    /// The last row whose id and address the master does not know, and which is not older than the master.
    private static func unknown(among rows: [Int], _ addresses: Addresses, _ list: ContactList) -> Int? {
        let masters = rows.filter(list.isMaster)
        var ids: Set<[UInt8]> = []
        var notes: [ByteView] = []
        for row in masters {
            ids.insert(list.id(row).array)
            ids.formUnion(list.cell(row, .mergedIDs).split(on: "; ").map(\.array))
            notes += list.cell(row, .notes).split(where: { $0 == .lineFeed }).map(\.trimmed)
        }
        let latest = masters.map { date(of: $0, list) }.max() ?? ""
        let new = rows.filter { row in
            guard !list.isMaster(row), !ids.contains(list.id(row).array),
                masters.allSatisfy({ !list.cell($0, .street).trimmed.isEmpty && addresses.areOther(row, $0) })
            else { return false }
            let own = date(of: row, list)
            if !own.isEmpty, own < latest { return false }
            let text = addresses.text(row)
            return !notes.contains { line in
                place(in: line).map { place($0.array, mentions: text) } ?? line.hasSuffix(text)
            }
        }
        return new.max { (date(of: $0, list), $0) < (date(of: $1, list), $1) }
    }

    /// What a line of notes says of a place that the contact has left; nil where it is another line.
    static func place(in line: ByteView) -> ByteView? {
        guard line.count > word.utf8.count, line.upTo(word.utf8.count).buffer.elementsEqual(word.utf8),
            let colon = line.firstRange(of: ": ")
        else { return nil }
        let month = line[word.utf8.count..<colon.lowerBound]
        guard month.count == 7, month.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "-") }) else { return nil }
        return line.from(colon.upperBound)
    }

    /// All places in a cell of notes that the contact has left.
    static func places(in notes: ByteView) -> [[UInt8]] {
        notes.split(where: { $0 == .lineFeed }).compactMap { place(in: $0.trimmed)?.array }
    }

    /// Whether a place that the contact has left is one of this organization, or at this address.
    static func place(_ place: [UInt8], mentions value: [UInt8]) -> Bool {
        if place == value { return true }
        let comma = Array(", ".utf8)
        return place.starts(with: value + comma) || place.reversed().starts(with: (comma + value).reversed())
    }
}

extension ByteView {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && from(count - suffix.count).buffer.elementsEqual(suffix)
    }
}
