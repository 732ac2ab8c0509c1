import CSV
import Contacts

/// What stands in a table and is no row of it, told from the name of a person.
enum TableText {
    /// What programs and people write below a table: `Total`, `Page 1 of 3`, `Last updated 3/4/2026`, `* = speaks
    /// Spanish`.
    case end
    /// What people write above a part of its rows: `DOULAS`, `East Bay:`.
    case heading

    /// Nil for a cell that may be the name of somebody.
    init?(_ name: String) {
        guard name.utf8.count <= TableText.longest else { return nil }
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if TableText.isTableEnd(words) || TableText.isRemark(name, words) {
            self = .end
        } else if name.hasSuffix(":") || name.withByteView({ Kind(words: $0) }) != nil {
            self = .heading
        } else {
            return nil
        }
    }

    /// Why such a row is rejected.
    var reason: String {
        switch self {
        case .end: "this is not a contact but the end of a table"
        case .heading: "this is not a contact but a heading between the rows"
        }
    }

    /// Words such as `Page` and `Sum`, which people are called as well, need a number beside them.
    private static func isTableEnd(_ words: [String]) -> Bool {
        if let first = words.first, let last = words.last, endings.contains(first), words.count > 1 {
            return tables.contains(last)
        }
        let text = words.filter { Int($0) == nil }
        guard
            text.allSatisfy({
                totals.contains($0) || counts.contains($0) || fillers.contains($0) || tables.contains($0)
            })
        else { return false }
        return text.contains(where: totals.contains)
            || text.count < words.count && text.contains(where: counts.contains)
    }

    /// Nobody's name has an equals sign in it, is `Notes`, or says when something was done.
    private static func isRemark(_ name: String, _ words: [String]) -> Bool {
        guard !name.contains("="), let first = words.first else { return name.contains("=") }
        if words.count == 1 { return remarks.contains(first) }
        return remarks.contains(first) && name.contains(":")
            || words.starts(with: ["last", "updated"]) || words.starts(with: ["as", "of"])
            || deeds.contains(first) && ["on", "by", "at"].contains(words[1])
    }

    /// No more bytes are worth a look: what stands below a table is short.
    private static let longest = 60

    private static let totals: Set<String> = [
        "total", "totals", "subtotal", "subtotals", "summe", "gesamt", "gesamtsumme", "zwischensumme", "totaux",
        "totales",
    ]

    /// What is counted, and words that say that it is.
    private static let counts: Set<String> = [
        "count", "sum", "page", "rows", "records", "entries", "results", "contacts", "clients", "customers", "patients",
        "members", "providers", "anzahl", "seite", "zeilen", "kontakte", "lignes", "página", "suma", "filas",
    ]
    private static let fillers: Set<String> = [
        "of", "the", "grand", "number", "von", "der", "de", "des", "sur", "nombre", "número",
    ]
    private static let endings: Set<String> = ["end", "ende", "fin"]
    private static let tables: Set<String> = [
        "report", "list", "table", "file", "records", "data", "export", "liste", "tabelle", "lista", "tabla",
    ]
    private static let remarks: Set<String> = ["notes", "note", "legend", "remarks", "anmerkungen", "notas"]
    private static let deeds: Set<String> = ["updated", "printed", "exported", "generated", "created", "prepared"]
}
