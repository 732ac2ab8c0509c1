import Bytes
import Wording

extension TimeOfDay {
    /// Reads the time in a cell of times, or behind a date: what `init(in:)` finds, and `15.00`, `15h00`, `9 h 30`, `15
    /// Uhr`, `1500`. Of a span, when it begins.
    package init?(written text: ByteView) {
        if let time = TimeOfDay(in: text) {
            self = time
            return
        }
        var rest = text.trimmed
        while let first = rest.first, !first.isASCIIDigit {
            // What may stand before a time: `at 15.00`, `um 15 Uhr`, `T1500`, `, 15h00`.
            guard rest.count < text.count + 1, text.count - rest.count < TimeOfDay.longestPreposition else {
                return nil
            }
            rest = rest.from(1)
        }
        let hour = TimeOfDay.digits(rest)
        rest = rest.from(hour.count)
        if hour.count == 4, !TimeOfDay.continues(rest) {
            self.init(hour: hour.value / 100, hour.value % 100)
            return
        }
        guard (1...2).contains(hour.count) else { return nil }
        if rest.first == .period {
            let minute = TimeOfDay.digits(rest.from(1))
            guard minute.count == 2, !TimeOfDay.continues(rest.from(3)) else { return nil }
            self.init(hour: hour.value, minute.value)
            return
        }
        rest = rest.trimmed
        let word = rest.upTo(rest.firstIndex { !$0.isASCIILetter } ?? rest.count)
        guard DateWord(word) == .hour else { return nil }
        let minute = TimeOfDay.digits(rest.from(word.count).trimmed)
        self.init(hour: hour.value, minute.count == 2 ? minute.value : 0)
    }

    /// `a las `.
    private static let longestPreposition = 8

    private init?(hour: Int, _ minute: Int) {
        guard hour < 24, minute < 60 else { return nil }
        self.init(minute: hour * 60 + minute)
    }

    /// The digits at the front of `text`, at most four of them counted.
    private static func digits(_ text: ByteView) -> (value: Int, count: Int) {
        var (value, count) = (0, 0)
        for byte in text {
            guard byte.isASCIIDigit, count < 5 else { break }
            (value, count) = (value * 10 + byte.digitValue, count + 1)
        }
        return (value, count)
    }

    /// Whether digits are followed by more of a number.
    private static func continues(_ rest: ByteView) -> Bool {
        guard let next = rest.first else { return false }
        return next.isASCIIDigit
            || (next == .period || next == .comma || next == .slash || next == UInt8(ascii: "-")) && rest.count > 1
                && rest[1].isASCIIDigit
    }
}
