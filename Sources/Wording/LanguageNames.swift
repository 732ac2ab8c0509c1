import Bytes

/// Languages by the names and codes that lists use for them (ISO 639-1; names in English, German, French, Spanish and
/// the language itself).
package enum LanguageNames {
    /// The ISO 639-1 code of a language written as a name (`Deutsch`), a code (`de`, `deu`) or a locale (`de-AT`,
    /// `de_AT.UTF-8`); nil for none.
    package static func code(_ text: ByteView) -> String? {
        if let code = names[text] { return code }
        let parts = text.split { !$0.isASCIILetter }
        guard let first = parts.first, first.count == 2 || first.count == 3, text[0] == first[0] else { return nil }
        let isLocale =
            parts.count == 1
            ? first.count == text.count
            : text[first.count] == UInt8(ascii: "-")
                || text[first.count] == UInt8(ascii: "_")
        return isLocale ? names[first] : nil
    }

    static let table: [(String, Phrases)] = [
        ("en", Phrases(en: "english, en, eng", de: "englisch", fr: "anglais", es: "inglés")),
        ("es", Phrases(en: "spanish, es, spa", de: "spanisch", fr: "espagnol", es: "español, castellano")),
        ("de", Phrases(en: "german, de, deu, ger", de: "deutsch", fr: "allemand", es: "alemán")),
        ("fr", Phrases(en: "french, fr, fra, fre", de: "französisch", fr: "français", es: "francés")),
        ("it", Phrases(en: "italian, it, ita, italiano", de: "italienisch", fr: "italien")),
        (
            "pt",
            Phrases(en: "portuguese, pt, por, português", de: "portugiesisch", fr: "portugais", es: "portugués")
        ),
        ("nl", Phrases(en: "dutch, nl, nld, nederlands", de: "niederländisch", fr: "néerlandais", es: "neerlandés")),
        ("pl", Phrases(en: "polish, pl, pol, polski", de: "polnisch", fr: "polonais", es: "polaco")),
        ("ru", Phrases(en: "russian, ru, rus", de: "russisch", fr: "russe", es: "ruso")),
        ("uk", Phrases(en: "ukrainian, uk, ukr", de: "ukrainisch", fr: "ukrainien", es: "ucraniano")),
        ("tr", Phrases(en: "turkish, tr, tur, türkçe", de: "türkisch", fr: "turc", es: "turco")),
        ("ar", Phrases(en: "arabic, ar, ara", de: "arabisch", fr: "arabe", es: "árabe")),
        ("he", Phrases(en: "hebrew, he, heb", de: "hebräisch", fr: "hébreu", es: "hebreo")),
        ("fa", Phrases(en: "persian, farsi, fa, fas", de: "persisch", fr: "persan", es: "persa")),
        ("hi", Phrases(en: "hindi, hi, hin")),
        ("ur", Phrases(en: "urdu, ur, urd")),
        ("bn", Phrases(en: "bengali, bn, ben", de: "bengalisch", es: "bengalí")),
        ("pa", Phrases(en: "punjabi, pa, pan")),
        ("zh", Phrases(en: "chinese, mandarin, cantonese, zh, zho, chi", de: "chinesisch", fr: "chinois", es: "chino")),
        ("ja", Phrases(en: "japanese, ja, jpn", de: "japanisch", fr: "japonais", es: "japonés")),
        ("ko", Phrases(en: "korean, ko, kor", de: "koreanisch", fr: "coréen", es: "coreano")),
        ("vi", Phrases(en: "vietnamese, vi, vie", de: "vietnamesisch", fr: "vietnamien", es: "vietnamita")),
        ("tl", Phrases(en: "tagalog, filipino, tl, tgl")),
        ("el", Phrases(en: "greek, el, ell", de: "griechisch", fr: "grec", es: "griego")),
        ("sv", Phrases(en: "swedish, sv, swe, svenska", de: "schwedisch", fr: "suédois", es: "sueco")),
        ("da", Phrases(en: "danish, da, dan, dansk", de: "dänisch", fr: "danois", es: "danés")),
        ("no", Phrases(en: "norwegian, no, nb, nor, norsk", de: "norwegisch", fr: "norvégien", es: "noruego")),
        ("fi", Phrases(en: "finnish, fi, fin, suomi", de: "finnisch", fr: "finnois", es: "finlandés")),
        ("cs", Phrases(en: "czech, cs, ces", de: "tschechisch", fr: "tchèque", es: "checo")),
        ("hu", Phrases(en: "hungarian, hu, hun, magyar", de: "ungarisch", fr: "hongrois", es: "húngaro")),
        ("ro", Phrases(en: "romanian, ro, ron", de: "rumänisch", fr: "roumain", es: "rumano")),
        ("ca", Phrases(en: "catalan, ca, cat", de: "katalanisch", es: "catalán")),
        ("ht", Phrases(en: "haitian creole, haitian, ht, hat")),
    ]

    private static let names = PhraseTable(table)
}
