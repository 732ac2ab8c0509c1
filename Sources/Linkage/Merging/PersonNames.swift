import Contacts

/// The names of the rows of one cluster, and which of them survives.
struct PersonNames {
    private let list: ContactList
    private let rows: [Int]
    private var counts: [[UInt8]: Int] = [:]
    /// Whether all rows have exactly the same name.
    private let haveOneName: Bool
    /// The row with the name that survives, or nil where no row has one.
    private(set) var best: Int?

    init(_ list: ContactList, _ rows: [Int], _ preference: RowPreference) {
        self.list = list
        self.rows = rows
        haveOneName = [ContactColumn.givenName, .familyName].allSatisfy { column in
            rows.allSatisfy { list.cell($0, column) == list.cell(rows[0], column) }
        }
        if haveOneName {
            let isBlank = list.cell(rows[0], .givenName).isEmpty && list.cell(rows[0], .familyName).isEmpty
            best = isBlank ? nil : rows[0]
            return
        }
        var named = rows.filter { !list.cell($0, .givenName).isEmpty || !list.cell($0, .familyName).isEmpty }
        for row in named { counts[key(of: row), default: 0] += 1 }
        if let most = named.map(fullness).max() { named.removeAll { fullness($0) < most } }
        best =
            preference.row(among: named, for: ContactColumn.givenName.index) ?? named.max { isWorse($0, than: $1) }
    }

    /// Given and family name as one folded text.
    func key(of row: Int) -> [UInt8] {
        comparisonKey(list.cell(row, .givenName)) + comparisonKey(list.cell(row, .familyName))
    }

    /// The rows with other full names, each name once; a name that is only an initial or a part says nothing more.
    var others: [Int] {
        guard let best, !haveOneName else { return [] }
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
