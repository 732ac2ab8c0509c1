import Bytes

extension NumberFormat {
    /// The text that a cell with this format and the stored number `value` shows.
    func text(of value: ByteView, _ dates: DateSystem) -> String {
        switch self {
        case .number: break
        case .date, .time:
            if let serial = Double(value.string), let text = dates.text(of: serial, hasTime: self == .time) {
                return text
            }
        case .duration: if let days = Double(value.string), let text = DateSystem.duration(days) { return text }
        case .digits(let pattern): if let text = NumberFormat.fill(pattern, with: value) { return text }
        }
        return NumberFormat.plain(value)
    }

    /// `pattern` with its zeros replaced by the digits of `value`, from the right; nil if they do not fit.
    private static func fill(_ pattern: [UInt8], with value: ByteView) -> String? {
        var digits = value.array
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit), digits.count <= pattern.count(where: { $0 == 0x30 })
        else { return nil }
        var text = pattern
        for index in pattern.indices.reversed() where pattern[index] == 0x30 {
            if let digit = digits.popLast() { text[index] = digit }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number without an exponent and without `.0`, with the fifteen digits that Excel shows.
    ///
    /// Excel stores the nearest binary number: 19.99 may stand in the workbook as 19.989999999999998, and a phone
    /// number as 7.075550123E9.
    private static func plain(_ value: ByteView) -> String {
        if value.allSatisfy(\.isASCIIDigit) { return value.string }
        guard let number = Double(value.string), number.isFinite else { return value.string }
        let shown = SignificantDigits(abs(number))
        return (number < 0 && !shown.digits.isEmpty ? "-" : "") + shown.text
    }
}

/// A number of at most fifteen digits: 0.d₁d₂d₃… × 10^point.
private struct SignificantDigits {
    private(set) var digits: [UInt8] = []
    private var point = 0

    private static let maximumDigits = 15

    /// Takes the digits of the shortest text for `number`, which is finite and not negative.
    init(_ number: Double) {
        let parts = number.description.split(separator: "e")
        let mantissa = (parts.first ?? "0").split(separator: ".", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        digits = mantissa.flatMap(\.utf8)
        point = (mantissa.first?.count ?? 0) + exponent
        let zeros = digits.prefix { $0 == 0x30 }.count
        digits.removeFirst(zeros)
        point -= zeros
        if digits.count > SignificantDigits.maximumDigits { round() }
        while digits.last == 0x30 { digits.removeLast() }
    }

    private mutating func round() {
        let roundsUp = digits[SignificantDigits.maximumDigits] >= 0x35
        digits.removeSubrange(SignificantDigits.maximumDigits...)
        guard roundsUp else { return }
        while digits.last == 0x39 { digits.removeLast() }
        if let last = digits.popLast() {
            digits.append(last + 1)
        } else {
            digits = [0x31]
            point += 1
        }
    }

    /// The number as people write it, with an exponent only if it would have too many zeros to read.
    var text: String {
        let digits = String(decoding: digits, as: UTF8.self)
        if digits.isEmpty { return "0" }
        switch point {
        case -8...0: return "0." + String(repeating: "0", count: -point) + digits
        case 1...21 where point >= digits.utf8.count:
            return digits + String(repeating: "0", count: point - digits.utf8.count)
        case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
        default: return "0.\(digits)e\(point)"
        }
    }
}
