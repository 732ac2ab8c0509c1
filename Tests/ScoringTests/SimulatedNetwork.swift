import Contacts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@testable import Scoring

/// A practice's referral sources over some years, made from known rates: kinds differ in how much they send, sources of a
/// kind differ more, each joins at some time and may fall silent for good after any booking.
struct SimulatedNetwork {
    struct Source {
        let evidence: Evidence
        /// What the clients sent have paid.
        let revenue: Double
        /// New clients in the quarter after the as-of date.
        let future: Int
    }

    private(set) var sources: [Source] = []
    private var generator: Generator

    /// New clients a year of an average source.
    private static let meanRates: [(kind: Kind, rate: Double)] = [
        (.doula, 1.6), (.midwife, 1), (.pediatrician, 0.7), (.parentGroup, 0.5), (.client, 0.25),
    ]

    /// - Parameter joinDaysKnown: whether the list says since when each source has been there.
    init(seed: UInt64, joinDaysKnown: Bool = false) {
        generator = Generator(seed: seed)
        let window = Double(Int.random(in: 400...1200, using: &generator))
        let count = Int.random(in: 20...200, using: &generator)
        for _ in 0..<count { sources.append(source(window: window, joinDayKnown: joinDaysKnown)) }
    }

    private mutating func source(window: Double, joinDayKnown: Bool) -> Source {
        let asOf = CalendarDate(dayNumber: 20_000)
        let (kind, mean) = Self.meanRates[Int.random(in: 0..<Self.meanRates.count, using: &generator)]
        let rate = mean / 365 * gamma(shape: 0.5) / 0.5
        let silenceChance = beta(1, 8)
        var time = Double.random(in: 0..<window, using: &generator)
        let joined = joinDayKnown ? asOf.adding(days: -Int(window - time)) : nil
        var ages: [Int] = []
        var revenue = 0.0
        var future = 0
        while time < window + 91.25 {
            time += -log(Double.random(in: 0.000_1..<1, using: &generator)) / max(rate, 1e-9)
            if time < window {
                ages.append(Int(window - time))
                revenue += 100 * (1 + 3 * gamma(shape: 1))
            } else if time < window + 91.25 {
                future += 1
            }
            if Double.random(in: 0..<1, using: &generator) < silenceChance { break }
        }
        ages.sort()
        let tenure = Evidence.tenure(addedOn: joined, ages: ages, window: Int(window), asOf: asOf)
        return Source(evidence: Evidence(kind: kind, ages: ages, tenure: tenure), revenue: revenue, future: future)
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

    /// How well `values` order the sources by what they send in the next quarter: the normalised discounted cumulative gain
    /// of the first ten (Järvelin and Kekäläinen 2002); nil where nobody sends anything.
    func gainOfTopTen(by values: [Double]) -> Double? {
        func gain(_ order: [Int]) -> Double {
            order.prefix(10).enumerated().reduce(0) {
                $0 + Double(sources[$1.element].future) / log2(Double($1.offset) + 2)
            }
        }
        let best = gain(sources.indices.sorted { sources[$0].future > sources[$1].future })
        let order = sources.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
        return best > 0 ? gain(order) / best : nil
    }
}
