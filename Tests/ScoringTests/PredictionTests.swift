import Contacts
import Testing

@testable import Scoring

@Suite("The score predicts the next quarter")
struct PredictionTests {
    /// The mean NDCG@10 of the score and of simpler rankings over 300 simulated networks.
    private static let gains: [String: Double] = {
        var sums: [String: Double] = [:]
        var count = 0.0
        for seed in 1...300 as ClosedRange<UInt64> {
            let network = SimulatedNetwork(seed: seed)
            guard network.hasFuture else { continue }
            let scores = ReferralModel().forecasts(of: network.evidence()).map(\.score)
            let orders = [
                "score": network.sources.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) },
                "count": network.order { Double($0.clients.count) },
                "revenue": network.order { Double($0.revenue) },
                "decayed count": network.order { $0.clients.reduce(0) { $0 + decayed($1.age, halfLife: 180) } },
            ]
            count += 1
            for (name, order) in orders { sums[name, default: 0] += network.gainOfTopTen(order) }
        }
        return sums.mapValues { $0 / count }
    }()

    private static func decayed(_ age: Int, halfLife: Double) -> Double {
        var model = ReferralModel()
        model.halfLife = halfLife
        return model.decayedCount([age])
    }

    @Test("better than counts, revenue and decayed counts", arguments: ["count", "revenue", "decayed count"])
    func beats(other: String) throws {
        let score = try #require(Self.gains["score"])
        let other = try #require(Self.gains[other])
        #expect(score > other)
    }

    @Test("in total: with known join days, forecasts add up to what happens")
    func calibration() {
        var expected = 0.0
        var happened = 0
        for seed in 1...300 as ClosedRange<UInt64> {
            let network = SimulatedNetwork(seed: seed)
            let forecasts = ReferralModel().forecasts(of: network.evidence(joinDaysKnown: true))
            expected += forecasts.reduce(0) { $0 + $1.score }
            happened += network.sources.reduce(0) { $0 + $1.future }
        }
        #expect((0.9...1.2).contains(expected / Double(happened)))
    }
}

extension SimulatedNetwork {
    /// The evidence about the sources of the network.
    ///
    /// - Parameter joinDaysKnown: whether the list has `added_on`.
    func evidence(joinDaysKnown: Bool = false) -> [Evidence] {
        let asOf = CalendarDate(dayNumber: 20_000)
        return sources.map { source in
            let ages = Array(source.clients.map(\.age).reversed())
            let addedOn = joinDaysKnown ? asOf.adding(days: -source.joined) : nil
            let tenure = Evidence.tenure(addedOn: addedOn, ages: ages, window: window, asOf: asOf)
            return Evidence(kind: Kind(rawValue: source.kind), ages: ages, tenure: tenure)
        }
    }
}
