import Bytes
import Contacts
import Wording

/// The meanings of column names in contact lists, as people and programs write them.
enum HeaderSynonyms {
    /// The meaning of a column named `name`; nil for an unknown name.
    static func role(of name: String) -> ContactRole? {
        let key = HeaderSynonyms.key(of: name)
        if let role = named(key) { return role }
        if let heading = key.withByteView(PermissionHeading.init(key:)) {
            return .permission(PermissionRole(heading))
        }
        if let role = numberedRole(key) { return role }
        if key.withByteView(RemarkHeading.matches) { return isPhoneAndFax(key) ? .phone : .remark }
        if let role = composedRole(key) { return role }
        if isPrivate(key) { return .dropped }
        // A list of doulas often has "Doula" above the names.
        if name.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        return nil
    }

    /// Whether a heading of two names, such as `Phone/Fax`, has phone numbers below it as well.
    private static func isPhoneAndFax(_ key: String) -> Bool {
        let words = key.split(separator: " ").map(String.init)
        return words.count == 2 && named(words[0]) == .phone && words[1].withByteView(PhoneWords.isFax)
            && !words[0].withByteView { HeadingWords.isRoom($0) }
    }

    /// Whether a column of whole names next to given and family names repeats those names, and does not name somebody
    /// else.
    static func repeatsName(_ name: String) -> Bool {
        key(of: name).withByteView { HeadingWords.repeatsName(key: $0) }
    }

    /// The kind of everybody below a heading of names such as `Doula` or `Doula name`; nil if the heading names no
    /// kind.
    static func kind(ofNames name: String) -> Kind? {
        let key = key(of: name)
        let word = key.hasSuffix(" name") ? String(key.dropLast(5)) : key
        return word.withByteView { Kind(words: $0) }
    }

    /// The words of a header in lower case, without accents, with single spaces between them: `E-mail 1 - Value`
    /// becomes `e mail 1 value`, `ReferredBy` becomes `referred by`, and `Phone2` becomes `phone 2`.
    static func key(of name: String) -> String {
        name.withByteView { name in
            (name.count > longestName ? name.upTo(longestName) : name).folded(HeaderKey.rules)
        }
    }

    /// Only this many bytes of a name are examined, because it may be a whole file without a line ending.
    private static let longestName = 300

    /// The meaning of a header key; nil for a key that is in no table.
    static func named(_ key: String) -> ContactRole? {
        key.withByteView { key in
            address(key) ?? ContactHeading(key: key).map(ContactRole.init)
        }
    }

    /// A part of an address, with or without words for the address it belongs to: `business street`, `rue bureau`.
    private static func address(_ key: ByteView) -> ContactRole? {
        if let part = AddressHeading.part(key: key) { return .address(part, .main) }
        if let (group, rest) = AddressHeading.before(key: key) {
            if let part = AddressHeading.part(key: rest) { return .address(part, group) }
            if ContactHeading(key: rest) == .location { return .location(group) }
        }
        // Outlook writes `straße geschäftlich 2`, the table has `straße 2`.
        let words = key.split { $0 == .space }
        guard words.count > 1, let number = words.last, Int(number.string) != nil else {
            return AddressHeading.behind(key: key).flatMap { group, rest in
                AddressHeading.part(key: rest).map { .address($0, group) }
            }
        }
        return AddressHeading.behind(key: key.upTo(key.count - number.count - 1)).flatMap { group, rest in
            (rest.array + [.space] + number.array).withByteView { AddressHeading.part(key: $0) }.map {
                .address($0, group)
            }
        }
    }

    /// Numbered columns: Google's `E-mail 2 - Value`, Outlook's `E-mail 2 Address`.
    private static func numberedRole(_ key: String) -> ContactRole? {
        let words = key.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: { Int($0) != nil }), let number = Int(words[place]), place > 0 else {
            return nil
        }
        let subject = words[..<place].joined(separator: " ")
        let detail = words[(place + 1)...].joined(separator: " ")
        switch (heading(subject), detail) {
        case (.email, ""), (.email, "value"), (.email, "address"), (.email, "adresse"): return .email
        case (.phone, ""), (.phone, "value"), (.phone, "number"): return .phone
        default: break
        }
        switch (subject, detail) {
        case ("website", "value"), ("website", ""): return .text(.website)
        case ("address", _): return addressRole(detail, number: number)
        case ("relation", "label"), ("relation", "type"): return .relationLabel(number)
        case ("relation", "value"): return .relationValue(number)
        case ("custom field", _), ("organization", _): return nil
        case (_, "label"), (_, "type"), ("event", _), ("im", _): return .dropped
        default: return nil
        }
    }

    /// The meaning of the name before a number; `Office 2` may be a room.
    private static func heading(_ key: String) -> ContactHeading? {
        key.withByteView { HeadingWords.isRoom($0) ? nil : ContactHeading(key: $0) }
    }

    private static func addressRole(_ detail: String, number: Int) -> ContactRole? {
        let group: AddressGroup = number == 1 ? .main : .other
        switch detail {
        case "formatted": return .address(.whole, group)
        case "street": return .address(.street, group)
        case "extended address", "po box", "street line 2": return .address(.streetMore, group)
        case "city": return .address(.city, group)
        case "region", "state region": return .address(.region, group)
        case "postal code", "zip": return .address(.postalCode, group)
        case "country": return .address(.country, group)
        case "label", "type": return .dropped
        default: return nil
        }
    }
}
