import Contacts
import Testing

@testable import Importing

/// What tells a repetition from a contact that has not been seen.
@Suite("Contacts seen")
struct RepetitionFilterTests {
    /// Hashes that are the same on every run (SplitMix64).
    private static func hash(_ number: Int) -> UInt64 {
        var value = UInt64(number) &* 0x9e37_79b9_7f4a_7c15
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }

    private static func contact(_ number: Int) -> ContactIdentifier {
        var row = ContactRow()
        row.set(.familyName, "Kern-\(number)")
        return ContactIdentifier(of: row)
    }

    @Test("a table finds every hash until it is nearly full, in either bucket")
    func missesNothing() {
        var table = CuckooTable(bits: 4)
        for number in 0..<115 { table.insert(RepetitionFilterTests.hash(number)) }
        #expect((0..<115).allSatisfy { table.contains(RepetitionFilterTests.hash($0)) })
        #expect(!(1000..<3000).contains { table.contains(RepetitionFilterTests.hash($0)) })
    }

    @Test("a full table keeps as many hashes as it has slots")
    func full() {
        var table = CuckooTable(bits: 4)
        for number in 0..<1000 { table.insert(RepetitionFilterTests.hash(number)) }
        #expect((0..<1000).count { table.contains(RepetitionFilterTests.hash($0)) } == 128)
    }

    @Test(
        "numbers repetitions without a gap, also after the small table has become a large one"
    )
    func numbering() {
        var filter = RepetitionFilter()
        let contacts = 40_000
        #expect((0..<contacts).allSatisfy { filter.count(RepetitionFilterTests.contact($0)) == 1 })
        for number in [0, 1, 32_767, 32_768, contacts - 1] {
            #expect((2...5).allSatisfy { filter.count(RepetitionFilterTests.contact(number)) == $0 })
        }
        #expect(filter.count(RepetitionFilterTests.contact(contacts)) == 1)
    }
}
