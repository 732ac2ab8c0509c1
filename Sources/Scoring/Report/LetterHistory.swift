import Contacts
import Diagnostics

/// The letters of the last year beside the clients who came since.
enum LetterHistory {
    private static let lines = 15

    /// The section; blank where the log holds no letter of that time.
    static func html(_ ranking: Ranking, _ directory: ContactDirectory) -> HTML {
        let written = ranking.sources.filter { source in
            source.lastLetter.map { ranking.asOf.days(since: $0) < 365 } ?? false
        }
        guard !written.isEmpty else { return "" }
        func since(_ source: ScoredSource) -> Int {
            source.lastLetter.map { letter in source.record.arrivals.count { $0 > letter } } ?? 0
        }
        let letters = written.reduce(0) { $0 + $1.lettersOfYear }
        let sending = written.filter { $0.record.newClients > 0 }
            .sorted { (since($1), $1.record.newClients, $0.rank) < (since($0), $0.record.newClients, $1.rank) }
        let rows = sending.prefix(lines).map { source -> HTML in
            """
            <tr><th scope="row"><bdi>\(directory.name(source.contact))</bdi></th><td class="n">\(source.lettersOfYear)</td>\
            <td>\(source.lastLetter.map(WrittenText.date) ?? "")</td><td class="n">\(since(source))</td></tr>
            """
        }
        let list =
            rows.isEmpty
            ? ""
            : table(
                "Sources written to in the last year, those who sent clients since then first",
                head: """
                    <th scope="col">source</th><th scope="col" class="n">letters</th><th scope="col">last letter</th>\
                    <th scope="col" class="n">clients since</th>
                    """,
                rows: rows.joined())
        let strangers = written.count - sending.count
        let others =
            strangers > 0
            ? " \(counted(strangers, "of these contacts has", plural: "of these contacts have")) sent nobody." : ""
        return """
            <h2>Letters, and clients since</h2>
            <p>\(counted(letters, "letter")) to \(counted(written.count, "contact")) in the last year.\(others)</p>
            \(list)
            """
    }
}
