import Bytes
import CSV

/// Cells that could not be read and that bookings are taken without.
struct UnreadCells {
    /// How many bookings have each word for a status that is not known, as long as there are not too many words.
    private(set) var statuses: [String: Int] = [:]
    /// How many bookings have further words.
    private(set) var otherStatuses = 0
    /// How many amounts there are, and the first with its place.
    private(set) var amounts = 0
    private(set) var firstAmount: (text: String, line: Int, column: Int)?

    /// A column of words for a status has fewer; one of notes may have as many as rows.
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
