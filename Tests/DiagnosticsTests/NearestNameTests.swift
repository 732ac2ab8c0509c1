import Diagnostics
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "The edit distance counts letters dropped, added, replaced and swapped",
        arguments: [("", "", 0), ("abc", "", 3), ("family", "famly", 1), ("name", "nmae", 1), ("kitten", "sitting", 3)])
    func distance(one: String, other: String, expected: Int) {
        #expect(editDistance(Array(one), Array(other)) == expected)
        #expect(editDistance(Array(other), Array(one)) == expected)
    }

    @Test(
        "A misspelled name finds the intended one, and an unrelated one finds none",
        arguments: [
            ("famly_name", "family_name"), ("Family_Name", "family_name"), ("colour", nil), ("x", nil), ("", nil),
        ])
    func nearest(word: String, expected: String?) {
        #expect(nearestName(to: word, in: ["kind", "family_name", "given_name"]) == expected)
    }

    @Test(
        "Short words need letters in common",
        arguments: [
            ("fone", ["role"], nil), ("fone", ["role", "phone"], "phone"), ("p2", ["p1"], "p1"), ("x", ["y"], nil),
        ])
    func short(word: String, names: [String], expected: String?) {
        #expect(nearestName(to: word, in: names) == expected)
    }

    @Test("A count takes its noun in the singular or plural")
    func counting() {
        #expect([0, 1, 2].map { counted($0, "row") } == ["0 rows", "1 row", "2 rows"])
    }
}
