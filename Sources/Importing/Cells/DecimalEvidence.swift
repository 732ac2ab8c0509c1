import Bytes
import Contacts

/// What the amounts of a column say about the mark before decimals: whether `1.234` is a bit more than one or a
/// thousand.
struct DecimalEvidence {
    /// How many amounts show which mark it is.
    private var points = 0
    private var commas = 0
    /// The first amounts with three digits behind their only mark.
    private var openPoint: String?
    private var openComma: String?

    /// The mark that most amounts show, a point where they are as many; nil if none shows it.
    var mark: DecimalMark? { points + commas == 0 ? nil : commas > points ? .comma : .point }

    /// Takes one more amount.
    ///
    /// - Parameter marks: what `Money` says of it; nil for text that is no amount, which says nothing.
    mutating func take(_ cell: ByteView, showing marks: WrittenNumber.Marks?) {
        switch marks {
        case .mark(.point): points += 1
        case .mark(.comma): commas += 1
        case .either(.point): openPoint = openPoint ?? cell.string
        case .either(.comma): openComma = openComma ?? cell.string
        case .nothing, nil: break
        }
    }

    /// What to tell the user where amounts are read with `mark` before decimals, or as thousands where that is nil; nil
    /// if there is no doubt. `1,200` alone is none: who writes decimals behind a comma writes two of them.
    func doubt(reading mark: DecimalMark?) -> String? {
        guard let mark else {
            return openPoint.map {
                "the amount \"\($0)\" could be read in two ways; those like it are taken as thousands"
            }
        }
        guard let open = openPoint ?? openComma, (mark == .point ? commas : points) > 0 else { return nil }
        return "some amounts have a point before decimals and some a comma; "
            + "those like \"\(open)\" are taken to have a \(mark)"
    }
}
