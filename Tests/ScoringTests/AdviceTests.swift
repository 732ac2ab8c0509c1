import Contacts
import Testing

@testable import Scoring

@Suite("The next action")
struct AdviceTests {
    private let asOf = day("2026-11-01")

    private func advice(
        agesOfClients ages: [Int], silence: Double = 1, aboveAverage: Bool = false, kind: Kind? = .doula,
        lastLetter: Int? = nil, lastThanks: Int? = nil
    ) -> Advice {
        var record = SourceRecord()
        record.arrivals = ages.sorted(by: >).map { asOf.adding(days: -$0) }
        let forecast = Forecast(
            shape: 1, rate: 100, horizon: 91.25, silence: silence, stillReferring: 1, kindIsAboveAverage: aboveAverage)
        var letters = PastLetters()
        letters.last = (lastLetter ?? lastThanks).map { asOf.adding(days: -$0) }
        letters.lastThanks = lastThanks.map { asOf.adding(days: -$0) }
        return Advice(record, forecast, kind: kind, letters: letters, asOf: asOf)
    }

    @Test("thanks for a client of the last 30 days")
    func thank() {
        #expect(advice(agesOfClients: [12, 300], silence: 0.01).action == .thank)
        #expect(advice(agesOfClients: [12]).reason == "a new client 12 days ago")
        #expect(advice(agesOfClients: [30]).action == .thank)
        #expect(advice(agesOfClients: [31]).action == .keepInTouch)
    }

    @Test("does not thank twice for the same client")
    func thankedAlready() {
        #expect(advice(agesOfClients: [12], lastThanks: 12).action == .keepInTouch)
        #expect(advice(agesOfClients: [12], lastThanks: 3).action == .keepInTouch)
        #expect(advice(agesOfClients: [12], lastThanks: 13).action == .thank)
        #expect(advice(agesOfClients: [12], lastLetter: 3).action == .thank)
    }

    @Test("sends no second introduction within 90 days")
    func introducedAlready() {
        #expect(advice(agesOfClients: [], aboveAverage: true, lastLetter: 89).action == .keepInTouch)
        #expect(advice(agesOfClients: [], aboveAverage: true, lastLetter: 90).action == .introduce)
    }

    @Test("reconnects with a source that is unusually quiet")
    func reconnect() {
        let advice = advice(agesOfClients: [140, 185, 230], silence: 0.09)
        #expect(advice.action == .reconnect)
        #expect(advice.reason == "usually every 45 days; quiet for 140")
    }

    @Test("watches a source that starts to go quiet")
    func watch() {
        #expect(advice(agesOfClients: [140, 185], silence: 0.1).action == .watch)
        #expect(advice(agesOfClients: [140, 185], silence: 0.2).action == .keepInTouch)
    }

    @Test("calls a single gap no habit")
    func oneGap() {
        #expect(advice(agesOfClients: [119, 121]).reason == "2 new clients so far; quiet for 119 days")
    }

    @Test("ignores silence after a single client")
    func single() {
        let advice = advice(agesOfClients: [400], silence: 0.01)
        #expect(advice.action == .keepInTouch)
        #expect(advice.reason == "one new client so far, 400 days ago")
    }

    @Test("introduces to kinds that send more than most")
    func introduce() {
        let advice = advice(agesOfClients: [], aboveAverage: true)
        #expect(advice.action == .introduce)
        #expect(advice.reason == "no clients sent so far; doulas send more than most")
        #expect(self.advice(agesOfClients: []).action == .keepInTouch)
    }
}

@Suite("A trend")
struct TrendTests {
    @Test(
        "compares the last half year with the one before it",
        arguments: [
            ([10, 20, 200], Trend.up), ([10, 200], .steady), ([10, 200, 300], .down), ([10, 20], .new), ([300], .down),
            ([181, 182], .steady),
        ])
    func trend(ages: [Int], trend: Trend) {
        #expect(Trend(ages: ages) == trend)
    }

    @Test("is blank if neither half year has a client", arguments: [[], [400], [364, 800]])
    func blank(ages: [Int]) {
        #expect(Trend(ages: ages) == nil)
    }
}

@Suite("A usual gap")
struct UsualGapTests {
    @Test(
        "is the median of days between new clients",
        arguments: [([0, 10, 40], 20), ([0, 10, 40, 50], 10), ([0, 7], 7), ([5, 5], 0), ([0, 1, 3], 2)])
    func median(days: [Int], gap: Int) {
        var record = SourceRecord()
        record.arrivals = days.map { CalendarDate(dayNumber: 20_000 + $0) }
        #expect(record.usualGap == gap)
    }

    @Test("needs two clients", arguments: [0, 1])
    func tooFew(count: Int) {
        var record = SourceRecord()
        record.arrivals = Array(repeating: CalendarDate(dayNumber: 20_000), count: count)
        #expect(record.usualGap == nil)
    }
}
