import Bytes

/// How national numbers of a country outside the dialing regions are written (ITU, national numbering plans).
package struct CallingPlan: Sendable {
    private let code: UInt64
    /// Whether national numbers begin with a 0 that is not dialed from abroad.
    private let hasTrunkPrefix: Bool
    /// The digits of a national number without the trunk prefix.
    private let lengths: ClosedRange<Int>

    /// The plan of a country; nil for one with another way of dialing.
    ///
    /// - Parameter country: ISO 3166 alpha-2.
    package init?(country: String) {
        guard let row = CallingPlan.table.first(where: { $0.countries.contains(country) }) else { return nil }
        (code, hasTrunkPrefix, lengths) = (row.code, row.hasTrunkPrefix, row.lengths)
    }

    private static let table: [(countries: [String], code: UInt64, hasTrunkPrefix: Bool, lengths: ClosedRange<Int>)] = [
        (["DE"], 49, true, 7...11), (["AT"], 43, true, 7...12), (["CH", "LI"], 41, true, 9...9),
        (["FR"], 33, true, 9...9),
        (["NL"], 31, true, 9...9), (["BE"], 32, true, 8...9), (["SE"], 46, true, 7...9), (["FI"], 358, true, 6...10),
        (["ES"], 34, false, 9...9), (["PT"], 351, false, 9...9), (["DK"], 45, false, 8...8), (["NO"], 47, false, 8...8),
        (["PL"], 48, false, 9...9), (["LU"], 352, false, 6...9), (["MX"], 52, false, 10...10),
        (["CO"], 57, false, 10...10),
        (["CL"], 56, false, 9...9), (["PE"], 51, false, 9...9), (["IN"], 91, true, 10...10), (["ZA"], 27, true, 9...9),
        (["IL"], 972, true, 8...9), (["JP"], 81, true, 9...10), (["BR"], 55, true, 10...11),
        (["AR"], 54, true, 10...10),
    ]

    /// The number in a cell with only digits and the usual signs between them; nil for any other cell, and for one with
    /// a plus sign or an international prefix.
    package func read(_ cell: ByteView) -> Phone? {
        var digits = Digits()
        for byte in cell.buffer {
            if byte.isASCIIDigit { digits.append(byte) } else if !" ()-./".utf8.contains(byte) { return nil }
        }
        guard digits.count > 5, digits.count <= 13 else { return nil }
        let zeros = cell.lazy.filter(\.isASCIIDigit).prefix { $0 == UInt8(ascii: "0") }.count
        guard hasTrunkPrefix ? zeros == 1 : zeros == 0, lengths.contains(digits.count - zeros) else { return nil }
        let power = (0..<digits.count - zeros).reduce(UInt64(1)) { value, _ in value * 10 }
        return Phone(number: code * power + digits.value)
    }
}
