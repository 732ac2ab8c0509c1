import Bytes
import Contacts
import Wording

/// An entry of a suppression list.
enum SuppressionEntry: Hashable, Sendable {
    /// An email address in lower case.
    case email(String)
    /// Everyone with an address in a domain.
    case domain(DomainName)
    /// A number as in `Phone.number`; it also matches the number with any extension.
    case phone(UInt64)
    /// A `contact_id`.
    case identifier(String)

    /// The column that it is matched against.
    var column: ContactColumn {
        switch self {
        case .email, .domain: .email
        case .phone: .phone
        case .identifier: .contactID
        }
    }

    /// The reason an entry cannot be read.
    enum Fault: Error, Equatable {
        /// Not an address, number, domain or id.
        case unknown
        /// Looks like a phone number but is not one.
        case number
        /// A phone number without its area code.
        case withoutAreaCode
        /// A phone number rounded by a spreadsheet.
        case rounded
        /// Contains an invisible character, so it would never match.
        case invisible
    }

    /// Reads an entry of unknown type: an email address, a domain, one or more phone numbers, or an id in the toolkit's
    /// own form.
    static func read(_ text: ByteView) throws(Fault) -> [SuppressionEntry] {
        if text.contains(UInt8(ascii: "@")) {
            let isDomain = text[0] == UInt8(ascii: "@") || text.hasPrefixIgnoringCase("*@")
            return [isDomain ? try domain(text) : try email(text)]
        }
        if ContactIdentifier.isWellFormed(text) { return [.identifier(text.string)] }
        if isLikeNumber(text) { return try phones(text) }
        return [try domain(text)]
    }

    /// Reads `text` as an address.
    static func email(_ text: ByteView) throws(Fault) -> SuppressionEntry {
        try requireVisible(text)
        guard Email.isValid(text) else { throw .unknown }
        return .email(text.lowercasedString)
    }

    /// Reads `text` as a domain.
    static func domain(_ text: ByteView) throws(Fault) -> SuppressionEntry {
        try requireVisible(text)
        guard let name = DomainName(text) else { throw .unknown }
        return .domain(name)
    }

    /// Reads all phone numbers in `text`.
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

    /// Whether `text` looks like an address or a number, readable or not.
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
    /// The error message for `entry`, and how to fix it.
    func explanation(of entry: String) -> (message: String, hint: String) {
        switch self {
        case .unknown:
            (
                "\"\(entry)\" is not an email address, phone number, domain or contact id",
                "write one on each line; list other ids below a first line contact_id"
            )
        case .number:
            (
                "\"\(entry)\" is not a US phone number",
                "write it with its country code, like +442079460123; list ids below a first line contact_id"
            )
        case .withoutAreaCode: ("the phone number \"\(entry)\" has no area code", "write it like +17075550123")
        case .rounded:
            (
                "\"\(entry)\" is a phone number rounded by a spreadsheet",
                "write all its digits, like +17075550123"
            )
        case .invisible: ("\"\(entry)\" contains an invisible character", "type the entry again")
        }
    }
}
