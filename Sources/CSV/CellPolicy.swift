import Bytes

/// What happens to cells on their way into a CSV file.
package struct CellPolicy: Sendable {
    private let isFormula: (@Sendable (ByteView) -> Bool)?

    /// Cells stay byte for byte what they are, as in all files that programs read.
    package static let plain = CellPolicy(isFormula: nil)

    /// Cells that a spreadsheet would take for formulas, as `isFormula` tells them, become text: an apostrophe goes in
    /// front.
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
