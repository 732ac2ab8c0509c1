import Contacts
import Diagnostics

/// The ranking as one HTML page: it runs no script, fetches nothing, and names clients only if they are sources.
package struct Report {
    private let ranking: Ranking
    private let directory: ContactDirectory
    /// How many sources have pictures, and how many are in the table of all numbers.
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
            body: [
                headline, ranked, quiet, forecast, KindTotal.table(ranking, directory), curve,
                ReferralGraph(ranking, directory).html, channels, numbers,
            ].joined()
        ).source
    }

    private var horizon: String { counted(Int(ranking.horizon.rounded()), "day") }

    private var headline: HTML {
        let counts = ranking.counts
        func sent(in days: Range<Int>) -> Int {
            ranking.sources.reduce(0) { $0 + $1.record.arrivals.count { days.contains(ranking.asOf.days(since: $0)) } }
        }
        let expected = ranking.sources.reduce(0) { $0 + $1.score }
        let notes = [ranking.youth, ranking.concentration(directory)].compactMap { $0 }.map { note -> HTML in
            "<p class=\"note\">Note: \(note).</p>"
        }
        return """
            <p class="faint">As of \(ranking.asOf.inWords)</p>
            <dl class="numbers">
            \(number("sent by contacts in the last year", String(sent(in: 0..<365)), "\(sent(in: 365..<730)) the year before"))
            \(number("contacts have sent clients", String(counts.creditedContacts), "of \(ranking.sources.count) in the list"))
            \(number("expected in the next \(horizon)", decimal(expected, places: 1), "new clients from contacts"))
            \(number("bookings completed in all", String(counts.completed), "by \(counted(counts.newClients, "client"))"))
            </dl>
            <p>Of \(counted(counts.newClients, "new client")), contacts sent \(counts.toContacts), channels such as a \
            web search brought \(counts.toChannels), \(counts.unmatched) gave an answer that matches no contact, and \
            \(counts.withoutAnswer) gave no answer.</p>
            \(notes.joined())
            """
    }

    private func number(_ name: String, _ value: String, _ beside: String) -> HTML {
        "<div><dt>\(name)</dt><dd><span class=\"big\">\(value)</span> <span class=\"small faint\">\(beside)</span></dd></div>"
    }

    private func name(_ source: ScoredSource) -> HTML { "<bdi>\(directory.name(source.contact))</bdi>" }

    /// The line under the name: the kind, and the measure unless it is the score.
    private func beside(_ source: ScoredSource) -> String {
        let kind = directory.contacts[source.contact].kind?.words ?? "kind not known"
        let value = decimal(ranking.measure.value(of: source), places: ranking.measure == .revenue ? 2 : 0)
        return ranking.measure == .expected ? kind : "\(kind), \(ranking.measure.total) \(value)"
    }

    private var ranked: HTML {
        let sources = ranking.sources.prefix(Report.drawn)
        guard !sources.isEmpty else {
            return "<h2>Who is likely to send clients</h2><p>The list holds no contacts.</p>"
        }
        let scale = sources.map { max($0.score, Double($0.likelyRange.upperBound)) }.max() ?? 0
        let items = sources.map { source -> HTML in
            """
            <li><span class="rank">\(source.rank)</span><span class="who"><span class="name">\(name(source))</span><br>\
            <span class="small faint">\(beside(source))</span></span>
            <span class="picture">\(ReportPictures.expectation(of: source, scale: max(1, scale)).html)</span>
            <span class="history">\(ReportPictures.months(source, asOf: ranking.asOf).html)</span>
            <span class="value">\(decimal(source.score, places: 2))<br><span class="small faint">likely \
            \(source.likelyWords("–"))</span></span>
            <span class="why"><b>\(words(for: source.advice.action)):</b> \(source.advice.words)</span></li>
            """
        }
        let order: HTML = ranking.measure == .expected ? "" : " Ranked by \(ranking.measure.total) so far."
        return """
            <h2>Who is likely to send clients</h2>
            <p class="small faint">Each bar shows the new clients expected in the next \(horizon), the line its likely \
            range. The columns beside it show the clients sent in each of the last twelve months, this month last.\
            \(order)</p>
            \(legend)
            <ol class="ranked" role="list">\(items.joined())</ol>
            """
    }

    /// The legend of the bars' colors.
    private var legend: HTML {
        let (first, second, third) = (ranking.size(of: .a), ranking.size(of: .b), ranking.size(of: .c))
        let meanings = [
            (
                Tier.a,
                "tier A, \(counted(first.sources, "contact")) with \(percent(first.share)) of the \(ranking.measure.total)"
            ),
            (.b, "B, \(second.sources) with \(percent(second.share))"),
            (.c, "C, \(third.sources) with \(percent(third.share))"),
        ]
        let items = meanings.map { tier, words -> HTML in
            "<li><span class=\"swatch \(ReportPictures.look(tier))\"></span>\(words)</li>"
        }
        return "<ul class=\"legend small\" role=\"list\">\(items.joined())</ul>"
    }

    private var quiet: HTML {
        let sources = ranking.sources.filter { $0.advice.action == .reconnect || $0.advice.action == .watch }
            .sorted { ($1.record.newClients, $0.rank) < ($0.record.newClients, $1.rank) }
        guard !sources.isEmpty else {
            return "<h2>Going quiet</h2><p>No source is unusually quiet.</p>"
        }
        let items = sources.prefix(Report.drawn).map { source -> HTML in
            """
            <li><span class="who"><span class="name">\(name(source))</span> <span class="warn">\
            \(words(for: source.advice.action))</span><br><span class="small faint">\
            \(counted(source.record.newClients, "client")) sent; \(source.advice.words)</span></span>
            <span class="picture">\(ReportPictures.silence(of: source, asOf: ranking.asOf)?.html ?? "")</span></li>
            """
        }
        return """
            <h2>Going quiet</h2>
            <p class="small faint">Each dot is a new client of the last three years; the line is the silence since then.</p>
            <ul class="quiet" role="list">\(items.joined())</ul>\(more(sources.count - Report.drawn, "source"))
            """
    }

    private func more(_ count: Int, _ noun: String) -> HTML {
        count > 0 ? "<p class=\"small faint\">and \(counted(count, "more \(noun)"))</p>" : ""
    }

    private var forecast: HTML {
        guard let check = ranking.forecastCheck else {
            return """
                <h2>How the last forecast did</h2><p>There was no forecast \(horizon) ago: \
                no contact had sent a client yet, or the bookings covered less than a quarter of a year.</p>
                """
        }
        return """
            <h2>How the last forecast did</h2>
            <p>The forecast of \(check.madeOn.inWords) expected \(decimal(check.expected, places: 1)) new clients from \
            contacts by today; \(check.happened) came.</p>
            \(ReportPictures.forecast(check))
            """
    }

    private var curve: HTML {
        let tells = ranking.counts.creditedContacts > 0 && ranking.sources.count > 1
        return tells ? "<h2>How much depends on a few</h2>\(ReportPictures.shareCurve(ranking))" : ""
    }

    private var channels: HTML {
        let sorted = ranking.counts.channels.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let most = sorted.first?.value else { return "" }
        let items = sorted.enumerated().map { place, entry -> HTML in
            let bar = ReportPictures.bar(
                "channel-\(place)", part: Double(entry.value) / Double(most), words: counted(entry.value, "new client"))
            return """
                <li><span class="name">\(entry.key)</span><span class="picture">\(bar.html)</span><span class="value">\
                \(entry.value)</span></li>
                """
        }
        return """
            <h2>Channels</h2><p class="small faint">New clients whom no contact referred.</p>
            <ul class="bars" role="list">\(items.joined())</ul>
            """
    }

    private var numbers: HTML {
        let titles = [
            "rank", "source", "expected", "tier", "clients sent", "bookings", "revenue", "also led to", "last", "trend",
        ]
        let head = titles.map { title -> HTML in
            let isText = title == "source" || title == "trend"
            return isText ? "<th scope=\"col\">\(title)</th>" : "<th scope=\"col\" class=\"n\">\(title)</th>"
        }
        let sending = ranking.sources.filter { $0.record.newClients > 0 }
        guard !sending.isEmpty else { return "" }
        let rows = sending.prefix(Report.listed).map { source -> HTML in
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
        let currency = ranking.currency.isEmpty ? "" : "; revenue in \(ranking.currency)"
        return """
            <h2>All numbers</h2>
            \(table("Sources that have sent clients, by rank\(currency)", head: head.joined(), rows: rows.joined()))
            \(more(sending.count - Report.listed, "source"))
            """
    }

    private func words(for action: NextAction) -> String {
        switch action {
        case .thank: "Thank"
        case .call: "Call"
        case .introduce: "Introduce yourself"
        case .reconnect: "Reconnect"
        case .keepInTouch: "Keep in touch"
        case .watch: "Watch"
        case .rest: "Let rest"
        case .none: "Nothing now"
        }
    }
}
