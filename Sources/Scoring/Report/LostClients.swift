import Contacts
import Diagnostics

/// Clients who booked and never came, by source.
enum LostClients {
    private static let lines = 20

    /// The section; blank where every client of a known source came.
    static func html(_ ranking: Ranking, _ directory: ContactDirectory) -> HTML {
        let sources = ranking.sources.filter { ranking.neverCame[$0.contact] != nil }
            .sorted { (lost($1, ranking), $0.rank) < (lost($0, ranking), $1.rank) }
        guard !sources.isEmpty else { return "" }
        let rows = sources.prefix(lines).map { source -> HTML in
            let count = ranking.neverCame[source.contact] ?? NeverCame()
            return """
                <tr><th scope="row"><bdi>\(directory.name(source.contact))</bdi></th><td class="n">\(count.cancelled)</td>\
                <td class="n">\(count.missed)</td><td class="n">\(source.record.newClients)</td></tr>
                """
        }
        return folded(
            "Booked, and never came",
            table(
                "Clients whose first visit was cancelled or missed, and who have not come since, by source",
                head: """
                    <th scope="col">source</th><th scope="col" class="n">cancelled</th><th scope="col" class="n">missed</th>\
                    <th scope="col" class="n">came</th>
                    """,
                rows: rows.joined()))
    }

    private static func lost(_ source: ScoredSource, _ ranking: Ranking) -> Int {
        ranking.neverCame[source.contact]?.total ?? 0
    }
}
