/// How a language writes dates and numbers.
///
/// Source: Unicode CLDR, "long" date formats and number symbols.
extension Language {
    /// The date in a letter, in the letters of Unicode date patterns: `1 de noviembre de 2026`.
    package var datePattern: String {
        switch self {
        case .english: "MMMM d, yyyy"
        case .german: "d. MMMM yyyy"
        case .french: "d MMMM yyyy"
        case .spanish: "d 'de' MMMM 'de' yyyy"
        }
    }

    /// Between groups of three digits.
    package var groupSeparator: String {
        switch self {
        case .english: ","
        case .german, .spanish: "."
        case .french: "\u{202F}"
        }
    }

    /// Before the decimals.
    package var decimalMark: String {
        switch self {
        case .english: "."
        case .german, .french, .spanish: ","
        }
    }
}
