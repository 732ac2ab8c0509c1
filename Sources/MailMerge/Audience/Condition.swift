import Bytes
import Contacts
import Diagnostics

/// A condition that contacts must meet, written as `kind=doula`, `region!=CA`, `score>=0.5`, `last_booking<=2026-06-30`
/// or `tags~twins`.
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
    /// The number or date that it is.
    private let limit: ComparableCell

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
        let written = text[index...].prefix(2)
        if let right = Condition.misspellings[String(written)] {
            throw Diagnostic(
                .error, .usage, "\"\(text)\": there is no comparison \(written)",
                hint: "write it like \(column)\(right)\(text[index...].dropFirst(2))")
        }
        if [.atLeast, .atMost].contains(comparison), Condition.isNumberWithComma(writtenValue) {
            throw Diagnostic(
                .error, .usage, "\"\(text)\": \(writtenValue) is no number to compare with",
                hint: "write a number like 0.5 or 1200, without a comma")
        }
        value = writtenValue.withByteView(\.lowercasedString)
        limit = ComparableCell(writtenValue)
    }

    /// What people write for a comparison who know it from elsewhere.
    private static let misspellings = ["==": "=", "=>": ">=", "=<": "<=", "=!": "!=", "=~": "~"]

    private static func isNumberWithComma(_ text: String) -> Bool {
        text.contains(",") && text.utf8.contains(where: \.isASCIIDigit)
            && text.utf8.allSatisfy { $0.isASCIIDigit || ".,-".utf8.contains($0) }
    }

    /// Whether a cell of the column meets the condition. Capitals do not matter.
    ///
    /// `>=` and `<=` compare with a number the cells that are numbers, with a date those that are dates, and with text
    /// all but blank ones. A date is the same however it is written.
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

    /// What the text of a cell is, or nil where it cannot be compared with the condition's value.
    func comparable(_ text: String) -> ComparableCell? {
        guard !text.isEmpty else { return nil }
        if case .text = limit { return .text(text.withByteView(\.lowercasedString)) }
        let cell = ComparableCell(text)
        return cell.isOfTheKind(of: limit) ? cell : nil
    }
}
