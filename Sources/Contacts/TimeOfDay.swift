import Bytes

/// A time of day to the minute, in the list's time zone.
package struct TimeOfDay: Hashable, Sendable {
    /// Minutes since midnight, 0 to 1439.
    package let minute: Int
    /// Minutes east of UTC, if the list says.
    package let offset: Int?

    package init?(minute: Int, offset: Int? = nil) {
        guard (0..<1440).contains(minute), (-840...840).contains(offset ?? 0) else { return nil }
        self.minute = minute
        self.offset = offset
    }

    /// `10:30`, with an offset `10:30+02:00` or `10:30Z` (ISO 8601, extended format).
    package var iso: String {
        guard let offset else { return TimeOfDay.text(minute) }
        if offset == 0 { return TimeOfDay.text(minute) + "Z" }
        return TimeOfDay.text(minute) + (offset < 0 ? "-" : "+") + TimeOfDay.text(abs(offset))
    }

    private static func text(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Finds the first time in `text`, with or without a date before it: `10:30`, `3:00pm`, `9 AM`,
    /// `2026-11-03T10:30:00Z`, `2026-11-03 10:30:00 -0800`.
    package init?(in text: ByteView) {
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: ":"), let time = TimeOfDay(text, aroundColon: index) {
                self = time
                return
            }
            if byte | 0x20 == UInt8(ascii: "a") || byte | 0x20 == UInt8(ascii: "p"),
                let hour = TimeOfDay.number(before: index, in: text, skippingBlank: true),
                let half = TimeOfDay.half(text.from(index)), let minute = TimeOfDay.minutes(hour.value, 0, half)
            {
                self.init(minute: minute)
                return
            }
        }
        return nil
    }

    private init?(_ text: ByteView, aroundColon colon: Int) {
        guard let hour = TimeOfDay.number(before: colon, in: text),
            let minute = TimeOfDay.twoDigits(text, at: colon + 1), minute < 60
        else { return nil }
        var end = colon + 3
        if end < text.count, text[end] == UInt8(ascii: ":"), TimeOfDay.twoDigits(text, at: end + 1) != nil { end += 3 }
        if end < text.count, text[end] == UInt8(ascii: ".") {
            end += 1
            while end < text.count, text[end].isASCIIDigit { end += 1 }
        }
        let rest = text.from(end)
        guard let total = TimeOfDay.minutes(hour.value, minute, TimeOfDay.half(rest.trimmed)) else { return nil }
        let isJoined = hour.start > 0 && text[hour.start - 1] | 0x20 == UInt8(ascii: "t")
        self.init(minute: total, offset: TimeOfDay.offset(rest, isJoined: isJoined))
    }

    /// The one- or two-digit number that ends before `index`, and where it begins.
    private static func number(
        before index: Int, in text: ByteView, skippingBlank: Bool = false
    ) -> (value: Int, start: Int)? {
        var end = index
        if skippingBlank, end > 0, text[end - 1] == .space { end -= 1 }
        var start = end
        while start > 0, text[start - 1].isASCIIDigit { start -= 1 }
        guard (1...2).contains(end - start) else { return nil }
        return (text[start..<end].reduce(0) { $0 * 10 + $1.digitValue }, start)
    }

    private static func twoDigits(_ text: ByteView, at index: Int) -> Int? {
        guard index + 2 <= text.count, text[index].isASCIIDigit, text[index + 1].isASCIIDigit else { return nil }
        return text[index].digitValue * 10 + text[index + 1].digitValue
    }

    private enum Half {
        case morning
        case afternoon
    }

    /// The half of the day that `am`, `p.m.` or `PM` at the front of `text` means.
    private static func half(_ text: ByteView) -> Half? {
        let letters = text.prefix(4).filter { $0 != UInt8(ascii: ".") && $0 != .space }.map(\.asciiLowercased)
        if letters.starts(with: "am".utf8) { return .morning }
        return letters.starts(with: "pm".utf8) ? .afternoon : nil
    }

    private static func minutes(_ hour: Int, _ minute: Int, _ half: Half?) -> Int? {
        guard let half else { return hour < 24 ? hour * 60 + minute : nil }
        guard (1...12).contains(hour) else { return hour < 24 ? hour * 60 + minute : nil }
        return (hour % 12 + (half == .afternoon ? 12 : 0)) * 60 + minute
    }

    /// Reads `Z`, and `+02:00` after a time that follows its date and a `T`; elsewhere `10:00-11:00` is a range. Four
    /// digits after a space, as in ` -0800`, are an offset, too.
    private static func offset(_ text: ByteView, isJoined: Bool) -> Int? {
        if isJoined, text.equalsIgnoringCase("Z") { return 0 }
        let text = !isJoined && text.count > 0 && text[0] == .space ? text.from(1) : isJoined ? text : .empty
        guard text.count > 0, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"),
            let hours = twoDigits(text, at: 1)
        else { return nil }
        let hasColon = text.count == 6 && text[3] == UInt8(ascii: ":") && isJoined
        guard hasColon || text.count == 5, let minutes = twoDigits(text, at: hasColon ? 4 : 3), minutes < 60,
            hours <= 14
        else { return nil }
        return (hours * 60 + minutes) * (text[0] == UInt8(ascii: "-") ? -1 : 1)
    }
}
