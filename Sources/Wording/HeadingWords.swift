import Bytes
import Text

/// How headings of columns are folded: `E-mail 1 - Value` is `e mail 1 value`, `ReferredBy` is `referred by`.
package enum HeaderKey {
    /// A full stop parts words, and so does a capital behind a small letter.
    package static let rules: FoldingRules = [.partsAtFullStops, .partsCapitals]

    /// Only letters count, for names that are written with blanks, capitals, underscores or none of them.
    package static let letters: FoldingRules = .lettersOnly
}

/// Words around the name of a column that do not change whose it is: `Best phone`, `Email (personal)`, `Home phone
/// number`.
package enum HeadingWords {
    /// Whether a word before a name says whose or which it is.
    package static func isBefore(_ word: ByteView) -> Bool { wordsBefore.contains(key: word) }

    /// Whether a word behind a name says which one it is.
    package static func isBehind(_ word: ByteView) -> Bool { wordsBehind.contains(key: word) }

    /// Whether the number of such a thing may be that of a room.
    package static func isRoom(_ key: ByteView) -> Bool { roomNames.contains(key: key) }

    /// Whether the letters of a name are those of such a thing.
    package static func isRoom(letters name: ByteView) -> Bool { roomLetters.contains(name) }

    /// Whether a word says that a number follows or is meant: `number`, `no`.
    package static func isNumber(_ word: ByteView) -> Bool { numberWords.contains(key: word) }

    /// Whether a heading says the whole name again where others have its parts.
    package static func repeatsName(key: ByteView) -> Bool { repeatedNames.contains(key: key) }

    static let before = Phrases(
        en: """
            best, preferred, main, primary, direct, contact, client, clients, customer, customers,
            patient, patients, provider, practice, clinic, company, office, business, work, home,
            personal, owner, your, public
            """,
        de: "beste, haupt")
    static let behind = Phrases(
        en: """
            personal, private, home, work, business, office, cell, mobile, landline, main, primary,
            preferred, best, direct, other, alternate, secondary, day, evening
            """,
        de: "privat, geschäftlich",
        fr: "portable, bureau, domicile",
        es: "móvil, trabajo, particular")
    static let rooms = Phrases(en: "office, home, work, day, night")
    static let numbers = Phrases(en: "number, no, num", de: "nr")
    static let namesRepeated = Phrases(
        en: """
            name, full name, display name, contact name, client name, customer name, patient name, complete name,
            customer full name
            """,
        de: "vollständiger name, anzeigename",
        fr: "nom complet, nom affiché, nom à afficher, nom d'affichage",
        es: "nombre completo, nombre y apellidos, nombre para mostrar, nombre en pantalla, nombre mostrado")

    private static let wordsBefore = PhraseSet(before)
    private static let wordsBehind = PhraseSet(behind)
    private static let roomNames = PhraseSet(rooms)
    private static let roomLetters = PhraseSet(rooms, HeaderKey.letters)
    private static let numberWords = PhraseSet(numbers)
    private static let repeatedNames = PhraseSet(namesRepeated)
}
