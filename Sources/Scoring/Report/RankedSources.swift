import Contacts
import Diagnostics

/// The ranking as a list: each source, or each practice with its people under it, with small bars on one scale.
struct RankedSources {
    private let ranking: Ranking
    private let directory: ContactDirectory
    /// How many entries the list has, and how many people are named in one.
    private static let entries = 8
    private static let people = 3

    /// A source, or the sources of one practice, the best first.
    private struct Entry {
        let name: String
        var sources: [ScoredSource]
        let isPractice: Bool

        var expected: Double { sources.reduce(0) { $0 + $1.score } }
        var newClients: Int { sources.reduce(0) { $0 + $1.record.newClients } }
    }

    init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
    }

    /// By the measure of the ranking. People of one practice come together where two or more of them have sent clients.
    private var list: [Entry] {
        var practices: [String: [ScoredSource]] = [:]
        for source in ranking.sources where source.record.newClients > 0 {
            let key = practice(source)
            if !key.isEmpty { practices[key, default: []].append(source) }
        }
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for source in ranking.sources {
            let key = practice(source)
            guard source.record.newClients > 0, let members = practices[key], members.count > 1 else {
                entries.append(Entry(name: directory.name(source.contact), sources: [source], isPractice: false))
                continue
            }
            if places[key] == nil {
                places[key] = entries.count
                let name = directory.cell(source.contact, .organization).string
                entries.append(Entry(name: name, sources: members, isPractice: true))
            }
        }
        guard ranking.measure == .expected else { return entries }
        return entries.enumerated().sorted { ($1.element.expected, $0.offset) < ($0.element.expected, $1.offset) }
            .map(\.element)
    }

    private func practice(_ source: ScoredSource) -> String {
        organizationWords(of: directory.cell(source.contact, .organization)).joined(separator: " ")
    }

    /// The section.
    var html: HTML {
        let shown = list.prefix(RankedSources.entries)
        guard !shown.isEmpty else {
            return "<h2>Who is likely to send clients</h2><p>The list holds no contacts.</p>"
        }
        let scale = max(
            1, shown.flatMap { [$0.expected] + $0.sources.map { Double($0.likelyRange.upperBound) } }.max() ?? 1)
        let order: HTML = ranking.measure == .expected ? "" : " Ranked by \(ranking.measure.total) so far."
        let items = shown.enumerated().map { item($0.element, rank: $0.offset + 1, scale: scale) }
        return """
            <h2>Who is likely to send clients</h2>
            <p class="small faint">The bar shows the new clients expected in the next \
            \(counted(Int(ranking.horizon.rounded()), "day")), the line their likely range. The columns show the clients sent in \
            each of the last twelve months, the unfinished one last and paler.\(order)</p>
            <ol class="ranked" role="list">\(items.joined())</ol>
            """
    }

    private func item(_ entry: Entry, rank: Int, scale: Double) -> HTML {
        let source = entry.sources[0]
        let picture =
            entry.isPractice
            ? ReportPictures.bar(
                "practice-\(rank)", part: entry.expected / scale, words: "\(WrittenText.about(entry.expected)) expected"
            )
            : ReportPictures.expectation(of: source, scale: scale)
        let arrivals = entry.sources.flatMap(\.record.arrivals)
        let likely: HTML =
            entry.isPractice ? "" : "<br><span class=\"small faint\">likely \(source.likelyWords("–"))</span>"
        let lines = entry.isPractice ? people(entry) : "<b>\(source.writtenAction):</b> \(source.writtenReason)"
        return """
            <li><span class="rank">\(rank)</span><span class="who"><span class="name"><bdi>\(entry.name)</bdi></span><br>\
            <span class="small faint">\(beside(entry))</span></span>
            <span class="picture">\(picture.html)</span>
            <span class="history">\(ReportPictures.months("months-\(rank)", arrivals, asOf: ranking.asOf).html)</span>
            <span class="value">\(WrittenText.about(entry.expected))\(likely)</span>
            <span class="why">\(lines)</span></li>
            """
    }

    /// The kind, what was sent, and the measure unless it is the score.
    private func beside(_ entry: Entry) -> String {
        let kind =
            entry.isPractice
            ? "\(entry.sources.count) contacts"
            : directory.contacts[entry.sources[0].contact].kind?.words ?? "kind not known"
        let sent = entry.newClients > 0 ? ", sent \(entry.newClients)" : ""
        let value = entry.sources.reduce(0) { $0 + ranking.measure.value(of: $1) }
        switch ranking.measure {
        case .expected: return kind + sent
        case .revenue: return "\(kind)\(sent), revenue \(WrittenText.money(Int(value * 100), ranking.currency))"
        case .bookings: return "\(kind)\(sent), \(counted(Int(value), "booking"))"
        }
    }

    private func people(_ entry: Entry) -> HTML {
        let named = entry.sources.prefix(RankedSources.people).map { source -> HTML in
            let name =
                directory.name(source.contact) == entry.name ? "the practice itself" : directory.name(source.contact)
            return """
                <span class="person"><bdi>\(name)</bdi>: sent \(source.record.newClients), \
                \(source.writtenAction.lowercased())</span>
                """
        }
        let left = entry.sources.count - RankedSources.people
        let rest: HTML = left > 0 ? "<span class=\"person\">and \(left) more</span>" : ""
        return named.joined() + rest
    }
}

extension NextAction {
    /// In the words of the report.
    var words: String {
        switch self {
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
