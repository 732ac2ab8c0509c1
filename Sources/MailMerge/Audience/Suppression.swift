import CSV
import Contacts

/// Who is never to be written to: email addresses, phone numbers, contact ids and domains.
///
/// It fails closed: a line that is none of these stops the run, and so does a list of contacts in which nobody could be found.
package struct Suppression: Sendable {
    private var emails: Set<String> = []
    private var phones: Set<UInt64> = []
    private var identifiers: Set<String> = []
    private var domains: Set<String> = []

    package init() {}

    var isEmpty: Bool { emails.isEmpty && phones.isEmpty && identifiers.isEmpty && domains.isEmpty }

    /// Adds everybody in a file: one entry a line, or a CSV file with columns such as `email`, `phone`, `contact_id` and
    /// `domain`. Blank lines and lines that begin with `#` say nothing.
    package mutating func add(_ file: SourceText) throws(Diagnostic) {
        let firstLineEnd = file.firstIndex(of: 0x0A, in: 0..<file.bytes.count) ?? file.bytes.count
        if file.firstIndex(of: UInt8(ascii: ","), in: 0..<firstLineEnd) != nil { return try addTable(file) }
        var start = 0
        while start < file.bytes.count {
            let end = file.firstIndex(of: 0x0A, in: start..<file.bytes.count) ?? file.bytes.count
            let line = file.trimmed(start..<end)
            start = end + 1
            guard !line.isEmpty, file.bytes[line.lowerBound] != UInt8(ascii: "#") else { continue }
            guard Array(file.bytes[line]).withByteView({ addEntry($0) }) else {
                throw file.error(
                    at: line.lowerBound,
                    "\"\(file.string(line))\" is neither an email address, a phone number, a contact id nor a domain",
                    hint: "write one of them on each line")
            }
        }
    }

    private mutating func addEntry(_ entry: ByteView) -> Bool {
        if entry.contains(UInt8(ascii: "@")) {
            if entry[0] == UInt8(ascii: "@") { return addDomain(entry.from(1)) }
            return addEmail(entry)
        }
        // What is left of a number would be an id that nobody has.
        if RoundedNumber(entry) != nil { return false }
        let digits = entry.count(where: \.isASCIIDigit)
        let isNumber = entry.allSatisfy { $0.isASCIIDigit || " ()+-./".utf8.contains($0) }
        if isNumber, !addPhone(entry), digits < entry.count { return false }
        let isWord = !entry.contains(0x20) && !entry.contains(0x09)
        // What may be an id as well as a number or a domain stands for both.
        if isWord { addIdentifier(entry) }
        if isWord, !isNumber { _ = addDomain(entry) }
        return isWord || isNumber
    }

    private mutating func addEmail(_ address: ByteView) -> Bool {
        guard Email.isValid(address) else { return false }
        emails.insert(address.lowercasedString)
        return true
    }

    private mutating func addPhone(_ number: ByteView) -> Bool {
        guard case .phone(let phone) = Phone.readCanonical(number) else { return false }
        phones.insert(phone.number)
        return true
    }

    private mutating func addIdentifier(_ identifier: ByteView) {
        identifiers.insert(identifier.string)
    }

    private mutating func addDomain(_ domain: ByteView) -> Bool {
        guard domain.contains(UInt8(ascii: ".")) else { return false }
        domains.insert(domain.lowercasedString)
        return true
    }
}

// MARK: - CSV files

extension Suppression {
    private enum Role {
        case email
        case phone
        case identifier
        case domain

        init?(_ column: String) {
            switch column.lowercased() {
            case "email", "e-mail", "email address", "other_emails": self = .email
            case "phone", "phone number", "other_phones": self = .phone
            case "contact_id", "merged_ids", "id": self = .identifier
            case "domain": self = .domain
            default: return nil
            }
        }
    }

    private mutating func addTable(_ file: SourceText) throws(Diagnostic) {
        var reader = try Reader(MemorySource(file.bytes), name: file.name)
        let columns = reader.header.names.enumerated().compactMap { (index, name) in
            Role(name).map { (index: index, name: name, role: $0) }
        }
        guard !columns.isEmpty else {
            throw Diagnostic(
                file: file.name, line: 1, "no column is called email, phone, contact_id or domain",
                hint: "name the columns in the first line, or write one entry on each line")
        }
        while let row = try reader.next() {
            switch row {
            case .rejected(let row):
                throw Diagnostic(file: file.name, line: row.line, column: row.column, row.reason)
            case .record(let record):
                for column in columns where !add(record[column.index], as: column.role) {
                    throw Diagnostic(
                        file: file.name, line: record.line,
                        "column \"\(column.name)\": \"\(record[column.index].string)\" cannot be read",
                        hint: "mend it, or leave it blank")
                }
            }
        }
    }

    /// Adds all that a cell holds; false if a part of it cannot be read.
    private mutating func add(_ cell: ByteView, as role: Role) -> Bool {
        var isReadable = true
        switch role {
        case .email: Email.forEach(in: cell) { (address, _) in isReadable = addEmail(address) && isReadable }
        case .phone: Phone.forEachPart(of: cell) { isReadable = addPhone($0) && isReadable }
        case .identifier: for part in cell.split(on: ";") { addIdentifier(part) }
        case .domain: for part in cell.split(on: ";") { isReadable = addDomain(part) && isReadable }
        }
        return isReadable
    }
}

// MARK: - Looking contacts up

extension Suppression {
    func matches(identifier: ByteView) -> Bool { !identifiers.isEmpty && identifiers.contains(identifier.string) }

    /// Whether one of the addresses in a cell, or the domain of one, is on the list.
    func matches(emails cell: ByteView) -> Bool {
        var found = false
        Email.forEach(in: cell) { (address, _) in
            found = found || emails.contains(address.lowercasedString)
            if let at = address.firstIndex(of: UInt8(ascii: "@")) {
                found = found || matches(domain: address.from(at + 1))
            }
        }
        return found
    }

    /// Whether one of the numbers in a cell is on the list, extensions aside.
    func matches(phones cell: ByteView) -> Bool {
        guard !phones.isEmpty else { return false }
        var found = false
        Phone.forEachPart(of: cell) { part in
            if case .phone(let phone) = Phone.readCanonical(part) { found = found || phones.contains(phone.number) }
        }
        return found
    }

    /// Whether the host of a web address is in a domain on the list.
    func matches(website cell: ByteView) -> Bool {
        let address = cell.trimmed
        let start = address.firstRange(of: "://")?.upperBound ?? 0
        let host = address.from(start).split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }.first
        return host.map { matches(domain: $0) } ?? false
    }

    /// Whether a domain, or one that it belongs to, is on the list.
    private func matches(domain: ByteView) -> Bool {
        guard !domains.isEmpty else { return false }
        var rest: ByteView? = domain
        while let name = rest {
            if domains.contains(name.lowercasedString) { return true }
            rest = name.firstIndex(of: UInt8(ascii: ".")).map { name.from($0 + 1) }
        }
        return false
    }
}
