import Bytes

/// Words around the numbers of dates and times.
package enum DateWord: Sendable {
    /// The ending of a number: `1st`, `2nd`, `3rd`, `4th`, `1er`.
    case ordinal
    /// `a.m.`
    case morning
    /// `p.m.`
    case afternoon
    /// What stands between hours and minutes, or behind hours: `15h00`, `9 h 30`, `15 Uhr`.
    case hour

    package init?(_ word: ByteView) {
        guard let found = DateWord.words[word] else { return nil }
        self = found
    }

    static let table: [(DateWord, Phrases)] = [
        (.ordinal, Phrases(en: "st, nd, rd, th", fr: "er")),
        (.morning, Phrases(en: "am")),
        (.afternoon, Phrases(en: "pm")),
        (.hour, Phrases(en: "h, hr, hrs, hour, hours", de: "uhr", fr: "heures, heure", es: "horas, hora")),
    ]

    private static let words = PhraseTable(table)
}
