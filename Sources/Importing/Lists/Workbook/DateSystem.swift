import Contacts

/// The day from which a workbook counts its dates (ECMA-376 part 1, 18.17.4.1).
enum DateSystem {
    /// Day 1 is 1900-01-01. Day 60 is February 29, which did not exist; the error comes from Lotus 1-2-3.
    case from1900
    /// Day 0 is 1904-01-01, as in workbooks of the first Macintosh versions.
    case from1904

    /// The date of a serial number as ISO 8601, `2026-11-01` or `2026-11-01T10:30`; `10:30` for a time without a day;
    /// nil for a number out of range.
    func text(of serial: Double, hasTime: Bool) -> String? {
        // The last day is 9999-12-31.
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let (day, seconds) = DateSystem.split(serial)
        if serial < 1 { return hasTime ? DateSystem.clock(seconds) : nil }
        return seconds == 0 ? iso(day) : "\(iso(day))T\(DateSystem.clock(seconds))"
    }

    private func iso(_ day: Int) -> String {
        switch self {
        case .from1904: CalendarDate(dayNumber: day - 24_107).iso
        case .from1900 where day == 60: "1900-02-29"
        case .from1900: CalendarDate(dayNumber: day < 60 ? day - 25_568 : day - 25_569).iso
        }
    }

    /// A duration, such as `36:30`; nil for a number out of range.
    static func duration(_ days: Double) -> String? {
        guard days >= 0, days < 100_000 else { return nil }
        let (day, seconds) = split(days)
        return clock(day * 86_400 + seconds)
    }

    /// Whole days and seconds, rounded because the fractions are inexact.
    private static func split(_ serial: Double) -> (day: Int, seconds: Int) {
        let seconds = Int((serial * 86_400).rounded())
        return (seconds / 86_400, seconds % 86_400)
    }

    private static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60))"
        return seconds % 60 == 0 ? text : "\(text):\(two(seconds % 60))"
    }
}
