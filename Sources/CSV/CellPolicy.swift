import Bytes

/// How to write cells to a CSV file.
package struct CellPolicy: Sendable {
    private let isFormula: (@Sendable (ByteView) -> Bool)?

    /// Cells are written unchanged, as in all files for programs to read.
    package static let plain = CellPolicy(isFormula: nil)

    /// Cells that a spreadsheet would treat as formulas, according to `isFormula`, get a leading apostrophe that makes
    /// them text.
    package init(guarding isFormula: @escaping @Sendable (ByteView) -> Bool) {
        self.init(isFormula: isFormula)
    }

    private init(isFormula: (@Sendable (ByteView) -> Bool)?) {
        self.isFormula = isFormula
    }

    /// Adds a cell to the record in progress.
    @inline(__always)
    package func add(_ cell: ByteView, to records: inout RecordBuffer) {
        if let isFormula, isFormula(cell) { records.field([.apostrophe] + cell.buffer) } else { records.field(cell) }
    }
}
