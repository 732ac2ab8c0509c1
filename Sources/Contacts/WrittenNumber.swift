import Bytes

/// The mark between a whole number and its decimals.
package enum DecimalMark: String, Sendable {
    case point
    case comma

    fileprivate init?(_ mark: [UInt8]) {
        switch mark {
        case [UInt8(ascii: ".")]: self = .point
        case [UInt8(ascii: ",")]: self = .comma
        default: return nil
        }
    }

    fileprivate var other: DecimalMark { self == .point ? .comma : .point }
}

/// A written number: groups of digits and the marks between them.
package struct WrittenNumber {
    private var groups: [[UInt8]] = [[]]
    private var marks: [[UInt8]] = []

    /// What a number reveals about the decimal mark.
    package enum Marks: Equatable, Sendable {
        /// Nothing: it contains no comma or point.
        case nothing
        /// The decimal mark is this one.
        case mark(DecimalMark)
        /// In `1.234` this is the decimal mark or groups thousands.
        case either(DecimalMark)
    }

    /// Splits text that begins with a digit or a point and ends with a digit.
    init(_ number: ByteView) {
        for byte in number {
            if byte.isASCIIDigit {
                groups[groups.count - 1].append(byte)
            } else if marks.isEmpty || groups.last?.isEmpty == false {
                if groups[0].isEmpty { groups[0] = [UInt8(ascii: "0")] }
                groups.append([])
                marks.append([byte])
            } else {
                marks[marks.count - 1].append(byte)
            }
        }
    }

    package var shows: Marks {
        guard let last = marks.last, let mark = DecimalMark(last), let group = groups.last else { return .nothing }
        // Thousands begin with one to three digits, the first of which is not zero.
        if group.count != 3 || groups[0] == [UInt8(ascii: "0")] || groups[0].count > 3
            || marks.contains(where: { $0 != last })
        {
            return .mark(mark)
        }
        return marks.count > 1 ? .mark(mark.other) : .either(mark)
    }

    /// The number in hundredths, rounded; nil if the marks do not fit one number.
    ///
    /// - Parameter decimalMark: the decimal mark to use for an ambiguous number; nil for thousands.
    func hundredths(_ decimalMark: DecimalMark?) -> Int? {
        var (groups, marks) = (groups, marks)
        var decimals: [UInt8] = []
        if let last = marks.last.flatMap(DecimalMark.init), hasDecimals(last, decimalMark) {
            decimals = groups.removeLast()
            marks.removeLast()
        }
        guard marks.allSatisfy({ $0 == marks[0] && WrittenNumber.groupingMarks.contains($0) }),
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            (1...13).contains(groups.reduce(0) { $0 + $1.count })
        else { return nil }
        let rounding = decimals.count > 2 && decimals[2] >= UInt8(ascii: "5") ? 1 : 0
        let digits = groups.joined() + (decimals + Array("00".utf8)).prefix(2)
        return digits.reduce(0) { $0 * 10 + $1.digitValue } + rounding
    }

    /// Whether the last group, after the mark `last`, holds decimals.
    private func hasDecimals(_ last: DecimalMark, _ decimalMark: DecimalMark?) -> Bool {
        switch shows {
        case .nothing: false
        case .mark(let mark): mark == last
        case .either: decimalMark == last
        }
    }

    /// The marks that group thousands: a point, a comma, an apostrophe or a space, wide or narrow.
    private static let groupingMarks = Set(
        [".", ",", "'", "\u{2019}", " ", "\u{A0}", "\u{202F}", "\u{2009}"].map { Array($0.utf8) })
}
