import Platform

/// The forecast for one source: nothing if it has gone silent, otherwise a negative binomial number of new clients
/// within the horizon.
package struct Forecast {
    /// Shape and rate of the Gamma posterior of the source's bookings a day.
    let shape: Double
    let rate: Double
    /// Days ahead.
    let horizon: Double
    /// The probability that a source that still refers stays quiet as long as this one has, 0 to 1.
    package let silence: Double
    /// The probability that the source still refers, 0 to 1.
    package let stillReferring: Double

    /// The expected number of new clients.
    package var score: Double { stillReferring * shape / rate * horizon }

    /// The probability of at least one new client.
    package var chanceOfOne: Double { stillReferring * (1 - pow(rate / (rate + horizon), shape)) }

    /// The 80% range of the number of new clients: the smallest numbers whose cumulative probability reaches .10 and
    /// .90.
    package var likelyRange: ClosedRange<Int> {
        let low = quantile(0.1)
        return low...max(low, quantile(0.9))
    }

    /// The smallest k with P(Y ≤ k) ≥ `probability`. Terms are logarithms because the first term of a busy source
    /// underflows a `Double`.
    private func quantile(_ probability: Double) -> Int {
        var logTerm = shape * log(rate / (rate + horizon))
        let logStep = log(horizon / (rate + horizon))
        var cumulative = 1 - stillReferring + stillReferring * exp(logTerm)
        let mean = shape / rate * horizon
        let farthest = Int(mean + 40 * (mean * (1 + horizon / rate)).squareRoot()) + 40
        var k = 0
        while cumulative < probability, k < farthest {
            logTerm += log((shape + Double(k)) / Double(k + 1)) + logStep
            cumulative += stillReferring * exp(logTerm)
            k += 1
        }
        return k
    }
}
