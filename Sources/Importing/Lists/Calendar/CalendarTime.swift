import Bytes
import Contacts

/// A date or a time of a calendar (RFC 5545, 3.3.4 and 3.3.5): `20261104`, `20261104T150000` or `20261104T230000Z`.
struct CalendarTime {
    let day: CalendarDate
    /// The minute of the day; nil for a whole day.
    let minute: Int?
    let isInUTC: Bool

    /// Nil for text in another form.
    init?(_ value: ByteView) {
        let text = value.trimmed
        guard text.count >= 8, let date = CalendarTime.number(text.upTo(8)),
            let day = CalendarDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
        else { return nil }
        self.day = day
        guard text.count > 8 else {
            (minute, isInUTC) = (nil, false)
            return
        }
        guard text.count >= 13, text[8].asciiUppercased == UInt8(ascii: "T"),
            let time = CalendarTime.number(text[9..<13]), time / 100 < 24, time % 100 < 60
        else { return nil }
        minute = time / 100 * 60 + time % 100
        isInUTC = text[text.count - 1].asciiUppercased == UInt8(ascii: "Z")
    }

    private static func number(_ digits: ByteView) -> Int? {
        digits.allSatisfy(\.isASCIIDigit) ? digits.buffer.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }

    /// Minutes since 1970 by the clock that the time is given in.
    var minutes: Int { day.dayNumber * 1440 + (minute ?? 0) }

    /// In ISO 8601; in UTC if it is, or if the offset of its time zone is known.
    ///
    /// - Parameter zone: the zone that the calendar gives for the time.
    func iso(in zone: CalendarZone?) -> String {
        guard minute != nil else { return day.iso }
        let offset = isInUTC ? 0 : zone?.offset(at: minutes)
        let minutes = minutes - (offset ?? 0)
        let dayNumber = minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
        let time = minutes - dayNumber * 1440
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(CalendarDate(dayNumber: dayNumber).iso)T\(padded(time / 60)):\(padded(time % 60)):00"
            + (offset == nil ? "" : "Z")
    }
}
