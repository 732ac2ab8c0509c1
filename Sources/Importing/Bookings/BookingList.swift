import Bytes
import Contacts
import Diagnostics

/// Reads a booking list, canonical or exported by a booking program, with its columns recognized by name.
///
/// The list is read twice, so that memory does not grow with its size. The first reading decides from whole columns
/// whether `3/4/2026` is in March or April, whether `1.234` is a thousand, and whether `scheduled` on a past day means
/// anything. It does not where no booking is marked completed (Square leaves them `ACCEPTED`): then the status is
/// blank, in the canonical list too, and the day decides.
struct BookingList {
    private let source: ListSource
    private let options: BookingOptions
    /// What was decided when the list was first read, if these are its rejected rows.
    private let told: BookingDecisions
    /// Whether status words may reveal the format.
    private let recognisesFormat: Bool
    private var plan: BookingPlan
    /// Why the list cannot be read, if its first rows showed that.
    private let failure: Diagnostic?
    /// What the whole list decided; nil before `survey`.
    private var decided: BookingDecisions?
    /// The rows that `forEach` has read.
    private(set) var counts = ImportCounts()

    private var name: String { source.name }

    /// Closes the file of the list until it is read again.
    func pause() { source.pause() }

    /// Plans the columns of `source`, which must allow a second reading.
    ///
    /// - Throws: if no column holds appointment dates, or no column identifies clients.
    init(_ source: ListSource, options: BookingOptions = BookingOptions()) throws(Diagnostic) {
        self.source = source
        self.options = options
        told = BookingDecisions(words: source.decisions)
        let format = options.format ?? BookingFormat.known.first { [told] in $0.identifier == told.format }
        let known = format ?? BookingFormat.recognise(source.header)
        let isCanonical = known.identifier == BookingFormat.canonical.identifier
        let evidence = isCanonical ? nil : SampleEvidence(source)
        failure = evidence?.failure
        plan = try BookingPlan(
            source.header, mapping: options.mapping, format: format, file: source.name, evidence: evidence)
        recognisesFormat = format == nil && plan.format.identifier == BookingFormat.generic.identifier
    }

    /// What the survey of the list decided.
    var decisions: String { decided?.words ?? "" }

    /// What each column becomes, and the name of the format.
    var meanings: [String] { plan.meanings(of: source.header) }
    var format: String { plan.format.name }

    /// The output names of the unknown columns.
    var passThroughs: [String] { plan.passThroughs.map(\.name) }

    /// The format of the list, its number of rows, and whether it names referrers.
    var report: ListReport {
        let namesReferrers = plan.columns.contains { _, role in
            switch role {
            case .response, .answers, .notes, .column(.referredBy): true
            default: false
            }
        }
        return ListReport(
            name: name, description: source.description(plan.format.name), rowCount: counts.read,
            namesReferrers: namesReferrers)
    }

    /// Reads the whole list to make the decisions that need all of its rows, and rewinds it.
    ///
    /// - Parameter notice: receives what the user should know about the list as a whole.
    mutating func survey(notice: (Diagnostic) -> Void) throws(Diagnostic) {
        if let failure { throw failure }
        var survey = BookingSurvey(plan, source.header)
        while let row = try source.next() {
            for message in source.notices { notice(message) }
            if case .record(let record) = row { survey.take(record) }
        }
        if recognisesFormat, let told = survey.format { plan.format = told }
        var decisions = survey.decisions(told: told, usual: options.region.dateOrder) { message in
            notice(Diagnostic(.note, file: name, message))
        }
        if plan.format.identifier != BookingFormat.recognise(source.header).identifier {
            decisions.format = plan.format.identifier
        }
        decided = decisions
        try source.rewind()
    }

    /// Reads the list, after `survey`, and hands each booking to `body`; rows that are not bookings, and rows for which
    /// `body` throws, go to `reject`.
    ///
    /// - Parameters:
    ///   - columns: the unknown columns whose cells each booking carries, in this order.
    ///   - notice: receives what the user should know about the list as a whole.
    mutating func forEach(
        with columns: [String] = [], _ body: (Booking) throws(Diagnostic) -> Void,
        reject: (ListRejection) throws(Diagnostic) -> Void, notice: (Diagnostic) -> Void
    ) throws(Diagnostic) {
        if decided == nil { try survey(notice: notice) }
        var converter = BookingConverter(
            plan, file: name, header: source.header, options: options, decisions: decided ?? told, columns: columns)
        let repeatedHeader = RepeatedHeader(source.header)
        let (header, decisions) = (source.headerText, decided?.words ?? "")
        counts = ImportCounts()
        func rejectRow(_ fault: Diagnostic, _ raw: ByteView) throws(Diagnostic) {
            counts.rejected += 1
            try reject(ListRejection(fault: fault, raw: raw, header: header, decisions: decisions))
        }
        while let row = try source.next() {
            counts.read += 1
            switch row {
            case .rejected(let row):
                try rejectRow(Diagnostic(file: name, line: row.line, column: row.column, row.reason), row.raw)
            case .record(let record):
                if (0..<source.header.count).allSatisfy({ record[$0].isBlank }) {
                    counts.blank += 1
                    continue
                }
                do throws(Diagnostic) {
                    if let rejection = repeatedHeader.rejection(of: record, file: name) { throw rejection }
                    let bookings = try converter.bookings(of: record)
                    for booking in bookings { try body(booking) }
                    counts.written += bookings.count
                    counts.added += bookings.count - 1
                } catch {
                    // A full disk is not the row's fault.
                    guard error.category == .data else { throw error }
                    try rejectRow(error, record.raw)
                }
            }
        }
        converter.tellUnread(notice)
    }
}
