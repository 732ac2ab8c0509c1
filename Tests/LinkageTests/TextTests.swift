import Testing
import Text

@testable import Linkage

@Suite("Text as it is compared")
struct TextTests {
    private func folded(_ text: String, _ shorten: (inout FoldedText) -> Void = { _ in }) -> String {
        var folded = FoldedText()
        text.withByteView { folded.fold($0) }
        shorten(&folded)
        var bytes: [UInt8] = []
        folded.join(into: &bytes, separator: 0x20)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "an organization is compared without its legal form",
        arguments: [
            ("The Bloom Group, LLC", "bloom"), ("Harbor Pediatrics & Associates", "harbor pediatrics"),
            ("Group", "group"), ("LLC", "llc"), ("Hospital of St. Mary", "hospital st mary"),
        ])
    func organization(text: String, expected: String) {
        #expect(folded(text) { $0.keepOrganizationCore() } == expected)
    }

    @Test(
        "a street is compared without number, unit, direction and type",
        arguments: [
            ("850 N. Ash Blvd Suite 63", "ash"), ("4517 Liberty Street, #445", "liberty"), ("12 North Street", "north"),
            ("PO Box 123", "po box 123"), ("1 Avenue Road", "avenue road"),
            ("9 Martin Luther King Jr Way", "martin luther king jr"),
        ])
    func street(text: String, expected: String) {
        let core = folded(text) {
            _ = $0.takeHouseNumber()
            $0.keepStreetCore()
        }
        #expect(core == expected)
    }

    @Test(
        "a ZIP+4 is compared by its first five digits",
        arguments: [("95490-1234", "95490"), ("954901234", "95490"), ("SW1A 1AA", "sw1a 1aa")])
    func postalCode(text: String, expected: String) {
        #expect(folded(text) { $0.keepPostalCode() } == expected)
    }

    @Test(
        "an email is compared without case, plus tag and the dots that Gmail ignores",
        arguments: [
            ("Jo.Lee+list@Gmail.com", ["jolee@gmail.com"]), ("jo.lee@example.org", ["jo.lee@example.org"]),
            ("a@example.org; b@example.org", ["a@example.org", "b@example.org"]), ("nobody", []),
            ("+x@example.org", ["+x@example.org"]),
        ])
    func email(text: String, expected: [String]) {
        var found: [String] = []
        text.withByteView { forEachEmail(in: $0) { address, _ in found.append(address.string) } }
        #expect(found == expected)
    }

    @Test(
        "the mailbox of a role is not a personal one",
        arguments: [("info@example.org", true), ("Info2@example.org", true), ("ines@example.org", false)])
    func roleMailbox(text: String, expected: Bool) {
        var isRole = !expected
        text.withByteView { forEachEmail(in: $0) { isRole = $1 } }
        #expect(isRole == expected)
    }

    @Test("a phone is compared by its digits, the extension apart")
    func phone() {
        var found: [String] = []
        "+17075550101;ext=12 | (707) 555-0102 | 12".withByteView {
            forEachPhone(in: $0) { digits, direct in found.append("\(digits.string)/\(direct)") }
        }
        #expect(found == ["17075550101/12", "17075550102/0"])
    }

    @Test(
        "a website is compared by its host",
        arguments: ["https://www.Example.org/bloom?x", "example.org", "http://example.org:80"])
    func website(address: String) {
        #expect(address.withByteView { site(of: $0) } == Array("example.org".utf8))
    }

    @Test("equal values have one number in a vocabulary and keep their bytes")
    func vocabulary() {
        let vocabulary = Vocabulary()
        let words = (0..<5000).map { "word\($0 % 2500)" }
        let numbers = words.map { word in word.withByteView { vocabulary.number(of: $0) } }
        #expect(vocabulary.count == 2500)
        #expect(numbers[7] == numbers[2507])
        #expect(vocabulary[numbers[42]].string == "word42")
        #expect(vocabulary.number(of: .empty) == Vocabulary.none)
    }

    @Test("numbers are sorted by the chosen bits and stay in order otherwise")
    func radix() {
        var random = StableRandom(seed: 3)
        var numbers = (0..<3000).map { UInt64($0) | random.next() % 50 << 24 }
        let expected = numbers.enumerated().sorted { ($0.element >> 24, $0.offset) < ($1.element >> 24, $1.offset) }
        radixSort(&numbers, bits: 24..<64)
        #expect(numbers == expected.map(\.element))
    }
}
