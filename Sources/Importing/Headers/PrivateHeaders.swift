/// Names of columns for what is nobody's business.
extension HeaderSynonyms {
    /// Whether a column holds a birthday, whoever has it, however it is written (`Patient DOB`, `Birthday (MM/DD)`), or
    /// what there is to know of somebody who is not the contact: `Spouse email`, `Kids`, `Baby's due date`.
    static func isPrivate(_ key: String) -> Bool {
        var words = key.split(separator: " ").map(String.init)
        while let last = words.last, Int(last) != nil || dateParts.contains(last) { words.removeLast() }
        guard let first = words.first else { return false }
        let name = " " + words.joined(separator: " ")
        if occasions.contains(where: { name.hasSuffix(" " + $0) }) { return true }
        return others.contains(first) && (words.count > 1 || !mayBeOtherwise.contains(first))
            && words.allSatisfy { others.contains($0) || details.contains($0) || Int($0) != nil }
    }

    /// Whether a name is that of the contact's own day of birth.
    static func isBirthDate(_ key: String) -> Bool { ["date of birth", "birth date", "dob"].contains(key) }

    private static let occasions = [
        "birthday", "bday", "birthdate", "birth date", "date of birth", "dob", "anniversary", "maiden name",
        "social security number", "ssn", "next of kin", "geburtstag", "geburtsdatum", "date de naissance",
        "fecha de nacimiento",
    ]

    /// How a date is to be written.
    private static let dateParts: Set<String> = ["mm", "dd", "yy", "yyyy", "m", "d", "y", "optional"]

    private static let others: Set<String> = [
        "emergency", "spouse", "spouses", "husband", "husbands", "wife", "wifes", "partner", "partners", "guardian",
        "guardians", "child", "childs", "children", "childrens", "baby", "babys", "kid", "kids", "son", "sons",
        "daughter", "daughters", "ehemann", "ehefrau", "mari", "femme", "hijo", "hija", "hijos", "hijas",
    ]

    /// Words that alone may say something else: how many partners a practice has, whom to call in an emergency.
    private static let mayBeOtherwise: Set<String> = ["partners", "child", "baby", "emergency", "mari", "femme"]

    private static let details: Set<String> = [
        "name", "names", "first", "last", "phone", "email", "e", "mail", "mobile", "cell", "number", "address",
        "contact",
        "relationship", "dob", "birthday", "birthdays", "birthdate", "birth", "age", "ages", "sex", "gender", "due",
        "date", "of", "and", "s",
    ]

    /// What is nobody's business but the contact's, or is about somebody else; `--map` carries it over all the same.
    static let privateMatters = [
        "birthday", "bday", "birth date", "date of birth", "birthdate", "dob", "birth year", "birth month", "birth day",
        "anniversary", "x abdate", "related", "gender", "sex", "gender identity", "identifying gender", "pronouns",
        "marital status",
        "nationality", "ethnicity", "spouse", "spouse name", "spouses name", "husband", "wife", "partner",
        "partner name",
        "partners name", "baby name", "babys name", "babys date of birth", "baby birthday", "due date", "blood type",
        "estimated due date", "edd", "gestation", "pregnancy", "weeks pregnant", "diagnosis", "policy number",
        "member id",
        "group number", "children", "child name", "childrens names", "maiden name",
        "government id number", "personal health number", "health number", "health card number", "health card",
        "medicare number", "nhs number", "insurance id", "insurance number", "social security number", "ssn",
        "passport number", "medical alert", "medical alerts", "medical history", "medical conditions",
        "medical notes", "health conditions", "allergies", "medications", "emergency contact",
        "emergency contact name", "emergency contact phone", "emergency contact email",
        "emergency contact relationship", "guardian", "guardian name", "guardian phone", "guardian email",
        "geburtstag", "geburtsdatum", "geschlecht", "jahrestag", "ehepartner", "ehepartnerin", "kinder",
        "familienstand",
        "versichertennummer", "krankenkasse", "krankenversicherung", "allergien", "notfallkontakt", "geburtsname",
        "regierungs nr", "vormund",
        "date de naissance", "anniversaire", "fête", "sexe", "genre", "conjoint", "conjointe", "enfants",
        "état civil", "nom de jeune fille", "numéro de sécurité sociale", "contact durgence", "tuteur légal",
        "personne à prévenir", "antécédents médicaux",
        "fecha de nacimiento", "cumpleaños", "aniversario", "sexo", "género", "cónyuge", "hijos", "estado civil",
        "número de seguridad social", "contacto de emergencia", "alergias", "tutor legal", "id del gobierno",
    ]
}
