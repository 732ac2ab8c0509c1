import Bytes
import CSV

extension CellPolicy {
    /// Keeps cells text in every spreadsheet: a cell that looks like a formula gets an apostrophe in front.
    ///
    /// A phone number such as `+17075550123` stays unchanged: a spreadsheet reads it as a number, which is harmless.
    package static let spreadsheetSafe = CellPolicy { SpreadsheetCell.isFormula($0) }
}

/// Cells of files that people open in a spreadsheet.
package enum SpreadsheetCell {
    /// Whether a formula can begin with a byte.
    package static func beginsFormula(_ byte: UInt8) -> Bool { formulaMarks.contains(byte) }

    /// Whether a spreadsheet would read the cell as a formula.
    static func isFormula(_ cell: ByteView) -> Bool {
        guard let first = cell.first, formulaMarks.contains(first) else { return false }
        let isNumber = first == UInt8(ascii: "+") && cell.dropFirst().allSatisfy(\.isASCIIDigit)
        if isNumber, case .phone = Phone.read(cell) { return false }
        return true
    }

    /// The cell without the apostrophe that `CellPolicy.spreadsheetSafe` added.
    package static func plain(_ cell: ByteView) -> ByteView {
        guard cell.count > 1, cell[0] == .apostrophe, formulaMarks.contains(cell[1]) else { return cell }
        return cell.from(1)
    }

    /// The first characters of formulas.
    private static let formulaMarks = Array("=+-@\t\r".utf8)
}
