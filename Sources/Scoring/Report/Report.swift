import Contacts
import Diagnostics

/// The ranking as one HTML page: it runs no script, fetches nothing, and names clients only if they are sources.
package struct Report {
    private let ranking: Ranking
    private let directory: ContactDirectory
    private let unmatchedFile: String?
    private let period: ReportPeriod?
    /// How many sources are drawn, and how many are in the table of all numbers.
    private static let drawn = 8
    private static let listed = 100

    /// - Parameters:
    ///   - unmatchedFile: the name of the file that holds the unmatched answers, if there is one.
    ///   - period: days to report on, if the user asked for some.
    package init(
        _ ranking: Ranking, _ directory: ContactDirectory, unmatchedFile: String? = nil, period: ReportPeriod? = nil
    ) {
        self.ranking = ranking
        self.directory = directory
        self.unmatchedFile = unmatchedFile
        self.period = period
    }

    /// The page.
    package var text: String {
        page(
            title: "Referral sources",
            body: [
                "<p class=\"faint\">A\(String(ranking.asOfLine.dropFirst()))</p>", ToDoList(ranking, directory).html,
                MonthlyClients(ranking, directory).html, summary,
                period.map { PeriodComparison(period: $0, ranking: ranking, directory: directory).html } ?? "",
                RankedSources(ranking, directory).html, quiet,
                ReferralGraph(ranking, directory).html, OpenQuestions.html(ranking, file: unmatchedFile),
                LetterHistory.html(ranking, directory),
                LostClients.html(ranking, directory), KindTotal.table(ranking, directory), channels, forecast, curve,
                numbers,
            ].joined()
        ).source
    }

    private var horizon: String { counted(Int(ranking.horizon.rounded()), "day") }

    private var summary: HTML {
        let counts = ranking.counts
        let expected = ranking.sources.reduce(0) { $0 + $1.score }
        let notes = [ranking.youth, ranking.concentration(directory)].compactMap { $0 }.map { note -> HTML in
            "<p class=\"note\">Note: \(note).</p>"
        }
        return """
            <p>Of \(counted(counts.newClients, "new client")) in all, \(counted(counts.creditedContacts, "contact")) sent \
            \(counts.toContacts), channels such as a web search brought \(counts.toChannels), \(counts.unmatched) gave an \
            answer that matches no contact, and \(counts.withoutAnswer) gave no answer. From contacts, \(WrittenText.about(expected)) \
            \(Int(expected.rounded()) == 1 ? "is" : "are") expected in the next \(horizon).</p>
            \(notes.joined())
            """
    }

    private func name(_ source: ScoredSource) -> HTML { "<bdi>\(directory.name(source.contact))</bdi>" }

    private var quiet: HTML {
        let sources = ranking.sources.filter { $0.advice.action == .reconnect || $0.advice.action == .watch }
            .sorted { ($1.record.newClients, $0.rank) < ($0.record.newClients, $1.rank) }
        guard !sources.isEmpty else {
            return "<h2>Going quiet</h2><p>No source is unusually quiet.</p>"
        }
        let items = sources.prefix(Report.drawn).map { source -> HTML in
            """
            <li><span class="who"><span class="name">\(name(source))</span> <span class="warn">\
            \(source.advice.action.words)</span><br><span class="small faint">\
            \(counted(source.record.newClients, "client")) sent; \(source.advice.reason.words(WrittenText.date))</span></span>
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
            return folded(
                "How the last forecast did",
                """
                <p>There was no forecast \(horizon) ago: no contact had sent a client yet, or the bookings covered less \
                than a quarter of a year.</p>
                """)
        }
        return folded(
            "How the last forecast did",
            """
            <p>The forecast of \(check.madeOn.inWords) expected \(decimal(check.expected, places: 1)) new clients from \
            contacts by today; \(check.happened) came.</p>
            \(ReportPictures.forecast(check))
            """)
    }

    private var curve: HTML {
        let tells = ranking.counts.creditedContacts > 0 && ranking.sources.count > 1
        return tells ? folded("How much depends on a few", ReportPictures.shareCurve(ranking)) : ""
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
        return folded(
            "Channels",
            """
            <p class="small faint">New clients whom no contact referred.</p>
            <ul class="bars" role="list">\(items.joined())</ul>
            """)
    }

    private var numbers: HTML {
        let titles = [
            "rank", "source", "expected", "tier", "clients sent", "last year", "bookings", "revenue", "also led to",
            "last client", "last letter", "trend",
        ]
        let texts: Set = ["source", "last client", "last letter", "trend"]
        let head = titles.map { title -> HTML in
            texts.contains(title)
                ? "<th scope=\"col\">\(title)</th>" : "<th scope=\"col\" class=\"n\">\(title)</th>"
        }
        let sending = ranking.sources.filter { $0.record.newClients > 0 }
        guard !sending.isEmpty else { return "" }
        let rows = sending.prefix(Report.listed).map { source -> HTML in
            let record = source.record
            return """
                <tr><td class="n">\(source.rank)</td><th scope="row">\(name(source))</th><td class="n">\
                \(decimal(source.score, places: 1))</td><td class="n">\(source.tier.rawValue)</td><td class="n">\
                \(record.newClients)</td><td class="n">\(record.newClientsOfYear(asOf: ranking.asOf))</td><td class="n">\
                \(record.bookings)</td><td class="n">\(WrittenText.money(record.revenue, ranking.currency))</td><td class="n">\
                \(source.alsoLedTo)</td><td>\(record.arrivals.last.map(WrittenText.date) ?? "")</td><td>\
                \(source.lastLetter.map(WrittenText.date) ?? "")</td><td>\
                \(Trend(ages: record.ages(asOf: ranking.asOf))?.rawValue ?? "")</td></tr>
                """
        }
        return folded(
            "All numbers",
            """
            \(table("Sources that have sent clients, by rank", head: head.joined(), rows: rows.joined()))
            \(more(sending.count - Report.listed, "source"))
            """)
    }
}
