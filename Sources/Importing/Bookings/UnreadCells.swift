import Bytes
import CSV

/// Cells that could not be read; their bookings are kept without them.
struct UnreadCells {
    /// The number of bookings for each unknown status word, up to `mostStatuses` words.
    private(set) var statuses: [String: Int] = [:]
    /// The number of bookings with further unknown words.
    private(set) var otherStatuses = 0
    /// The number of unreadable amounts, and the first of them with its place.
    private(set) var amounts = 0
    private(set) var firstAmount: (text: String, line: Int, column: Int)?

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
}
