import CSV
import Contacts

/// Cells of files that people open in a spreadsheet.
package enum SpreadsheetCell {
    /// The cell as text for every spreadsheet: one that it would take for a formula gets an apostrophe in front.
    ///
    /// A telephone number such as `+17075550123` stays: it is a number to a spreadsheet, and can do no harm.
    package static func safe(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return cell }
        let isNumber = first == "+" && cell.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
        if isNumber, case .phone = cell.withByteView({ Phone.read($0) }) { return cell }
        return "'" + cell
    }
}
