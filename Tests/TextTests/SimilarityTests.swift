import Bytes
import Testing

@testable import Text

@Suite("Similarity of words")
struct SimilarityTests {
    @Test(
        "Jaro-Winkler gives the values of Winkler's paper",
        arguments: [
            ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133), ("abc", "xyz", 0),
            ("", "", 1),
        ])
    func winkler(one: String, other: String, expected: Double) {
        let similarity = one.withByteView { a in other.withByteView { b in jaroWinkler(a, b) } }
        #expect(abs(similarity - expected) < 0.0001)
    }

    @Test(
        "one edit is a letter inserted, dropped, replaced or swapped",
        arguments: [
            ("kevin", "kvin", true), ("kevin", "kevni", true), ("kevin", "kevim", true), ("kevin", "kevin", false),
            ("kevin", "kvni", false), ("", "a", true),
        ])
    func oneEdit(one: String, other: String, expected: Bool) {
        #expect(one.withByteView { a in other.withByteView { b in isOneEditApart(a, b) } } == expected)
        #expect(one.withByteView { a in other.withByteView { b in isOneEditApart(b, a) } } == expected)
    }

    @Test(
        "names that sound alike have the same Soundex code",
        arguments: [("robert", "rupert"), ("ashcraft", "ashcroft")])
    func soundexCodes(one: String, other: String) {
        #expect(one.withByteView { soundex($0) } == other.withByteView { soundex($0) })
    }
}
