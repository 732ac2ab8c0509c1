import Contacts
import Wording

/// A date format, in the letters of Unicode date patterns: `MMMM d, yyyy`.
///
/// Source: Unicode Technical Standard 35, "Date Field Symbol Table"; the letters for day, month, year and weekday.
struct DatePattern: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case literal(String)
        case year
        case shortYear
        case monthName
        case shortMonthName
        case month(digits: Int)
        case day(digits: Int)
        case weekday
        case shortWeekday
    }

    private var parts: [Part] = []

    /// Reads a pattern; text in apostrophes is literal.
    init(_ pattern: String) throws(FilterFault) {
        var rest = pattern[...]
        while let first = rest.first {
            if first == "'" {
                rest = rest.dropFirst()
                parts.append(.literal(String(rest.prefix { $0 != "'" })))
                rest = rest.drop { $0 != "'" }.dropFirst()
                continue
            }
            let run = rest.prefix { $0 == first }
            rest = rest.dropFirst(run.count)
            parts.append(try DatePattern.part(run, letter: first))
        }
    }

    private static func part(_ run: Substring, letter: Character) throws(FilterFault) -> Part {
        switch run {
        case "yyyy", "y": return .year
        case "yy": return .shortYear
        case "MMMM": return .monthName
        case "MMM": return .shortMonthName
        case "MM", "M": return .month(digits: run.count)
        case "dd", "d": return .day(digits: run.count)
        case "EEEE": return .weekday
        case "E", "EE", "EEE": return .shortWeekday
        default:
            guard !letter.isASCII || !letter.isLetter else { throw .pattern(letter) }
            return .literal(String(run))
        }
    }

    /// How a language writes a date in a letter: `November 1, 2026`, `1 de noviembre de 2026`, `1er novembre 2026`,
    /// `1. November 2026`.
    static func usual(_ language: Language) -> DatePattern { (try? DatePattern(language.datePattern)) ?? iso }

    private static let iso = DatePattern(
        parts: [.year, .literal("-"), .month(digits: 2), .literal("-"), .day(digits: 2)])

    private init(parts: [Part]) {
        self.parts = parts
    }

    /// `date` in this format.
    func string(_ date: CalendarDate, _ language: Language = .english) -> String {
        let (year, month, day) = date.components
        // 1970-01-01 was a Thursday.
        let weekday = Weekdays.names(language)[((date.dayNumber + 3) % 7 + 7) % 7]
        let monthName = Months.names(language)[month - 1]
        let hasName = parts.contains(.monthName) || parts.contains(.shortMonthName)
        return parts.map { part in
            switch part {
            case .literal(let text): text
            case .year: String(year)
            case .shortYear: DatePattern.padded(year % 100, digits: 2)
            case .monthName: monthName
            case .shortMonthName: String(monthName.prefix(3))
            case .month(let digits): DatePattern.padded(month, digits: digits)
            case .day(1) where language == .french && day == 1 && hasName: "1er"
            case .day(let digits): DatePattern.padded(day, digits: digits)
            case .weekday: weekday
            case .shortWeekday: String(weekday.prefix(3))
            }
        }.joined()
    }

    private static func padded(_ number: Int, digits: Int) -> String {
        number < 10 && digits > 1 ? "0\(number)" : String(number)
    }
}
