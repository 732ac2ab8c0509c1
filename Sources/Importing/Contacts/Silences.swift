import Bytes
import Contacts
import Text
import Wording

/// The email addresses whose owners asked for silence, by hash: whoever has one gets no letter, in whatever list.
struct Silences: Sendable {
    private var reasons: [UInt64: StopReason] = [:]

    init() {}

    var isEmpty: Bool { reasons.isEmpty }

    /// The reason why an address is silent; nil if it is not.
    func reason(for address: ByteView) -> StopReason? { reasons[stableHash(address)] }

    /// Adds the addresses of a row. A reason that stops emails only gives way to others.
    mutating func add(_ row: borrowing ContactRow, _ reason: StopReason) {
        Silences.forEachAddress(of: row) { address in
            let hash = stableHash(address)
            if reasons[hash] == nil || reasons[hash] == .bounced { reasons[hash] = reason }
        }
    }

    /// Calls `body` with each email address of a row.
    static func forEachAddress(of row: borrowing ContactRow, _ body: (ByteView) -> Void) {
        if !row.isBlank(.email) { body(row[.email]) }
        if !row.isBlank(.otherEmails) {
            for address in row[.otherEmails].split(where: { $0 == UInt8(ascii: ";") }) { body(address.trimmed) }
        }
    }
}
