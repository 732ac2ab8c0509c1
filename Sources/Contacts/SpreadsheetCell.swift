import Bytes
import CSV

extension CellPolicy {
    /// Cells are text for every spreadsheet: one that it would take for a formula gets an apostrophe in front.
    ///
    /// A telephone number such as `+17075550123` stays: it is a number to a spreadsheet, and can do no harm.
    package static let spreadsheetSafe = CellPolicy { SpreadsheetCell.isFormula($0) }
}

/// Cells of files that people open in a spreadsheet.
package enum SpreadsheetCell {
    /// Whether a spreadsheet would take the cell for a formula.
    static func isFormula(_ cell: ByteView) -> Bool {
        guard let first = cell.first, formulaMarks.contains(first) else { return false }
        let isNumber = first == UInt8(ascii: "+") && cell.dropFirst().allSatisfy(\.isASCIIDigit)
        if isNumber, case .phone = Phone.read(cell) { return false }
        return true
    }

    /// The cell without the apostrophe that `CellPolicy.spreadsheetSafe` has put in front of it.
    package static func plain(_ cell: ByteView) -> ByteView {
        guard cell.count > 1, cell[0] == .apostrophe, formulaMarks.contains(cell[1]) else { return cell }
        return cell.from(1)
    }

    /// With what a formula begins.
    private static let formulaMarks = Array("=+-@\t\r".utf8)
}
