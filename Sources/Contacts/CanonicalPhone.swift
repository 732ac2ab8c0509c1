import Bytes

/// Numbers of lists that were canonical once, and have been through a spreadsheet since.
extension Phone {
    /// Reads a number that should be in E.164. A spreadsheet takes `+442079460123` for a number of its own kind and drops the plus
    /// sign: so many digits can be nothing but a number with its country code.
    package static func readCanonical(_ text: ByteView) -> Reading {
        let reading = read(text)
        guard reading == .unknown else { return reading }
        let number = withoutDecimal(text) ?? text
        let digits = number.firstRange(of: extensionWord).map { number.upTo($0.lowerBound) } ?? number
        guard lengthsWithCountryCode.contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return .unknown }
        return ([UInt8(ascii: "+")] + number.array).withByteView { read($0) }
    }

    /// With fewer digits than these a number may lack its country code.
    private static let lengthsWithCountryCode = 11...15

    /// A cell with numbers joined by ` | `, each in E.164 again: those that have lost their plus sign, or are written with
    /// blanks and brackets. What cannot be read, or has words in it, stays as it is.
    ///
    /// - Returns: nil where nothing changes.
    package static func canonicalCell(_ cell: ByteView) -> [UInt8]? {
        guard !isCanonical(cell) else { return nil }
        var result: [UInt8] = []
        var isChanged = false
        for part in cell.split(on: "|") {
            if !result.isEmpty { result.append(contentsOf: ContactColumn.otherPhones.separator.utf8) }
            if !isCanonical(part), hasNoWords(part), case .phone(let phone) = readCanonical(part) {
                let text = phone.text.utf8
                result.append(contentsOf: text)
                if !part.buffer.elementsEqual(text) { isChanged = true }
            } else {
                result.append(contentsOf: part.buffer)
            }
        }
        return isChanged ? result : nil
    }

    /// Whether a cell is blank, or `+` and digits as most are.
    private static func isCanonical(_ cell: ByteView) -> Bool {
        cell.isEmpty || cell[0] == UInt8(ascii: "+") && cell.from(1).allSatisfy(\.isASCIIDigit)
    }

    private static func hasNoWords(_ text: ByteView) -> Bool {
        let number = text.firstRange(of: extensionWord).map { text.upTo($0.lowerBound) } ?? text
        return number.allSatisfy { $0.isASCIIDigit || " +()-./'".utf8.contains($0) }
    }
}

/// `1.70756E+10`: what a spreadsheet shows of a telephone number in a narrow column, and then saves. Most digits are lost.
package struct RoundedNumber: Sendable {
    private let value: Double
    /// How much it may be off.
    private let tolerance: Double

    /// Nil for what is not written so.
    package init?(_ text: ByteView) {
        let text = text.trimmed
        guard text.count <= 24,
            let mark = text.buffer.firstIndex(where: { $0.asciiLowercased == UInt8(ascii: "e") })
        else { return nil }
        let digits = text.upTo(mark)
        let point = digits.buffer.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        let decimals = point.map { digits.from($0 + 1) } ?? .empty
        let all = (point.map { digits.upTo($0) } ?? digits).array + decimals.array
        var exponent = text.from(mark + 1)
        if !exponent.isEmpty, exponent[0] == UInt8(ascii: "+") { exponent = exponent.from(1) }
        guard all.allSatisfy({ $0.isASCIIDigit }), exponent.allSatisfy({ $0.isASCIIDigit }), exponent.count <= 2,
            let whole = Double(String(decoding: all, as: UTF8.self)), let power = Int(exponent.string)
        else { return nil }
        let unit = RoundedNumber.power(power - decimals.count)
        value = whole * unit
        tolerance = unit / 2
    }

    /// Whether it may have been made of this number, given as in E.164.
    package func mayBe(_ phone: Phone) -> Bool { abs(Double(phone.number) - value) <= tolerance }

    private static func power(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { value, _ in exponent < 0 ? value / 10 : value * 10 }
    }
}
