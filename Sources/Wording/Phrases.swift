import Bytes

/// A language that the tables of words have a column for; the raw value is the ISO 639-1 code.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
}

/// The words and phrases for one meaning, a column a language, each a list with commas between its phrases.
///
/// What is written alike in every language (`1`, `N/A`, `Ltd`) stands in the column of English. A phrase may be written with capitals
/// and accents; where phrases are compared they are folded.
package struct Phrases: Sendable {
    package let en: StaticString
    package let de: StaticString
    package let fr: StaticString
    package let es: StaticString

    package init(en: StaticString = "", de: StaticString = "", fr: StaticString = "", es: StaticString = "") {
        self.en = en
        self.de = de
        self.fr = fr
        self.es = es
    }

    /// The list of a language, blank where it has no phrase for the meaning.
    package subscript(language: Language) -> StaticString {
        switch language {
        case .english: en
        case .german: de
        case .french: fr
        case .spanish: es
        }
    }

    /// Calls `body` with each phrase of a language; the bytes stay valid.
    package func forEach(in language: Language, _ body: (ByteView) -> Void) {
        for phrase in ByteView(self[language]).split(where: { $0 == .comma }) {
            let phrase = phrase.trimmed
            if !phrase.isEmpty { body(phrase) }
        }
    }

    /// Calls `body` with each phrase of each language; the bytes stay valid.
    package func forEach(_ body: (ByteView) -> Void) {
        for language in Language.allCases { forEach(in: language, body) }
    }

    /// All phrases, language after language.
    package var all: [String] {
        var phrases: [String] = []
        forEach { phrases.append($0.string) }
        return phrases
    }
}
