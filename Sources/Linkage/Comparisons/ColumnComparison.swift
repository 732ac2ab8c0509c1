import Bytes
import Text

/// How the values of two records in a column named with `--compare` stand to each other.
enum ColumnLevel: Int, LevelNumber {
    case same = 1
    case near
    /// One of year, month and day of a date differs, or two of its digits are swapped.
    case datePart
    case different
}

extension Comparison {
    /// The comparison of a column named with `--compare`.
    ///
    /// - Parameter extra: its place among the extras of `Features`.
    static func column(_ name: String, extra: Int) -> Comparison {
        Comparison(
            name,
            [
                ColumnLevel.same: ComparisonLevel("same", m: 0.82, u: 0.001),
                .near: ComparisonLevel("one edit apart", m: 0.08, u: 0.001),
                .datePart: ComparisonLevel("one part of the date differs", m: 0.04, u: 0.02),
                .different: ComparisonLevel("different", m: 0.06, u: 0.978),
            ],
            m: .learned(start: "chosen by hand; half the first or the last costs .0005 of F1 on FEBRL3"),
            u: .estimated(start: "chosen by hand; double the first costs .0005 of F1 on FEBRL3"),
            isColumn: true, level: { $0.columnLevel(extra, $1, $2).number })
    }
}

extension ComparedRecords {
    fileprivate func columnLevel(_ extra: Int, _ one: Int, _ other: Int) -> ColumnLevel? {
        let a = features.extra(extra, of: one)
        let b = features.extra(extra, of: other)
        if a == Vocabulary.none || b == Vocabulary.none { return nil }
        if a == b { return .same }
        let (one, other) = (features.extras[extra][a], features.extras[extra][b])
        if let first = DateDigits(one), let second = DateDigits(other) {
            return first.isNear(second) ? .datePart : .different
        }
        return isOneEditApart(one, other) ? .near : .different
    }
}

/// The eight digits of an ISO date, as a column to compare has them.
private struct DateDigits {
    private let digits: ByteView

    init?(_ digits: ByteView) {
        guard digits.count == 8, digits.allSatisfy(\.isASCIIDigit), (0x31...0x32).contains(digits[0]) else {
            return nil
        }
        func isDay(_ index: Int) -> Bool {
            let number = Int(digits[index] - 0x30) * 10 + Int(digits[index + 1] - 0x30)
            return (1...31).contains(number)
        }
        guard isDay(4), isDay(6) else { return nil }
        self.digits = digits
    }

    /// Whether one of year, month and day differs, month and day are exchanged, or two neighboring digits are.
    func isNear(_ other: DateDigits) -> Bool {
        let parts = [0..<4, 4..<6, 6..<8]
        if parts.count(where: { digits[$0] != other.digits[$0] }) == 1 { return true }
        let (own, others) = (parts.map { digits[$0] }, parts.map { other.digits[$0] })
        if own[0] == others[0], own[1] == others[2], own[2] == others[1] { return true }
        guard let first = (0..<8).first(where: { digits[$0] != other.digits[$0] }), first < 7 else { return false }
        return digits[first] == other.digits[first + 1] && digits[first + 1] == other.digits[first]
            && digits.from(first + 2) == other.digits.from(first + 2)
    }
}
