import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// People who asked to be erased: hashes of their IDs, emails, phones and names, from which nobody can read who they
/// are, but which recognize them in the next list.
package struct ForgottenPeople: Sendable {
    /// The columns of the file.
    package enum Column: String, CaseIterable, Sendable {
        /// A `Mark.What`.
        case what
        /// The SHA-256 hash of the mark, as 64 hexadecimal digits.
        case hash

        package static let names = allCases.map(\.rawValue)
    }

    private var hashes: Set<String> = []

    package init() {}

    /// Reads the file that `--forget` names.
    ///
    /// - Throws: if it is not such a file; a hash that is skipped would bring a person back.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        guard let what = reader.header.index(of: Column.what.rawValue),
            let hash = reader.header.index(of: Column.hash.rawValue)
        else {
            throw Diagnostic(
                file: name, line: 1, "not a file of forgotten people: the column what or hash is missing",
                hint: "import --forget FILE --erase ID starts one")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                let text = record[hash].trimmed.string
                guard Mark.What(rawValue: record[what].trimmed.string) != nil, text.utf8.count == 64 else {
                    throw Diagnostic(
                        file: name, line: record.line, "not a forgotten person: \"\(record[what].string)\"",
                        hint: "restore the line from a backup")
                }
                hashes.insert("\(record[what].trimmed.string) \(text)")
            }
        }
    }

    package var isEmpty: Bool { hashes.isEmpty }

    /// Adds a person.
    package mutating func add(_ marks: Set<Mark>) {
        for mark in marks { hashes.insert(mark.hashed) }
    }

    /// Whether somebody with these marks is to be forgotten: an ID or an email says so alone, a phone only with the
    /// name or where there is no name, because colleagues share a phone.
    package func contains(_ marks: Set<Mark>) -> Bool {
        guard !isEmpty else { return false }
        let known = Set(marks.filter { hashes.contains($0.hashed) }.map(\.what))
        if known.contains(.id) || known.contains(.email) { return true }
        return known.contains(.phone) && (known.contains(.name) || !marks.contains { $0.what == .name })
    }

    /// Writes the file, sorted, so that the order says nothing about the people.
    package func write(to sink: any ByteSink) throws(Diagnostic) {
        var writer = Writer(sink)
        try writer.record(Column.names)
        for line in hashes.sorted() { try writer.record(line.split(separator: " ").map(String.init)) }
        try writer.flush()
    }
}

/// Something by which a person is recognized.
package struct Mark: Hashable, Sendable {
    package enum What: String, Sendable {
        case id
        case email
        case phone
        case name
    }

    package let what: What
    /// In the form in which all programs write it: an email in lower case, a phone in E.164.
    package let text: String

    package init(_ what: What, _ text: String) {
        (self.what, self.text) = (what, text)
    }

    /// `email 5f0c…`.
    fileprivate var hashed: String { "\(what.rawValue) \(SHA256.hex(Array("\(what.rawValue):\(text)".utf8)))" }
}

extension Set<Mark> {
    /// The marks of a contact, whose cell in a column is `cell`; blank where it has none.
    package init(_ cell: (ContactColumn) -> ByteView) {
        self = []
        for column in [ContactColumn.contactID, .mergedIDs] {
            for id in cell(column).split(on: ";") { insert(.id, id.trimmed.string) }
        }
        for column in [ContactColumn.email, .otherEmails] {
            for email in cell(column).split(on: ";") { insert(.email, email.trimmed.string.lowercased()) }
        }
        for column in [ContactColumn.phone, .otherPhones] {
            for number in cell(column).split(on: "|") {
                if case .phone(let phone) = Phone.readCanonical(number.trimmed) {
                    insert(.phone, "+\(phone.number)")
                }
            }
        }
        insert(.name, Self.name(cell))
    }

    /// The family name, which lists write most alike, else the given name, in lower case.
    static func name(_ cell: (ContactColumn) -> ByteView) -> String {
        let family = cell(.familyName).trimmed
        return (family.isEmpty ? cell(.givenName).trimmed : family).string.lowercased()
    }

    private mutating func insert(_ what: Mark.What, _ text: String) {
        if !text.isEmpty { insert(Mark(what, text)) }
    }
}
