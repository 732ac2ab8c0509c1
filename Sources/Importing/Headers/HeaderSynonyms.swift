import Bytes
import Contacts
import Wording

/// Which names of columns mean what, in contact lists as people and programs write them.
enum HeaderSynonyms {
    /// What a column called `name` means, or nil for a name that is not known.
    static func role(of name: String) -> ContactRole? {
        let key = HeaderSynonyms.key(of: name)
        if let role = named(key) { return role }
        if let role = numberedRole(key) { return role }
        if let role = composedRole(key) { return role }
        if isPrivate(key) { return .dropped }
        // A list of doulas often has its names under "Doula".
        if name.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        return nil
    }

    /// Whether a column of whole names, beside others for given and family names, says the same again and is not about
    /// somebody else.
    static func repeatsName(_ name: String) -> Bool {
        key(of: name).withByteView { HeadingWords.repeatsName(key: $0) }
    }

    /// What a heading of names says that everybody below is, as `Doula` or `Doula name`; nil if it says nothing.
    static func kind(ofNames name: String) -> Kind? {
        let key = key(of: name)
        let word = key.hasSuffix(" name") ? String(key.dropLast(5)) : key
        return word.withByteView { Kind(words: $0) }
    }

    /// The words of a header in lower case, without accents, with single blanks between them: `E-mail 1 - Value` is
    /// `e mail 1 value`, `ReferredBy` is `referred by`, and `Phone2` is `phone 2`.
    static func key(of name: String) -> String {
        name.withByteView { name in
            (name.count > longestName ? name.upTo(longestName) : name).folded(HeaderKey.rules)
        }
    }

    /// No more bytes of a name are looked at, for it may be a whole file without a line end.
    private static let longestName = 300

    /// What the names mean whose key this is; nil for a key that stands in no table.
    static func named(_ key: String) -> ContactRole? {
        key.withByteView { key in
            address(key) ?? ContactHeading(key: key).map(ContactRole.init)
        }
    }

    /// A part of an address, with or without words that say of which: `business street`, `rue bureau`.
    private static func address(_ key: ByteView) -> ContactRole? {
        if let part = AddressHeading.part(key: key) { return .address(part, .main) }
        if let (group, rest) = AddressHeading.before(key: key) {
            if let part = AddressHeading.part(key: rest) { return .address(part, group) }
            if ContactHeading(key: rest) == .location { return .location(group) }
        }
        // `straße 2 geschäftlich` is written `straße geschäftlich 2`.
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

    /// Columns that come with a number: Google's `E-mail 2 - Value`, Outlook's `E-mail 2 Address`.
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

    /// What the name before a number means; `Office 2` may be a room.
    private static func heading(_ key: String) -> ContactHeading? {
        key.withByteView { HeadingWords.isRoom($0) ? nil : ContactHeading(key: $0) }
    }

    private static func addressRole(_ detail: String, number: Int) -> ContactRole? {
        let group: AddressGroup = number == 1 ? .main : .other
        switch detail {
        case "formatted": return .address(.whole, group)
        case "street": return .address(.street, group)
        case "extended address", "po box": return .address(.streetMore, group)
        case "city": return .address(.city, group)
        case "region": return .address(.region, group)
        case "postal code": return .address(.postalCode, group)
        case "country": return .address(.country, group)
        case "label", "type": return .dropped
        default: return nil
        }
    }
}
