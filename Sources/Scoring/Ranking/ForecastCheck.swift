import Contacts

/// Compares the forecast of one horizon ago with what happened. It is only shown: correcting by it makes forecasts
/// worse.
///
/// There is no check unless the bookings before that forecast span a quarter; a forecast from a handful says nothing.
package struct ForecastCheck {
    /// The day of the forecast.
    package let madeOn: CalendarDate
    /// New clients that contacts were expected to send by the as-of date.
    package let expected: Double
    /// New clients of that time who are credited to contacts.
    package let happened: Int

    /// How many days the bookings before the forecast must span.
    private static let leastWindow = 91

    /// Nil if no contact had sent a client by the day of the forecast, or the bookings before it span less than a
    /// quarter.
    ///
    /// - Parameter window: days from the first completed booking to `madeOn`; nil if there was none.
    init?(
        then: [(record: SourceRecord, forecast: Forecast)], now: [SourceRecord], madeOn: CalendarDate, window: Int?
    ) {
        guard let window, window >= ForecastCheck.leastWindow, then.contains(where: { $0.record.newClients > 0 }) else {
            return nil
        }
        self.madeOn = madeOn
        expected = then.reduce(0) { $0 + $1.forecast.score }
        happened = now.reduce(0) { $0 + $1.arrivals.count { $0 > madeOn } }
    }
}
