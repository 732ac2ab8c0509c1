import Bytes
import Contacts
import Wording

/// Somebody who is not to be written to, as a suppression list names them.
enum SuppressionEntry: Hashable, Sendable {
    /// An address in lower case.
    case email(String)
    /// Everybody with an address in a domain.
    case domain(DomainName)
    /// The number as in `Phone.number`: whoever asked not to be called under one of its extensions is meant as well.
    case phone(UInt64)
    /// A `contact_id`.
    case identifier(String)

    /// The column of a list in which it is looked up.
    var column: ContactColumn {
        switch self {
        case .email, .domain: .email
        case .phone: .phone
        case .identifier: .contactID
        }
    }

    /// Why an entry is none.
    enum Fault: Error, Equatable {
        /// It is not written like an address, a number, a domain or an id.
        case unknown
        /// It is written like a telephone number, and is none.
        case number
        /// It is a telephone number without its area code.
        case withoutAreaCode
        /// It is what a spreadsheet has left of a telephone number.
        case rounded
        /// A character in it cannot be seen, so that it would never be found.
        case invisible
    }

    /// Reads an entry that nothing else says the sort of: an email address, a domain, a telephone number, of which
    /// there may be several, or an id in the toolkit's own form.
    static func read(_ text: ByteView) throws(Fault) -> [SuppressionEntry] {
        if text.contains(UInt8(ascii: "@")) {
            let isDomain = text[0] == UInt8(ascii: "@") || text.hasPrefixIgnoringCase("*@")
            return [isDomain ? try domain(text) : try email(text)]
        }
        if ContactIdentifier.isWellFormed(text) { return [.identifier(text.string)] }
        if isLikeNumber(text) { return try phones(text) }
        return [try domain(text)]
    }

    /// The address that `text` is.
    static func email(_ text: ByteView) throws(Fault) -> SuppressionEntry {
        try requireVisible(text)
        guard Email.isValid(text) else { throw .unknown }
        return .email(text.lowercasedString)
    }

    /// The domain that `text` is.
    static func domain(_ text: ByteView) throws(Fault) -> SuppressionEntry {
        try requireVisible(text)
        guard let name = DomainName(text) else { throw .unknown }
        return .domain(name)
    }

    /// All numbers in `text`, as a cell of telephone numbers may have several.
    static func phones(_ text: ByteView) throws(Fault) -> [SuppressionEntry] {
        if RoundedNumber(text) != nil { throw .rounded }
        var entries: [SuppressionEntry] = []
        var fault: Fault?
        Phone.forEachPart(of: text) { part in
            switch Phone.readCanonical(part) {
            case .phone(let phone): entries.append(.phone(phone.number))
            case .withoutAreaCode: fault = .withoutAreaCode
            case .unknown, .blank: fault = .number
            }
        }
        if let fault { throw fault }
        return entries
    }

    /// Whether `text` may be meant as an address or a number, readable or not.
    static func looksLikeOne(_ text: ByteView) -> Bool {
        guard !text.isEmpty else { return false }
        if text.contains(UInt8(ascii: "@")) || ContactIdentifier.isWellFormed(text) { return true }
        return isLikeNumber(text) && text.count(where: \.isASCIIDigit) >= 10 && CalendarDate(text) == nil
    }

    /// Whether a cell says that there is nothing to say.
    static func saysNothing(_ text: ByteView) -> Bool { Nothing.isMeant(by: text, in: .phone) }

    /// Whether there are digits in `text`, and no words but those that stand beside a telephone number.
    private static func isLikeNumber(_ text: ByteView) -> Bool {
        guard text.contains(where: \.isASCIIDigit) else { return false }
        if RoundedNumber(text) != nil { return true }
        return text.string.split { !$0.isLetter }.allSatisfy { $0.withByteView(PhoneWords.saysPhone) }
    }

    private static func requireVisible(_ text: ByteView) throws(Fault) {
        guard text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return }
        for scalar in text.string.unicodeScalars {
            let isControl = [.control, .format].contains(scalar.properties.generalCategory)
            if isControl || scalar.properties.isDefaultIgnorableCodePoint { throw .invisible }
        }
    }
}

extension SuppressionEntry.Fault {
    /// What is wrong with `entry`, and how to mend it.
    func explanation(of entry: String) -> (message: String, hint: String) {
        switch self {
        case .unknown:
            (
                "\"\(entry)\" is neither an email address, a phone number, a domain nor an id of the toolkit's own",
                "write one of them on each line; other ids stand below a first line contact_id"
            )
        case .number:
            (
                "\"\(entry)\" is no phone number of the US",
                "write it with its country code, as +442079460123; ids stand below a first line contact_id"
            )
        case .withoutAreaCode: ("the phone number \"\(entry)\" lacks its area code", "write it like +17075550123")
        case .rounded:
            (
                "\"\(entry)\" is what a spreadsheet has left of a phone number",
                "write all of its digits, as +17075550123"
            )
        case .invisible: ("a character in \"\(entry)\" cannot be seen", "type the entry again")
        }
    }
}
