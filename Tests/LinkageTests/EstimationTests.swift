import Testing
import Text

@testable import Linkage

@Suite("Expectation and maximization")
struct EstimationTests {
    @Test("m and the number of duplicates are found again in data that was made with them")
    func recovers() {
        let emailM = [0.7, 0.02, 0.03, 0.2, 0.05]
        let phoneM = [0.5, 0.25, 0.05, 0.2]
        var truth = Model(.person)
        truth.m[ComparedField.email.rawValue] = emailM
        truth.m[ComparedField.phone.rawValue] = phoneM
        let patterns = EstimationTests.patterns(truth, matches: 4_000, others: 30_000, seed: 1)
        var model = Model(.person)
        model.learnMatches(patterns, records: 20_000)
        for (found, known) in zip(model.m[ComparedField.email.rawValue], emailM) { #expect(abs(found - known) < 0.03) }
        for (found, known) in zip(model.m[ComparedField.phone.rawValue], phoneM) { #expect(abs(found - known) < 0.03) }
        #expect(abs(model.duplicatesPerRecord - 0.4) < 0.04)
    }

    @Test("a short list hardly moves what is believed")
    func shortList() {
        let patterns = EstimationTests.patterns(Model(.person), matches: 2, others: 5, seed: 2)
        var model = Model(.person)
        model.learnMatches(patterns, records: 10)
        let usual = Model(.person)
        for field in usual.m.indices {
            for (found, believed) in zip(model.m[field], usual.m[field]) { #expect(abs(found - believed) < 0.05) }
        }
    }

    @Test("u follows the data but never below what a coincidence is worth")
    func coincidences() {
        var model = Model(.person)
        var counts = model.u.map { $0.map { _ in 0.0 } }
        counts[ComparedField.phone.rawValue] = [0, 50_000, 0, 150_000]
        model.learnCoincidences(counts)
        #expect(abs(model.u[ComparedField.phone.rawValue][1] - 0.25) < 0.01)
        #expect(model.u[ComparedField.phone.rawValue][0] == Model.rarestCoincidence)
    }

    @Test("a pattern gives back what was put into it")
    func pattern() {
        var pattern = Pattern(names: NameLevel(.near, .part), chanceMatches: 4)
        pattern[ComparedField.place.rawValue] = 8
        pattern[12] = 3
        #expect(pattern.names.parts?.given == .near)
        #expect(pattern.names.parts?.family == .part)
        #expect(pattern.chanceMatches == 4)
        #expect(pattern[ComparedField.place.rawValue] == 8)
        #expect(pattern[12] == 3)
        #expect(pattern[ComparedField.email.rawValue] == 0)
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
            var pattern = Pattern(names: NameLevel(rawValue: UInt8(level)), chanceMatches: 2)
            for field in [ComparedField.email, .phone, .place] {
                let table = isMatch ? model.m[field.rawValue] : model.u[field.rawValue]
                pattern[field.rawValue] = 1 + draw(table)
            }
            counts[pattern, default: 0] += 1
        }
        return counts.map { (pattern: $0.key, count: $0.value) }.sorted { $0.pattern.bits < $1.pattern.bits }
    }
}
