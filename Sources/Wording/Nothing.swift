import Bytes

/// What people and programs write for an empty cell.
package enum Nothing {
    /// The sort of column: some words mean nothing in one and something in another.
    package enum Field: Sendable {
        case any
        /// `Na`, `Nan` and `No` are names of people.
        case name
        case phone
        case email
    }

    /// Whether a cell means nothing: a sign such as `-` or `?`, a program's null, or a word such as `unknown`.
    package static func isMeant(by cell: ByteView, in field: Field = .any) -> Bool {
        isSign(cell) || isFromProgram(cell) || isWord(cell, in: field)
    }

    /// Whether a cell of any column contains only a sign such as `-` or `?`, or a program's null.
    package static func isWritten(in cell: ByteView) -> Bool {
        guard let first = cell.first, !first.isASCIILetter || first | 0x20 == UInt8(ascii: "n") else {
            return cell.isEmpty
        }
        return isFromProgram(cell) || isSign(cell)
    }

    /// Whether a cell means that there is nothing, and not that it is unknown.
    static func isClear(_ cell: ByteView) -> Bool {
        if case .nothing? = words[cell] { true } else { isSign(cell) || isFromProgram(cell) }
    }

    /// Whether a cell is a word for nothing or unknown.
    package static func isWord(_ cell: ByteView, in field: Field) -> Bool {
        switch words[cell] {
        case .nothing, .unknown: true
        case .nothingOrName: field != .name
        case .refusal: field == .phone || field == .email
        case .noName: field == .name
        case .noPhone: field == .phone
        case .noEmail: field == .email
        case nil: false
        }
    }

    /// Whether a cell contains no letters or digits but only signs for nothing: `-`, `?`, `---`.
    package static func isSign(_ cell: ByteView) -> Bool {
        var rest = cell
        while !rest.isEmpty {
            switch rest[0] {
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"):
                rest = rest.from(1)
            case 0x80...:
                guard let dash = dashes.first(where: { rest.hasPrefixIgnoringCase($0) }) else { return false }
                rest = rest.from(dash.utf8CodeUnitCount)
            default: return false
            }
        }
        return true
    }

    private static let dashes: [StaticString] = ["\u{2013}", "\u{2014}", "\u{2026}", "\u{2212}"]

    /// Whether a cell contains the null of Python, pandas, R, SQL or a spreadsheet.
    ///
    /// Case matters: programs write `None` and `null`; `Nan` and `Null` are names of people.
    package static func isFromProgram(_ cell: ByteView) -> Bool {
        guard (2...7).contains(cell.count), "nN#<(\\".utf8.contains(cell[0]) else { return false }
        return programs.contains { cell == ByteView($0) }
    }

    private static let programs: [StaticString] = [
        "None", "nan", "NaN", "null", "NULL", "N/A", "N/a", "n/a", "#N/A", "<NA>", "NaT", "(null)", "(blank)", "\\N",
        "#REF!",
        "#VALUE!",
    ]

    enum Meaning: Sendable {
        case nothing
        /// Unknown, or not answered.
        case unknown
        case nothingOrName
        /// `no` in a column of phone numbers or addresses.
        case refusal
        case noName
        case noPhone
        case noEmail
    }

    static let table: [(Meaning, Phrases)] = [
        (
            .nothing,
            Phrases(
                en: "n/a, none, not applicable", de: "keine, entfällt", fr: "néant, aucun, aucune",
                es: "ninguno, ninguna")
        ),
        (
            .unknown,
            Phrases(
                en: "unknown, not known, not given, not provided, tbd", de: "unbekannt, keine angabe",
                fr: "inconnu, inconnue, non renseigné", es: "desconocido, desconocida, sin datos")
        ),
        (.nothingOrName, Phrases(en: "na, nil, null, nan")),
        (.refusal, Phrases(en: "no", de: "nein", fr: "non")),
        (
            .noName,
            Phrases(
                en: "no name, noname, unnamed, anonymous, test, test test, testing, new contact, first last, asdf, xxx",
                de: "anonym", fr: "anonyme", es: "anónimo, anónima, sin nombre")
        ),
        (.noPhone, Phrases(en: "no phone, no number", de: "kein telefon", fr: "pas de téléphone", es: "sin teléfono")),
        (
            .noEmail,
            Phrases(
                en: "no email, no e-mail", de: "keine e-mail, keine email", fr: "pas d'e-mail, pas d'email",
                es: "sin correo, sin email")
        ),
    ]

    private static let words = PhraseTable(table)
}
