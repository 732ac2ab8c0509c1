import Testing

@testable import Scoring

@Suite("A number as text")
struct RoundedTextTests {
    @Test(
        "is rounded to its places",
        arguments: [
            (0.782_374_9, 5, "0.78237"), (0, 5, "0.00000"), (12.5, 0, "13"), (-0.125, 2, "-0.13"),
            (1.005e3, 1, "1005.0"),
        ])
    func rounding(value: Double, places: Int, text: String) {
        #expect(decimal(value, places: places) == text)
    }
}
