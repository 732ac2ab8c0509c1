import Bytes

/// Numbers in canonical lists that went through a spreadsheet.
extension Phone {
    /// Reads a number that should be in E.164. Spreadsheets read `+442079460123` as a number and drop the plus sign; a
    /// number with this many digits must include its country code.
    package static func readCanonical(_ text: ByteView) -> Reading {
        let reading = read(text)
        guard reading == .unknown else { return reading }
        let number = withoutDecimal(text) ?? text
        let digits = number.firstRange(of: extensionWord).map { number.upTo($0.lowerBound) } ?? number
        guard lengthsWithCountryCode.contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return .unknown }
        return ([UInt8(ascii: "+")] + number.array).withByteView { read($0) }
    }

    /// Numbers with fewer digits may lack their country code.
    private static let lengthsWithCountryCode = 11...15

    /// Rewrites a cell with numbers joined by ` | ` in E.164 where they lost their plus sign or contain spaces and
    /// parentheses. Text that is not a number, or that contains words, stays unchanged.
    ///
    /// - Returns: nil if nothing changes.
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

    /// Whether a cell is blank or, like most, a plus sign and digits.
    private static func isCanonical(_ cell: ByteView) -> Bool {
        cell.isEmpty || cell[0] == UInt8(ascii: "+") && cell.from(1).allSatisfy(\.isASCIIDigit)
    }

    private static func hasNoWords(_ text: ByteView) -> Bool {
        let number = text.firstRange(of: extensionWord).map { text.upTo($0.lowerBound) } ?? text
        return number.allSatisfy { $0.isASCIIDigit || " +()-./'".utf8.contains($0) }
    }
}

/// A number such as `1.70756E+10`, which spreadsheets show for a phone number in a narrow column and then save. Most of
/// its digits are lost.
package struct RoundedNumber: Sendable {
    private let value: Double
    /// The largest possible difference from the original number.
    private let tolerance: Double

    /// Nil for text that is not in this form.
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

    /// Whether this may be what is left of `phone`.
    package func mayBe(_ phone: Phone) -> Bool { abs(Double(phone.number) - value) <= tolerance }

    private static func power(_ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { value, _ in exponent < 0 ? value / 10 : value * 10 }
    }
}
