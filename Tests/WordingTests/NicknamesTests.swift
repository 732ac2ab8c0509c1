import Bytes
import Testing

@testable import Wording

@Suite("Nicknames")
struct NicknamesTests {
    @Test("links between nicknames are not transitive")
    func nicknames() {
        func linked(_ one: String, _ other: String) -> Bool {
            one.withByteView { a in other.withByteView { b in Nicknames.standard.areLinked(a, b) } }
        }
        #expect(linked("deb", "deborah") && linked("debra", "deb") && linked("bill", "liam"))
        #expect(linked("chris", "christopher") && linked("chris", "christina"))
        #expect(!linked("christopher", "christina"))
        #expect(!linked("xochitl", "xochitl"))
    }
}
