import Contacts
import Testing

@testable import Scoring

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

@Suite("The trend of a group")
struct HalfYearsTests {
    @Test(
        "is a word that hides the counts, and blank for few clients",
        arguments: [
            (recent: 7, earlier: 3, ""), (7, 4, "up"), (6, 5, "steady"), (5, 6, "steady"), (4, 7, "down"),
            (0, 11, "down"),
            (11, 0, "up"),
        ])
    func words(recent: Int, earlier: Int, words: String) {
        var halves = HalfYears()
        let asOf = CalendarDate(dayNumber: 20_000)
        halves.add(Array(repeating: asOf.adding(days: -181), count: recent), asOf: asOf)
        halves.add(Array(repeating: asOf.adding(days: -182), count: earlier), asOf: asOf)
        halves.add([asOf.adding(days: -364)], asOf: asOf)
        #expect(halves.words(atLeast: 11) == words)
    }
}

@Suite("A usual gap")
struct UsualGapTests {
    @Test(
        "is the median of days between occasions",
        arguments: [
            ([0, 10, 40], 20), ([0, 10, 40, 50], 10), ([0, 8], 8), ([0, 10, 15, 40], 20), ([0, 1, 3, 60], 60),
        ])
    func median(days: [Int], gap: Int) {
        var record = SourceRecord()
        record.arrivals = days.map { CalendarDate(dayNumber: 20_000 + $0) }
        #expect(record.usualGap == gap)
    }

    @Test("needs two occasions", arguments: [0, 1])
    func tooFew(count: Int) {
        var record = SourceRecord()
        record.arrivals = Array(repeating: CalendarDate(dayNumber: 20_000), count: count)
        #expect(record.usualGap == nil)
    }
}
