import Diagnostics

/// Copies the values of merged cells to the rows that they span, row after row.
struct MergedRows {
    /// Sorted by first row.
    private let areas: [MergedCells.Area]
    /// The index of the first area not reached yet.
    private var next = 0
    /// The values of the areas that span the current row.
    private var values: [Value] = []

    private struct Value {
        let column: Int
        let lastRow: Int
        let text: [UInt8]
    }

    /// The most values kept at once; a malicious sheet may have merged cells in all columns.
    private static let maximumValues = 64
    /// The longest text that a cell can have (Excel specifications and limits).
    private static let maximumTextSize = 1 << 15

    init(_ areas: [MergedCells.Area]) {
        self.areas = areas
    }

    /// The number of merged cells.
    var count: Int { areas.count }

    /// Fills the blank cells of `row` that belong to a merged cell from above. A row without other cells stays blank: a
    /// merged note below the table is no contact.
    ///
    /// - Parameter file: counts the bytes of all rows.
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
