import Bytes

/// The names of the months.
package enum Months {
    /// The English names of the months, January first.
    package static let english = usualNames(.english)

    /// The month, from 1, whose name begins with a word of at least three letters; if there are several, the first of
    /// the first language.
    package static func month(beginningWith word: ByteView) -> Int? { prefixes.first(word, atLeast: 3).map { $0 + 1 } }

    /// The names of the months in a language, January first.
    package static func names(_ language: Language) -> [String] { allNames[language] ?? english }

    private static let allNames = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, usualNames($0)) })

    private static func usualNames(_ language: Language) -> [String] {
        table.map { row in
            var names: [String] = []
            row.forEach(in: language) { names.append($0.string) }
            return names.first ?? ""
        }
    }

    static let table: [Phrases] = [
        Phrases(en: "January", de: "Januar, Jänner", fr: "janvier", es: "enero"),
        Phrases(en: "February", de: "Februar, Feber", fr: "février", es: "febrero"),
        Phrases(en: "March", de: "März", fr: "mars", es: "marzo"),
        Phrases(en: "April", de: "April", fr: "avril", es: "abril"),
        Phrases(en: "May", de: "Mai", fr: "mai", es: "mayo"),
        Phrases(en: "June", de: "Juni", fr: "juin", es: "junio"),
        Phrases(en: "July", de: "Juli", fr: "juillet", es: "julio"),
        Phrases(en: "August", de: "August", fr: "août", es: "agosto"),
        Phrases(en: "September", de: "September", fr: "septembre", es: "septiembre, setiembre"),
        Phrases(en: "October", de: "Oktober", fr: "octobre", es: "octubre"),
        Phrases(en: "November", de: "November", fr: "novembre", es: "noviembre"),
        Phrases(en: "December", de: "Dezember", fr: "décembre", es: "diciembre"),
    ]

    private static let prefixes = NamePrefixes(table)
}
