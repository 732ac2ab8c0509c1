import Contacts
import Diagnostics

/// New clients by month, for up to two years, by kind of contact, channels and unknown.
struct MonthlyClients {
    /// A band of the columns.
    private struct Band {
        let name: String
        /// By month, earliest first.
        let counts: [Int]

        var total: Int { counts.reduce(0, +) }
    }

    private let asOf: CalendarDate
    private let bands: [Band]
    /// The months shown, in months since the year 0; the last one is that of the as-of date.
    private let months: Range<Int>
    private let covered: Int
    private let clients: [NewClient]

    private static let mostMonths = 24
    /// The picture has room for at least as many columns, so that a few do not become wide.
    private static let fewestMonths = 12
    /// So many kinds have a color of their own.
    private static let kinds = 4

    init(_ ranking: Ranking, _ directory: ContactDirectory) {
        asOf = ranking.asOf
        clients = ranking.newClients
        covered = ranking.window ?? 0
        let last = MonthlyClients.month(ranking.asOf)
        let first = clients.map { MonthlyClients.month($0.day) }.min() ?? last
        let months = max(first, last - MonthlyClients.mostMonths + 1)..<last + 1
        self.months = months
        var counts: [String: [Int]] = [:]
        for client in clients {
            let place = MonthlyClients.month(client.day) - months.lowerBound
            guard months.indices.contains(place + months.lowerBound) else { continue }
            let name =
                switch client.origin {
                case .contact(let contact): directory.contacts[contact].kind?.plural ?? "contacts of unknown kind"
                case .channel: MonthlyClients.channels
                case .unknown: MonthlyClients.unknown
                }
            counts[name, default: Array(repeating: 0, count: months.count)][place] += 1
        }
        let ends = [MonthlyClients.channels, MonthlyClients.unknown]
        let byKind = counts.filter { !ends.contains($0.key) }
            .map { Band(name: $0.key, counts: $0.value) }
            .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
        var bands = Array(byKind.prefix(MonthlyClients.kinds))
        if byKind.count > MonthlyClients.kinds {
            let others = byKind.dropFirst(MonthlyClients.kinds).reduce(Array(repeating: 0, count: months.count)) {
                zip($0, $1.counts).map(+)
            }
            bands.append(Band(name: "other contacts", counts: others))
        }
        for name in ends { if let counts = counts[name] { bands.append(Band(name: name, counts: counts)) } }
        self.bands = bands
    }

    private static let channels = "channels"
    private static let unknown = "unknown"

    private static func month(_ day: CalendarDate) -> Int { day.components.year * 12 + day.components.month - 1 }

    /// The section; blank without clients.
    var html: HTML {
        guard !clients.isEmpty else { return "" }
        let legend = bands.enumerated().map { place, band -> HTML in
            "<li><span class=\"swatch \(look(place))\"></span>\(band.name) \(band.total)</li>"
        }
        return """
            <h2>New clients by month</h2>
            <p>\(sentence)</p>
            \(picture.html)
            <ul class="legend small" role="list">\(legend.joined())</ul>
            """
    }

    /// Compares with the year before only where the bookings go back so far.
    private var sentence: String {
        func came(_ days: Range<Int>) -> Int { clients.count { days.contains(asOf.days(since: $0.day)) } }
        let span = min(covered + 1, 365)
        let now = counted(came(0..<365), "new client")
        if covered < 364 { return "\(now) came in the \(counted(span, "day")) that the bookings cover." }
        guard covered >= 729 else { return "\(now) came in the last year." }
        return "\(now) came in the last year, \(came(365..<730)) in the year before."
    }

    private func look(_ place: Int) -> String {
        let isEnd = [MonthlyClients.channels, MonthlyClients.unknown].contains(bands[place].name)
        return isEnd ? "band-\(bands[place].name)" : "band-\(place)"
    }

    private var picture: Picture {
        let totals = months.indices.map { month in bands.reduce(0) { $0 + $1.counts[month - months.lowerBound] } }
        let most = max(1, totals.max() ?? 1)
        let step = 600.0 / Double(max(months.count, MonthlyClients.fewestMonths))
        func y(_ count: Int) -> Double { 150 - 132 * Double(count) / Double(most) }
        var columns: HTML = ""
        for place in totals.indices {
            var below = 0
            let x = 24 + Double(place) * step
            for (number, band) in bands.enumerated() where band.counts[place] > 0 {
                let top = below + band.counts[place]
                columns =
                    columns + """
                        <rect class="\(look(number))" x="\(x)" y="\(y(top))" width="\(step - 4)" \
                        height="\(max(1, y(below) - y(top) - 0.8))"/>
                        """
                below = top
            }
        }
        let isUnfinished = MonthlyClients.month(asOf.adding(days: 1)) == MonthlyClients.month(asOf)
        let end = 24 + Double(totals.count) * step
        let mark: HTML =
            isUnfinished
            ? "<path class=\"mark\" d=\"M\(end - step - 2) 10V150\"/><text class=\"faint\" x=\"\(end - step / 2)\" y=\"189\" "
                + "text-anchor=\"middle\">so far</text>" : ""
        return Picture(
            id: "by-month", look: "by-month", width: 632, height: 196,
            words: "New clients by month, from \(label(months.lowerBound)): "
                + totals.map(String.init).joined(separator: ", "),
            shapes: """
                <path class="axis" d="M24 150H\(end)M24 \(y(most))H\(end)"/><text class="faint" x="18" y="\(y(most) + 5)" \
                text-anchor="end">\(most)</text>\(columns)\(labels(step))\(mark)
                """)
    }

    /// Every third month by name, counted back from the last.
    private func labels(_ step: Double) -> HTML {
        months.enumerated().filter { (months.count - 1 - $0.offset) % 3 == 0 }.map { place, month -> HTML in
            """
            <text class="faint" x="\(24 + (Double(place) + 0.5) * step - 2)" y="167" text-anchor="middle">\
            \(label(month))</text>
            """
        }.joined()
    }

    /// `Oct 26`, or `Oct` where the year is clear.
    private func label(_ month: Int) -> String {
        let name = Months.english[month % 12].prefix(3)
        let year = month / 12 % 100
        return "\(name) \(year < 10 ? "0" : "")\(year)"
    }
}
