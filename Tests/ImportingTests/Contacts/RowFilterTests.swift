import Contacts
import Importing
import Testing

@Suite("RowFilter")
struct RowFilterTests {
    @Test("understands kinds, states and postal codes in the user's words")
    func words() {
        let filter = RowFilter(
            kinds: ["mommy group", "Midwife"], regions: ["california", "or", "BC"], postalPrefixes: ["946"])
        #expect(filter.kinds == [.parentGroup, .midwife])
        #expect(filter.regions == ["CA", "OR", "BC"])
        #expect(filter.postalPrefixes == ["946"])
        #expect(!filter.isEmpty)
        #expect(RowFilter().isEmpty)
    }

    @Test("finds the first word that is not a kind, with the nearest kind")
    func unknownKind() throws {
        let word = try #require(RowFilter.unknownKind(among: ["doula", "midwive", "xyzzy"]))
        #expect(word.text == "midwive")
        #expect(word.nearest == "midwife")
        #expect(RowFilter.unknownKind(among: ["doula", "midwife"]) == nil)
    }

    @Test("finds a misspelled state and lets an unknown code pass")
    func misspelledRegion() throws {
        let word = try #require(RowFilter.misspelledRegion(among: ["CA", "Californa"]))
        #expect(word.text == "Californa")
        #expect(word.nearest == "California")
        #expect(RowFilter.misspelledRegion(among: ["Oregon", "ZZ"]) == nil)
    }
}
