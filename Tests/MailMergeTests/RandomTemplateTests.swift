import Diagnostics
import Testing

/// A small repeatable random number generator (SplitMix64).
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct RandomTemplateTests {
    private static let pieces = [
        "{{", "}}", "{{{", "}}}", "{{city}}", "{{#city}}", "{{/city}}", "{{^street}}", "{{/street}}", "{{> p}}",
        "{{! x }}",
        "{{=<% %>=}}", "<%={{ }}=%>", "<%city%>", "{{.}}", "{{city | upper}}", "{{city|default \"a", "\"}}", "\n",
        "\r\n",
        "  ", "\t", "word", "é", "=", "#", "/", "|", "'", "“", "Kinds: doula\n", "\n\n", "{{&city}}", "{{salutation}}",
    ]

    @Test("Every template gives a letter or an error with a place", arguments: 0..<80)
    func anything(seed: UInt64) {
        var generator = Generator(state: seed)
        for _ in 0..<50 {
            let count = Int.random(in: 1...12, using: &generator)
            let make = { (generator: inout Generator) in
                (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            }
            let template = make(&generator)
            let partial = make(&generator)
            do throws(Diagnostic) {
                let text = try letter(
                    template, ["city": "Na{{pa"], partials: ["p": partial], format: seed % 2 == 0 ? .text : .html)
                #expect(text.utf8.last == 0x0A || text.hasPrefix("rejected: the letter is empty"))
            } catch {
                #expect(error.line != nil && error.column != nil, "\(template.debugDescription)")
                #expect(error.file == "letter.txt" || error.file == "p.txt", "\(template.debugDescription)")
            }
        }
    }

    @Test("A dot inside twenty thousand sections is the innermost that is not inverted")
    func deepPoints() throws {
        let levels = 20_000
        let opening = "{{#city}}" + String(repeating: "{{^street}}", count: levels)
        let closing = String(repeating: "{{/street}}", count: levels) + "{{/city}}"
        let text = try letter(opening + String(repeating: "{{.}}", count: levels) + closing, ["city": "x"])
        #expect(text == String(repeating: "x", count: levels) + "\n")
    }

    @Test("Balanced sections render correctly at any depth", arguments: [1, 10, 1000])
    func depth(levels: Int) throws {
        let opening = String(repeating: "{{#city}}a{{^street}}", count: levels)
        let closing = String(repeating: "b{{/street}}{{/city}}", count: levels)
        let expected = String(repeating: "a", count: levels) + String(repeating: "b", count: levels)
        #expect(try letter(opening + closing, ["city": "x"]) == expected + "\n")
        #expect(try letter("-" + opening + closing, ["city": ""]) == "-\n")
    }
}
