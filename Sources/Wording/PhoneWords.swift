import Bytes

/// Words in cells of phone numbers.
package enum PhoneWords {
    /// What announces an extension; longer marks come before their prefixes.
    package static let extensionMarks: [StaticString] = ["extension", "ext.", "ext", "x", "#", "poste"]

    /// Whether a word beside a number is only a label of it.
    package static func isLabel(_ word: ByteView) -> Bool { labelWords.contains(word) }

    /// Whether a word says that a number is a fax.
    package static func isFax(_ word: ByteView) -> Bool { word.equalsIgnoringCase("fax") }

    /// Whether a word says where a fax is.
    package static func isPlace(_ word: ByteView) -> Bool { placeWords.contains(word) }

    /// The machine at the end of a label, if nobody can be called on it: `work fax`, `pager`.
    package static func machine(endOf label: ByteView) -> String? {
        let label = label.lowercasedString
        return label.hasSuffix("fax") ? "Fax" : label.hasSuffix("pager") ? "Pager" : nil
    }

    /// Whether a word beside digits says that they are a telephone number, where they may as well be a domain:
    /// `365.no`.
    package static func saysPhone(_ word: ByteView) -> Bool { phoneWords.contains(word) }

    static let besideDigits = Phrases(en: "tel, phone, cell, mobile, x, ext, extension, or, and", fr: "poste")

    private static let phoneWords = PhraseSet(besideDigits)

    static let labels = Phrases(
        en: """
            ext, extension, x, tel, telephone, phone, ph, p, t, cell, cel, cellphone, c, mobile, mob, m,
            home, h, work, w, wk, office, off, o, business, biz, b, main, direct, d, line, landline,
            text, sms, voice, vm, primary, preferred, best, other, personal, private, day, evening,
            number, no, or, and
            """,
        de: "dw, durchwahl, telefon, mobil, handy, privat, nr, geschäftlich",
        fr: "poste, portable, fixe, bureau, domicile",
        es: "móvil, casa, trabajo")
    static let places = Phrases(en: "work, home, office, business")

    private static let labelWords = PhraseSet(labels)
    private static let placeWords = PhraseSet(places)
}
