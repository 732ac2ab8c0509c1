import Contacts
import Foundation
import Testing

@testable import Scoring

@Suite("The score")
struct ReferralModelTests {
    /// The six sources of the formula's check: four doulas, two pediatricians.
    static let sources: [(name: String, evidence: Evidence, score: Double)] = [
        ("d1", Evidence(kind: .doula, ages: [30, 80, 150, 200, 400, 500, 700], tenure: 900), 0.78237),
        ("d2", Evidence(kind: .doula, ages: [500, 520, 560, 600, 640, 700, 760, 800], tenure: 900), 0.01847),
        ("d3", Evidence(kind: .doula, ages: [20], tenure: 60), 0.79447),
        ("d4", Evidence(kind: .doula, ages: [], tenure: 900), 0.08775),
        ("p1", Evidence(kind: .pediatrician, ages: [10, 300, 600], tenure: 900), 0.33131),
        ("p2", Evidence(kind: .pediatrician, ages: [], tenure: 400), 0.10373),
    ]

    @Test("equals its check values to five decimals", arguments: sources.indices)
    func checkValues(_ index: Int) {
        let forecasts = ReferralModel().forecasts(of: Self.sources.map(\.evidence))
        #expect(decimal(forecasts[index].score, places: 5) == decimal(Self.sources[index].score, places: 5))
    }

    @Test("ranks the source with most bookings last if it has gone quiet")
    func quietSourceIsLast() {
        let forecasts = ReferralModel().forecasts(of: Self.sources.map(\.evidence))
        let order = Self.sources.indices.sorted { forecasts[$0].score > forecasts[$1].score }
        #expect(order.map { Self.sources[$0].name } == ["d3", "d1", "p1", "p2", "d4", "d2"])
    }

    @Test("adds fractions of clients whose answers are doubtful to the rate, and not to silence")
    func possibleClients() {
        let sure = Evidence(kind: .doula, ages: [30, 200], tenure: 900)
        var doubtful = sure
        doubtful.possible = [(10, 0.5), (40, 0.25)]
        let forecasts = ReferralModel().forecasts(of: [sure, doubtful])
        #expect(forecasts[1].score > forecasts[0].score)
        #expect(forecasts[1].silence == forecasts[0].silence)
        #expect(abs(forecasts[1].shape - forecasts[0].shape - 0.5 * exp2(-10 / 365) - 0.25 * exp2(-40 / 365)) < 1e-12)
    }

    @Test("takes the clients of one class as one occasion of silence, and as many for the rate")
    func occasions() {
        let quarterly = (1...5).flatMap { Array(repeating: 91 * $0, count: 6) }
        let single = (1...5).map { 91 * $0 }
        let sources = [quarterly, single].map { Evidence(kind: .parentGroup, ages: $0, tenure: 500) }
        let forecasts = ReferralModel().forecasts(of: sources)
        #expect(forecasts[0].silence == forecasts[1].silence)
        #expect(forecasts[0].silence > AdviceRules.fading)
        #expect(forecasts[0].score > 5 * forecasts[1].score)
    }

    @Test(
        "counts clients at most seven days apart as one occasion",
        arguments: [([], 0), ([0], 1), ([0, 7], 1), ([0, 8], 2), ([0, 7, 14, 22], 2), ([5, 5, 5, 5, 5, 5], 1)])
    func occasionSpan(ages: [Int], count: Int) {
        #expect(Occasion.count(ages: ages) == count)
        let today = CalendarDate(dayNumber: 20_000)
        #expect(Occasion.days(ages.reversed().map { today.adding(days: -$0) }).count == count)
    }

    @Test("treats a source without bookings as still referring")
    func withoutBookingsNobodyIsSilent() {
        let forecasts = ReferralModel().forecasts(of: Self.sources.map(\.evidence))
        #expect(forecasts[3].stillReferring == 1)
        #expect(forecasts[3].silence == 1)
    }

    @Test("is finite and positive without any data")
    func nothingKnown() {
        let nobody = Evidence(kind: nil, ages: [], tenure: 1)
        let forecasts = ReferralModel().forecasts(of: [nobody, nobody])
        #expect(forecasts.allSatisfy { $0.score.isFinite && $0.score > 0 })
        #expect(ReferralModel().forecasts(of: []).isEmpty)
    }

    @Test("is proportional to the horizon")
    func horizon() {
        var year = ReferralModel()
        year.horizon = 365
        let sources = Self.sources.map(\.evidence)
        let quarterly = ReferralModel().forecasts(of: sources)[0].score
        #expect(abs(year.forecasts(of: sources)[0].score - 4 * quarterly) < 1e-9)
    }

    @Test("forgets old bookings faster with a shorter half-life")
    func halfLife() {
        var forgetful = ReferralModel()
        forgetful.halfLife = 60
        let sources = [[30, 80], [600, 650]].map { Evidence(kind: .doula, ages: $0, tenure: 900) }
        let usual = ReferralModel().forecasts(of: sources)
        let short = forgetful.forecasts(of: sources)
        #expect(short[0].score / short[1].score > usual[0].score / usual[1].score)
    }
}

@Suite("The likely range")
struct LikelyRangeTests {
    private func forecast(shape: Double, rate: Double, stillReferring: Double) -> Forecast {
        Forecast(
            shape: shape, rate: rate, horizon: 91.25, silence: 1, stillReferring: stillReferring)
    }

    /// The same distribution, summed term by term as the formula has it.
    private func quantile(_ probability: Double, of forecast: Forecast) -> Int {
        let (shape, rate, horizon) = (forecast.shape, forecast.rate, forecast.horizon)
        var term = 1.0
        for _ in 0..<Int(shape) { term *= rate / (rate + horizon) }
        var cumulative = 1 - forecast.stillReferring + forecast.stillReferring * term
        var k = 0
        while cumulative < probability {
            term *= (shape + Double(k)) / Double(k + 1) * horizon / (rate + horizon)
            cumulative += forecast.stillReferring * term
            k += 1
        }
        return k
    }

    @Test(
        "holds the 10% and 90% points", arguments: [(1.0, 400.0, 1.0), (3, 200, 0.9), (8, 150, 0.5), (20, 100, 0.95)])
    func quantiles(shape: Double, rate: Double, stillReferring: Double) {
        let forecast = forecast(shape: shape, rate: rate, stillReferring: stillReferring)
        let range = forecast.likelyRange
        #expect(range == quantile(0.1, of: forecast)...quantile(0.9, of: forecast))
    }

    @Test("is zero for a source that has gone silent")
    func silent() {
        #expect(forecast(shape: 5, rate: 100, stillReferring: 0.05).likelyRange == 0...0)
    }

    @Test("works for a source so busy that the chance of no client underflows")
    func busy() {
        let range = forecast(shape: 5000, rate: 10, stillReferring: 1).likelyRange
        #expect(range.contains(45_625))
        #expect(range.lowerBound > 40_000 && range.upperBound < 50_000)
    }

    @Test("comes with the chance of at least one client")
    func chanceOfOne() {
        let one = forecast(shape: 1, rate: 91.25, stillReferring: 0.8).chanceOfOne
        #expect(abs(one - 0.4) < 1e-12)
    }
}

@Suite("The tenure of a source")
struct TenureTests {
    private let asOf = day("2026-11-01")

    @Test("runs from added_on, or from a first booking before it")
    func known() {
        #expect(Evidence.tenure(addedOn: day("2026-10-02"), ages: [], window: 500, asOf: asOf) == 30)
        #expect(Evidence.tenure(addedOn: day("2026-10-02"), ages: [10, 200], window: 500, asOf: asOf) == 200)
    }

    @Test("is at least one day")
    func atLeastOneDay() {
        #expect(Evidence.tenure(addedOn: asOf, ages: [], window: 500, asOf: asOf) == 1)
        #expect(Evidence.tenure(addedOn: day("2027-01-01"), ages: [], window: 500, asOf: asOf) == 1)
    }

    @Test("is at least a week if the history is shorter", arguments: 0...7)
    func atLeastAWeek(window: Int) {
        #expect(Evidence.tenure(addedOn: nil, ages: [window], window: window, asOf: asOf) == 7)
        #expect(Evidence.tenure(addedOn: nil, ages: [], window: window, asOf: asOf) == 7)
        #expect(Evidence.tenure(addedOn: nil, ages: [0], window: 7, asOf: asOf) == 1)
    }

    @Test("without added_on is the first booking's age times (n+1)/n, at most the window")
    func fromFirstBooking() {
        #expect(Evidence.tenure(addedOn: nil, ages: [100], window: 500, asOf: asOf) == 200)
        #expect(Evidence.tenure(addedOn: nil, ages: [10, 50, 90], window: 500, asOf: asOf) == 120)
        #expect(Evidence.tenure(addedOn: nil, ages: [400], window: 500, asOf: asOf) == 500)
    }

    @Test("without added_on and bookings is the window")
    func window() {
        #expect(Evidence.tenure(addedOn: nil, ages: [], window: 500, asOf: asOf) == 500)
    }

    @Test("ignores a day on which more than half of the list was added")
    func importDay() throws {
        let list = "contact_id,added_on\n"
        let shared = try Practice.directory(list + "a,2026-09-02\nb,2026-09-02\nc,2026-09-02\nd,2025-01-05\ne,\n")
        #expect(shared.contacts.map(\.addedOn) == [nil, nil, nil, day("2025-01-05"), nil])
        let half = try Practice.directory(list + "a,2026-09-02\nb,2026-09-02\nc,2025-01-05\nd,\n")
        #expect(half.contacts[0].addedOn == day("2026-09-02"))
        let alone = try Practice.directory(list + "a,2026-09-02\n")
        #expect(alone.contacts[0].addedOn == day("2026-09-02"))
    }
}
