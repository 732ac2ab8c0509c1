import Testing

@testable import Scoring

@Suite("The score predicts the next quarter")
struct PredictionTests {
    /// The mean gain over 300 simulated networks of the score and of simpler rankings.
    private static let gains: [String: Double] = {
        var sums: [String: Double] = [:]
        var count = 0.0
        for seed in 1...300 as ClosedRange<UInt64> {
            let network = SimulatedNetwork(seed: seed)
            let evidence = network.sources.map(\.evidence)
            let rankings: [String: [Double]] = [
                "score": ReferralModel().forecasts(of: evidence).map(\.score),
                "count": evidence.map { Double($0.ages.count) },
                "revenue": network.sources.map(\.revenue),
                "decayed count": evidence.map { $0.ages.reduce(0) { $0 + decayed($1, halfLife: 180) } },
            ]
            guard network.gainOfTopTen(by: rankings["count"] ?? []) != nil else { continue }
            count += 1
            for (name, values) in rankings { sums[name, default: 0] += network.gainOfTopTen(by: values) ?? 0 }
        }
        return sums.mapValues { $0 / count }
    }()

    private static func decayed(_ age: Int, halfLife: Double) -> Double {
        var model = ReferralModel()
        model.halfLife = halfLife
        return model.decayedCount([age])
    }

    @Test("better than counts, revenue and counts that fade", arguments: ["count", "revenue", "decayed count"])
    func beats(other: String) throws {
        let score = try #require(Self.gains["score"])
        let other = try #require(Self.gains[other])
        #expect(score > other)
    }

    @Test("about as often as it says: where join days are known, the forecasts add up to what happens")
    func calibration() {
        var expected = 0.0
        var happened = 0
        for seed in 1...300 as ClosedRange<UInt64> {
            let network = SimulatedNetwork(seed: seed, joinDaysKnown: true)
            expected += ReferralModel().forecasts(of: network.sources.map(\.evidence)).reduce(0) { $0 + $1.score }
            happened += network.sources.reduce(0) { $0 + $1.future }
        }
        #expect((0.9...1.2).contains(expected / Double(happened)))
    }
}
