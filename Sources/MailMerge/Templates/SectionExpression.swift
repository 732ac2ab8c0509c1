import Contacts
import Diagnostics
import Text
import Wording

/// The content of a section tag: a field, as in `{{#city}}`, or a comparison, as in `{{#new_clients > 1}}`.
struct SectionExpression {
    let name: String
    private(set) var comparison: FieldComparison?

    /// Reads the expression at `range` of `source`.
    ///
    /// - Throws: if the value cannot be compared in this way, or is no kind, action or role where one is meant.
    init(_ range: Range<Int>, in source: SourceText) throws(Diagnostic) {
        guard let (sign, place) = SectionExpression.sign(in: range, of: source) else {
            name = source.string(range)
            return
        }
        name = source.string(source.trimmed(range.lowerBound..<place))
        let rest = source.trimmed(place + sign.rawValue.utf8.count..<range.upperBound)
        if let first = source.bytes[rest].first, "=<>!".utf8.contains(first) {
            let written = sign.rawValue + String(decoding: [first], as: UTF8.self)
            throw source.error(
                at: place, "unknown comparison \(written)", hint: "the comparisons are = != > < >= <=")
        }
        let value = try SectionExpression.meant(source.string(rest).unquoted, by: name, at: rest.lowerBound, in: source)
        guard !value.isEmpty else {
            throw source.error(
                at: place, "the comparison has no value",
                hint: "write it like {{#new_clients > 1}}; {{#\(name)}} tests whether the field is blank")
        }
        guard let comparison = FieldComparison(sign, value) else {
            throw source.error(
                at: rest.lowerBound, "\"\(value)\" is neither a number nor a date, so nothing is \(sign.rawValue) it",
                hint: "write it like {{#new_clients > 1}} or {{#last_visit < 2026-08-01}}")
        }
        self.comparison = comparison
    }

    /// The first comparison sign.
    private static func sign(in range: Range<Int>, of source: SourceText) -> (FieldComparison.Sign, Int)? {
        for index in range where "!=<>".utf8.contains(source.bytes[index]) {
            let rest = source.bytes[index..<range.upperBound]
            if let sign = FieldComparison.Sign.allCases.first(where: { rest.starts(with: $0.rawValue.utf8) }) {
                return (sign, index)
            }
        }
        return nil
    }

    /// The value as the list writes it: a kind, an action or a role in the usual spelling.
    private static func meant(
        _ value: String, by name: String, at offset: Int, in source: SourceText
    ) throws(Diagnostic) -> String {
        let known: [String]
        switch name {
        case ContactColumn.kind.rawValue:
            if let kind = value.withByteView(Kind.init(words:)) { return kind.rawValue }
            known = Kind.allCases.map(\.rawValue)
        case ScoreColumn.nextAction.rawValue:
            if let action = NextAction(rawValue: value.lowercased()) { return action.rawValue }
            known = NextAction.allCases.map(\.rawValue)
        case "sender_role":
            if let role = Role(words: value) ?? Role(rawValue: value.lowercased()) { return role.rawValue }
            known = Role.allCases.map(\.rawValue)
        default: return value
        }
        throw source.error(
            at: offset, "\"\(value)\" is no \(name)",
            hint: nearestName(to: value, in: known).map { "did you mean \($0)?" }
                ?? "it is one of \(known.joined(separator: ", "))")
    }
}

extension String {
    /// Without quotes, straight or curly, around it.
    fileprivate var unquoted: String {
        let quotes: [Character] = ["\"", "'", "“", "”", "‘", "’"]
        guard count > 1, let first, let last, quotes.contains(first), quotes.contains(last) else { return self }
        return String(dropFirst().dropLast())
    }
}
