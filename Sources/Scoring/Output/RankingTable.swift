import Contacts

/// The top of a ranking as a table for a terminal.
package struct RankingTable {
    /// How many sources the table shows.
    package static let rows = 20
    /// Reasons are cut to no less than this before columns are dropped.
    private static let shortestReason = 24
    /// The width if the terminal's is unknown.
    package static let usualWidth = 110

    private let directory: ContactDirectory
    private let width: Int
    private let usesColour: Bool
    private let visible: (String) -> String

    /// - Parameters:
    ///   - width: columns of the terminal, at least 40; no line is longer.
    ///   - visible: makes control characters in names harmless.
    package init(
        _ directory: ContactDirectory, width: Int, usesColour: Bool, visible: @escaping (String) -> String
    ) {
        self.directory = directory
        self.width = max(40, width)
        self.usesColour = usesColour
        self.visible = visible
    }

    private struct Column {
        let title: String
        var width: Int
        /// The width of the widest cell.
        var fullWidth = 0
        var isNumber = false
        let cell: (ScoredSource) -> String
        var colour: (ScoredSource) -> Colour = { _ in .plain }
    }

    private enum Colour: String {
        case plain = ""
        case faint = "2"
        case bold = "1"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    /// The lines of the table, with their line ends.
    package func text(_ ranking: Ranking) -> String {
        let sources = ranking.sources.prefix(RankingTable.rows)
        let columns = columns(sources, ranking.measure)
        var lines = [line(columns.map { paint(fitted($0.title, to: $0.width, trailing: $0.isNumber), .faint) })]
        for source in sources {
            lines.append(
                line(
                    columns.map {
                        paint(fitted($0.cell(source), to: $0.width, trailing: $0.isNumber), $0.colour(source))
                    }))
        }
        if ranking.sources.count > sources.count {
            lines.append(paint("and \(ranking.sources.count - sources.count) more", .faint))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func columns(_ sources: ArraySlice<ScoredSource>, _ measure: Measure) -> [Column] {
        let longest = sources.map(measure.value).max() ?? 0
        var columns = [
            Column(title: "#", width: 3, isNumber: true) { String($0.rank) },
            Column(
                title: "source", width: 0, cell: { visible(directory.name($0.contact)) },
                colour: { $0.tier == .a ? .bold : .plain }),
            Column(title: "kind", width: 0) { directory.contacts[$0.contact].kind?.rawValue ?? "" },
            Column(title: measure.rawValue, width: 0, isNumber: true) {
                decimal(measure.value(of: $0), places: measure == .bookings ? 0 : 2)
            },
            Column(
                title: "", width: 12, cell: { bar(measure.value(of: $0), of: longest, width: 12) },
                colour: { _ in .cyan }),
            Column(title: "likely", width: 0) { $0.likelyWords("–") },
            Column(title: "sent", width: 0, isNumber: true) { String($0.record.newClients) },
            Column(title: "last", width: 10) { $0.record.arrivals.last?.iso ?? "" },
            Column(
                title: "next", width: 0, cell: { $0.advice.action.rawValue },
                colour: { RankingTable.colour(of: $0.advice.action) }),
            Column(title: "reason", width: 0) { visible($0.advice.words) },
            Column(title: "phone", width: 0) { visible(WrittenText.phone(directory.cell($0.contact, .phone))) },
        ]
        for index in columns.indices where columns[index].width == 0 {
            let widest = sources.map { terminalWidth(columns[index].cell($0)) }.max() ?? 0
            columns[index].width = max(widest, columns[index].title.count)
            columns[index].fullWidth = columns[index].width
        }
        columns.removeAll { column in column.title == "phone" && sources.allSatisfy { column.cell($0).isEmpty } }
        return fittedToWidth(columns)
    }

    /// Drops the least important columns until the rest fits, then shortens names.
    private func fittedToWidth(_ columns: [Column]) -> [Column] {
        var columns = columns
        func total() -> Int { columns.reduce(0) { $0 + $1.width } + 2 * (columns.count - 1) }
        func excess() -> Int { total() - columns[1].width + min(24, columns[1].width) - width }
        if let reason = columns.firstIndex(where: { $0.title == "reason" }) {
            let least = min(columns[reason].width, RankingTable.shortestReason)
            columns[reason].width = max(least, columns[reason].width - max(0, excess()))
        }
        for title in ["last", "", "kind", "phone", "reason", "sent", "likely"] where excess() > 0 {
            columns.removeAll { $0.title == title }
        }
        // What a dropped column left goes to the reason.
        if let reason = columns.firstIndex(where: { $0.title == "reason" }) {
            let longest = columns[reason].fullWidth
            columns[reason].width = min(longest, columns[reason].width + max(0, -excess()))
        }
        columns[1].width = max(8, min(columns[1].width, columns[1].width - total() + width))
        return columns
    }

    private func line(_ cells: [String]) -> String {
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        usesColour && colour != .plain ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    private static func colour(of action: NextAction) -> Colour {
        switch action {
        case .thank: .green
        case .reconnect: .red
        case .watch: .yellow
        case .introduce: .cyan
        case .call: .bold
        case .keepInTouch: .plain
        case .rest, .none: .faint
        }
    }
}

/// Smaller values show as 0.00.
private let leastShown = 0.005

/// A bar in eighths of a block, at least one eighth for a value above zero; empty if all values show as zero.
private func bar(_ value: Double, of longest: Double, width: Int) -> String {
    guard longest >= leastShown, value > 0 else { return "" }
    let eighths = max(1, Int((value / longest * Double(width) * 8).rounded()))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
}
