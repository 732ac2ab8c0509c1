import Testing
import Text

@testable import Linkage

/// The fields of a pattern that the data of these tests has.
private let email = 0
private let phone = 1
private let place = 2

@Suite("Expectation and maximization")
struct EstimationTests {
    @Test("m and the number of duplicates are found again in data that was made with them")
    func recovers() {
        let emailM = [0.7, 0.02, 0.03, 0.2, 0.05]
        let phoneM = [0.5, 0.25, 0.05, 0.2]
        var truth = Model(.person, Comparison.all)
        truth.m[email] = emailM
        truth.m[phone] = phoneM
        let patterns = EstimationTests.patterns(truth, matches: 4_000, others: 30_000, seed: 1)
        var model = Model(.person, Comparison.all)
        model.learnMatches(patterns, records: 20_000)
        for (found, known) in zip(model.m[email], emailM) { #expect(abs(found - known) < 0.03) }
        for (found, known) in zip(model.m[phone], phoneM) { #expect(abs(found - known) < 0.03) }
        #expect(abs(model.duplicatesPerRecord - 0.4) < 0.04)
    }

    @Test("a short list hardly moves what is believed")
    func shortList() {
        let patterns = EstimationTests.patterns(Model(.person, Comparison.all), matches: 2, others: 5, seed: 2)
        var model = Model(.person, Comparison.all)
        model.learnMatches(patterns, records: 10)
        let usual = Model(.person, Comparison.all)
        for field in usual.m.indices {
            for (found, believed) in zip(model.m[field], usual.m[field]) { #expect(abs(found - believed) < 0.05) }
        }
    }

    @Test("u follows the data but never below what a coincidence is worth")
    func coincidences() {
        var model = Model(.person, Comparison.all)
        var counts = model.u.map { $0.map { _ in 0.0 } }
        counts[phone] = [0, 50_000, 0, 150_000]
        model.learnCoincidences(counts)
        #expect(abs(model.u[phone][1] - 0.25) < 0.01)
        #expect(model.u[phone][0] == Model.rarestCoincidence)
    }

    @Test("learning ends where further rounds would change next to nothing")
    func converges() {
        var truth = Model(.person, Comparison.all)
        truth.m[email] = [0.5, 0.1, 0.1, 0.2, 0.1]
        let patterns = EstimationTests.patterns(truth, matches: 2_000, others: 20_000, seed: 3)
        var model = Model(.person, Comparison.all)
        model.learnMatches(patterns, records: 10_000)
        var again = model
        again.learnMatches(patterns, records: 10_000)
        #expect(abs(again.duplicatesPerRecord - model.duplicatesPerRecord) < 0.001 * model.duplicatesPerRecord)
        for field in model.m.indices {
            for (one, other) in zip(model.m[field], again.m[field]) { #expect(abs(one - other) < 0.001) }
        }
    }

    @Test(
        "what is learned are probabilities: those of the levels of a field add up to 1",
        arguments: [
            Subject.person, .organization,
        ])
    func probabilities(subject: Subject) {
        var model = Model(subject, Comparison.all(withColumns: ["born"]))
        func check(_ model: Model) {
            for levels in model.m { #expect(abs(levels.reduce(0, +) - 1) < 0.000_1) }
            #expect(abs(model.nameM.reduce(0, +) - 1) < 0.02)
            #expect((model.m + model.u).joined().allSatisfy { $0 > 0 && $0 < 1 })
        }
        check(model)
        model.learnMatches(
            EstimationTests.patterns(Model(.person, Comparison.all), matches: 500, others: 500, seed: 4), records: 500)
        check(model)
    }

    @Test("a level that says nothing weighs nothing, and a missing one neither")
    func weights() {
        var model = Model(.person, Comparison.all)
        model.m[phone] = [0.25, 0.25, 0.25, 0.25]
        model.u[phone] = [0.25, 0.125, 0.5, 0.25]
        #expect((0...4).map { model.weight(phone, $0) } == [0, 0, 1, -1, 0])
        var pattern = Pattern(names: NameLevel(.exact, .exact), chanceMatches: 1)
        let prior = model.weight(pattern)
        #expect(prior == model.priorWeight(pattern))
        pattern = pattern.withLevels(2) { $0 == phone ? 2 : 0 }
        #expect(model.weight(pattern) == prior + 1)
    }

    @Test("twice as many chance matches of a name cost one bit")
    func rarity() {
        let model = Model(.person, Comparison.all)
        let weights = [0.5, 1, 2, 4, 1024].map {
            model.priorWeight(Pattern(names: NameLevel(.exact, .exact), chanceMatches: $0))
        }
        for (one, other) in zip(weights, weights.dropFirst()).prefix(3) { #expect(abs(one - other - 1) < 0.000_1) }
        #expect(abs(weights[3] - weights[4] - 8) < 0.000_1)
    }

    @Test("u is counted over pairs drawn at random, the same ones on every run")
    func randomPairs() throws {
        let comparer = try Pairs(InventedList(seed: 51, rows: 200).text).comparer
        func coincidences(_ sampleSize: Int) -> [[Double]] {
            var model = Model(.person, Comparison.all)
            model.learnCoincidences(comparer, sampleSize: sampleSize)
            return model.u
        }
        let sampled = coincidences(20_000)
        #expect(sampled == coincidences(20_000))
        for (one, other) in zip(sampled.joined(), coincidences(1_000_000).joined()) { #expect(abs(one - other) < 0.02) }
    }

    @Test("a list without organizations teaches nothing about them")
    func noOrganizations() throws {
        let comparer = try Pairs(text([["given_name": "Ines"], ["given_name": "Omar"]])).comparer
        var model = Model(.organization, Comparison.all)
        model.learnCoincidences(comparer)
        #expect(model.u == Model(.organization, Comparison.all).u)
    }

    /// Counted patterns drawn from a model: matching pairs by its m, others by its u.
    static func patterns(_ model: Model, matches: Int, others: Int, seed: UInt64) -> [(pattern: Pattern, count: Int)] {
        var random = StableRandom(seed: seed)
        func draw(_ probabilities: [Double]) -> Int {
            var rest = Double.random(in: 0..<1, using: &random)
            for (index, probability) in probabilities.enumerated() {
                rest -= probability
                if rest < 0 { return index }
            }
            return probabilities.count - 1
        }
        var counts: [Pattern: Int] = [:]
        for number in 0..<matches + others {
            let isMatch = number < matches
            // Ten records share a name by chance, so that the odds of the names alone are those of the draw.
            let level = isMatch ? draw(model.nameM) : Int(NameLevel(.exact, .exact).rawValue)
            let levels = [email, phone, place].map { 1 + draw(isMatch ? model.m[$0] : model.u[$0]) }
            let names = Pattern(names: NameLevel(rawValue: UInt8(level)), chanceMatches: 2)
            let pattern = names.withLevels(levels.count) { levels[$0] }
            counts[pattern, default: 0] += 1
        }
        return counts.map { (pattern: $0.key, count: $0.value) }.sorted { $0.pattern.bits < $1.pattern.bits }
    }
}
