import Bytes
import Diagnostics

/// The merged cells of a sheet, whose value is stored only in the first cell (ECMA-376 part 1, 18.3.1.55: mergeCells).
///
/// The value of a merged cell belongs to each row that it spans, such as a practice next to its five doctors. It
/// belongs only to the first of its columns, because one cell over two columns is rarely a value of both; but a heading
/// over several columns names all of them.
struct MergedCells {
    /// One merged cell; rows count from 1 and columns from 0, both ends included.
    struct Area {
        let rows: ClosedRange<Int32>
        let columns: ClosedRange<Int32>

        /// No heading spans more columns; a cell merged across the whole sheet is decoration.
        private static let widestHeading = 32

        /// Whether it begins in `row` and spans several columns.
        fileprivate func isWideHeading(in row: SheetRow) -> Bool {
            rows.lowerBound == Int32(row.number) && (2...Area.widestHeading).contains(columns.count)
        }
    }

    /// Sorted by first row.
    private let areas: [Area]
    /// Whether the sheet has more merged cells than `maximumCount`; then all are ignored.
    let areTooMany: Bool

    /// More than any list edited by a person has.
    private static let maximumCount = 1 << 18

    /// Finds the merged cells of a sheet. They are listed after its rows, so the whole sheet is read.
    ///
    /// - Parameter open: opens the part with the sheet at its beginning.
    init(in open: () throws(Diagnostic) -> ZipPart) throws(Diagnostic) {
        let list = MergeList(limit: MergedCells.maximumCount)
        // Few sheets have any, and searching for a word is much faster than parsing.
        if try MergedCells.isMentioned(in: open()) { try XMLParser.parse(open(), list) }
        areTooMany = list.count > MergedCells.maximumCount
        areas = areTooMany ? [] : list.areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// A sheet without merged cells.
    init() {
        areas = []
        areTooMany = false
    }

    var isEmpty: Bool { areas.isEmpty }

    private static func isMentioned(in part: ZipPart) throws(Diagnostic) -> Bool {
        let word: StaticString = "mergeCell"
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        var isFound = false
        var kept = 0
        // Read to the end, so that damage shows before any row is returned.
        while true {
            let count = try part.read(into: UnsafeMutableRawBufferPointer(rebasing: block[kept...]))
            if count == 0 { return isFound }
            let bytes = ByteView(
                UnsafeRawBufferPointer(rebasing: block[..<(kept + count)]).assumingMemoryBound(to: UInt8.self))
            isFound = isFound || bytes.firstRange(of: word) != nil
            // The word may span two blocks.
            let rest = min(bytes.count, word.utf8CodeUnitCount - 1)
            block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[(kept + count - rest)..<(kept + count)]))
            kept = rest
        }
    }

    /// `row` with the headings that extend into it from rows above. Only headings one column wide count; a cell over
    /// several columns and rows is the title of the report.
    ///
    /// - Parameter above: the rows above it.
    func fillingHeadings(of row: SheetRow, from above: [SheetRow]) -> SheetRow {
        var filled = row
        for area in areas where area.columns.count == 1 && area.rows.contains(Int32(row.number)) {
            let column = Int(area.columns.lowerBound)
            guard area.rows.lowerBound < Int32(row.number), !row.hasCell(in: column),
                let first = above.last(where: { $0.number == Int(area.rows.lowerBound) })
            else { continue }
            first.withText(in: column) { filled.add($0, column: column) }
        }
        _ = filled.end()
        return filled
    }

    /// Whether a heading of `row` spans several columns.
    func hasWideHeading(in row: SheetRow) -> Bool { areas.contains { $0.isWideHeading(in: row) } }

    /// The header `row` with each wide heading copied to all columns that it spans.
    func fillingWideHeadings(of row: SheetRow) -> SheetRow {
        var filled = row
        for area in areas where area.isWideHeading(in: row) {
            for column in area.columns.map(Int.init) where !filled.hasCell(in: column) {
                row.withText(in: Int(area.columns.lowerBound)) { filled.add($0, column: column) }
            }
            _ = filled.end()
        }
        return filled
    }

    /// The merged cells that span several rows below the header.
    ///
    /// - Parameters:
    ///   - header: the row number of the header.
    ///   - width: the number of named columns.
    func below(_ header: Int, width: Int) -> MergedRows {
        MergedRows(
            areas.filter { area in
                area.rows.count > 1 && Int(area.rows.lowerBound) > header && Int(area.columns.lowerBound) < width
            })
    }
}

/// Collects the merged cells from the part with a sheet.
private final class MergeList: XMLHandler {
    private(set) var areas: [MergedCells.Area] = []
    private(set) var count = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "mergeCell", let area = attributes["ref"].flatMap(MergeList.area) else { return }
        count += 1
        if count <= limit { areas.append(area) }
    }

    func text(_ piece: ByteView) {}

    func end(_ name: String) -> Bool { false }

    /// The area of a reference such as `A2:B6`; nil if it is invalid.
    private static func area(_ reference: ByteView) -> MergedCells.Area? {
        let corners = reference.split { $0 == UInt8(ascii: ":") }
        guard corners.count == 2, let first = corner(corners[0]), let last = corner(corners[1]),
            first.row <= last.row, first.column <= last.column
        else { return nil }
        return MergedCells.Area(rows: first.row...last.row, columns: first.column...last.column)
    }

    private static func corner(_ reference: ByteView) -> (row: Int32, column: Int32)? {
        guard let column = SheetRow.column(of: reference), column < SheetRow.maximumColumns,
            let row = Int32(reference.from(reference.count { $0.isASCIILetter }).string),
            (1...Int32(SheetRow.maximumNumber)).contains(row)
        else { return nil }
        return (row, Int32(column))
    }
}
