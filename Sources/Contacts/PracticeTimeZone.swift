/// The time zone that the practice keeps its calendar in.
package struct PracticeTimeZone: Sendable {
    private let offset: @Sendable (_ seconds: Int) -> Int

    /// - Parameter offset: the minutes east of UTC at a moment, given in seconds since 1970-01-01T00:00Z.
    package init(offset: @escaping @Sendable (_ seconds: Int) -> Int) {
        self.offset = offset
    }

    /// The practice's day and time at a time in UTC.
    package func local(_ day: CalendarDate, _ time: TimeOfDay) -> (day: CalendarDate, time: TimeOfDay) {
        let minutes = day.dayNumber * 1440 + time.minute
        let local = minutes + offset(minutes * 60)
        let dayNumber = local >= 0 ? local / 1440 : (local - 1439) / 1440
        let minute = TimeOfDay(minute: local - dayNumber * 1440)
        return (CalendarDate(dayNumber: dayNumber), minute ?? time)
    }
}
