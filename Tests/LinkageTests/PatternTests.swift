import Diagnostics
import Testing
import Text

@testable import Linkage

@Suite("Patterns of comparisons")
struct PatternTests {
    @Test("a pattern gives back what was put into it, in every field at once")
    func fields() {
        var pattern = Pattern(names: NameLevel(.near, .part), chanceMatches: 4)
        let levels = (0..<Pattern.maximumFields).map { ($0 * 7 + 3) % (Pattern.highestLevel + 1) }
        pattern = pattern.withLevels(levels.count) { levels[$0] }
        #expect((0..<Pattern.maximumFields).map { pattern[$0] } == levels)
        #expect(pattern.names.parts?.given == .near)
        #expect(pattern.names.parts?.family == .part)
        #expect(pattern.chanceMatches == 4)
    }

    @Test("a field that is not compared has no level")
    func missing() {
        let pattern = Pattern(names: .swapped, chanceMatches: 1)
        #expect(pattern[nil as Int?] == 0 && pattern[3] == 0)
    }

    @Test(
        "how rare names are is kept to the nearest half bit, within bounds",
        arguments: [
            (1.0, 1.0), (1.1, 1), (1.3, 1.414), (0.000_000_001, 0.000_001), (1e9, 2896.3),
        ])
    func chanceMatches(value: Double, kept: Double) {
        let pattern = Pattern(names: .swapped, chanceMatches: value)
        #expect(abs(pattern.chanceMatches / kept - 1) < 0.05)
    }

    @Test("patterns that differ in one field only are two, in any field")
    func distinct() {
        let names = Pattern(names: .swapped, chanceMatches: 1)
        var seen: Set<Pattern> = []
        for field in 0..<Pattern.maximumFields {
            for level in 1...Pattern.highestLevel {
                let pattern = names.withLevels(Pattern.maximumFields) { $0 == field ? level : 0 }
                #expect(seen.insert(pattern).inserted)
            }
        }
        #expect(Set(seen.map(\.hash)).count == seen.count)
    }

    @Test("a tally counts each pattern and remembers which pairs have it, in order")
    func tally() {
        var random = StableRandom(seed: 17)
        var tally = PatternTally()
        var expected: [Pattern: Int] = [:]
        var given: [Pattern] = []
        for number in 0..<20_000 {
            let pattern = Pattern(names: .swapped, chanceMatches: 1).withLevels(Pattern.maximumFields) {
                [0, 11, Pattern.maximumFields - 1].contains($0) ? Int(random.next() % 15) : 0
            }
            tally.add(pattern, number, number + 1)
            expected[pattern, default: 0] += 1
            given.append(pattern)
        }
        #expect(Dictionary(uniqueKeysWithValues: zip(tally.patterns, tally.counts)) == expected)
        #expect(tally.pairs.map { tally.patterns[Int($0.pattern)] } == given)
        #expect(tally.pairs.map(\.one) == (0..<20_000).map { Int32($0) })
    }
}

@Suite("The list of comparisons")
struct ComparisonListTests {
    @Test("every comparison has a name of its own, levels that a pattern can hold, and figures that are probabilities")
    func entries() {
        let all = Comparison.all(withColumns: ["born"])
        #expect(Set(all.map(\.name)).count == all.count)
        for comparison in all {
            #expect((2...Pattern.highestLevel).contains(comparison.levels.count))
            #expect(Set(comparison.levels.map(\.name)).count == comparison.levels.count)
            #expect(abs(comparison.levels.map(\.m).reduce(0, +) - 1) < 0.000_001)
            #expect(abs(comparison.levels.map(\.u).reduce(0, +) - 1) < 0.01)
            #expect(comparison.levels.allSatisfy { $0.u >= Model.rarestCoincidence })
        }
    }

    @Test("the nearest level speaks for one contact and the farthest against it, as believed before any data")
    func direction() throws {
        for comparison in Comparison.all(withColumns: ["born"]) {
            let bits = comparison.levels.map { logarithm2($0.m / $0.u) }
            #expect(bits.first == bits.max() || bits[0] > 5)
            #expect(try #require(bits.last) < 0)
        }
    }

    @Test(
        "levels are numbered from 1 without a gap",
        arguments: [
            EmailLevel.allCases.map(\.rawValue), PhoneLevel.allCases.map(\.rawValue),
            PlaceLevel.allCases.map(\.rawValue),
            SameLevel.allCases.map(\.rawValue), ColumnLevel.allCases.map(\.rawValue),
        ])
    func numbers(numbers: [Int]) {
        #expect(numbers == Array(1...numbers.count))
    }

    /// Whether the given names of two people begin with one letter, as somebody might add it.
    private static let sameInitial = Comparison(
        "initial",
        [
            SameLevel.same: ComparisonLevel("same letter", m: 0.9, u: 0.08),
            .different: ComparisonLevel("two letters", m: 0.1, u: 0.92),
        ],
        m: .learned(start: "for this test"), u: .guessed("for this test"),
        level: {
            let (one, other) = ($0.features.records[$1].given, $0.features.records[$2].given)
            guard one != Vocabulary.none, other != Vocabulary.none else { return 0 }
            let facts = $0.features.names.facts
            return SameLevel(isSame: facts[Int(one)].initial == facts[Int(other)].initial).rawValue
        })

    @Test("an entry more in the list is compared, learned and explained; a figure that is guessed stays as it is")
    func oneMore() throws {
        let pairs = try Pairs(InventedList(seed: 61, rows: 300).text)
        let scores = PairScores(pairs.features, Comparison.all + [ComparisonListTests.sameInitial])
        let model = scores.personModel
        let place = Comparison.all.count
        #expect(model.comparisons[place].name == "initial")
        #expect(model.u[place] == [0.08, 0.92])
        #expect(model.m[place] != [0.9, 0.1])
        #expect(scores.patterns.contains { $0[place] == 1 })
        let pair = try #require(scores.pairs.first { scores.patterns[Int($0.pattern)][place] == 1 })
        let explanation = Explanation(Int(pair.one), Int(pair.other), scores)
        #expect(explanation.steps.last?.field == "initial" && explanation.steps.last?.finding == "same letter")
    }

    /// Two damaged names that only the last of eight columns can carry over the gate.
    private static let eight = """
        contact_id,given_name,family_name,street,city,x1,x2,x3,x4,x5,x6,x7,x8
        a,Thomas,Graue,4 Dinnison Circuit,Clovelly,,,,,,,,1912-09-11
        b,Thomas,Shepherd,4 Dinnison Circuit,Clovelly,,,,,,,,1912-09-11
        """

    @Test("eight columns to compare give one result in any order", arguments: 0..<8)
    func eight(rotation: Int) throws {
        var options = LinkageOptions()
        options.compared = (0..<8).map { "x\(1 + ($0 + rotation) % 8)" }
        #expect(try clusters(ComparisonListTests.eight, options) == ["a+b"])
        options.compared.reverse()
        #expect(try clusters(ComparisonListTests.eight, options) == ["a+b"])
    }

    @Test(
        "as many columns as there is room for are all compared, and one more is refused with the number that is allowed"
    )
    func mostCompared() throws {
        let columns = (1...LinkageOptions.mostCompared + 1).map { "x\($0)" }
        func clusters(_ columns: [String]) throws -> [String] {
            let last = columns[LinkageOptions.mostCompared - 1]
            let rows = [("a", "Graue"), ("b", "Shepherd")].map {
                ["contact_id": $0.0, "given_name": "Thomas", "family_name": $0.1, "street": "4 Dinnison Circuit"]
                    .merging(columns.map { ($0, $0 == last ? "1912-09-11" : "") }) { $1 }
            }
            var options = LinkageOptions()
            options.compared = columns
            return try LinkageTests.clusters(text(rows), options)
        }
        #expect(try clusters(columns.dropLast()) == ["a+b"])
        let error = #expect(throws: Diagnostic.self) { try clusters(columns) }
        #expect(error?.category == .usage && error?.message == "24 columns to compare are too many; 23 is the most")
    }
}
