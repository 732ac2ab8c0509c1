import CSV
import Contacts

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is read twice, so that memory does not depend on its size: whether `3/4/2026` is in March or in April is decided
/// from the whole column, and so is whether `1.234` is a thousand, and what `scheduled` says of a day that has passed:
/// nothing, where no booking is called completed. Square has no word for that and leaves them `ACCEPTED`. The status is then
/// blank, in the canonical list too, and the day decides.
package struct BookingImport {
    private let source: ListSource
    private let region: DiallingRegion
    /// What was decided when the list was read before, if it is one of rejected rows.
    private let told: BookingDecisions
    /// Whether the words for a status may tell the format.
    private let recognisesFormat: Bool
    private var plan: BookingPlan
    /// What the whole list has decided; nil before it has been read.
    private var decided: BookingDecisions?
    /// The number of rows below the header that have been read.
    package private(set) var rowCount = 0

    private var name: String { source.name }

    /// Plans what becomes of the columns of `source`, which can be read twice.
    ///
    /// - Parameters:
    ///   - region: decides about dates that the column leaves open, and about phone numbers.
    ///   - mapping: the user's own word on columns.
    ///   - format: what the list is; nil to recognise it.
    /// - Throws: if the list has no column with the dates of the appointments, or nothing that tells clients apart.
    package init(
        _ source: ListSource, region: DiallingRegion = .unitedStates, mapping: ColumnMapping = ColumnMapping(),
        format: BookingFormat? = nil
    ) throws(Diagnostic) {
        self.source = source
        self.region = region
        told = BookingDecisions(words: source.decisions)
        let format = format ?? BookingFormat.known.first { [told] in $0.identifier == told.format }
        plan = try BookingPlan(source.header, mapping: mapping, format: format, file: source.name)
        recognisesFormat = format == nil && plan.format.identifier == BookingFormat.generic.identifier
    }

    /// What each column means, and the format that says so.
    var meanings: [String] { plan.meanings(of: source.header) }
    var format: String { plan.format.name }

    /// What the columns are called in the output that the contract does not know.
    package var passThroughs: [String] { plan.passThroughs.map(\.name) }

    /// The header as it stands in the list.
    package var headerText: [UInt8] { source.headerText }

    /// What the whole list has decided, in words that let rows of it be read by themselves as they were in it; blank before
    /// `survey`.
    package var decisions: String { decided?.words ?? "" }

    /// Whether a list that was named as one of contacts looks like one of bookings.
    package static func isLikely(_ source: ListSource) -> Bool {
        SourceFormat.recognise(source.header).identifier == SourceFormat.generic.identifier
            && BookingPlan.looksLikeBookings(source.header)
    }

    /// Whether the list has a column that says who sent the client.
    package var hasReferrals: Bool {
        plan.columns.contains { _, role in
            if case .response = role { return true }
            return role == .column(.referredBy)
        }
    }

    /// A line on what the list was and how many rows it had.
    package var summary: String {
        "\(name): \(source.description(plan.format.name)), \(counted(rowCount, "row"))"
    }

    /// Reads the list for what only all of its rows say, its format among that, and goes back to its first row.
    ///
    /// - Parameter notice: takes what the user should know about the list as a whole.
    package mutating func survey(notice: (Diagnostic) -> Void) throws(Diagnostic) {
        var survey = BookingSurvey(plan, source.header)
        while let row = try source.next() {
            rowCount += 1
            for message in source.notices { notice(message) }
            if case .record(let record) = row { survey.take(record) }
        }
        if recognisesFormat, let told = survey.format { plan.format = told }
        var decisions = survey.decisions(told: told, usual: region.dateOrder) { message in
            notice(Diagnostic(.note, file: name, message))
        }
        if plan.format.identifier != BookingFormat.recognise(source.header).identifier {
            decisions.format = plan.format.identifier
        }
        decided = decisions
        try source.rewind()
    }

    /// Reads the list, surveyed if it has not been, and hands every booking to `body`, and every row that is none, or that
    /// `body` throws an error about, to `reject`.
    ///
    /// - Parameters:
    ///   - columns: the columns that the contract does not know whose cells a booking is to have, in this order.
    ///   - notice: takes what the user should know about the list as a whole.
    /// - Returns: how many rows were blank.
    @discardableResult
    package mutating func forEach(
        with columns: [String] = [], _ body: (Booking) throws(Diagnostic) -> Void,
        reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void, notice: (Diagnostic) -> Void
    ) throws(Diagnostic) -> Int {
        if decided == nil { try survey(notice: notice) }
        var converter = BookingConverter(
            plan, file: name, header: source.header, region: region, decisions: decided ?? told, columns: columns)
        let repeatedHeader = RepeatedHeader(source.header)
        var blank = 0
        while let row = try source.next() {
            switch row {
            case .rejected(let row):
                try reject(Diagnostic(file: name, line: row.line, column: row.column, row.reason), row.raw)
            case .record(let record):
                if (0..<source.header.count).allSatisfy({ record[$0].isBlank }) {
                    blank += 1
                    continue
                }
                do throws(Diagnostic) {
                    if let rejection = repeatedHeader.rejection(of: record, file: name) { throw rejection }
                    try body(converter.booking(of: record))
                } catch {
                    // What cannot be written is no fault of the row.
                    guard error.category == .data else { throw error }
                    try reject(error, record.raw)
                }
            }
        }
        converter.tellUnread(notice)
        return blank
    }
}
