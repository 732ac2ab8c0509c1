import CSV

/// Cells of files that people open in a spreadsheet.
package enum SpreadsheetCell {
    /// The cell as text for every spreadsheet: one that it would take for a formula gets an apostrophe in front.
    ///
    /// A telephone number such as `+17075550123` stays: it is a number to a spreadsheet, and can do no harm.
    package static func safe(_ cell: String) -> String {
        guard let first = cell.utf8.first, formulaMarks.contains(first) else { return cell }
        let isNumber = cell.hasPrefix("+") && cell.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
        if isNumber, case .phone = cell.withByteView({ Phone.read($0) }) { return cell }
        return "'" + cell
    }

    /// The cell without the apostrophe that `safe` has put in front of it.
    package static func plain(_ cell: ByteView) -> ByteView {
        guard cell.count > 1, cell[0] == UInt8(ascii: "'"), formulaMarks.contains(cell[1]) else { return cell }
        return cell.from(1)
    }

    /// With what a formula begins.
    private static let formulaMarks = Array("=+-@\t\r".utf8)
}
