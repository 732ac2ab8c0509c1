import Bytes
import Contacts
import Diagnostics

/// A condition on contacts, written like `kind=doula`, `region!=CA`, `score>=0.5`, `last_booking<=2026-06-30` or
/// `tags~twins`.
package struct Condition: Equatable, Sendable {
    enum Comparison: String, CaseIterable, Sendable {
        case notEqual = "!="
        case atLeast = ">="
        case atMost = "<="
        case equal = "="
        case contains = "~"
    }

    /// The condition as the user wrote it.
    let text: String
    let column: String
    let comparison: Comparison
    /// The value as the user wrote it.
    let writtenValue: String
    /// The value in lower case.
    let value: String
    /// The value as a number, date or text.
    private let limit: ComparableCell

    /// Reads a condition; the column name ends at the first comparison.
    ///
    /// - Throws: a usage error if there is no comparison or no column name.
    package init(_ text: String) throws(Diagnostic) {
        let marks = text.indices.lazy.compactMap { index in
            Comparison.allCases.first { text[index...].hasPrefix($0.rawValue) }.map { (index, $0) }
        }
        guard let (index, comparison) = marks.first, index > text.startIndex else {
            throw Diagnostic(
                .error, .usage, "\"\(text)\" is not a condition",
                hint: "write it like kind=doula; the comparisons are = != >= <= ~")
        }
        self.text = text
        column = text[..<index].withByteView { $0.trimmed.string }
        self.comparison = comparison
        writtenValue = text[text.index(index, offsetBy: comparison.rawValue.count)...].withByteView {
            $0.trimmed.string
        }
        let written = text[index...].prefix(2)
        if let right = Condition.misspellings[String(written)] {
            throw Diagnostic(
                .error, .usage, "\"\(text)\": unknown comparison \(written)",
                hint: "write it like \(column)\(right)\(text[index...].dropFirst(2))")
        }
        if [.atLeast, .atMost].contains(comparison), Condition.isNumberWithComma(writtenValue) {
            throw Diagnostic(
                .error, .usage, "\"\(text)\": \(writtenValue) is not a number",
                hint: "write a number like 0.5 or 1200, without a comma")
        }
        value = writtenValue.withByteView(\.lowercasedString)
        limit = ComparableCell(writtenValue)
    }

    /// Spellings of comparisons from other languages.
    private static let misspellings = ["==": "=", "=>": ">=", "=<": "<=", "=!": "!=", "=~": "~"]

    private static func isNumberWithComma(_ text: String) -> Bool {
        text.contains(",") && text.utf8.contains(where: \.isASCIIDigit)
            && text.utf8.allSatisfy { $0.isASCIIDigit || ".,-".utf8.contains($0) }
    }

    /// Whether a cell of the column meets the condition, ignoring case.
    ///
    /// With a number, `>=` and `<=` compare cells that are numbers; with a date, cells that are dates in any format;
    /// with text, all cells that are not blank.
    func holds(for cell: ByteView) -> Bool {
        let text = cell.trimmed.lowercasedString
        switch comparison {
        case .equal: return isEqual(text)
        case .notEqual: return !isEqual(text)
        case .contains: return text.contains(value)
        case .atLeast: return comparable(text).map { !$0.isBelow(limit) } ?? false
        case .atMost: return comparable(text).map { !limit.isBelow($0) } ?? false
        }
    }

    private func isEqual(_ text: String) -> Bool {
        if text == value { return true }
        guard case .date = limit, let cell = comparable(text) else { return false }
        return !cell.isBelow(limit) && !limit.isBelow(cell)
    }

    /// The value of a cell's text; nil if it cannot be compared with the condition's value.
    func comparable(_ text: String) -> ComparableCell? {
        guard !text.isEmpty else { return nil }
        if case .text = limit { return .text(text.withByteView(\.lowercasedString)) }
        let cell = ComparableCell(text)
        return cell.isOfTheKind(of: limit) ? cell : nil
    }
}
