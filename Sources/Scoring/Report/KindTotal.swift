import Contacts

/// The totals of the contacts of one kind.
struct KindTotal {
    let name: String
    private(set) var contacts = 0
    private(set) var newClients = 0
    private(set) var halfYears = HalfYears()
    private(set) var expected = 0.0
    private(set) var share = 0.0

    /// One for each kind in the list, the most expected new clients first.
    static func all(_ ranking: Ranking, _ directory: ContactDirectory) -> [KindTotal] {
        var totals: [String: KindTotal] = [:]
        for source in ranking.sources {
            let name = directory.contacts[source.contact].kind?.plural ?? "kind not known"
            var total = totals[name] ?? KindTotal(name: name)
            total.contacts += 1
            total.newClients += source.record.newClients
            total.halfYears.add(source.record.arrivals, asOf: ranking.asOf)
            total.expected += source.score
            total.share += source.share
            totals[name] = total
        }
        return totals.values.sorted { ($1.expected, $0.name) < ($0.expected, $1.name) }
    }

    private init(name: String) {
        self.name = name
    }

    /// The section of the report about kinds.
    static func table(_ ranking: Ranking, _ directory: ContactDirectory) -> HTML {
        let totals = all(ranking, directory)
        let most = totals.map(\.share).max() ?? 0
        let rows = totals.enumerated().map { place, total -> HTML in
            let bar = ReportPictures.bar(
                "kind-\(place)", part: most > 0 ? total.share / most : 0,
                words: "\(percent(total.share)) of the \(ranking.measure.total)")
            return """
                <tr><th scope="row">\(total.name)</th><td class="n">\(total.contacts)</td><td class="n">\(total.newClients)</td>\
                <td class="n">\(decimal(total.expected, places: 1))</td><td class="n">\(percent(total.share))</td><td class="bars">\
                \(bar.html)</td></tr>
                """
        }
        guard !rows.isEmpty else { return "" }
        return folded(
            "By kind",
            """
            \(Scoring.table(
                "What contacts of each kind have sent and are expected to send",
                head: """
                    <th scope="col">kind</th><th scope="col" class="n">contacts</th><th scope="col" class="n">clients sent</th>\
                    <th scope="col" class="n">expected</th><th scope="col" class="n" colspan="2">share of the \
                    \(ranking.measure.total)</th>
                    """,
                rows: rows.joined()))
            """)
    }
}
