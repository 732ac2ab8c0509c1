import Diagnostics

/// A cell without a usable value.
enum CellOddity {
    /// An error such as `#N/A`.
    case error(String)
    /// A formula without a stored value, as some programs write them.
    case notCalculated

    /// The warning about this cell; `column` counts from 0.
    func warning(column: Int, row: Int, file: String) -> Diagnostic {
        let cell = "cell \(SheetRow.letters(of: column))\(row)"
        let (message, hint) =
            switch self {
            case .error(let word):
                ("\(cell) holds the error \(word)", "fix its formula in the workbook, or type the value")
            case .notCalculated:
                (
                    "\(cell) holds a formula without a stored value",
                    "open the workbook in Excel or LibreOffice and save it again"
                )
            }
        return Diagnostic(
            .warning, file: file, line: row, column: column + 1, "\(message); it is read as blank", hint: hint)
    }
}
