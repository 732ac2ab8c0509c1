/// The merged cells of a sheet, whose value is stored only in the first cell (ECMA-376 part 1, 18.3.1.55: mergeCells).
///
/// The value of a merged cell belongs to each row that it spans, such as a practice next to its five doctors. It
/// belongs only to the first of its columns, because one cell over two columns is rarely a value of both; but a heading
/// over several columns names all of them.
struct MergedCells {
    /// One merged cell.
    typealias Area = CellArea

    /// Sorted by first row.
    private let areas: [Area]
    /// Whether the sheet has more merged cells than `maximumCount`; then all are ignored.
    let areTooMany: Bool

    /// More than any list edited by a person has.
    static let maximumCount = 1 << 18

    /// - Parameter areas: the merged cells of a sheet, in any order, no more than one beyond `maximumCount`.
    init(_ areas: [Area]) {
        areTooMany = areas.count > MergedCells.maximumCount
        self.areas = areTooMany ? [] : areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// A sheet without merged cells.
    init() {
        areas = []
        areTooMany = false
    }

    var isEmpty: Bool { areas.isEmpty }

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

extension CellArea {
    /// No heading spans more columns; a cell merged across the whole sheet is decoration.
    private static let widestHeading = 32

    /// Whether it begins in `row` and spans several columns.
    fileprivate func isWideHeading(in row: SheetRow) -> Bool {
        rows.lowerBound == Int32(row.number) && (2...CellArea.widestHeading).contains(columns.count)
    }
}
