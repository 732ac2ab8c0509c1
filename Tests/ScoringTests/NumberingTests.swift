import Testing

@testable import Scoring

@Suite("Numbering")
struct NumberingTests {
    @Test("gives equal values one number, and others the next", arguments: [0, 10_000])
    func numbers(capacity: Int) {
        var numbering = Numbering<String>(capacity: capacity)
        for round in 0..<2 {
            for number in 0..<5000 { #expect(numbering.number(of: "client \(number)") == number, "round \(round)") }
        }
        #expect(numbering.values.count == 5000)
        #expect(numbering.values[4999] == "client 4999")
    }
}
