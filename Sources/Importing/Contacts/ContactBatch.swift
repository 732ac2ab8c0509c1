import Bytes
import CSV
import Contacts
import Diagnostics

/// Contacts of one list, converted and written down, that wait for their turn: whether another row has the id of theirs
/// is seen only when all rows before them are known.
final class ContactBatch {
    /// The contacts as CSV text, each with the id that it has if it is no repetition.
    private(set) var records = RecordBuffer()
    /// What there is to know about each contact in `records`.
    private(set) var entries: [Entry] = []
    /// Contacts that bring ids of their own.
    private(set) var owners: [Owner] = []
    /// What is to be told, in the order of the rows.
    private(set) var remarks: [Remark] = []
    /// What became of the rows that were taken for it.
    var counts = ImportCounts()
    /// What their dates say about which number is the day.
    var dates = DateEvidence()

    /// A contact in `records`.
    struct Entry {
        /// Where its record begins.
        let start: Int
        let identifier: ContactIdentifier
        /// Its place in `owners`, or -1.
        let owner: Int
    }

    /// A contact that brings its id.
    struct Owner {
        let id: String
        let line: Int
        /// A hash of all that the row says, for this run only.
        let content: Int
        /// The row as it stands in its list.
        let raw: [UInt8]
    }

    /// Something to be told.
    enum Remark {
        case notice(Diagnostic)
        case rejection(Diagnostic, raw: [UInt8])

        fileprivate var line: Int? {
            switch self {
            case .notice(let diagnostic), .rejection(let diagnostic, _): diagnostic.line
            }
        }
    }

    /// So many bytes are collected before they are written.
    private static let fullSize = 1 << 16

    /// Whether it is time to write it.
    var isFull: Bool { records.count >= ContactBatch.fullSize || remarks.count >= 1000 }

    /// Forgets everything and keeps the memory.
    func clear() {
        records.clear()
        entries.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
        remarks.removeAll(keepingCapacity: true)
        counts = ImportCounts()
        dates = DateEvidence()
    }

    /// Notes what the user should know about a row that is kept.
    func tell(_ notice: Diagnostic) {
        remarks.append(.notice(notice))
    }

    /// Notes a row that is rejected, and why.
    func reject(_ diagnostic: Diagnostic, _ raw: ByteView) {
        counts.rejected += 1
        remarks.append(.rejection(diagnostic, raw: raw.array))
    }

    /// Rejects a contact that has been added, in its place among the remarks.
    func rejectAdded(_ owner: Owner, _ diagnostic: Diagnostic) {
        counts.written -= 1
        counts.rejected += 1
        let place = remarks.firstIndex { ($0.line ?? 0) > owner.line } ?? remarks.count
        remarks.insert(.rejection(diagnostic, raw: owner.raw), at: place)
    }

    /// Adds the contact whose record `write` writes.
    ///
    /// - Parameter owner: if the contact brings its id.
    func add(_ identifier: ContactIdentifier, owner: Owner?, _ write: (inout RecordBuffer) -> Void) {
        write(&records)
        let start = records.endRecord()
        entries.append(Entry(start: start, identifier: identifier, owner: owner == nil ? -1 : owners.count))
        if let owner { owners.append(owner) }
        counts.written += 1
    }

    /// Where the record of an entry ends.
    func end(of entry: Int) -> Int { entry + 1 < entries.count ? entries[entry + 1].start : records.count }

    /// Where the id that was written for an entry ends.
    func idEnd(of entry: Int) -> Int {
        let start = entries[entry].start
        return start + (records.text[start] == .quote ? 1 : 0) + ContactIdentifier.length
    }
}
