import Bytes
import CSV
import Diagnostics

/// Cells that could not be read; their bookings are kept without them.
struct UnreadCells {
    /// The number of bookings for each unknown status word, up to `mostStatuses` words.
    private var statuses: [String: Int] = [:]
    /// The number of bookings with further unknown words.
    private var otherStatuses = 0
    /// The number of unreadable amounts, and the first of them with its place.
    private var amounts = 0
    private var firstAmount: (text: String, line: Int, column: Int)?

    /// A status column has fewer words; a column of notes may have one for each row.
    private static let mostStatuses = 1000

    mutating func take(status: ByteView) {
        let word = status.string
        if statuses[word] != nil || statuses.count < UnreadCells.mostStatuses {
            statuses[word, default: 0] += 1
        } else {
            otherStatuses += 1
        }
    }

    mutating func take(amount: ByteView, _ record: Record, _ column: Int) {
        amounts += 1
        if firstAmount == nil { firstAmount = (amount.string, record.line, column) }
    }

    /// Reports the cells.
    ///
    /// - Parameters:
    ///   - file: the name of the list.
    ///   - listTellsCompleted: some booking of the list is marked completed.
    func tell(file: String, _ header: Header, listTellsCompleted: Bool, _ notice: (Diagnostic) -> Void) {
        let result = listTellsCompleted ? "not counted as visits" : "their dates decide"
        for (word, count) in statuses.sorted(by: { $0.key < $1.key }) {
            notice(
                Diagnostic(
                    .warning, file: file, "unknown status \"\(word)\" in \(counted(count, "booking")); \(result)",
                    hint: "use completed, cancelled, no-show or scheduled, or a word of one of the usual programs"))
        }
        if otherStatuses > 0 {
            notice(
                Diagnostic(
                    .warning, file: file,
                    "\(counted(otherStatuses, "more booking")) with other unknown statuses; \(result)",
                    hint: "check that the column holds statuses"))
        }
        if let amount = firstAmount {
            let others = amounts > 2 ? ", as are \(amounts - 1) more" : amounts == 2 ? ", as is 1 more" : ""
            notice(
                Diagnostic(
                    .warning, file: file, line: amount.line,
                    "column \"\(header.names[amount.column])\": \"\(amount.text)\" is not an amount of money; "
                        + "left blank\(others)",
                    hint: "write it as 120.00"))
        }
    }
}
