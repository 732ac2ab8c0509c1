import Contacts
import Diagnostics

/// Days of which the report gives the new clients, beside as many days before them.
package struct ReportPeriod: Equatable {
    let since: CalendarDate
    let until: CalendarDate

    /// - Throws: if it ends before it begins, or after the as-of date.
    package init(since: CalendarDate, until: CalendarDate, asOf: CalendarDate) throws(Diagnostic) {
        guard since <= until, until <= asOf else {
            throw Diagnostic(
                .error, .usage, "the period from \(since.iso) to \(until.iso) does not end by \(asOf.iso)",
                hint: "--since must not be after --until, nor --until after --as-of")
        }
        self.since = since
        self.until = until
    }

    var days: Int { until.days(since: since) + 1 }

    func contains(_ day: CalendarDate) -> Bool { (since...until).contains(day) }

    /// As many days, before this period.
    func before(_ day: CalendarDate) -> Bool { contains(day.adding(days: days)) }
}

/// The section about a period.
struct PeriodComparison {
    let period: ReportPeriod
    let ranking: Ranking
    let directory: ContactDirectory
    private static let lines = 15

    private var isCompared: Bool {
        ranking.window.map { ranking.asOf.days(since: period.since.adding(days: -period.days)) <= $0 } ?? false
    }

    var html: HTML {
        let now = ranking.newClients.count { period.contains($0.day) }
        let before = ranking.newClients.count { period.before($0.day) }
        let compared =
            isCompared
            ? ", \(before) in the \(counted(period.days, "day")) before" : "; the bookings do not cover the time before"
        let rows = lines.prefix(PeriodComparison.lines).map { name, now, before -> HTML in
            let past: HTML = isCompared ? "<td class=\"n\">\(before)</td>" : ""
            return "<tr><th scope=\"row\"><bdi>\(name)</bdi></th><td class=\"n\">\(now)</td>\(past)</tr>"
        }
        let past: HTML = isCompared ? "<th scope=\"col\" class=\"n\">before</th>" : ""
        let list =
            rows.isEmpty
            ? ""
            : """
            <details><summary class="small faint">by source and channel</summary>\(table(
                "New clients by source and channel",
                head: "<th scope=\"col\">through</th><th scope=\"col\" class=\"n\">new clients</th>\(past)",
                rows: rows.joined()))</details>
            """ as HTML
        return """
            <h2>\(WrittenText.date(period.since)) to \(WrittenText.date(period.until))</h2>
            <p>\(counted(now, "new client"))\(compared).</p>\(list)
            """
    }

    /// The sources and channels of new clients, those with the most in the period first.
    private var lines: [(name: String, now: Int, before: Int)] {
        var counts: [String: (now: Int, before: Int)] = [:]
        for client in ranking.newClients {
            let name =
                switch client.origin {
                case .contact(let contact): directory.name(contact)
                case .channel(let channel): channel
                case .unknown: "unknown"
                }
            if period.contains(client.day) { counts[name, default: (0, 0)].now += 1 }
            if period.before(client.day) { counts[name, default: (0, 0)].before += 1 }
        }
        return counts.map { ($0.key, $0.value.now, $0.value.before) }
            .sorted { ($1.1, $1.2, $0.0) < ($0.1, $0.2, $1.0) }
    }
}
