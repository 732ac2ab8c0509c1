import Bytes
import Contacts
import Text

/// The addresses of the rows of one cluster, and which of them survives.
struct Addresses {
    static let columns = [ContactColumn.street, .city, .region, .postalCode, .country]
    private let list: ContactList
    private let rows: [Int]
    private var doors: [Int: Door] = [:]
    private var counts: [[UInt8]: Int] = [:]

    init(_ list: ContactList, _ rows: [Int]) {
        self.list = list
        self.rows = rows.filter { row in Addresses.columns.contains { !list.cell(row, $0).trimmed.isEmpty } }
        for row in self.rows {
            let door = Door(list, row)
            doors[row] = door
            counts[door.key, default: 0] += 1
        }
    }

    /// House number, street and town of an address, folded.
    private struct Door {
        let house: [UInt8]
        let street: [UInt8]
        let town: [UInt8]

        init(_ list: ContactList, _ row: Int) {
            var text = FoldedText()
            text.fold(list.cell(row, .street))
            house = text.takeHouseNumber() ?? []
            text.keepStreetCore()
            var street: [UInt8] = []
            text.join(into: &street)
            self.street = street
            town = comparisonKey(list.cell(row, .city))
        }

        var key: [UInt8] { house + [0x20] + street + [0x20] + town }

        /// Whether the two are one door, as far as what both say tells.
        func fits(_ other: Door) -> Bool {
            house == other.house && street == other.street && (town == other.town || town.isEmpty || other.town.isEmpty)
        }

        /// Whether the two are one door, a typing error in the number or the street aside.
        func isNear(_ other: Door) -> Bool {
            guard town == other.town || town.isEmpty || other.town.isEmpty else { return false }
            func isNear(_ one: [UInt8], _ other: [UInt8], _ isNear: (ByteView, ByteView) -> Bool) -> Bool {
                one == other || one.withByteView { one in other.withByteView { isNear(one, $0) } }
            }
            return isNear(house, other.house, isOneEditApart) && isNear(street, other.street, isNearName)
        }
    }

    /// House number, street and town of a row as one text; blank for a row without an address.
    func key(of row: Int) -> [UInt8] { doors[row]?.key ?? [] }

    /// Whether two rows have addresses, and not of one door with a typing error or a gap in one of them.
    func areOther(_ one: Int, _ other: Int) -> Bool {
        guard let one = doors[one], let other = doors[other] else { return false }
        return !one.isNear(other)
    }

    /// The row with the address that survives: one with a street, the most frequent, the fullest.
    func best(_ preference: RowPreference) -> Int? {
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
        return [street.isEmpty ? 0 : 1, counts[key(of: row)] ?? 0, filled, isOneCase(street) ? 0 : 1]
    }

    /// One line for a reader: `12 Oak St, Willits, CA 95490`.
    func text(_ row: Int) -> [UInt8] {
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

    /// The other addresses with a street, each once, as lines; one without a town says nothing beside the same with it.
    func others(than best: Int) -> [[UInt8]] {
        var seen: Set<[UInt8]> = [key(of: best)]
        return rows.filter { row in
            guard let door = doors[row], !list.cell(row, .street).trimmed.isEmpty, seen.insert(door.key).inserted else {
                return false
            }
            return !door.town.isEmpty
                || !rows.contains { doors[$0]?.town.isEmpty == false && doors[$0]?.fits(door) == true }
        }.map(text)
    }
}
