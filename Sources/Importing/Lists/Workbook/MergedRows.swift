import Diagnostics

/// Hands the values of merged cells on to the rows that they span, one row after another.
struct MergedRows {
    /// In the order of their first rows.
    private let areas: [MergedCells.Area]
    /// The first area that has not been reached.
    private var next = 0
    /// The values of the areas that have been reached and not left.
    private var values: [Value] = []

    private struct Value {
        let column: Int
        let lastRow: Int
        let text: [UInt8]
    }

    /// A sheet made to take long may have cells merged in all of its columns; nobody looks at so many.
    private static let maximumValues = 64
    /// The longest text that a cell can have (Excel specifications and limits).
    private static let maximumTextSize = 1 << 15

    init(_ areas: [MergedCells.Area]) {
        self.areas = areas
    }

    /// How many merged cells there are.
    var count: Int { areas.count }

    /// Fills the blank cells of `row` that are part of a merged cell which begins above. A row in which nothing else
    /// stands stays blank: a merged note below the table is no contact.
    ///
    /// - Parameter file: keeps account of how many bytes all rows come to.
    mutating func fill(_ row: inout SheetRow, of file: WorkbookFile) throws(Diagnostic) {
        let number = row.number
        values.removeAll { $0.lastRow < number }
        let isBlank = row.width == 0
        take(from: row)
        guard !isBlank else { return }
        var isFilled = false
        for value in values where !row.hasCell(in: value.column) {
            try file.countExpanded(value.text.count)
            value.text.withByteView { row.add($0, column: value.column) }
            isFilled = true
        }
        if isFilled { _ = row.end() }
    }

    /// Takes the values of the merged cells that begin in `row`.
    private mutating func take(from row: SheetRow) {
        while next < areas.count, areas[next].rows.lowerBound <= Int32(row.number) {
            let area = areas[next]
            next += 1
            let column = Int(area.columns.lowerBound)
            guard area.rows.lowerBound == Int32(row.number), values.count < MergedRows.maximumValues,
                !values.contains(where: { $0.column == column })
            else { continue }
            row.withText(in: column) { text in
                guard text.count <= MergedRows.maximumTextSize else { return }
                values.append(Value(column: column, lastRow: Int(area.rows.upperBound), text: text.array))
            }
        }
    }
}
