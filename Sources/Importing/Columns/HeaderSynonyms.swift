import CSV
import Contacts

/// Which names of columns mean what, in contact lists as people and programs write them.
enum HeaderSynonyms {
    /// What a column called `name` means, or nil for a name that is not known.
    static func role(of name: String) -> ColumnRole? {
        let key = HeaderSynonyms.key(of: name)
        if let role = table[key] { return role }
        if let role = numberedRole(key) { return role }
        // A list of doulas often has its names under "Doula".
        if name.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        return nil
    }

    /// The words of a header in lower case with single blanks between them: `E-mail 1 - Value` is `e mail 1 value`.
    static func key(of name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
        return words.joined(separator: " ").filter { $0 != "'" && $0 != "\u{2019}" }
    }

    private static let table: [String: ColumnRole] = {
        var table: [String: ColumnRole] = [:]
        for (role, names) in synonyms {
            for name in names { table[name] = role }
        }
        for (prefix, group) in addressPrefixes {
            for (part, names) in addressParts {
                for name in names { table[prefix + name] = .address(part, group) }
            }
        }
        return table
    }()

    private static let synonyms: [(ColumnRole, [String])] = [
        (
            .wholeName,
            [
                "name", "full name", "contact", "contact name", "contact person", "display name", "person", "provider",
                "provider name", "practitioner", "client", "client name", "patient name", "member", "physician",
                "doctor",
                "vollständiger name", "nom complet", "nombre completo", "ansprechpartner",
            ]
        ),
        (.namePart(.prefix), ["prefix", "name prefix", "honorific", "anrede", "civilité", "tratamiento"]),
        (
            .namePart(.givenName),
            [
                "first name", "first", "given name", "given", "forename", "firstname", "fname", "christian name",
                "vorname",
                "prénom", "nombre", "preferred name",
            ]
        ),
        (.namePart(.middleName), ["middle name", "middle", "additional name", "middle initial", "mi", "second name"]),
        (
            .namePart(.familyName),
            [
                "last name", "last", "family name", "family", "surname", "lastname", "lname", "nachname",
                "familienname",
                "nom", "nom de famille", "apellido", "apellidos",
            ]
        ),
        (.namePart(.suffix), ["suffix", "name suffix", "generational suffix"]),
        (
            .namePart(.credentials),
            [
                "credentials", "credential", "degree", "degrees", "post nominals", "designation", "certification",
                "certifications", "license type", "titel",
            ]
        ),
        (.nickname, ["nickname", "nick name", "known as", "also known as", "aka", "spitzname", "surnom", "apodo"]),
        (
            .text(.organization),
            [
                "organization", "organisation", "organization name", "organisation name", "company", "company name",
                "associated company", "practice", "practice name", "business", "business name", "employer", "clinic",
                "clinic name", "group", "group name", "facility", "facility name", "hospital name",
                "organization 1 name",
                "firma", "entreprise", "société", "empresa", "organización", "praxis", "cabinet", "account name",
            ]
        ),
        (
            .text(.jobTitle),
            [
                "job title", "position", "role", "organization title", "organization 1 title", "specialty",
                "speciality",
                "specialties", "occupation", "profession", "beruf", "poste", "cargo", "taxonomy", "function",
            ]
        ),
        (
            .email,
            [
                "email", "e mail", "email address", "e mail address", "emails", "mail", "primary email",
                "secondary email",
                "work email", "home email", "personal email", "business email", "other email", "email 1",
                "contact email",
                "alternate email", "alternate email 1", "alternate email 2", "courriel", "correo", "correo electrónico",
                "correo electronico", "email adresse", "e mail adresse", "adresse e mail", "other emails",
            ]
        ),
        (
            .phone,
            [
                "phone", "telephone", "phone number", "telephone number", "tel", "cell", "cell phone", "mobile",
                "mobile phone", "mobile number", "home phone", "work phone", "business phone", "office phone",
                "main phone",
                "primary phone", "other phone", "day", "night", "daytime phone", "evening phone", "company main phone",
                "home phone 2", "business phone 2", "car phone", "phone 1", "contact phone", "cell number",
                "text number",
                "office", "direct line", "telefon", "handy", "mobil", "téléphone", "portable", "teléfono", "telefono",
                "móvil", "celular", "yahoo phone", "other phones", "home", "work", "phones",
            ]
        ),
        (
            .text(.website),
            [
                "website", "web site", "web page", "url", "homepage", "web", "business website",
                "personal website", "web page 1", "web page 2", "personal web page", "webseite", "site web",
                "sitio web",
            ]
        ),
        (.text(.npi), ["npi", "npi number", "national provider identifier"]),
        (
            .text(.referredBy),
            [
                "referred by", "refered by", "referral source", "referrer", "referral", "how did you hear about us",
                "how did you hear", "how did you find us", "source of referral", "empfohlen von", "recommandé par",
                "recomendado por",
            ]
        ),
        (
            .doNotContact,
            [
                "do not contact", "do not email", "do not mail", "unsubscribed", "opted out", "opt out",
                "blocked", "unsub time", "dnc",
            ]
        ),
        (.kind, ["kind", "type", "contact type", "referral type", "source type", "category type", "typ"]),
        (
            .labels,
            [
                "labels", "label", "tags", "tag", "categories", "category", "group membership", "groups",
                "distribution lists",
                "lists", "segments", "kategorien", "catégories", "categorías", "keywords",
            ]
        ),
        (.text(.aliases), ["aliases", "alias", "other names"]),
        (
            .text(.notes),
            [
                "notes", "note", "comments", "comment", "remarks", "memo", "notizen", "remarques", "notas",
                "bemerkungen",
            ]
        ),
        (
            .addedOn,
            [
                "added on", "added", "date added", "created", "created on", "create date", "created at", "created time",
                "connected on", "member since", "customer since", "client since", "optin time",
            ]
        ),
        (
            .dropped,
            [
                "phonetic first name", "phonetic middle name", "phonetic last name", "yomi name", "given name yomi",
                "additional name yomi", "family name yomi", "given yomi", "surname yomi", "company yomi", "file as",
                "photo", "birthday", "birth date", "date of birth", "birthdate", "dob", "gender", "sex", "anniversary",
                "spouse", "children", "government id number", "initials", "short name", "maiden name", "geburtstag",
                "e mail type", "e mail 2 type", "e mail 3 type", "e mail display name", "e mail 2 display name",
                "e mail 3 display name", "sensitivity", "priority", "private", "directory server", "mileage",
                "billing information", "internet free busy", "language", "hobby", "birth year", "birth month",
                "birth day",
                "personal health number", "organization 1 yomi name", "organization 1 symbol", "organization 1 type",
            ]
        ),
    ]

    private static let addressPrefixes: [(String, AddressGroup)] = [
        ("", .main), ("business ", .work), ("work ", .work), ("office ", .work), ("practice ", .work), ("home ", .home),
        ("other ", .other), ("mailing ", .other),
    ]

    private static let addressParts: [(AddressPart, [String])] = [
        (.whole, ["address", "full address", "adresse", "dirección", "direccion", "location address"]),
        (
            .street,
            [
                "street", "street address", "address 1", "address line 1", "street 1", "street address 1", "meets at",
                "straße", "strasse", "rue", "calle", "address street",
            ]
        ),
        (
            .streetMore,
            [
                "address 2", "address line 2", "street 2", "street 3", "street address 2", "suite", "apt", "unit",
                "apt suite", "apartment suite", "address po box",
            ]
        ),
        (.houseNumber, ["street number", "house number", "house no", "hausnummer", "building number"]),
        (.city, ["city", "town", "suburb", "ort", "stadt", "ville", "ciudad", "city town", "post town"]),
        (.region, ["state", "region", "province", "state province", "county", "bundesland", "provincia", "estado"]),
        (
            .postalCode,
            [
                "zip", "zip code", "zipcode", "postal code", "postcode", "post code", "postal", "plz", "postleitzahl",
                "code postal", "código postal", "codigo postal",
            ]
        ),
        (.country, ["country", "country region", "land", "pays", "país", "pais"]),
    ]

    /// Columns that come with a number: Google's `E-mail 2 - Value`, Outlook's `E-mail 2 Address`.
    private static func numberedRole(_ key: String) -> ColumnRole? {
        let words = key.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(where: { Int($0) != nil }), let number = Int(words[place]), place > 0 else {
            return nil
        }
        let subject = words[..<place].joined(separator: " ")
        let detail = words[(place + 1)...].joined(separator: " ")
        switch (subject, detail) {
        case ("e mail", "value"), ("e mail", "address"), ("email", ""), ("email", "value"), ("email", "address"):
            return .email
        case ("phone", "value"), ("phone", ""), ("telephone", ""), ("phone", "number"): return .phone
        case ("website", "value"), ("website", ""): return .text(.website)
        case ("address", _): return addressRole(detail, number: number)
        case ("relation", "label"), ("relation", "type"): return .relationLabel(number)
        case ("relation", "value"): return .relationValue(number)
        case ("custom field", _), ("organization", _): return nil
        case (_, "label"), (_, "type"), ("event", _), ("im", _): return .dropped
        default: return nil
        }
    }

    private static func addressRole(_ detail: String, number: Int) -> ColumnRole? {
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
