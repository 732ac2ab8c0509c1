import Contacts

/// A page to share: kinds and bands, no names, and no count small enough to identify a person.
///
/// Counts of 1 to 10 are suppressed, as the US Centers for Medicare & Medicaid Services do in their publications. A
/// small group is merged with the next one, so that nobody can subtract: the groups add up to the whole, and none of
/// their counts is small. Shares are whole percentages.
package struct SharedReport {
    /// The smallest count that is shown.
    static let smallest = 11

    /// Contacts counted together.
    private struct Group {
        let name: String
        var contacts: Int
        var newClients: Int
        var share: Double
        var halfYears: HalfYears

        var isSmall: Bool { [contacts, newClients].contains { (1..<smallest).contains($0) } }

        func joined(with other: Group, as name: String) -> Group {
            Group(
                name: name, contacts: contacts + other.contacts, newClients: newClients + other.newClients,
                share: share + other.share, halfYears: halfYears + other.halfYears)
        }
    }

    private let ranking: Ranking
    private let directory: ContactDirectory

    package init(_ ranking: Ranking, _ directory: ContactDirectory) {
        self.ranking = ranking
        self.directory = directory
    }

    /// The page.
    package var text: String {
        let (kinds, bands) = (kinds, bands)
        let isEmpty: HTML =
            kinds.isEmpty && bands.isEmpty ? "<p>There are too few people to show anything.</p>" : ""
        let body: HTML = """
            <p class="faint">A\(String(ranking.asOfLine.dropFirst())). Counts of one to ten people are not shown; groups that small are \
            merged with others.</p>
            \(isEmpty)
            \(section("By kind", "Clients sent by contacts of each kind", "kind", kinds))
            \(section(
                "By band", "Band A: the top contacts, who make up half of the \(ranking.measure.total). Band B: the next, up to "
                    + "80%.", "band", bands))
            """
        return page(title: "Referrals by kind", body: body).source
    }

    /// The kinds of contact; small ones are merged, and if still small, merged with the smallest of the others.
    private var kinds: [Group] {
        let all = KindTotal.all(ranking, directory).map {
            Group(
                name: $0.name, contacts: $0.contacts, newClients: $0.newClients, share: $0.share,
                halfYears: $0.halfYears)
        }
        var shown = all.filter { !$0.isSmall }
        var rest: Group?
        for group in all where group.isSmall { rest = rest.map { $0.joined(with: group, as: "others") } ?? group }
        while let group = rest, group.isSmall {
            let order = shown.indices.min {
                shown[$0].newClients + shown[$0].contacts < shown[$1].newClients + shown[$1].contacts
            }
            guard let smallest = order else { return [] }
            rest = group.joined(with: shown.remove(at: smallest), as: "others")
        }
        return shown + (rest.map { [$0] } ?? [])
    }

    /// The tiers; a small one is merged with the next.
    private var bands: [Group] {
        var bands: [Group] = []
        for tier in Tier.allCases {
            let members = ranking.sources.filter { $0.tier == tier }
            var halfYears = HalfYears()
            for member in members { halfYears.add(member.record.arrivals, asOf: ranking.asOf) }
            let group = Group(
                name: tier.rawValue, contacts: members.count,
                newClients: members.reduce(0) { $0 + $1.record.newClients }, share: ranking.size(of: tier).share,
                halfYears: halfYears)
            if let last = bands.last, last.isSmall {
                bands[bands.count - 1] = last.joined(with: group, as: "\(last.name), \(group.name)")
            } else {
                bands.append(group)
            }
        }
        while let last = bands.last, last.isSmall {
            bands.removeLast()
            guard let before = bands.popLast() else { return [] }
            bands.append(before.joined(with: last, as: "\(before.name), \(last.name)"))
        }
        return bands
    }

    private func section(_ title: String, _ caption: String, _ column: String, _ groups: [Group]) -> HTML {
        guard !groups.isEmpty else { return "" }
        let rows = groups.enumerated().map { place, group -> HTML in
            let whole = (group.share * 100).rounded() / 100
            let bar = ReportPictures.bar(
                "\(column)-\(place)", part: whole, words: "\(percent(whole)) of the \(ranking.measure.total)")
            // A trend needs bookings of both half years.
            let isCovered = (ranking.window ?? 0) >= 2 * Trend.period - 1
            let trend = isCovered ? group.halfYears.words(atLeast: SharedReport.smallest) : ""
            return """
                <tr><th scope="row">\(group.name)</th><td class="n">\(group.contacts)</td><td class="n">\(group.newClients)</td>\
                <td>\(trend)</td><td class="n">\(percent(whole))</td><td class="bars">\(bar.html)</td></tr>
                """
        }
        return """
            <h2>\(title)</h2>
            \(table(
                caption,
                head: """
                    <th scope="col">\(column)</th><th scope="col" class="n">contacts</th><th scope="col" class="n">clients \
                    sent</th><th scope="col">trend</th><th scope="col" class="n" colspan="2">share of the \(ranking.measure.total)</th>
                    """,
                rows: rows.joined()))
            """
    }
}
