import Contacts
import Diagnostics
import Platform

/// The clock of all programs.
package enum Clock {
    /// The day of a run: the day given with `--as-of`, else the day of `SOURCE_DATE_EPOCH` if the environment sets it,
    /// else today in this machine's time zone.
    ///
    /// - Throws: if `SOURCE_DATE_EPOCH` is not a number of seconds between the years 1970 and 9999.
    package static func day(asOf stated: CalendarDate?) throws(Diagnostic) -> CalendarDate {
        if let stated { return stated }
        guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty else { return today }
        return try day(ofEpoch: epoch)
    }

    /// The UTC day of `seconds`, the text of `SOURCE_DATE_EPOCH`; the variable makes runs reproducible
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>).
    static func day(ofEpoch seconds: String) throws(Diagnostic) -> CalendarDate {
        let lastSecondOf9999 = 253_402_300_799
        guard let count = Int(seconds), (0...lastSecondOf9999).contains(count) else {
            throw Diagnostic(
                .error, .usage, "SOURCE_DATE_EPOCH is \"\(seconds)\", not a number of seconds since 1970",
                hint: "unset it, or give the day with --as-of")
        }
        return CalendarDate(dayNumber: count / 86_400)
    }

    private static var today: CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? CalendarDate(dayNumber: now / 86_400)
    }
}
