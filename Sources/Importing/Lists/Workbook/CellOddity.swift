import Diagnostics

/// A cell whose value cannot be had.
enum CellOddity {
    /// An error such as `#N/A`.
    case error(String)
    /// A formula whose value was never stored, as some programs leave them.
    case notCalculated

    /// The warning about this cell; `column` counts from 0.
    func warning(column: Int, row: Int, file: String) -> Diagnostic {
        let cell = "cell \(SheetRow.letters(of: column))\(row)"
        let (message, hint) =
            switch self {
            case .error(let word):
                ("\(cell) holds the error \(word)", "mend its formula in the workbook, or type what it should say")
            case .notCalculated:
                (
                    "\(cell) holds a formula without its value",
                    "open the workbook in Excel or LibreOffice and save it again"
                )
            }
        return Diagnostic(
            .warning, file: file, line: row, column: column + 1, "\(message); it is taken as blank", hint: hint)
    }
}
