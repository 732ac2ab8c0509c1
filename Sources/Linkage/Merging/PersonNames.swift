import CSV
import Contacts

/// The names of the rows of one cluster, and which of them survives.
struct PersonNames {
    private let list: ContactList
    private let rows: [Int]
    private var counts: [[UInt8]: Int] = [:]
    /// The row with the name that survives, or nil where no row has one.
    private(set) var best: Int?

    init(_ list: ContactList, _ rows: [Int]) {
        self.list = list
        self.rows = rows
        var named = rows.filter { !list.cell($0, .givenName).isEmpty || !list.cell($0, .familyName).isEmpty }
        for row in named { counts[key(of: row), default: 0] += 1 }
        if let most = named.map(fullness).max() { named.removeAll { fullness($0) < most } }
        best = named.max { isWorse($0, than: $1) }
    }

    /// Given and family name as one folded text.
    func key(of row: Int) -> [UInt8] {
        comparisonKey(list.cell(row, .givenName)) + comparisonKey(list.cell(row, .familyName))
    }

    /// The rows with other full names, each name once; a name that is only an initial or a part says nothing more.
    var others: [Int] {
        guard let best else { return [] }
        var seen: Set<[UInt8]> = [key(of: best)]
        return rows.filter { fullness($0) == 2 && seen.insert(key(of: $0)).inserted }
    }

    /// 2 for a given and a family name, 1 with an initial, 0 for one name only.
    private func fullness(_ row: Int) -> Int {
        let given = list.cell(row, .givenName).count(where: { $0 > 0x2E })
        return list.cell(row, .familyName).isEmpty || given == 0 ? 0 : given == 1 ? 1 : 2
    }

    private func isWorse(_ one: Int, than other: Int) -> Bool {
        let (a, b) = (rank(one), rank(other))
        if a != b { return a.lexicographicallyPrecedes(b) }
        // The lower row, whose id sorts first, wins among names that are the same in all that matters.
        return text(other).lexicographicallyPrecedes(text(one))
    }

    private func rank(_ row: Int) -> [Int] {
        let given = list.cell(row, .givenName)
        let isKnown = given.asciiLowercased.withByteView { !Nicknames.standard.classes(of: $0).isEmpty }
        return [counts[key(of: row)] ?? 0, isKnown ? 1 : 0, isOneCase(given) ? 0 : 1, text(row).count]
    }

    private func text(_ row: Int) -> [UInt8] { list.cell(row, .givenName).array + list.cell(row, .familyName).array }
}

/// The addresses of the rows of one cluster, and which of them survives.
struct Addresses {
    static let columns = [ContactColumn.street, .city, .region, .postalCode, .country]
    private let list: ContactList
    private let rows: [Int]
    private var counts: [[UInt8]: Int] = [:]

    init(_ list: ContactList, _ rows: [Int]) {
        self.list = list
        self.rows = rows.filter { row in Addresses.columns.contains { !list.cell(row, $0).trimmed.isEmpty } }
        for row in self.rows { counts[key(of: row), default: 0] += 1 }
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
        rows.max { one, other in
            let (a, b) = (rank(one), rank(other))
            return a != b ? a.lexicographicallyPrecedes(b) : text(other).lexicographicallyPrecedes(text(one))
        }
    }

    private func rank(_ row: Int) -> [Int] {
        let street = list.cell(row, .street)
        let filled = Addresses.columns.count { !list.cell(row, $0).isEmpty }
        return [street.isEmpty ? 0 : 1, counts[key(of: row)] ?? 0, filled, isOneCase(street) ? 0 : 1, text(row).count]
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
        var seen: Set<[UInt8]> = [key(of: best)]
        return rows.filter { !list.cell($0, .street).trimmed.isEmpty && seen.insert(key(of: $0)).inserted }.map(text)
    }
}
