import CSV
import Contacts

/// Which names of columns mean what, in contact lists as people and programs write them.
enum HeaderSynonyms {
    /// What a column called `name` means, or nil for a name that is not known.
    static func role(of name: String) -> ContactRole? {
        let key = HeaderSynonyms.key(of: name)
        if let role = table[key] { return role }
        if let role = numberedRole(key) { return role }
        if let role = composedRole(key) { return role }
        if isPrivate(key) { return .dropped }
        // A list of doulas often has its names under "Doula".
        if name.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        return nil
    }

    /// Whether a column of whole names, beside others for given and family names, says the same again and is not about
    /// somebody else.
    static func repeatsName(_ name: String) -> Bool { repeatedNames.contains(key(of: name)) }

    private static let repeatedNames = Set(
        [
            "name", "full name", "display name", "contact name", "client name", "customer name", "patient name",
            "vollständiger name", "anzeigename", "nom complet", "nom affiché", "nombre completo", "nombre y apellidos",
            "nombre para mostrar",
        ].map(key))

    /// What a heading of names says that everybody below is, as `Doula` or `Doula name`; nil if it says nothing.
    static func kind(ofNames name: String) -> Kind? {
        let key = key(of: name)
        let word = key.hasSuffix(" name") ? String(key.dropLast(5)) : key
        return word.withByteView { Kind(words: $0) }
    }

    /// The words of a header in lower case, without accents, with single blanks between them: `E-mail 1 - Value` is
    /// `e mail 1 value`, `ReferredBy` is `referred by`, and `Phone2` is `phone 2`.
    static func key(of name: String) -> String {
        if name.utf8.allSatisfy({ $0.isASCII }) { return asciiKey(of: name.utf8.prefix(longestKey)) }
        var words = ""
        var previous: Character = " "
        for character in name.prefix(longestKey) {
            let isWord = character.isLetter || character.isNumber
            if character == "'" || character == "\u{2019}" { continue }
            let endsWord =
                !isWord || previous.isLowercase && character.isUppercase
                || previous.isLetter && character.isASCII && character.isNumber
            if !words.isEmpty, words.last != " ", endsWord {
                words.append(" ")
            }
            if isWord { words += folded(character) }
            previous = character
        }
        return words.last == " " ? String(words.dropLast()) : words
    }

    /// No more characters of a name are looked at, for it may be a whole file without a line end.
    private static let longestKey = 300

    /// The same for the names that most columns have; hundreds are made at every start.
    private static func asciiKey(of name: some Sequence<UInt8>) -> String {
        var words: [UInt8] = []
        var previous = UInt8.space
        for byte in name where byte != UInt8(ascii: "'") {
            let isWord = byte.isASCIILetter || byte.isASCIIDigit
            let endsWord =
                !isWord || previous.isASCIILowercase && byte.isASCIIUppercase
                || previous.isASCIILetter && byte.isASCIIDigit
            if endsWord, let last = words.last, last != .space { words.append(.space) }
            if isWord { words.append(byte.asciiLowercased) }
            previous = byte
        }
        if words.last == .space { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }

    private static func folded(_ character: Character) -> String {
        let small = character.lowercased()
        return character.isASCII ? small : accents[small] ?? small
    }

    /// The letters with accents of German, French and Spanish, as they are written on keyboards without them.
    private static let accents = [
        "ä": "a", "ö": "o", "ü": "u", "ß": "ss", "à": "a", "â": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e",
        "î": "i", "ï": "i", "ô": "o", "œ": "oe", "ù": "u", "û": "u", "á": "a", "í": "i", "ñ": "n", "ó": "o", "ú": "u",
    ]

    /// What the names mean whose keys these are.
    static let table: [String: ContactRole] = {
        var table: [String: ContactRole] = [:]
        for (role, names) in synonyms {
            for name in names { table[key(of: name)] = role }
        }
        for name in locations.map(key) {
            for (prefix, group) in addressPrefixes { table["\(prefix) \(name)"] = .location(group) }
            table[name] = .location(.main)
        }
        let suffixes = addressSuffixes.map { (key: key(of: $0), group: $1) }
        for (part, names) in addressParts {
            for name in names.map(key) {
                for (prefix, group) in addressPrefixes { table["\(prefix) \(name)"] = .address(part, group) }
                for (suffix, group) in suffixes { table[numberLast("\(name) \(suffix)")] = .address(part, group) }
                table[name] = .address(part, .main)
            }
        }
        return table
    }()

    /// `straße 2 geschäftlich` as it is written: `straße geschäftlich 2`.
    private static func numberLast(_ key: String) -> String {
        guard key.utf8.contains(where: \.isASCIIDigit) else { return key }
        let words = key.split(separator: " ")
        let numbers = words.filter { Int($0) != nil }
        return (words.filter { Int($0) == nil } + numbers).joined(separator: " ")
    }

    /// Columns that come with a number: Google's `E-mail 2 - Value`, Outlook's `E-mail 2 Address`.
    private static func numberedRole(_ key: String) -> ContactRole? {
        let words = key.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: { Int($0) != nil }), let number = Int(words[place]), place > 0 else {
            return nil
        }
        let subject = words[..<place].joined(separator: " ")
        let detail = words[(place + 1)...].joined(separator: " ")
        switch (subject, detail) {
        case ("e mail", "value"), ("e mail", "address"), ("email", ""), ("e mail", ""), ("email", "value"),
            ("email", "address"), ("e mail", "adresse"), ("adresse de messagerie", ""),
            ("direccion de correo electronico", ""):
            return .email
        case ("phone", "value"), ("phone", ""), ("telephone", ""), ("phone", "number"), ("telefon", ""),
            ("telefono", ""):
            return .phone
        case ("website", "value"), ("website", ""): return .text(.website)
        case ("address", _): return addressRole(detail, number: number)
        case ("relation", "label"), ("relation", "type"): return .relationLabel(number)
        case ("relation", "value"): return .relationValue(number)
        case ("custom field", _), ("organization", _): return nil
        case (_, "label"), (_, "type"), ("event", _), ("im", _): return .dropped
        default: return nil
        }
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
