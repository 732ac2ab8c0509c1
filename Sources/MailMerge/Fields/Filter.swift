import Bytes
import Contacts
import Wording

/// The names of filters in templates.
enum FilterName: String, CaseIterable {
    case defaultText = "default"
    case date
    case phone
    case title
    case upper
    case lower
    case number
    case plural

    /// An example of its use.
    var example: String {
        switch self {
        case .defaultText: "{{given_name | default \"friend\"}}"
        case .date: "{{last_booking | date \"MMMM d, yyyy\"}}"
        case .phone: "{{phone | phone}}"
        case .title: "{{organization | title}}"
        case .upper: "{{region | upper}}"
        case .lower: "{{email | lower}}"
        case .number: "{{revenue | number}}"
        case .plural: "{{bookings | plural \"family\" \"families\"}}"
        }
    }
}

/// An error in the arguments of a filter.
enum FilterFault: Error {
    /// Too many or too few arguments.
    case arguments
    /// An unknown letter in a date pattern.
    case pattern(Character)
}

/// A change to the value of a field before it is shown. A filter leaves values that it cannot read unchanged, and blank
/// values blank, except `default`.
enum Filter: Hashable, Sendable {
    /// The text in place of a blank value.
    case defaultText(String)
    /// A date, in the pattern and the language given.
    case date(DatePattern, Language)
    /// `+17075550123;ext=4` as `(707) 555-0123 ext. 4`. Foreign numbers stay in E.164; a number that a spreadsheet
    /// rounded, `1.70756E+10`, is blank.
    case phone
    /// Capitalizes every word; lowercases the other letters only if all were capitals.
    case title
    case upper
    case lower
    /// `1234.5` as `1,234.5`, in German and Spanish as `1.234,5`, in French with narrow blanks.
    case number(Language)
    /// The singular for 1 and the plural for all other numbers.
    case plural(String, String)
    /// Escapes HTML. Templates do not call it; it is applied to every field in HTML.
    case escapedHTML
    /// `true` if the comparison of a section holds, else blank.
    case compared(FieldComparison)

    /// The filter `name` with the arguments given in a template.
    init(_ name: FilterName, _ arguments: [String], in language: Language) throws(FilterFault) {
        switch (name, arguments.count) {
        case (.defaultText, 1): self = .defaultText(arguments[0])
        case (.date, 0): self = .date(DatePattern.usual(language), language)
        case (.date, 1): self = .date(try DatePattern(arguments[0]), language)
        case (.phone, 0): self = .phone
        case (.title, 0): self = .title
        case (.upper, 0): self = .upper
        case (.lower, 0): self = .lower
        case (.number, 0): self = .number(language)
        case (.plural, 1): self = .plural(arguments[0], arguments[0] + "s")
        case (.plural, 2): self = .plural(arguments[0], arguments[1])
        default: throw .arguments
        }
    }

    /// The value after all filters; nil if one of them cannot read it.
    static func apply(_ filters: [Filter], to value: String) -> String? {
        var value = value
        for filter in filters {
            guard let filtered = filter.apply(to: value) else { return nil }
            value = filtered
        }
        return value
    }

    /// The filtered `value`; nil if it is a date that is none, or cannot be compared.
    func apply(to value: String) -> String? {
        if case .compared(let comparison) = self { return comparison.holds(for: value).map { $0 ? "true" : "" } }
        if value.isEmpty {
            if case .defaultText(let text) = self { return text }
            return ""
        }
        return switch self {
        case .defaultText: value
        case .date(let pattern, let language): CalendarDate(value).map { pattern.string($0, language) }
        case .phone: Filter.phone(value)
        case .title: Filter.title(value)
        case .upper: value.uppercased()
        case .lower: value.lowercased()
        case .number(let language): Filter.number(value, language)
        case .escapedHTML: HTMLEscape.escaped(value)
        case .plural(let one, let many): ["1", "1.0", "1.00"].contains(value) ? one : many
        case .compared: nil
        }
    }

    private static func phone(_ value: String) -> String {
        guard case .phone(let phone) = value.withByteView(Phone.readCanonical) else {
            return value.withByteView(RoundedNumber.init) == nil ? value : ""
        }
        guard phone.number / 10_000_000_000 == 1 else { return value.hasPrefix("+") ? value : phone.text }
        let digits = String(phone.number).dropFirst()
        let local = "(\(digits.prefix(3))) \(digits.dropFirst(3).prefix(3))-\(digits.dropFirst(6))"
        return phone.extensionNumber.map { "\(local) ext. \($0)" } ?? local
    }

    private static func title(_ value: String) -> String {
        if value.withByteView({ NameCasing.isAllOneCase($0) }) {
            var name: [UInt8] = []
            value.withByteView { NameCasing.write($0, to: &name) }
            return String(decoding: name, as: UTF8.self)
        }
        var result = ""
        var startsWord = true
        for character in value {
            result += startsWord ? character.uppercased() : String(character)
            startsWord = character == " " || character == "-"
        }
        return result
    }

    private static func number(_ value: String, _ language: Language) -> String {
        let sign = value.hasPrefix("-") ? "-" : ""
        let parts = value.dropFirst(sign.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
            return value
        }
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.utf8.count - index) % 3 == 0 { grouped += language.groupSeparator }
            grouped.append(digit)
        }
        return sign + grouped + (parts.count > 1 ? language.decimalMark + parts[1] : "")
    }
}
