import Contacts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Today, by the clock and the time zone of this machine.
package func today() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        ?? CalendarDate(dayNumber: now / 86_400)
}
