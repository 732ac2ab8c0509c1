import CSV
import Contacts

/// Finds the header among the first rows of a list.
///
/// It is the first row, unless that names no two columns that are known and a row below does, with more cells than any
/// row above it, or with as many where those hold data, as `Exported by,Jo Poe,jo@example.org` does; or unless it is
/// one of headings over several columns, whose names stand in the row below.
struct HeaderSearch {
    /// So many lines at the top are looked at.
    static let furthestLine = 40
    /// And so many bytes.
    static let furthestByte = 1 << 15

    /// The most cells that are not blank in a row so far; nil before the first one.
    private var most: Int?
    /// Whether the rows with so many cells are none of names.
    private var widestHoldData = false

    /// Whether no row so far had more than one cell that is not blank.
    var hasNarrowRowsOnly: Bool { most ?? 0 <= 1 }

    /// Whether the row with these cells, some of which are not blank, is the header; to be asked of each row from the
    /// top.
    ///
    /// - Parameters:
    ///   - hasWideNames: whether a name is known to stand over several columns.
    ///   - next: the cells of the row below, asked for only where this one has gaps or such names.
    mutating func isHeader<Failure: Error>(
        _ names: [String], hasWideNames: Bool = false, next: () throws(Failure) -> [String]?
    ) throws(Failure) -> Bool {
        let row = Row(names)
        defer { pass(row) }
        guard row.known >= 2, standsOut(row) else { return false }
        guard row.hasGaps || hasWideNames, let below = try next().map(Row.init) else { return true }
        return below.known <= row.known || below.known * 3 < below.filled * 2
    }

    /// Whether a row that names columns can be the header, for all that stands above it.
    private func standsOut(_ row: Row) -> Bool {
        guard let most else { return true }
        if row.filled > most { return row.known * 3 >= row.filled }
        return row.filled == most && widestHoldData && row.namesMostColumns
    }

    private mutating func pass(_ row: Row) {
        if row.filled > most ?? 0 {
            (most, widestHoldData) = (row.filled, row.holdsData)
        } else {
            most = most ?? 0
            if row.filled == most { widestHoldData = widestHoldData && row.holdsData }
        }
    }

    /// What counts of a row.
    private struct Row {
        let filled: Int
        /// How many of its cells name columns that are known.
        let known: Int
        /// Whether a cell is blank that another stands behind.
        let hasGaps: Bool
        /// Whether two thirds of its cells name columns, words that may as well be data aside: `Doula`, `Client`.
        let namesMostColumns: Bool
        /// Whether no cell names a column, and one holds what no name does: a digit or an email address.
        let holdsData: Bool

        init(_ names: [String]) {
            let filled = names.count { !$0.isEmpty }
            self.filled = filled
            // What has more columns than any list takes long to look at, and is refused if it comes first.
            known = names.count > Reader.maximumColumns ? 0 : names.count(where: HeaderSearch.isKnown)
            hasGaps = names.lastIndex { !$0.isEmpty }.map { $0 >= filled } ?? false
            namesMostColumns =
                known >= 2 && names.count { HeaderSearch.isKnown($0) && !HeaderSearch.isKind($0) } * 3 >= filled * 2
            holdsData = known == 0 && names.contains { $0.utf8.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "@") } }
        }
    }

    private static func isKind(_ name: String) -> Bool { name.withByteView { Kind(words: $0) } != nil }

    private static func isKnown(_ name: String) -> Bool {
        HeaderSynonyms.role(of: name) != nil || BookingRole(header: name) != nil
    }
}
