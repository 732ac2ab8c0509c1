import Bytes
import Contacts

/// The suppression list: email addresses, phone numbers, contact ids and domains that must never be written to.
///
/// It fails closed: an unreadable entry stops the run, and so does a contact list without the columns needed to match
/// the entries.
package struct Suppression: Sendable {
    private var emails: Set<String> = []
    private var phones: Set<UInt64> = []
    private var identifiers: Set<String> = []
    private var domains: Set<String> = []

    package init() {}

    var isEmpty: Bool { emails.isEmpty && phones.isEmpty && identifiers.isEmpty && domains.isEmpty }

    /// For each row of the files, the columns that can match it; a list must have at least one of them.
    private(set) var neededColumns: Set<Set<ContactColumn>> = []

    /// Adds all entries of one row, which identify one person.
    mutating func add(rowOf entries: [SuppressionEntry]) {
        guard !entries.isEmpty else { return }
        neededColumns.insert(Set(entries.map(\.column)))
        for entry in entries { add(entry) }
    }

    private mutating func add(_ entry: SuppressionEntry) {
        switch entry {
        case .email(let address): emails.insert(address)
        case .domain(let name): domains.insert(name.text)
        case .phone(let number): phones.insert(number)
        case .identifier(let id): identifiers.insert(id)
        }
    }

    func matches(identifier: ByteView) -> Bool { !identifiers.isEmpty && identifiers.contains(identifier.string) }

    /// Whether an address in a cell, or its domain, is on the list.
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

    /// Whether a number in a cell is on the list, ignoring extensions.
    func matches(phones cell: ByteView) -> Bool {
        guard !phones.isEmpty else { return false }
        var found = false
        Phone.forEachPart(of: cell) { part in
            if case .phone(let phone) = Phone.readCanonical(part) { found = found || phones.contains(phone.number) }
        }
        return found
    }

    /// Whether the host of a web address belongs to a domain on the list.
    func matches(website cell: ByteView) -> Bool {
        let address = cell.trimmed
        let start = address.firstRange(of: "://")?.upperBound ?? 0
        let host = address.from(start).split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }.first
        return host.map { matches(domain: $0) } ?? false
    }

    /// Whether a domain or one of its parent domains is on the list.
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
