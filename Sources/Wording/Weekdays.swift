import Bytes

/// The names of the days of the week.
package enum Weekdays {
    /// The English names of the days, Monday first.
    package static let english = table.map { $0.en.description }

    /// The names of the days in a language, Monday first.
    package static func names(_ language: Language) -> [String] { allNames[language] ?? english }

    private static let allNames: [Language: [String]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            (
                language,
                table.map { row in
                    var names: [String] = []
                    row.forEach(in: language) { names.append($0.string) }
                    return names.first ?? ""
                }
            )
        })

    /// Whether a word of at least two letters begins the name of a day.
    package static func isDay(beginningWith word: ByteView) -> Bool { prefixes.first(word, atLeast: 2) != nil }

    static let table: [Phrases] = [
        Phrases(en: "Monday", de: "Montag", fr: "lundi", es: "lunes"),
        Phrases(en: "Tuesday", de: "Dienstag", fr: "mardi", es: "martes"),
        Phrases(en: "Wednesday", de: "Mittwoch", fr: "mercredi", es: "miércoles"),
        Phrases(en: "Thursday", de: "Donnerstag", fr: "jeudi", es: "jueves"),
        Phrases(en: "Friday", de: "Freitag", fr: "vendredi", es: "viernes"),
        Phrases(en: "Saturday", de: "Samstag, Sonnabend", fr: "samedi", es: "sábado"),
        Phrases(en: "Sunday", de: "Sonntag", fr: "dimanche", es: "domingo"),
    ]

    private static let prefixes = NamePrefixes(table)
}
