import Bytes
import Contacts
import Diagnostics

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is read twice, so that memory does not depend on its size: whether `3/4/2026` is in March or in April is
/// decided from the whole column, and so is whether `1.234` is a thousand, and what `scheduled` says of a day that has
/// passed: nothing, where no booking is called completed. Square has no word for that and leaves them `ACCEPTED`. The
/// status is then blank, in the canonical list too, and the day decides.
struct BookingList {
    private let source: ListSource
    private let region: DiallingRegion
    /// What was decided when the list was read before, if it is one of rejected rows.
    private let told: BookingDecisions
    /// Whether the words for a status may tell the format.
    private let recognisesFormat: Bool
    private var plan: BookingPlan
    /// What the whole list has decided; nil before it has been read.
    private var decided: BookingDecisions?
    /// The rows that `forEach` has read.
    private(set) var counts = ImportCounts()

    private var name: String { source.name }

    /// Plans what becomes of the columns of `source`, which can be read twice.
    ///
    /// - Throws: if the list has no column with the dates of the appointments, or nothing that tells clients apart.
    init(_ source: ListSource, options: BookingOptions = BookingOptions()) throws(Diagnostic) {
        self.source = source
        region = options.region
        told = BookingDecisions(words: source.decisions)
        let format = options.format ?? BookingFormat.known.first { [told] in $0.identifier == told.format }
        plan = try BookingPlan(source.header, mapping: options.mapping, format: format, file: source.name)
        recognisesFormat = format == nil && plan.format.identifier == BookingFormat.generic.identifier
    }

    /// What each column means, and the format that says so.
    var meanings: [String] { plan.meanings(of: source.header) }
    var format: String { plan.format.name }

    /// The names, in the output, of the columns that the contract does not know.
    var passThroughs: [String] { plan.passThroughs.map(\.name) }

    /// What the list was and how many rows it had.
    var report: ListReport {
        let namesReferrers = plan.columns.contains { _, role in
            if case .response = role { return true }
            return role == .column(.referredBy)
        }
        return ListReport(
            name: name, description: source.description(plan.format.name), rowCount: counts.read,
            namesReferrers: namesReferrers)
    }

    /// Reads the list for what only all of its rows say, its format among that, and goes back to its first row.
    ///
    /// - Parameter notice: takes what the user should know about the list as a whole.
    mutating func survey(notice: (Diagnostic) -> Void) throws(Diagnostic) {
        var survey = BookingSurvey(plan, source.header)
        while let row = try source.next() {
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

    /// Reads the list, after `survey`, and hands each booking to `body`; rows that are not bookings, and rows that
    /// `body` throws an error about, go to `reject`.
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
            plan, file: name, header: source.header, region: region, decisions: decided ?? told, columns: columns)
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
                    try body(converter.booking(of: record))
                    counts.written += 1
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
