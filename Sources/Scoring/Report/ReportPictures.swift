import Contacts
import Diagnostics

/// The drawings of the report, except the referral graph.
enum ReportPictures {
    /// A bar of the expected number with a line over the likely range; `scale` is the number at full width.
    static func expectation(of source: ScoredSource, scale: Double) -> Picture {
        func place(_ value: Double) -> Double { 100 * value / scale }
        let range = source.likelyRange
        let (low, high) = (place(Double(range.lowerBound)), place(Double(range.upperBound)))
        let line: HTML = """
            <path class="range" d="M\(low) 8H\(high)M\(low) 4V12M\(high) 4V12" vector-effect="non-scaling-stroke"/>
            """
        return Picture(
            id: "expected-\(source.rank)", look: "bar", width: 100, height: 16,
            words:
                "\(WrittenText.about(source.score)) expected, likely \(source.likelyWords(" to "))",
            isStretched: true,
            shapes: rectangle(of: .a, width: place(source.score)) + (high > low ? line : ""))
    }

    /// A plain bar; `part` is from 0 to 1.
    static func bar(_ id: String, part: Double, words: String, tier: Tier = .a) -> Picture {
        Picture(
            id: id, look: "bar", width: 100, height: 16, words: words, isStretched: true,
            shapes: rectangle(of: tier, width: 100 * part))
    }

    private static func rectangle(of tier: Tier, width: Double) -> HTML {
        "<rect class=\"\(look(tier))\" y=\"2\" height=\"12\" width=\"\(max(0.4, width))\"/>"
    }

    /// The class of a tier's colour.
    static func look(_ tier: Tier) -> String { "tier-\(tier.rawValue.lowercased())" }

    /// New clients in each of the last twelve months, the current one last.
    ///
    /// - Parameter id: an id that no other picture of the page has.
    static func months(_ id: String, _ arrivals: [CalendarDate], asOf: CalendarDate) -> Picture {
        let counts = monthlyCounts(arrivals, asOf: asOf)
        let most = Double(max(1, counts.max() ?? 1))
        let columns = counts.enumerated().map { month, count -> HTML in
            let height = max(0.8, 21 * Double(count) / most)
            let look = count == 0 ? "none" : month == 11 ? "unfinished" : "tier-a"
            return """
                <rect class="\(look)" x="\(month * 10)" y="\(22 - height)" width="8" height="\(height)"/>
                """
        }
        return Picture(
            id: id, look: "months", width: 118, height: 22,
            words: "New clients in each of the last twelve months: " + counts.map(String.init).joined(separator: ", "),
            isStretched: true, shapes: columns.joined())
    }

    static func monthlyCounts(_ days: [CalendarDate], asOf: CalendarDate) -> [Int] {
        func month(_ day: CalendarDate) -> Int { day.components.year * 12 + day.components.month }
        var counts = Array(repeating: 0, count: 12)
        for day in days {
            let ago = month(asOf) - month(day)
            if (0..<12).contains(ago) { counts[11 - ago] += 1 }
        }
        return counts
    }

    /// The arrivals of the last three years on a time line that ends today, and the silence since the latest.
    static func silence(of source: ScoredSource, asOf: CalendarDate) -> Picture? {
        let span = 1096
        guard let last = source.record.arrivals.last else { return nil }
        func place(_ day: CalendarDate) -> Double {
            296 * (1 - Double(min(span, asOf.days(since: day))) / Double(span)) + 2
        }
        let shown = source.record.arrivals.filter { asOf.days(since: $0) <= span }
        let dots = shown.map { "<circle class=\"tier-a\" cx=\"\(place($0))\" cy=\"10\" r=\"4\"/>" as HTML }
        let quiet = asOf.days(since: last)
        return Picture(
            id: "silence-\(source.rank)", look: "silence", width: 300, height: 20,
            words: "The last of \(counted(source.record.newClients, "new client")) came \(counted(quiet, "day")) ago",
            shapes: """
                <path class="axis" d="M2 10H298"/><path class="gap" d="M\(place(last)) 10H298M298 4V16"/>\(dots.joined())
                """)
    }

    /// The forecast of the last quarter and what happened, as two bars.
    static func forecast(_ check: ForecastCheck) -> HTML {
        let most = max(check.expected, Double(check.happened), 1)
        let rows: [(String, Double, String)] = [
            ("expected", check.expected, decimal(check.expected, places: 1)),
            ("came", Double(check.happened), String(check.happened)),
        ]
        let items = rows.map { name, value, shown -> HTML in
            let bar = bar(
                "forecast-\(name)", part: value / most, words: "\(shown) \(name)", tier: name == "came" ? .a : .b)
            return """
                <li><span class="name">\(name)</span><span class="picture">\(bar.html)</span><span class="value">\(shown)</span></li>
                """
        }
        return "<ul class=\"bars\">\(items.joined())</ul>"
    }

    /// The cumulative share of the ranked sources, with the ends of tiers A and B marked.
    static func shareCurve(_ ranking: Ranking) -> HTML {
        let count = ranking.sources.count
        func x(_ place: Int) -> Double { 44 + 356 * Double(place) / Double(max(1, count)) }
        func y(_ share: Double) -> Double { 220 - 200 * share }
        var together = 0.0
        var path: HTML = "M44 220"
        // The curve cannot show more than a thousand points.
        let step = max(1, count / 1000)
        for (index, source) in ranking.sources.enumerated() {
            together += source.share
            guard (index + 1) % step == 0 || index + 1 == count else { continue }
            path = path + "L\(x(index + 1)) \(y(together))"
        }
        let (first, share) = ranking.size(of: .a)
        let (second, secondShare) = ranking.size(of: .b)
        let marks = [(first, share), (first + second, share + secondShare)].map { place, share -> HTML in
            // Keep the label inside the picture.
            let isLate = place * 4 > count * 3
            let anchor: HTML = isLate ? " text-anchor=\"end\"" : ""
            return """
                <path class="mark" d="M44 \(y(share))H\(x(place))V220"/><circle class="tier-a" cx="\(x(place))" \
                cy="\(y(share))" r="4"/><text x="\(x(place) + (isLate ? -8 : 8))" y="\(y(share) + 18)"\(anchor)>\(place): \
                \(percent(share))</text>
                """
        }
        let makes = first == 1 ? "The first of \(count) contacts makes" : "The first \(first) of \(count) contacts make"
        let words =
            "\(makes) up \(percent(share)) of the \(ranking.measure.total)"
            + (second > 0 ? ", the first \(first + second) make up \(percent(share + secondShare))." : ".")
        let scale = [0, 0.5, 1].map { share -> HTML in
            """
            <path class="axis" d="M44 \(y(share))H400"/><text class="faint" x="38" y="\(y(share) + 4)" text-anchor="end">\
            \(percent(share))</text>
            """
        }
        let picture = Picture(
            id: "curve", look: "curve", width: 420, height: 250, words: words,
            shapes: """
                <path class="area" d="\(path)L\(x(count)) 220Z"/>\(scale.joined())<path class="trace" d="\(path)"/>\(marks.joined())
                <text class="faint" x="44" y="242">first contact</text><text class="faint" x="400" y="242" text-anchor="end">all \
                \(count)</text>
                """)
        return "\(picture.html)<p class=\"small faint\">\(words)</p>"
    }
}
