import Bytes
import Diagnostics
import Wording

/// How many rows an import read and what became of them.
package struct ImportCounts: Sendable {
    package internal(set) var read = 0
    /// Contacts or bookings written.
    package internal(set) var written = 0
    /// Of those written, how many are beyond the first of their row: a booking may be of several clients.
    package internal(set) var added = 0
    package internal(set) var blank = 0
    /// Providers whose NPI has been deactivated.
    package internal(set) var deactivated = 0
    /// Rows that the user's filters exclude.
    package internal(set) var filtered = 0
    /// Rows of people who asked to be forgotten.
    package internal(set) var forgotten = 0
    /// Rows that name the kind of the rows below.
    package internal(set) var headings = 0
    package internal(set) var rejected = 0
    /// Contacts that are not to be contacted, by their first reason; nil for a reason in the list's own words.
    package internal(set) var silent: [StopReason?: Int] = [:]
    /// Contacts that are inactive or never subscribed, and are written to.
    package internal(set) var dormant = 0

    package init() {}

    /// The parts of a summary, except for rejected rows: `12 rows read`, `9 contacts written`, `1 blank`.
    ///
    /// - Parameter noun: the singular noun for what was written.
    package func words(_ noun: String) -> [String] {
        let leftOut = [
            (blank, "blank"), (deactivated, "deactivated"), (filtered, "filtered out"), (forgotten, "forgotten"),
        ]
        return ["\(counted(read, "row")) read", "\(counted(written, noun)) written\(addedWords)"] + silentWords
            + leftOut.filter { $0.0 > 0 }.map { "\($0) \($1)" } + (headings > 0 ? [counted(headings, "heading")] : [])
    }

    private var addedWords: String { added > 0 ? " (\(added) added for rows with several clients)" : "" }

    /// `3 not to be contacted (2 unsubscribed, 1 deceased)`, `1 not to be emailed (email bounced)`.
    private var silentWords: [String] {
        let reasons = StopReason.allCases.filter { $0 != .bounced }.compactMap { reason in
            silent[reason].map { "\($0) \(reason.rawValue)" }
        }
        let others = silent[nil].map { ["\($0) for other reasons"] } ?? []
        let count = silent.filter { $0.key != .bounced }.map(\.value).reduce(0, +)
        let stopped = count == 0 ? [] : ["\(count) not to be contacted (\((reasons + others).joined(separator: ", ")))"]
        return stopped + (silent[.bounced].map { ["\($0) not to be emailed (\(StopReason.bounced.rawValue))"] } ?? [])
    }

    /// Counts a contact by its cell `do_not_contact`, which is not blank.
    mutating func addSilent(_ cell: ByteView) {
        let first = cell.split { $0 == UInt8(ascii: ";") }.first?.trimmed ?? cell
        silent[StopReason(rawValue: first.string), default: 0] += 1
    }

    static func += (sum: inout ImportCounts, more: ImportCounts) {
        sum.read += more.read
        sum.written += more.written
        sum.added += more.added
        sum.blank += more.blank
        sum.deactivated += more.deactivated
        sum.filtered += more.filtered
        sum.forgotten += more.forgotten
        sum.headings += more.headings
        sum.rejected += more.rejected
        sum.dormant += more.dormant
        if !more.silent.isEmpty { sum.silent.merge(more.silent, uniquingKeysWith: +) }
    }
}
