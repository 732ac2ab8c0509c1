import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures how well `score` predicts the next quarter of simulated networks, compared with simpler rankings and with
/// the true rates.
struct PredictionQuality {
    /// The quality of a ranking, averaged over the networks.
    struct Result {
        var gain = 0.0
        var share = 0.0
    }

    static let rankings = [
        "the true rates (not reachable)", "score", "decayed count, half-life 180 days", "count of the last 365 days",
        "count of new clients", "score --by bookings", "score --by revenue",
    ]

    private(set) var networks = 0
    private(set) var results: [String: Result] = [:]
    private(set) var expected = 0.0
    private(set) var happened = 0

    /// - Parameter windows: the range from which to draw the age of each practice, in days.
    init(seeds: ClosedRange<UInt64>, windows: ClosedRange<Int>, _ run: ScoreRun) throws {
        for seed in seeds {
            let network = SimulatedNetwork(seed: seed, windows: windows)
            guard network.hasFuture, network.sources.contains(where: { !$0.clients.isEmpty }) else { continue }
            try add(network, run)
        }
    }

    private mutating func add(_ network: SimulatedNetwork, _ run: ScoreRun) throws {
        try write(PredictionQuality.contacts(network), to: run.contacts)
        try write(PredictionQuality.bookings(network), to: run.bookings)
        let scored = try run.ranking(["contact_id", "score"])
        expected += scored.reduce(0) { $0 + (Double($1[1]) ?? 0) }
        happened += network.sources.reduce(0) { $0 + $1.future }
        networks += 1
        let orders = [
            network.order(by: \.trueMean),
            PredictionQuality.order(scored),
            network.order { $0.clients.reduce(0) { $0 + exp2(-Double($1.age) / 180) } },
            network.order { Double($0.clients.count { $0.age < 365 }) },
            network.order { Double($0.clients.count) },
            PredictionQuality.order(try run.ranking(["contact_id"], "--by bookings")),
            PredictionQuality.order(try run.ranking(["contact_id"], "--by revenue")),
        ]
        for (name, order) in zip(PredictionQuality.rankings, orders) {
            results[name, default: Result()].gain += network.gainOfTopTen(order)
            results[name, default: Result()].share += network.shareOfTopTen(order)
        }
    }

    /// Ids are the numbers of the sources.
    private static func order(_ ranking: [[Substring]]) -> [Int] { ranking.compactMap { Int($0[0]) } }

    private static func contacts(_ network: SimulatedNetwork) -> String {
        network.sources.enumerated().reduce(into: "contact_id,kind\n") { $0 += "\($1.offset),\($1.element.kind)\n" }
    }

    private static func bookings(_ network: SimulatedNetwork) -> String {
        var list = "client_id,starts_at,status,amount,referred_by\n"
        for (number, source) in network.sources.enumerated() {
            for (place, client) in source.clients.enumerated() {
                for visit in client.visits {
                    list += "\(number)-\(place),\(ScoreRun.day(ago: visit)),completed,\(client.price),\(number)\n"
                }
            }
        }
        return list
    }
}
