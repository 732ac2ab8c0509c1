import Bytes

/// Words in a table that are not in its data rows: totals, counts, remarks below it.
package enum TableWord: Sendable, CaseIterable {
    /// `total`.
    case total
    /// What is counted, and words for counting: `rows`, `page`. `Page` and `Sum` are also names of people.
    case count
    /// `of`, `grand`.
    case filler
    /// `end`.
    case ending
    /// A name for the table: `report`.
    case table
    /// Both of the above: `records`.
    case countOrTable
    /// `notes`.
    case remark
    /// What was done: `printed`.
    case deed
    /// `on`: follows what was done.
    case behindDeed

    package init?(_ word: ByteView) {
        guard let found = TableWord.words[word] else { return nil }
        self = found
    }

    /// Whether the word is a name for a table.
    package var isTable: Bool { self == .table || self == .countOrTable }

    /// Whether the word says what is counted.
    package var isCount: Bool { self == .count || self == .countOrTable }

    /// Whether the word may be in a row of totals.
    package var isInTotals: Bool {
        switch self {
        case .total, .count, .filler, .countOrTable, .table: true
        case .ending, .remark, .deed, .behindDeed: false
        }
    }

    /// Whether the word connects what was done with the date or the person.
    package var isBehindDeed: Bool { self == .behindDeed }

    /// Whether two folded words begin the date of a table: `last updated`, `as of`.
    package static func beginsDay(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        (first + [.space] + second).withByteView { days.contains(key: $0) }
    }

    static let daysOfTables = Phrases(en: "last updated, as of")

    private static let days = PhraseSet(daysOfTables)

    static let phrases: [(TableWord, Phrases)] = [
        (
            .total,
            Phrases(
                en: "total, totals, subtotal, subtotals",
                de: "summe, gesamt, gesamtsumme, zwischensumme",
                fr: "totaux",
                es: "totales")
        ),
        (
            .count,
            Phrases(
                en: """
                    count, sum, page, rows, entries, results, contacts, clients, customers, patients, members,
                    providers
                    """,
                de: "anzahl, seite, zeilen, kontakte",
                fr: "lignes",
                es: "página, suma, filas")
        ),
        (.filler, Phrases(en: "of, the, grand, number", de: "von, der", fr: "de, des, sur, nombre", es: "número")),
        (.ending, Phrases(en: "end", de: "ende", fr: "fin")),
        (.countOrTable, Phrases(en: "records")),
        (.table, Phrases(en: "report, list, table, file, data, export", de: "liste, tabelle", es: "lista, tabla")),
        (.remark, Phrases(en: "notes, note, legend, remarks", de: "anmerkungen", es: "notas")),
        (.deed, Phrases(en: "updated, printed, exported, generated, created, prepared")),
        (.behindDeed, Phrases(en: "on, by, at")),
    ]

    private static let words = PhraseTable(phrases)
}
