import Bytes
import CSV
import Contacts
import Diagnostics

/// Converted contacts of one list that wait to be written: only when all earlier rows are known is it clear whether an
/// ID is taken.
final class ContactBatch {
    /// The contacts as CSV text, each with the ID it has if it is not a repetition.
    private(set) var records = RecordBuffer()
    /// The ID and place of each contact in `records`.
    private(set) var entries: [Entry] = []
    /// Contacts with IDs of their own.
    private(set) var owners: [Owner] = []
    /// Messages in the order of the rows.
    private(set) var remarks: [Remark] = []
    /// What happened to the rows of the batch.
    var counts = ImportCounts()
    /// What the dates reveal about the order of day and month.
    var dates = DateEvidence()

    /// A contact in `records`.
    struct Entry {
        /// The start of its record.
        let start: Int
        let identifier: ContactIdentifier
        /// A hash of all that its row says.
        let content: ContactIdentifier
        /// Its index in `owners`, or -1.
        let owner: Int
    }

    /// A contact with an ID of its own.
    struct Owner {
        let id: String
        let line: Int
        /// A hash of the row's content, valid only in this run.
        let content: Int
        /// The row as it is in its list.
        let raw: [UInt8]
    }

    /// A message.
    enum Remark {
        case notice(Diagnostic)
        case rejection(Diagnostic, raw: [UInt8])

        fileprivate var line: Int? {
            switch self {
            case .notice(let diagnostic), .rejection(let diagnostic, _): diagnostic.line
            }
        }
    }

    /// The size in bytes at which a batch is written.
    private static let fullSize = 1 << 16

    /// Whether it is time to write the batch.
    var isFull: Bool { records.count >= ContactBatch.fullSize || remarks.count >= 1000 }

    /// Removes everything and keeps the memory.
    func clear() {
        records.clear()
        entries.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        remarks.removeAll(keepingCapacity: true)
        counts = ImportCounts()
        dates = DateEvidence()
    }

    /// Adds a message about a row that is kept.
    func tell(_ notice: Diagnostic) {
        remarks.append(.notice(notice))
    }

    /// Adds a row that is rejected, and the reason.
    func reject(_ diagnostic: Diagnostic, _ raw: ByteView) {
        counts.rejected += 1
        remarks.append(.rejection(diagnostic, raw: raw.array))
    }

    /// Rejects a contact that was already added, in its place among the messages.
    func rejectAdded(_ owner: Owner, _ diagnostic: Diagnostic) {
        counts.written -= 1
        counts.rejected += 1
        let place = remarks.firstIndex { ($0.line ?? 0) > owner.line } ?? remarks.count
        remarks.insert(.rejection(diagnostic, raw: owner.raw), at: place)
    }

    /// Adds a contact whose record `write` writes.
    ///
    /// - Parameters:
    ///   - identifier: who the contact is.
    ///   - content: a hash of all that its row says.
    ///   - owner: for a contact with an ID of its own.
    func add(
        _ identifier: ContactIdentifier, content: ContactIdentifier, owner: Owner?,
        _ write: (inout RecordBuffer) -> Void
    ) {
        write(&records)
        let start = records.endRecord()
        entries.append(
            Entry(
                start: start, identifier: identifier, content: content, owner: owner == nil ? -1 : owners.count))
        if let owner { owners.append(owner) }
        counts.written += 1
    }

    /// The end of the record of an entry.
    func end(of entry: Int) -> Int { entry + 1 < entries.count ? entries[entry + 1].start : records.count }

    /// The end of the ID of an entry.
    func idEnd(of entry: Int) -> Int {
        let start = entries[entry].start
        return start + (records.text[start] == .quote ? 1 : 0) + ContactIdentifier.length
    }
}
