import CSV
import Contacts

/// Finds the header among the first rows of a list.
///
/// The header is the first row, with two exceptions. A row below it is the header if the first row has fewer than two
/// known names, and the row below has at least two and more cells than any row above it (or as many, if those rows hold
/// data, such as `Exported by,Jo Poe,jo@example.org`). And if a row has headings that span several columns, the names
/// in the row below it are the header.
struct HeaderSearch {
    /// How many lines at the top are examined.
    static let furthestLine = 40
    /// How many bytes at the top are examined.
    static let furthestByte = 1 << 15

    /// The largest number of filled cells in a row so far; nil before the first row.
    private var most: Int?
    /// Whether the rows with that many cells hold data, not names.
    private var widestHoldData = false

    /// Whether every row so far had at most one filled cell.
    var hasNarrowRowsOnly: Bool { most ?? 0 <= 1 }

    /// Whether the row with these cells, not all blank, is the header. Call it for each row from the top.
    ///
    /// - Parameters:
    ///   - hasWideNames: whether a name is known to span several columns.
    ///   - next: returns the cells of the row below; called only if this row has gaps or such names.
    mutating func isHeader<Failure: Error>(
        _ names: [String], hasWideNames: Bool = false, next: () throws(Failure) -> [String]?
    ) throws(Failure) -> Bool {
        let row = Row(names)
        defer { pass(row) }
        guard row.known >= 2, standsOut(row) else { return false }
        guard row.hasGaps || hasWideNames, let below = try next().map(Row.init) else { return true }
        return below.known <= row.known || below.known * 3 < below.filled * 2
    }

    /// Whether a row that names columns can be the header, given the rows above it.
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

    /// The relevant properties of a row.
    private struct Row {
        let filled: Int
        /// How many of its cells are known column names.
        let known: Int
        /// Whether a blank cell comes before a filled one.
        let hasGaps: Bool
        /// Whether two thirds of its cells are column names, not counting words that may be data: `Doula`, `Client`.
        let namesMostColumns: Bool
        /// Whether no cell is a column name and one holds a digit or an at sign.
        let holdsData: Bool

        init(_ names: [String]) {
            let filled = names.count { !$0.isEmpty }
            self.filled = filled
            // A row with more columns than any list has takes too long to examine; as a header it is refused.
            known = names.count > Reader.maximumColumns ? 0 : names.count(where: HeaderSearch.isKnown)
            hasGaps = names.lastIndex { !$0.isEmpty }.map { $0 >= filled } ?? false
            namesMostColumns =
                known >= 2 && names.count { HeaderSearch.isKnown($0) && !HeaderSearch.isKind($0) } * 3 >= filled * 2
            holdsData = known == 0 && names.contains { $0.utf8.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "@") } }
        }
    }

    private static func isKind(_ name: String) -> Bool { name.withByteView { Kind(words: $0) } != nil }

    static func isKnown(_ name: String) -> Bool {
        HeaderSynonyms.role(of: name) != nil || BookingRole(header: name) != nil
    }
}
