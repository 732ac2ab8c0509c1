import CSV

/// Tells what programs write below a table, as `Total`, `Count: 12` or `Page 1 of 3`, from the name of a person.
enum TableEnd {
    /// Whether a cell for a name says what stands below a table and nothing else.
    ///
    /// Words such as `Page` and `Sum`, which people are called as well, need a number beside them.
    static func isTableEnd(_ name: String) -> Bool {
        guard name.utf8.count <= longest else { return false }
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
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
}
