import Bytes
import CSV
import Contacts
import Diagnostics

/// The contacts as possible referral sources, numbered in the order of their ids, so that nothing depends on the order
/// of the list.
package struct ContactDirectory {
    struct Contact {
        let id: String
        /// The row in the table.
        let row: Int
        let kind: Kind?
        /// Nil where the list has no date, or only the day of an import.
        var addedOn: CalendarDate?
    }

    let table: Table
    private(set) var contacts: [Contact] = []
    private let columns: [ContactColumn: Int]

    /// Indexes the rows of `table`, a contact list.
    ///
    /// - Parameter file: the name of the list in messages.
    /// - Throws: if the column of ids or an id is missing, or two rows share an id.
    package init(_ table: Table, file: String) throws(Diagnostic) {
        self.table = table
        var columns: [ContactColumn: Int] = [:]
        for column in ContactColumn.allCases { columns[column] = table.header.index(of: column.rawValue) }
        self.columns = columns
        guard let idColumn = columns[.contactID] else {
            throw Diagnostic(
                file: file, line: 1, "there is no column \"contact_id\"",
                hint: "import gives every contact an id: import \(file == "stdin" ? "FILE" : file) | score …")
        }
        contacts.reserveCapacity(table.count)
        for row in 0..<table.count {
            let id = table[row, idColumn].trimmed
            guard !id.isEmpty else { throw ContactDirectory.withoutID(line: table.line(of: row), file: file) }
            contacts.append(
                Contact(
                    id: id.string, row: row, kind: Kind(words: value(.kind, inRow: row)),
                    addedOn: CalendarDate(value(.addedOn, inRow: row))))
        }
        contacts.sort { ($0.id, $0.row) < ($1.id, $1.row) }
        for (one, other) in zip(contacts, contacts.dropFirst()) where one.id == other.id {
            throw Diagnostic(
                file: file, line: table.line(of: other.row),
                "line \(table.line(of: one.row)) has the same id \"\(other.id)\"",
                hint: "merge repeated contacts with dedupe, or give each its own id")
        }
        forgetImportDay()
    }

    /// The fault of a row without an id, or nil.
    package static func fault(in record: Record, _ header: Header, file: String) -> Diagnostic? {
        guard let column = header.index(of: ContactColumn.contactID.rawValue), record[column].trimmed.isEmpty else {
            return nil
        }
        return withoutID(line: record.line, file: file)
    }

    private static func withoutID(line: Int, file: String) -> Diagnostic {
        Diagnostic(
            file: file, line: line, "column \"contact_id\" is blank",
            hint: "give the contact an id, or let import give one to every contact")
    }

    /// The number of contacts.
    package var count: Int { contacts.count }

    /// Drops an `added_on` that more than half of the list shares: it is the day of an import.
    private mutating func forgetImportDay() {
        let days = Dictionary(grouping: contacts.indices.filter { contacts[$0].addedOn != nil }) {
            contacts[$0].addedOn
        }
        for sharing in days.values where sharing.count > 1 && sharing.count * 2 > contacts.count {
            for contact in sharing { contacts[contact].addedOn = nil }
        }
    }

    private func value(_ column: ContactColumn, inRow row: Int) -> ByteView {
        columns[column].map { table[row, $0] } ?? .empty
    }

    /// A contact's cell, trimmed; empty if the list lacks the column.
    func cell(_ contact: Int, _ column: ContactColumn) -> ByteView {
        value(column, inRow: contacts[contact].row).trimmed
    }

    /// The values of a cell that joins several with `;` or `|`.
    func parts(_ contact: Int, _ column: ContactColumn) -> [ByteView] {
        cell(contact, column).split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }.map(\.trimmed)
    }

    /// Whether the contact is a practice, hospital or group rather than a person.
    func isOrganization(_ contact: Int) -> Bool {
        cell(contact, .familyName).isEmpty && cell(contact, .givenName).isEmpty && !cell(contact, .organization).isEmpty
    }

    /// Whether an alias is a form of the contact's given name (`Jen` for Jennifer), which others share.
    func isGivenName(_ alias: ByteView, of contact: Int) -> Bool {
        let alias = words(of: alias)
        let given = words(of: cell(contact, .givenName))
        guard alias.count == 1, let first = given.first else { return false }
        return alias == given
            || alias[0].withByteView { one in first.withByteView { Nicknames.standard.areLinked(one, $0) } }
    }

    /// The contact's name, else organization, else email or phone: `Dr. Priya Patel`.
    package func name(_ contact: Int) -> String {
        let parts: [ContactColumn] = [.prefix, .givenName, .middleName, .familyName, .suffix]
        let name = parts.map { cell(contact, $0).string }.filter { !$0.isEmpty }.joined(separator: " ")
        let hasName = !cell(contact, .givenName).isEmpty || !cell(contact, .familyName).isEmpty
        if hasName { return name }
        let others: [ContactColumn] = [.organization, .email, .phone]
        return others.map { cell(contact, $0).string }.first { !$0.isEmpty } ?? contacts[contact].id
    }
}
