import Bytes

/// A rectangle of cells; rows count from 1 and columns from 0, both ends included.
struct CellArea {
    let rows: ClosedRange<Int32>
    let columns: ClosedRange<Int32>

    init(rows: ClosedRange<Int32>, columns: ClosedRange<Int32>) {
        self.rows = rows
        self.columns = columns
    }

    /// The area of a reference such as `A2:B6` or `C2`; nil if it is invalid.
    init?(_ reference: ByteView) {
        let corners = reference.split { $0 == UInt8(ascii: ":") }
        guard let first = corners.first.flatMap(CellArea.corner), let last = corners.last.flatMap(CellArea.corner),
            corners.count <= 2, first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    /// Whether it is more than one cell.
    var isWide: Bool { rows.count > 1 || columns.count > 1 }

    private static func corner(_ reference: ByteView) -> (row: Int32, column: Int32)? {
        guard let column = SheetRow.column(of: reference), column < SheetRow.maximumColumns,
            let row = Int32(reference.from(reference.count { $0.isASCIILetter }).string),
            (1...Int32(SheetRow.maximumNumber)).contains(row)
        else { return nil }
        return (row, Int32(column))
    }
}
