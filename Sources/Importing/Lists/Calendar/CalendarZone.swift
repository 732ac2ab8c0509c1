import Bytes
import Contacts

/// A time zone as a calendar defines it (RFC 5545, 3.6.5): when each of its offsets from UTC begins.
struct CalendarZone {
    /// Standard or daylight saving time.
    struct Observance {
        /// When it begins for the first time, by the clock before.
        var start: CalendarTime?
        /// Minutes east of UTC.
        var offset: Int?
        var rule: Rule?
    }

    /// When it begins in each year: the second Sunday of March.
    struct Rule {
        let month: Int
        /// 1 to 5 from the beginning of the month, -1 to -5 from its end.
        let week: Int
        /// From 0, Monday.
        let weekday: Int
        /// The last day on which it may begin.
        let until: CalendarDate?
    }

    private var observances: [Observance] = []

    mutating func add(_ observance: Observance) {
        if observance.start != nil, observance.offset != nil { observances.append(observance) }
    }

    /// Minutes east of UTC at a time by the clock of the zone, given in minutes since 1970; nil for a zone without
    /// definitions.
    func offset(at minutes: Int) -> Int? {
        let begun = observances.compactMap { observance in
            observance.latestStart(before: minutes).map { (start: $0, offset: observance.offset) }
        }
        if let current = begun.max(by: { $0.start < $1.start }) { return current.offset }
        return observances.min { $0.start?.minutes ?? 0 < $1.start?.minutes ?? 0 }?.offset
    }
}

extension CalendarZone.Observance {
    /// Takes a property of the observance.
    mutating func take(_ line: CalendarLine) {
        if line.isNamed("DTSTART") {
            start = CalendarTime(line.value)
        } else if line.isNamed("TZOFFSETTO") {
            offset = CalendarZone.Observance.minutes(line.value.trimmed)
        } else if line.isNamed("RRULE") {
            rule = CalendarZone.Rule(line.value)
        }
    }

    /// `-0800`, `+053000`
    private static func minutes(_ text: ByteView) -> Int? {
        guard text.count >= 5, text[1..<5].allSatisfy(\.isASCIIDigit) else { return nil }
        let digits = text[1..<5].buffer.map { Int($0 - 0x30) }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return text[0] == UInt8(ascii: "-") ? -minutes : minutes
    }

    /// When it began last, in minutes since 1970; nil if it had not begun.
    fileprivate func latestStart(before minutes: Int) -> Int? {
        guard let start, start.minutes <= minutes else { return nil }
        guard let rule else { return start.minutes }
        let year = CalendarDate(dayNumber: minutes / 1440).components.year
        let days = [year, year - 1].compactMap(rule.day)
        let starts = days.map { $0.dayNumber * 1440 + (start.minute ?? 0) }
        return starts.first { (start.minutes...minutes).contains($0) } ?? start.minutes
    }
}

extension CalendarZone.Rule {
    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`; nil for a rule in another form.
    init?(_ text: ByteView) {
        var parts: [String: String] = [:]
        for part in text.split(where: { $0 == UInt8(ascii: ";") }) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            parts[part.upTo(equals).trimmed.string.uppercased()] = part.from(equals + 1).trimmed.string.uppercased()
        }
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        guard let day = parts["BYDAY"], let month = parts["BYMONTH"].flatMap({ Int($0) }), (1...12).contains(month),
            let weekday = names.firstIndex(of: String(day.suffix(2)))
        else { return nil }
        // `BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU` is the second Sunday too.
        let firstDay = parts["BYMONTHDAY"]?.split(separator: ",").compactMap { Int($0) }.min()
        guard let week = Int(day.dropLast(2)) ?? firstDay.map({ ($0 + 6) / 7 }), (1...5).contains(abs(week)) else {
            return nil
        }
        (self.month, self.week, self.weekday) = (month, week, weekday)
        until = parts["UNTIL"].flatMap { $0.withByteView { CalendarTime($0)?.day } }
    }

    /// The day of the rule in a year; nil after its end.
    fileprivate func day(in year: Int) -> CalendarDate? {
        let isFromEnd = week < 0
        let (nextYear, nextMonth) = month == 12 ? (year + 1, 1) : (year, month + 1)
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let next = CalendarDate(year: nextYear, month: nextMonth, day: 1)
        else { return nil }
        let edge = isFromEnd ? next.adding(days: -1) : first
        // 1970-01-01 was a Thursday.
        let edgeWeekday = ((edge.dayNumber + 3) % 7 + 7) % 7
        let steps = isFromEnd ? (edgeWeekday - weekday + 7) % 7 : (weekday - edgeWeekday + 7) % 7
        let distance = steps + 7 * (abs(week) - 1)
        let day = edge.adding(days: isFromEnd ? -distance : distance)
        return until.map { day <= $0 } ?? true ? day : nil
    }
}
