import Contacts
import Diagnostics
import Text

/// An option value that the parser refuses, read from the parser's message, which gives neither the nearest value nor
/// the form of a date.
///
/// `The value 'dula' is invalid for '--kind <kind>'. Please provide one of 'doula' or 'midwife'.`
struct OptionValueFault {
    let diagnostic: Diagnostic

    /// Nil if `message` is about something else, or if there is nothing to add to it.
    init?(_ message: String) {
        guard message.hasPrefix("The value '") else { return nil }
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        guard quoted.count >= 5 else { return nil }
        let (value, option) = (String(quoted[1]), String(quoted[3].prefix { $0 != " " }))
        guard let hint = OptionValueFault.hint(value, takes: String(quoted[3]), OptionValueFault.values(in: message))
        else { return nil }
        diagnostic = Diagnostic(.error, .usage, "\(option) does not take \"\(value)\"", hint: hint)
    }

    private static func hint(_ value: String, takes placeholder: String, _ values: [String]) -> String? {
        if placeholder.hasSuffix("<yyyy-mm-dd>") {
            let date = CalendarDate(value)
            return "write the date as year-month-day, like \(date?.iso ?? "2026-11-01")"
        }
        guard !values.isEmpty else { return nil }
        let list = "the values are \(values.joined(separator: ", "))"
        // All two-letter codes are close to each other.
        let nearest = value.count > 2 ? nearestName(to: value, in: values) : nil
        return nearest.map { "did you mean \($0)? \(list)" } ?? list
    }

    /// The values that the message lists, with or without quotation marks.
    private static func values(in message: String) -> [String] {
        let sentences = message.split(separator: ".", maxSplits: 1)
        guard sentences.count == 2 else { return [] }
        let quoted = sentences[1].split(separator: "'", omittingEmptySubsequences: false)
        if quoted.count > 1 { return quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) } }
        return sentences[1].split(separator: ":").last?.split { ", ".contains($0) }.map(String.init) ?? []
    }
}
