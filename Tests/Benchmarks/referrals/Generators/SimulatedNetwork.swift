#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A practice's referral sources over some years, simulated from known rates: kinds differ in how much they send,
/// sources of a kind differ more, and each source joins at some time and may fall silent for good after any booking.
struct SimulatedNetwork {
    struct Client {
        /// Days from the first booking to the as-of date.
        let age: Int
        /// Days from every booking to the as-of date, the first one included.
        let visits: [Int]
        /// The price of each booking, in whole units of money.
        let price: Int
    }

    struct Source {
        let kind: String
        /// Days since the source joined.
        let joined: Int
        /// The clients, in order of arrival.
        let clients: [Client]
        /// The expected number of new clients in the quarter after the as-of date, which no ranking can know.
        let trueMean: Double
        /// New clients in the quarter after the as-of date.
        let future: Int

        var revenue: Int { clients.reduce(0) { $0 + $1.price * $1.visits.count } }
    }

    private(set) var sources: [Source] = []
    /// The number of days for which the practice has bookings.
    let window: Int
    /// The rate of this practice's sources, relative to those of a small practice.
    private let size: Double
    private var generator: Generator

    /// New clients per year from an average source of a small practice.
    private static let meanRates: [(kind: String, rate: Double)] = [
        ("doula", 1.6), ("midwife", 1), ("pediatrician", 0.7), ("parent-group", 0.5), ("client", 0.25),
    ]
    private static let quarter = 91.25

    /// - Parameter windows: the range from which to draw the age of the practice, in days.
    init(seed: UInt64, windows: ClosedRange<Int> = 400...1200) {
        generator = Generator(seed: seed)
        window = Int.random(in: windows, using: &generator)
        size = Double.random(in: 1...4, using: &generator)
        let count = Int.random(in: 20...200, using: &generator)
        for _ in 0..<count { sources.append(source()) }
    }

    private mutating func source() -> Source {
        let window = Double(window)
        let (kind, mean) = Self.meanRates[Int.random(in: 0..<Self.meanRates.count, using: &generator)]
        let rate = size * mean / 365 * gamma(shape: 0.5) / 0.5
        let silenceChance = beta(1, 8)
        // Half of the sources have been there since the practice began.
        var time = max(0, Double.random(in: -window..<window, using: &generator))
        let joined = Int(window - time)
        var clients: [Client] = []
        var future = 0
        var hasFallenSilent = false
        while time < window + Self.quarter, !hasFallenSilent {
            time += -log(Double.random(in: 0.000_1..<1, using: &generator)) / max(rate, 1e-9)
            if time < window {
                clients.append(client(age: Int(window - time)))
                hasFallenSilent = Double.random(in: 0..<1, using: &generator) < silenceChance
            } else if time < window + Self.quarter {
                future += 1
                hasFallenSilent = Double.random(in: 0..<1, using: &generator) < silenceChance
            }
        }
        let isSilentNow = hasFallenSilent && future == 0
        return Source(
            kind: kind, joined: joined, clients: clients, trueMean: isSilentNow ? 0 : rate * Self.quarter,
            future: future)
    }

    /// Most clients come once or twice; a few keep coming, every two weeks.
    private mutating func client(age: Int) -> Client {
        let count = 1 + Int(3 * gamma(shape: 1))
        let visits = (0..<count).map { age - 14 * $0 }.filter { $0 >= 0 }
        return Client(age: age, visits: visits, price: 10 * Int.random(in: 8...18, using: &generator))
    }

    /// Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26, 2000.
    private mutating func gamma(shape: Double) -> Double {
        if shape < 1 {
            return gamma(shape: shape + 1) * pow(Double.random(in: 0.000_001..<1, using: &generator), 1 / shape)
        }
        let d = shape - 1.0 / 3
        while true {
            let x = normal()
            let v = pow(1 + x / (9 * d).squareRoot(), 3)
            let u = Double.random(in: 0.000_001..<1, using: &generator)
            if v > 0, log(u) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
        }
    }

    private mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
        let one = gamma(shape: alpha)
        return one / (one + gamma(shape: beta))
    }

    private mutating func normal() -> Double {
        let radius = (-2 * log(Double.random(in: 0.000_001..<1, using: &generator))).squareRoot()
        return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
    }
}

/// Measures how well a ranking of the sources predicted the next quarter.
extension SimulatedNetwork {
    /// Whether any source sent a client; otherwise there is nothing to predict.
    var hasFuture: Bool { sources.contains { $0.future > 0 } }

    /// The numbers of the sources, in descending order of value.
    func order(by value: (Source) -> Double) -> [Int] {
        let values = sources.map(value)
        return sources.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    }

    /// The normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), 0 to 1.
    func gainOfTopTen(_ order: [Int]) -> Double {
        func gain(_ order: [Int]) -> Double {
            order.prefix(10).enumerated().reduce(0) {
                $0 + Double(sources[$1.element].future) / log2(Double($1.offset) + 2)
            }
        }
        return gain(order) / gain(self.order { Double($0.future) })
    }

    /// The share of the quarter's new clients that the first ten sent, 0 to 1.
    func shareOfTopTen(_ order: [Int]) -> Double {
        let all = sources.reduce(0) { $0 + $1.future }
        return Double(order.prefix(10).reduce(0) { $0 + sources[$1].future }) / Double(all)
    }
}
