import Testing

@testable import Contacts

@Suite("Decimal")
struct DecimalTests {
    private func written(_ value: UInt64) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Decimal.room) { room in
            guard let start = room.baseAddress else { return "" }
            let count = Decimal.write(value, to: start)
            return String(decoding: room[..<count], as: UTF8.self)
        }
    }

    @Test("writes the same digits as description", arguments: 0..<20)
    func nearPowersOfTen(exponent: Int) {
        let power = (0..<exponent).reduce(1 as UInt64) { value, _ in value * 10 }
        for value in [power - 1, power, power + 1, power &* 10 &- 1, 0x9e37_79b9_7f4a_7c15 % power] {
            #expect(written(value) == String(value))
        }
    }

    @Test("writes every group of digits correctly")
    func pairsAndHalves() {
        for value in 0..<10_000 as Range<UInt64> {
            #expect(written(value * 10_000 + 9_999 - value) == String(value * 10_000 + 9_999 - value))
        }
    }

    @Test("writes the largest number with twenty digits")
    func largest() {
        #expect(written(.max) == "18446744073709551615")
    }
}
