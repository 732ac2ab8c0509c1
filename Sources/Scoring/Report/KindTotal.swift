import Contacts

/// What the contacts of one kind come to together.
struct KindTotal {
    let name: String
    private(set) var contacts = 0
    private(set) var newClients = 0
    private(set) var expected = 0.0
    private(set) var share = 0.0

    /// One for every kind there is, the one with most expected first.
    static func all(_ ranking: Ranking, _ directory: ContactDirectory) -> [KindTotal] {
        var totals: [String: KindTotal] = [:]
        for source in ranking.sources {
            let name = directory.contacts[source.contact].kind?.rawValue ?? "not known"
            var total = totals[name] ?? KindTotal(name: name)
            total.contacts += 1
            total.newClients += source.record.newClients
            total.expected += source.score
            total.share += source.share
            totals[name] = total
        }
        return totals.values.sorted { ($1.expected, $0.name) < ($0.expected, $1.name) }
    }

    private init(name: String) {
        self.name = name
    }

    /// The table of all kinds.
    ///
    /// - Parameter smallest: the least number of clients that is shown.
    static func table(_ ranking: Ranking, _ directory: ContactDirectory, smallest: Int = 0) -> HTML {
        func shown(_ count: Int) -> String { count > 0 && count < smallest ? "few" : String(count) }
        let rows = all(ranking, directory).map { total -> HTML in
            let isShown = total.newClients >= smallest && total.contacts >= smallest
            return """
                <tr><th scope="row">\(total.name)</th><td class="n">\(shown(total.contacts))</td><td class="n">\
                \(shown(total.newClients))</td><td class="n">\(isShown ? decimal(total.expected, places: 1) : "–")</td>\
                <td class="n">\(isShown ? percent(total.share) : "–")</td></tr>
                """
        }
        return """
            <h2>By kind</h2><div class="scroll" tabindex="0" role="region" aria-label="Totals by kind"><table>
            <thead><tr><th scope="col">kind</th><th scope="col" class="n">contacts</th><th scope="col" class="n">clients \
            sent</th><th scope="col" class="n">expected</th><th scope="col" class="n">share</th></tr></thead>
            <tbody>\(rows.joined())</tbody></table></div>
            """
    }
}
