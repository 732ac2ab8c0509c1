import CSV
import Contacts

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is read twice, so that memory does not depend on its size: whether `3/4/2026` is in March or in April is decided
/// from the whole column, and so is what `scheduled` says of a day that has passed: nothing, where no booking is called
/// completed. Square has no word for that and leaves them `ACCEPTED`. The status is then blank, in the canonical list too,
/// and the day decides.
package struct BookingImport {
    private let source: ListSource
    private let region: DiallingRegion
    private let mapping: ColumnMapping
    /// Whether the words for a status may tell the format.
    private let recognisesFormat: Bool
    private var plan: BookingPlan
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
        self.mapping = mapping
        plan = try BookingPlan(source.header, mapping: mapping, format: format, file: source.name)
        recognisesFormat = format == nil && plan.format.identifier == BookingFormat.generic.identifier
    }

    /// What each column means, and the format that says so.
    var meanings: [String] { plan.roles.map { $0?.meaning ?? BookingRole.ignored.meaning } }
    var format: String { plan.format.name }

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

    /// Reads the list and hands every booking to `body`, and every row that is none, or that `body` throws an error about, to
    /// `reject`; first those that cannot be read at all.
    ///
    /// - Parameter notice: takes what the user should know about the list as a whole.
    /// - Returns: how many rows were blank.
    @discardableResult
    package mutating func forEach(
        _ body: (Booking) throws(Diagnostic) -> Void, reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void,
        notice: (Diagnostic) -> Void
    ) throws(Diagnostic) -> Int {
        let survey = try survey(reject: reject, notice: notice)
        let order = DateOrder(survey.appointmentDates, survey.bookingDates, usual: region.dateOrder)
        if let message = order.notice { notice(Diagnostic(.note, file: name, message)) }
        var converter = BookingConverter(
            plan, file: name, header: source.header, region: region, order: order.order,
            tellsCompleted: survey.tellsCompleted)
        let repeatedHeader = RepeatedHeader(source.header)
        var blank = 0
        try source.rewind()
        while let row = try source.next() {
            guard case .record(let record) = row else { continue }
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
        converter.tellUnread(notice)
        return blank
    }

    /// Reads the list for what only all of its rows say, its format among that, and rejects the rows that cannot be read.
    mutating func survey(
        reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void, notice: (Diagnostic) -> Void
    ) throws(Diagnostic) -> BookingSurvey {
        var survey = BookingSurvey(plan)
        while let row = try source.next() {
            rowCount += 1
            for message in source.notices { notice(message) }
            switch row {
            case .record(let record): survey.take(record)
            case .rejected(let row):
                try reject(Diagnostic(file: name, line: row.line, column: row.column, row.reason), row.raw)
            }
        }
        if recognisesFormat, let told = BookingFormat.told(by: survey.statusWords) {
            plan = try BookingPlan(source.header, mapping: mapping, format: told, file: name)
        }
        return survey
    }

    /// Reads the list as far as a look at it needs, and goes back to its first row.
    mutating func recognise() throws(Diagnostic) {
        _ = try survey(reject: { (_, _) throws(Diagnostic) in }, notice: { _ in })
        try source.rewind()
    }
}
