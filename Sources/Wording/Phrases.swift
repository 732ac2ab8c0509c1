import Bytes

/// A language with a column in the tables of words; the raw value is the ISO 639-1 code.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
}

/// The words and phrases of one meaning, one column per language, each a list of phrases separated by commas.
///
/// Phrases that are the same in every language (`1`, `N/A`, `Ltd`) are in the English column. Phrases may have capitals
/// and accents; they are folded before they are compared.
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

    /// The list of a language, blank if it has no phrase.
    package subscript(language: Language) -> StaticString {
        switch language {
        case .english: en
        case .german: de
        case .french: fr
        case .spanish: es
        }
    }

    /// Calls `body` with each phrase of a language; the bytes remain valid.
    package func forEach(in language: Language, _ body: (ByteView) -> Void) {
        for phrase in ByteView(self[language]).split(where: { $0 == .comma }) {
            let phrase = phrase.trimmed
            if !phrase.isEmpty { body(phrase) }
        }
    }

    /// Calls `body` with each phrase of each language; the bytes remain valid.
    package func forEach(_ body: (ByteView) -> Void) {
        for language in Language.allCases { forEach(in: language, body) }
    }

    /// All phrases, language by language.
    package var all: [String] {
        var phrases: [String] = []
        forEach { phrases.append($0.string) }
        return phrases
    }
}
