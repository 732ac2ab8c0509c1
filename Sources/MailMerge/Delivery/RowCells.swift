import Bytes
import CSV
import Contacts

/// The cells of a row by which messages and the log name its contact.
struct RowCells: Sendable {
    private let contactID: Int?
    private let newClients: Int?
    private let name: ContactName

    init(_ header: Header) {
        contactID = header.index(of: ContactColumn.contactID.rawValue)
        newClients = header.index(of: ScoreColumn.newClients.rawValue)
        name = ContactName(header)
    }

    /// A row that gets a letter, alone or with others.
    struct Row {
        let line: Int
        let raw: [UInt8]
        let entry: LetterLog.Entry
    }

    func row(_ record: Record) -> Row {
        let count = newClients.map { record[$0].trimmed } ?? .empty
        return Row(
            line: record.line, raw: record.raw.array,
            entry: LetterLog.Entry(
                identifier: contactID.map { record[$0].array } ?? [], name: name.text(of: record),
                newClients: count.allSatisfy(\.isASCIIDigit) ? count.string : ""))
    }
}
