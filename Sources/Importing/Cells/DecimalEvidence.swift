import Bytes
import Contacts

/// Evidence from the amounts of a column on the decimal mark: whether `1.234` is a little more than one or over a
/// thousand.
struct DecimalEvidence {
    /// How many amounts show a decimal point, and a decimal comma.
    private var points = 0
    private var commas = 0
    /// The first amounts whose only mark is followed by three digits.
    private var openPoint: String?
    private var openComma: String?

    /// The mark that most amounts show, a point if it is a tie; nil if no amount shows it.
    var mark: DecimalMark? { points + commas == 0 ? nil : commas > points ? .comma : .point }

    /// Takes one more amount.
    ///
    /// - Parameter marks: the marks that `Money` found; nil for text that is not an amount and shows nothing.
    mutating func take(_ cell: ByteView, showing marks: WrittenNumber.Marks?) {
        switch marks {
        case .mark(.point): points += 1
        case .mark(.comma): commas += 1
        case .either(.point): openPoint = openPoint ?? cell.string
        case .either(.comma): openComma = openComma ?? cell.string
        case .nothing, nil: break
        }
    }

    /// The warning to show if ambiguous amounts are read with `mark` as the decimal mark, or as thousands if it is nil;
    /// nil if nothing is ambiguous. `1,200` alone is not: decimals after a comma come in twos.
    func doubt(reading mark: DecimalMark?) -> String? {
        guard let mark else {
            return openPoint.map {
                "the amount \"\($0)\" is ambiguous; amounts like it are read as thousands"
            }
        }
        guard let open = openPoint ?? openComma, (mark == .point ? commas : points) > 0 else { return nil }
        return "some amounts have a decimal point and some a decimal comma; "
            + "amounts like \"\(open)\" are read with a \(mark)"
    }
}
