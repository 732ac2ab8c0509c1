import CSV
import Contacts
import Diagnostics

/// Writes the contacts by rank: their own columns, then those of `ScoreColumn`.
package struct ScoredListWriter {
    private let directory: ContactDirectory
    /// The columns of the list to keep; the scores of an earlier run are replaced.
    private let kept: [Int]

    package init(_ directory: ContactDirectory) {
        self.directory = directory
        let scored = Set(ScoreColumn.names)
        kept = directory.table.header.names.indices.filter { !scored.contains(directory.table.header.names[$0]) }
    }

    package func write(_ ranking: Ranking, to writer: inout Writer) throws(Diagnostic) {
        let header = directory.table.header
        try writer.record(kept.map { header.names[$0] } + ScoreColumn.names)
        for source in ranking.sources {
            let row = directory.contacts[source.contact].row
            for column in kept { writer.field(directory.table[row, column]) }
            for column in ScoreColumn.allCases {
                writer.field(ScoredListWriter.cell(source, column, asOf: ranking.asOf))
            }
            try writer.endRecord()
        }
        try writer.flush()
    }

    private static func cell(_ source: ScoredSource, _ column: ScoreColumn, asOf: CalendarDate) -> String {
        let record = source.record
        return switch column {
        case .rank: String(source.rank)
        case .score: decimal(source.score, places: 5)
        case .tier: source.tier.rawValue
        case .bookings: String(record.bookings)
        case .newClients: String(record.newClients)
        case .newClientsYear: String(record.newClientsOfYear(asOf: asOf))
        case .revenue: Money(hundredths: record.revenue).decimal
        case .alsoLedTo: String(source.alsoLedTo)
        case .firstBooking: record.arrivals.first?.iso ?? ""
        case .lastBooking: record.arrivals.last?.iso ?? ""
        case .usualGapDays: record.usualGap.map(String.init) ?? ""
        case .quietDays: record.arrivals.last.map { String(asOf.days(since: $0)) } ?? ""
        case .trend: Trend(ages: record.ages(asOf: asOf))?.rawValue ?? ""
        case .likelyLow: String(source.likelyRange.lowerBound)
        case .likelyHigh: String(source.likelyRange.upperBound)
        case .stillReferring: decimal(source.forecast.stillReferring, places: 5)
        case .share: decimal(source.share, places: 5)
        case .visits: source.visits.count > 0 ? String(source.visits.count) : ""
        case .lastVisit: source.visits.last?.iso ?? ""
        case .lastLetter: source.lastLetter?.iso ?? ""
        case .followUpOn: source.advice.followUpOn?.iso ?? ""
        case .nextAction: source.advice.action.rawValue
        case .reason: source.advice.words
        }
    }
}
