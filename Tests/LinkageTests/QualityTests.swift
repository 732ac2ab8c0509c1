import Testing

@testable import Linkage

/// Every figure of the matcher that was chosen by hand shows here: whoever changes one sees what it does to the pairs
/// of a list with known truth. Counts that change for the better are written down anew, with the reason in the commit.
@Suite("Quality on an invented list")
struct QualityTests {
    private static let list = InventedList(seed: 2026, rows: 3000)

    private func expect(
        _ found: [String], persons: PairCounts, organizations: PairCounts, _ location: SourceLocation = #_sourceLocation
    ) {
        let list = QualityTests.list
        #expect(PairCounts(found, list, where: { !$0.isOrganization }) == persons, sourceLocation: location)
        #expect(PairCounts(found, list, where: \.isOrganization) == organizations, sourceLocation: location)
    }

    @Test("names, contact data and places find these pairs")
    func usual() throws {
        expect(
            try clusters(QualityTests.list.text), persons: PairCounts(right: 1165, wrong: 42, missed: 126),
            organizations: PairCounts(right: 153, wrong: 9, missed: 10))
    }

    @Test("where names are badly damaged, a date of birth and a number find these")
    func damaged() throws {
        var options = LinkageOptions()
        options.compared = ["born", "number"]
        let list = InventedList(seed: 2027, rows: 1500, hasDamagedNames: true)
        let found = try clusters(list.text, options)
        #expect(PairCounts(found, list, where: { !$0.isOrganization }) == PairCounts(right: 632, wrong: 4, missed: 28))
    }

    @Test("on short lists, where what is believed before any data decides, they find these")
    func short() throws {
        var persons = PairCounts(right: 0, wrong: 0, missed: 0)
        var organizations = persons
        for seed in 1...50 {
            let list = InventedList(seed: UInt64(seed), rows: 60)
            let found = try clusters(list.text)
            persons = persons + PairCounts(found, list, where: { !$0.isOrganization })
            organizations = organizations + PairCounts(found, list, where: \.isOrganization)
        }
        #expect(persons == PairCounts(right: 1458, wrong: 4, missed: 278))
        #expect(organizations == PairCounts(right: 175, wrong: 41, missed: 30))
    }

    @Test("with a date of birth to compare they find these")
    func compared() throws {
        var options = LinkageOptions()
        options.compared = ["born"]
        expect(
            try clusters(QualityTests.list.text, options), persons: PairCounts(right: 1253, wrong: 36, missed: 38),
            organizations: PairCounts(right: 153, wrong: 9, missed: 10))
    }
}
