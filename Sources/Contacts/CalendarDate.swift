import Bytes

/// A day of the Gregorian calendar, without a time or a time zone.
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    package let dayNumber: Int

    package init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The day, or nil if there is no such day; `month` counts from 1, and years run from 1583 to 9999.
    ///
    /// Arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    package init?(year: Int, month: Int, day: Int) {
        guard (1583...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, year: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }

    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month (from 1) and day (from 1): the inverse of `init(year:month:day:)`.
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.dayNumber < other.dayNumber }

    /// The number of days from `start` to this day; negative if this day is earlier.
    package func days(since start: CalendarDate) -> Int { dayNumber - start.dayNumber }

    package func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// `2026-11-01`.
    package var iso: String {
        let (year, month, day) = components
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// `November 1, 2026`.
    package var inWords: String {
        let (year, month, day) = components
        return "\(Months.english[month - 1]) \(day), \(year)"
    }
}

extension CalendarDate {
    /// Which of two small numbers in `3/4/2026` is the day.
    package enum Order: Sendable {
        case monthFirst
        case dayFirst
    }

    /// Reads a date in the usual written forms and ignores what follows it (a time, a weekday).
    ///
    /// `2026-11-01`, `2026/11/1`, `20261101`, `11/1/2026`, `1.11.2026`, `11/1/26`, `Nov 1, 2026`, `1 November 2026`,
    /// `Sunday, November 1, 2026 3:00pm`, `1. März 2026`, `1er mars 2026`, `1 de marzo de 2026`. A year has two or four
    /// digits; two-digit years are 1970 to 2069. In `11/1/2026` a number above 12 is the day whatever `order` says;
    /// with dots the day is first.
    package init?(_ text: ByteView, order: Order = .monthFirst) {
        var scanner = Scanner(text: text.trimmed)
        guard let date = scanner.date(order) else { return nil }
        self = date
    }

    /// Reads a date as `init` does, and returns what follows it, trimmed: a time, a weekday, or nothing.
    package static func reading(_ text: ByteView, order: Order = .monthFirst) -> (date: CalendarDate, rest: ByteView)? {
        var scanner = Scanner(text: text.trimmed)
        return scanner.date(order).map { ($0, scanner.text.from(scanner.position).trimmed) }
    }

    /// Whether `text` is a month and a day without a year, as in `Nov 4 3:00 PM`.
    package static func lacksYear(_ text: ByteView) -> Bool {
        var scanner = Scanner(text: text.trimmed)
        return scanner.date(.monthFirst) == nil && scanner.sawDayAndMonth
    }

    /// Reads `text` in the same way as `init(_: ByteView, order:)`.
    package init?(_ text: String, order: Order = .monthFirst) {
        guard let date = text.withByteView({ CalendarDate($0, order: order) }) else { return nil }
        self = date
    }
}

/// Walks through the parts of a written date.
private struct Scanner {
    let text: ByteView
    var position = 0
    /// Whether a day and a month have been read, though perhaps no year.
    private(set) var sawDayAndMonth = false

    struct Number {
        let value: Int
        let digits: Int

        var isDay: Bool { digits <= 2 && (1...31).contains(value) }
        var fullYear: Int { digits > 2 ? value : value < 70 ? 2000 + value : 1900 + value }
    }

    init(text: ByteView) {
        self.text = text
    }

    /// The date at the front of the text; the position is then behind it.
    mutating func date(_ order: CalendarDate.Order) -> CalendarDate? {
        if let date = isoDate {
            position = Scanner.isoLength
            return date
        }
        skipWeekday()
        if let month = monthName() {
            guard let day = number() else { return nil }
            sawDayAndMonth = day.isDay
            guard let year = year() else { return nil }
            return CalendarDate(year: year, month: month, day: day.value)
        }
        guard let first = number() else { return nil }
        if first.digits == 8 {
            return CalendarDate(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
        }
        let usesDots = next == UInt8(ascii: ".")
        if let month = monthName() {
            sawDayAndMonth = first.isDay
            guard let year = year() else { return nil }
            return CalendarDate(year: year, month: month, day: first.value)
        }
        let isTime = next == UInt8(ascii: ":")
        guard !isTime, let second = number() else { return nil }
        if first.digits == 4 {
            guard let third = number() else { return nil }
            return CalendarDate(year: first.value, month: second.value, day: third.value)
        }
        sawDayAndMonth = first.isDay && second.isDay
        guard let year = year() else { return nil }
        let dayFirst = first.value > 12 || second.value <= 12 && (usesDots || order == .dayFirst)
        return CalendarDate(
            year: year, month: dayFirst ? second.value : first.value, day: dayFirst ? first.value : second.value)
    }

    private static let isoLength = 10

    /// The date of a text that begins with one as in ISO 8601, which most lists have: `2026-11-01`.
    private var isoDate: CalendarDate? {
        guard text.count >= Scanner.isoLength, text[4] == .hyphen, text[7] == .hyphen,
            text.count == Scanner.isoLength || !text[Scanner.isoLength].isASCIIDigit,
            let year = Scanner.digits(text.upTo(4)), let month = Scanner.digits(text[5..<7]),
            let day = Scanner.digits(text[8..<10])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func digits(_ text: ByteView) -> Int? {
        var number = 0
        for byte in text.buffer {
            guard byte.isASCIIDigit else { return nil }
            number = number * 10 + byte.digitValue
        }
        return number
    }

    /// The year at the position: two or four digits that are no hour.
    private mutating func year() -> Int? {
        guard let number = number(), number.digits == 2 || number.digits == 4, !isHour else { return nil }
        return number.fullYear
    }

    /// Whether what follows makes the number before it an hour: `:30`, ` pm`, `h00`.
    private var isHour: Bool {
        guard let next else { return false }
        if next == UInt8(ascii: ":") { return true }
        var rest = Scanner(text: text.from(position).trimmed)
        let word = rest.word()
        return DateWord(word) == .hour
            || [.morning, .afternoon].contains(word.count == 1 ? DateWord(rest.dottedHalf) : DateWord(word))
    }

    /// `am` of `a.m.`, at the front of the text.
    private var dottedHalf: ByteView {
        text.count > 2 && text[1] == .period && text[2].asciiLowercased == UInt8(ascii: "m")
            ? (text[0].asciiLowercased == UInt8(ascii: "a") ? ByteView("am") : ByteView("pm")) : .empty
    }

    var next: UInt8? { position < text.count ? text[position] : nil }

    /// Reads the digits at the position, after at most three separators; nil if there are none or more than eight.
    mutating func number() -> Number? {
        skipSeparators()
        let start = position
        var value = 0
        while let byte = next, byte.isASCIIDigit {
            guard position - start < 8 else { return nil }
            value = value * 10 + byte.digitValue
            position += 1
        }
        let digits = position - start
        guard digits > 0 else { return nil }
        skipOrdinal()
        return Number(value: value, digits: digits)
    }

    /// Reads the name of a month, at least three letters of it, at the position.
    mutating func monthName() -> Int? {
        let before = position
        skipSeparators()
        let word = self.word()
        if let month = Months.month(beginningWith: word) { return month }
        position = before
        return nil
    }

    mutating func skipWeekday() {
        let before = position
        let word = self.word()
        if !Weekdays.isDay(beginningWith: word) || Months.month(beginningWith: word) != nil { position = before }
    }

    mutating func word() -> ByteView {
        let start = position
        while let byte = next, byte.isASCIILetter || !byte.isASCII { position += 1 }
        return text[start..<position]
    }

    private mutating func skipSeparators() {
        var skipped = 0
        while let byte = next, skipped < 3, [.space, .comma, .hyphen, .period, .slash].contains(byte) {
            position += 1
            skipped += 1
        }
        // `3 de noviembre de 2026`
        if skipped > 0, text.from(position).hasPrefixIgnoringCase("de ") { position += 3 }
    }

    /// `1st`, `2nd`, `3rd`, `4th`, `1er`.
    private mutating func skipOrdinal() {
        let before = position
        let ending = word()
        if DateWord(ending) != .ordinal { position = before }
    }
}
