import Contacts

/// The drawings of the report. Each is a picture for the eye and says in words what it shows.
enum ReportPictures {
    /// A bar from nothing to the expected number, with a line over the likely range.
    static func bar(_ source: ScoredSource, scale: Double) -> HTML {
        let end = 100 * source.score / scale
        let low = 100 * Double(source.likelyRange.lowerBound) / scale
        let high = 100 * Double(source.likelyRange.upperBound) / scale
        let range: HTML = """
            <path class="range" d="M\(low) 8H\(high)M\(low) 4V12M\(high) 4V12" vector-effect="non-scaling-stroke"/>
            """
        return """
            <svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label="\
            \(decimal(source.score, places: 2)) expected, likely \(source.likelyRange.lowerBound) to \
            \(source.likelyRange.upperBound)"><rect class="tier-\(source.tier.rawValue.lowercased())" y="2" height="12" \
            width="\(max(0.4, end))"/>\(high > low ? range : "")</svg>
            """
    }

    /// A plain bar; `part` is from 0 to 1.
    static func bar(part: Double, label: String) -> HTML {
        """
        <svg class="bar" viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label="\(label)"><rect \
        class="tier-a" y="2" height="12" width="\(max(0.4, 100 * part))"/></svg>
        """
    }

    /// New clients in each of the last twelve months, the current one last.
    static func months(_ record: SourceRecord, asOf: CalendarDate) -> HTML {
        let counts = monthlyCounts(record.arrivals, asOf: asOf)
        let most = Double(max(1, counts.max() ?? 1))
        let bars = counts.enumerated().map { month, count -> HTML in
            let height = max(0.6, 14 * Double(count) / most)
            return """
                <rect class="tier-\(count > 0 ? "a" : "c")" x="\(month * 8)" y="\(15 - height)" width="6" height="\(height)"/>
                """
        }
        let said = counts.map(String.init).joined(separator: ", ")
        return """
            <svg class="months" viewBox="0 0 96 16" preserveAspectRatio="none" role="img" aria-label="New clients in each of \
            the last twelve months: \(said)">\(bars.joined())</svg>
            """
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

    /// The share of all that the first sources make up together.
    static func shareCurve(_ ranking: Ranking) -> HTML {
        let count = ranking.sources.count
        var together = 0.0
        var path = "M50 180"
        // A thousand points are more than the curve can show.
        let step = max(1, count / 1000)
        for (index, source) in ranking.sources.enumerated() {
            together += source.share
            guard (index + 1) % step == 0 || index + 1 == count else { continue }
            path += "L\(decimal(50 + 340 * Double(index + 1) / Double(count), places: 1)) "
            path += decimal(180 - 160 * together, places: 1)
        }
        let (first, share) = ranking.size(of: .a)
        let label =
            "The first \(first) of \(count) contacts make up \(percent(share)) of the \(ranking.measure.total); "
            + "with those of tier B it is \(percent(share + ranking.size(of: .b).share))."
        return """
            <svg class="curve" viewBox="0 0 400 215" role="img" aria-label="\(label)">
            <path class="area" d="\(path)L390 180Z"/>
            <path class="axis" fill="none" d="M50 20V180H390M50 100H390M50 52H390M50 20H390"/>
            <path class="trace" d="\(path)"/>
            <text class="faint" x="44" y="25" text-anchor="end">100%</text><text class="faint" x="44" y="57" \
            text-anchor="end">80%</text><text class="faint" x="44" y="105" text-anchor="end">50%</text>
            <text class="faint" x="50" y="205">1 contact</text><text class="faint" x="390" y="205" \
            text-anchor="end">\(count) contacts</text></svg>
            <p class="small faint">\(label)</p>
            """
    }

    /// One dot for every client, at most `limit`; in rows of twenty.
    static func dots(_ count: Int, limit: Int = 100) -> HTML {
        let shown = min(count, limit)
        let rows = (shown + 19) / 20
        let dots = (0..<shown).map { place -> HTML in
            "<circle class=\"tier-a\" cx=\"\(6 + place % 20 * 12)\" cy=\"\(6 + place / 20 * 12)\" r=\"4\"/>"
        }
        let width = min(shown, 20) * 12
        return """
            <svg style="width:\(width)px" viewBox="0 0 \(width) \(rows * 12)" role="img" aria-label="\
            \(count) client\(count == 1 ? "" : "s")">\(dots.joined())</svg>
            """
    }
}
