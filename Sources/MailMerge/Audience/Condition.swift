import CSV
import Contacts

/// A condition that contacts must meet, written as `kind=doula`, `region!=CA`, `score>=0.5`, `last_booking<=2026-06-30` or
/// `tags~twins`.
package struct Condition: Equatable, Sendable {
    enum Comparison: String, CaseIterable, Sendable {
        case notEqual = "!="
        case atLeast = ">="
        case atMost = "<="
        case equal = "="
        case contains = "~"
    }

    /// As the user wrote it.
    let text: String
    let column: String
    let comparison: Comparison
    /// What the column is compared with, as the user wrote it.
    let writtenValue: String
    /// The same in lower case.
    let value: String

    /// Reads a condition; what stands before the first comparison is the name of a column.
    ///
    /// - Throws: wrong usage, where there is no comparison or no column before it.
    package init(_ text: String) throws(Diagnostic) {
        let marks = text.indices.lazy.compactMap { index in
            Comparison.allCases.first { text[index...].hasPrefix($0.rawValue) }.map { (index, $0) }
        }
        guard let (index, comparison) = marks.first, index > text.startIndex else {
            throw Diagnostic(
                .error, .usage, "\"\(text)\" is not a condition",
                hint: "write it like kind=doula; there are = != >= <= ~")
        }
        self.text = text
        column = text[..<index].withByteView { $0.trimmed.string }
        self.comparison = comparison
        writtenValue = text[text.index(index, offsetBy: comparison.rawValue.count)...].withByteView {
            $0.trimmed.string
        }
        if [.atLeast, .atMost].contains(comparison), Condition.isNumberWithComma(writtenValue) {
            throw Diagnostic(
                .error, .usage, "\"\(text)\": \(writtenValue) is no number to compare with",
                hint: "write a number like 0.5 or 1200, without a comma")
        }
        value = writtenValue.withByteView(\.lowercasedString)
    }

    private static func isNumberWithComma(_ text: String) -> Bool {
        text.contains(",") && text.utf8.contains(where: \.isASCIIDigit)
            && text.utf8.allSatisfy { $0.isASCIIDigit || ".,-".utf8.contains($0) }
    }

    /// Whether a cell of the column meets the condition. Capitals do not matter.
    ///
    /// `>=` and `<=` compare numbers with a number and text, such as ISO dates, with text; no blank cell meets them.
    func holds(for cell: ByteView) -> Bool {
        let text = cell.trimmed.lowercasedString
        switch comparison {
        case .equal: return text == value
        case .notEqual: return text != value
        case .contains: return text.contains(value)
        case .atLeast, .atMost:
            guard !text.isEmpty else { return false }
            if let limit = Double(value) {
                guard let number = Double(text) else { return false }
                return comparison == .atLeast ? number >= limit : number <= limit
            }
            return comparison == .atLeast ? text >= value : text <= value
        }
    }
}
