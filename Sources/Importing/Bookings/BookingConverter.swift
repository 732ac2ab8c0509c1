import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Converts the rows of one list to bookings, and collects the cells that it cannot read.
struct BookingConverter: ~Copyable {
    private let plan: BookingPlan
    private let file: String
    private let header: Header
    private let region: DiallingRegion
    private let decisions: BookingDecisions
    /// The index of each pass-through column; nil where this list lacks it.
    private let passThroughs: [Int?]
    private var unread = UnreadCells()
    private var statuses = CellCache<StatusWord?>()
    private var amounts = CellCache<Money?>()
    /// Whether a question asks who sent the client.
    private var questions = CellCache<Bool>()

    /// - Parameters:
    ///   - file: the name of the list in messages.
    ///   - region: the country of phone numbers without a country code; also decides the order of day and month where
    ///     the list leaves it open.
    ///   - decisions: what was decided from the whole list.
    ///   - columns: the unknown columns whose cells each booking carries.
    init(
        _ plan: BookingPlan, file: String, header: Header, region: DiallingRegion, decisions: BookingDecisions,
        columns: [String]
    ) {
        self.plan = plan
        self.file = file
        self.header = header
        self.region = region
        self.decisions = decisions
        let places = Dictionary(uniqueKeysWithValues: plan.passThroughs.map { ($0.name, $0.column) })
        passThroughs = columns.map { places[$0] }
    }

    /// Reports cells that could not be read; their bookings are kept without them.
    func tellUnread(_ notice: (Diagnostic) -> Void) {
        for (word, count) in unread.statuses.sorted(by: { $0.key < $1.key }) {
            notice(
                Diagnostic(
                    .warning, file: file,
                    "unknown status \"\(word)\" in \(counted(count, "booking")); their dates decide",
                    hint: "use completed, cancelled, no-show or scheduled, or a word of one of the usual programs"))
        }
        if unread.otherStatuses > 0 {
            notice(
                Diagnostic(
                    .warning, file: file,
                    "\(counted(unread.otherStatuses, "more booking")) with other unknown statuses; "
                        + "their dates decide",
                    hint: "check that the column holds statuses"))
        }
        if let amount = unread.firstAmount {
            let others = unread.amounts > 1 ? ", as are \(unread.amounts - 1) more" : ""
            notice(
                problem(
                    amount.line, amount.column,
                    "\"\(amount.text)\" is not an amount of money; left blank\(others)", .warning,
                    hint: "write it as 120.00"))
        }
    }

    /// Reads a row as a booking.
    ///
    /// - Throws: if the row has no date, or one that cannot be read.
    mutating func booking(of record: Record) throws(Diagnostic) -> Booking {
        var booking = Booking()
        booking.file = file
        booking.line = record.line
        var (given, family, currency) = ("", "", "")
        var flagged: BookingStatus?
        var referralQuestions: [Int] = []
        for (column, role) in plan.columns {
            let cell = record[column].trimmed
            guard !cell.isEmpty, !plan.format.blanks.contains(cell) else { continue }
            switch role {
            case .givenName: given = cell.string
            case .familyName: family = cell.string
            case .flag(let status):
                switch BookingConverter.isYes(cell) {
                case true: flagged = status
                case false: break
                case nil: unread.take(status: cell)
                }
            case .time: booking.time = TimeOfDay(in: cell)
            case .question(let number):
                if questions.value(for: cell, make: BookingConverter.asksForReferral) {
                    referralQuestions.append(number)
                }
            case .response(let number):
                if booking.referredBy.isEmpty, referralQuestions.contains(number) { booking.referredBy = cell.string }
            case .dropped, .passThrough: break
            case .column(.startsAt):
                booking.startsAt = try date(cell, record, column)
                booking.time = TimeOfDay(in: cell)
            case .column(.bookedOn):
                booking.bookedOn = CalendarDate(cell, order: decisions.bookingDates ?? region.dateOrder)
            case .column(.amount):
                booking.amount = amounts.value(for: cell) { Money($0, decimalMark: decisions.decimalMark) }
                if booking.amount == nil, cell.contains(where: \.isASCIIDigit) {
                    unread.take(amount: cell, record, column)
                }
            case .column(.currency): currency = cell.string
            case .column(.status):
                let word = statuses.value(for: cell) { StatusWord($0.string) }
                if word == nil { unread.take(status: cell) }
                booking.status = word?.status == .scheduled && !decisions.tellsCompleted ? nil : word?.status
            case .column(let text): take(cell, text, into: &booking)
            }
        }
        if let flagged { booking.status = flagged }
        if booking.clientName.isEmpty {
            booking.clientName = [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
        if booking.amount?.currency.isEmpty == true { booking.amount?.currency = currency }
        guard booking.startsAt != nil else { throw problem(record.line, nil, "the booking has no date") }
        booking.passedThrough = passThroughs.map { column in
            guard let cell = column.map({ record[$0] }), !plan.format.blanks.contains(cell.trimmed) else { return "" }
            return cell.string
        }
        return booking
    }

    private func take(_ cell: ByteView, _ column: BookingColumn, into booking: inout Booking) {
        switch column {
        case .bookingID: booking.id = cell.string
        case .clientID: booking.clientID = cell.string
        case .clientName: if booking.clientName.isEmpty { booking.clientName = cell.string }
        case .clientEmail: if booking.clientEmail.isEmpty { booking.clientEmail = cell.lowercasedString }
        case .clientPhone:
            if !booking.clientPhone.isEmpty {
                break
            } else {
                booking.clientPhone = phone(cell)
            }
        case .service: booking.service = cell.string
        case .referredBy: if booking.referredBy.isEmpty { booking.referredBy = cell.string }
        case .source: booking.source = cell.string
        case .startsAt, .bookedOn, .status, .amount, .currency: break
        }
    }

    private func phone(_ cell: ByteView) -> String {
        if case .phone(let phone) = Phone.read(cell, region: region) { return phone.text }
        if plan.format.phonesLackPlus {
            let reading = "+\(cell.string)".withByteView { Phone.read($0, region: region) }
            if case .phone(let phone) = reading { return phone.text }
        }
        return cell.string
    }

    private func date(_ cell: ByteView, _ record: Record, _ column: Int) throws(Diagnostic) -> CalendarDate {
        if let date = CalendarDate(cell, order: decisions.appointmentDates ?? region.dateOrder) { return date }
        throw problem(record.line, column, "\"\(cell.string)\" is not a date", hint: "write it as 2026-11-01")
    }

    private func problem(
        _ line: Int, _ column: Int?, _ message: String, _ severity: Diagnostic.Severity = .error, hint: String? = nil
    ) -> Diagnostic {
        let place = column.map { "column \"\(header.names[$0])\": " } ?? ""
        return Diagnostic(severity, file: file, line: line, place + message, hint: hint)
    }

    private static func asksForReferral(_ question: ByteView) -> Bool {
        BookingRole.referralRank(of: HeaderSynonyms.key(of: question.string)) != nil
    }

    /// Whether a yes/no cell says yes; a date means yes, any other text nil.
    private static func isYes(_ cell: ByteView) -> Bool? {
        switch YesNo(cell) {
        case .yes: true
        case .no, .never, .nothing: false
        case .other: CalendarDate(cell) == nil ? nil : true
        }
    }
}
