import Bytes

/// Names of months and weekdays, and what stands around the numbers of a date.
package enum DateWords {
    /// The English names of the months, January first.
    package static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The month, from 1, that a word of at least three letters begins, in English, German, French or Spanish.
    package static func month(_ word: ByteView) -> Int? {
        guard word.count >= 3 else { return nil }
        let letters = word.lowercasedString
        if letters == "sept" { return 9 }
        for names in [monthNames] + otherMonthNames {
            if let month = names.firstIndex(where: { $0.lowercased().hasPrefix(letters) }) { return month + 1 }
        }
        return letters == "jänner" ? 1 : nil
    }

    /// Whether a word of at least two letters begins the name of a weekday.
    package static func isWeekday(_ word: ByteView) -> Bool {
        guard word.count >= 2 else { return false }
        let letters = word.lowercasedString
        return weekdays.contains { $0.hasPrefix(letters) }
    }

    /// `1st`, `2nd`, `3rd`, `4th`, `1er`.
    package static let ordinalEndings: [StaticString] = ["st", "nd", "rd", "th", "er"]

    private static let otherMonthNames = [
        [
            "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "dezember",
        ],
        [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ],
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ],
    ]

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
        "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    ]
}
