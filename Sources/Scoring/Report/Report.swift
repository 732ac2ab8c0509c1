import CSV
import Contacts

/// The ranking as one page to look at: no script, nothing fetched, clients unnamed unless they are sources themselves.
package struct Report {
    private let ranking: Ranking
    private let directory: ContactDirectory
    /// How many sources are drawn, and how many stand in the table of all numbers.
    private static let drawn = 20
    private static let listed = 100

    package init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
    }

    /// The page.
    package var text: String {
        page(
            title: "Referral sources",
            body: [headline, ranked, quiet, KindTotal.table(ranking, directory), curve, graph, channels, numbers]
                .joined()
        ).source
    }

    private var headline: HTML {
        let counts = ranking.counts
        let lately = ranking.sources.reduce(0) { sum, source in
            sum + source.record.arrivals.count { ranking.asOf.days(since: $0) < 365 }
        }
        let expected = ranking.sources.reduce(0) { $0 + $1.score }
        let days = Int(ranking.horizon.rounded())
        var check: HTML = ""
        if let forecast = ranking.forecastCheck {
            check = """
                <p>The forecast made on \(forecast.madeOn.inWords) expected \(decimal(forecast.expected, places: 1)) new \
                clients from contacts by today; \(forecast.happened) came.</p>
                """
        }
        return """
            <p class="faint">As of \(ranking.asOf.inWords)</p>
            <dl class="numbers">
            \(number("new clients sent by contacts in the last year", String(lately)))
            \(number("contacts who have sent clients", String(counts.creditedContacts)))
            \(number("expected in the next \(days) days", decimal(expected, places: 1)))
            \(number("completed bookings in all", String(counts.completed)))
            </dl>
            <p>Of \(counts.newClients) new clients, \(counts.toContacts) were sent by contacts, \(counts.toChannels) came by \
            channels such as a search, \(counts.unmatched) gave an answer that fits no contact, and \(counts.withoutAnswer) \
            gave none.</p>
            \(check)
            """
    }

    private func number(_ name: String, _ value: String) -> HTML { "<div><dt>\(name)</dt><dd>\(value)</dd></div>" }

    private func name(_ source: ScoredSource) -> HTML { "<bdi>\(directory.name(source.contact))</bdi>" }

    private func kind(_ source: ScoredSource) -> String {
        directory.contacts[source.contact].kind?.rawValue ?? "kind not known"
    }

    private var ranked: HTML {
        let sources = ranking.sources.prefix(Report.drawn)
        let scale = sources.map { max($0.score, Double($0.likelyRange.upperBound)) }.max() ?? 1
        let items = sources.map { source -> HTML in
            """
            <li><span class="rank">\(source.rank)</span><span><span class="name">\(name(source))</span><br>\
            <span class="small faint">\(kind(source))</span></span>
            <span class="picture">\(ReportPictures.bar(source, scale: scale))\
            \(ReportPictures.months(source.record, asOf: ranking.asOf))</span>
            <span class="value">\(decimal(source.score, places: 2))<br><span class="small faint">likely \
            \(source.likelyRange.lowerBound)–\(source.likelyRange.upperBound)</span></span>
            <span class="why">\(words(for: source.advice.action)): \(source.advice.reason)</span></li>
            """
        }
        return """
            <h2>Who is likely to send clients</h2>
            <p class="small faint">New clients expected in the next \(Int(ranking.horizon.rounded())) days; the line over each \
            bar is the likely range. Below it, the clients sent in each of the last twelve months.</p>
            <ol class="ranked">\(items.joined())</ol>
            """
    }

    private var quiet: HTML {
        let sources = ranking.sources.filter { $0.advice.action == .reconnect || $0.advice.action == .watch }
            .sorted { ($1.record.newClients, $0.rank) < ($0.record.newClients, $1.rank) }
        guard !sources.isEmpty else {
            return "<h2>Going quiet</h2><p>Nobody who used to send clients has gone unusually quiet.</p>"
        }
        let items = sources.prefix(Report.drawn).map { source -> HTML in
            """
            <li><span class="name">\(name(source))</span> <span class="warn">\(words(for: source.advice.action))</span><br>\
            <span class="small faint">\(source.record.newClients) clients sent; \(source.advice.reason)</span></li>
            """
        }
        return "<h2>Going quiet</h2><ul class=\"plain\">\(items.joined())</ul>"
    }

    private var curve: HTML {
        guard !ranking.sources.isEmpty else { return "" }
        return "<h2>How much hangs on how few</h2>\(ReportPictures.shareCurve(ranking))"
    }

    private var graph: HTML {
        ReferralTree(ranking, directory).html
    }

    private var channels: HTML {
        let sorted = ranking.counts.channels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let most = sorted.first?.value else { return "" }
        let items = sorted.map { channel, count -> HTML in
            """
            <li><span></span><span class="name">\(channel)</span><span class="picture">\
            \(ReportPictures.bar(part: Double(count) / Double(most), label: "\(count) new clients"))</span>\
            <span class="value">\(count)</span></li>
            """
        }
        return "<h2>Channels</h2><p class=\"small faint\">New clients who were sent by no person.</p>"
            + "<ol class=\"ranked\">\(items.joined())</ol>"
    }

    private var numbers: HTML {
        let titles = [
            "rank", "source", "expected", "tier", "clients sent", "bookings", "revenue", "also led to", "last", "trend",
        ]
        let head = titles.map { title -> HTML in
            let isText = title == "source" || title == "trend"
            return isText ? "<th scope=\"col\">\(title)</th>" : "<th scope=\"col\" class=\"n\">\(title)</th>"
        }
        let rows = ranking.sources.prefix(Report.listed).map { source -> HTML in
            let record = source.record
            return """
                <tr><td class="n">\(source.rank)</td><th scope="row">\(name(source))</th><td class="n">\
                \(decimal(source.score, places: 2))</td><td class="n">\(source.tier.rawValue)</td><td class="n">\
                \(record.newClients)</td><td class="n">\(record.bookings)</td><td class="n">\
                \(Money(hundredths: record.revenue).decimal)</td><td class="n">\(source.alsoLedTo)</td><td class="n">\
                \(record.arrivals.last?.iso ?? "")</td><td>\
                \(Trend(ages: record.ages(asOf: ranking.asOf))?.rawValue ?? "")</td></tr>
                """
        }
        let left = ranking.sources.count - Report.listed
        let rest: HTML = left > 0 ? "<p class=\"small faint\">and \(left) more contacts in the list</p>" : ""
        return """
            <h2>All numbers</h2><div class="scroll" tabindex="0" role="region" aria-label="All numbers"><table>
            <thead><tr>\(head.joined())</tr></thead><tbody>\(rows.joined())</tbody></table></div>
            \(rest)
            """
    }

    private func words(for action: NextAction) -> String {
        switch action {
        case .thank: "thank"
        case .reconnect: "reconnect"
        case .watch: "watch"
        case .introduce: "introduce yourself"
        case .keepInTouch: "keep in touch"
        }
    }
}
