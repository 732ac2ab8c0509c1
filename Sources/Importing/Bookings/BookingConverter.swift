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
    private let options: BookingOptions
    private let decisions: BookingDecisions
    /// The index of each pass-through column; nil where this list lacks it.
    private let passThroughs: [Int?]
    private var unread = UnreadCells()
    private var statuses: StatusReader
    private var amounts = CellCache<Money?>()
    private var payments = CellCache<Money?>()
    private var subjects = CellCache<BookingSubject?>()
    /// Whether a question asks who sent the client.
    private var questions = CellCache<Bool>()

    /// - Parameters:
    ///   - file: the name of the list in messages.
    ///   - decisions: what was decided from the whole list.
    ///   - columns: the unknown columns whose cells each booking carries.
    init(
        _ plan: BookingPlan, file: String, header: Header, options: BookingOptions, decisions: BookingDecisions,
        columns: [String]
    ) {
        self.plan = plan
        self.file = file
        self.header = header
        self.options = options
        self.decisions = decisions
        statuses = StatusReader(plan)
        let places = Dictionary(uniqueKeysWithValues: plan.passThroughs.map { ($0.name, $0.column) })
        passThroughs = columns.map { places[$0] }
    }

    /// Reports cells that could not be read; their bookings are kept without them.
    func tellUnread(_ notice: (Diagnostic) -> Void) {
        unread.tell(file: file, header, listTellsCompleted: decisions.tellsCompleted, notice)
    }

    /// What the rows of a booking collect before it is complete.
    private struct Parts {
        var given = ""
        var family = ""
        var currency = ""
        var refunded: Money?
        var participants: Int?
        var referralQuestions: [Int] = []
        /// The time in a column of its own.
        var time: TimeOfDay?
        /// What the service says of the row, if it is not a visit.
        var subject: BookingSubject?
    }

    /// Reads a row as a booking, or as several where it has several clients.
    ///
    /// - Throws: if the row has no date, or one that cannot be read.
    mutating func bookings(of record: Record) throws(Diagnostic) -> [Booking] {
        var booking = Booking()
        booking.file = file
        booking.line = record.line
        var parts = Parts()
        for (column, role) in plan.columns {
            let cell = record[column].trimmed
            guard !cell.isEmpty, !plan.format.blanks.contains(cell) else { continue }
            switch role {
            case .column(.startsAt):
                let (day, time) = try start(cell, record, column)
                (booking.startsAt, booking.time) = (day, time)
            case .column(.amount): takeAmount(cell, record, column, into: &booking)
            default: take(cell, role, into: &booking, &parts)
            }
        }
        complete(&booking, parts)
        guard booking.startsAt != nil else { throw problem(record.line, nil, "the booking has no date") }
        let status = statuses.read(record)
        if let unknown = status.unknown { unread.take(status: record[unknown].trimmed) }
        booking.status = status.status(listTellsCompleted: decisions.tellsCompleted)
        take(parts.subject, into: &booking)
        booking.passedThrough = passThroughs.map { column in
            guard let cell = column.map({ record[$0] }), !plan.format.blanks.contains(cell.trimmed) else { return "" }
            return cell.string
        }
        let isList = plan.format.identifier == BookingFormat.canonical.identifier
        return isList ? [booking] : BookingClients.split(booking, count: parts.participants)
    }

    private mutating func take(_ cell: ByteView, _ role: BookingRole, into booking: inout Booking, _ parts: inout Parts)
    {
        switch role {
        case .givenName: parts.given = cell.string
        case .familyName: parts.family = cell.string
        case .time: parts.time = TimeOfDay(written: cell)
        case .practitioner: booking.practitioner = cell.string
        case .participants: parts.participants = Int(cell.string)
        case .refunded: parts.refunded = amount(cell)
        case .payment: if booking.amount == nil { booking.amount = payment(cell) }
        case .question(let number):
            if questions.value(for: cell, make: BookingConverter.asksForReferral) {
                parts.referralQuestions.append(number)
            }
        case .response(let number):
            if booking.referredBy.isEmpty, parts.referralQuestions.contains(number) { booking.referredBy = cell.string }
        case .answers:
            if booking.referredBy.isEmpty { booking.referredBy = AnswerCells.referrer(amongAnswers: cell) ?? "" }
        case .notes:
            if booking.referredBy.isEmpty { booking.referredBy = AnswerCells.referrer(inNotes: cell) ?? "" }
        case .column(.bookedOn): booking.bookedOn = day(cell)
        case .column(.currency): parts.currency = cell.string
        case .column(.service):
            booking.service = cell.string
            parts.subject = subjects.value(for: cell) { BookingSubject(service: $0) }
        case .column(let text): take(cell, text, into: &booking)
        case .dropped, .passThrough, .flag, .cancelledBecause, .paymentStatus: break
        }
    }

    private func take(_ cell: ByteView, _ column: BookingColumn, into booking: inout Booking) {
        switch column {
        case .bookingID: booking.id = cell.string
        case .clientID: booking.clientID = cell.string
        case .clientName: if booking.clientName.isEmpty { booking.clientName = cell.string }
        case .clientEmail: if booking.clientEmail.isEmpty { booking.clientEmail = cell.lowercasedString }
        case .clientPhone: if booking.clientPhone.isEmpty { booking.clientPhone = phone(cell) }
        case .referredBy: if booking.referredBy.isEmpty { booking.referredBy = cell.string }
        case .source: booking.source = cell.string
        case .service, .startsAt, .bookedOn, .status, .amount, .currency: break
        }
    }

    private func complete(_ booking: inout Booking, _ parts: Parts) {
        booking.time = booking.time ?? parts.time
        if booking.clientName.isEmpty {
            booking.clientName = [parts.given, parts.family].filter { !$0.isEmpty }.joined(separator: " ")
        }
        guard var amount = booking.amount else { return }
        if let refunded = parts.refunded, amount.hundredths > 0 {
            amount.hundredths = max(0, amount.hundredths - Int(refunded.hundredths.magnitude))
        }
        if amount.currency == BookingConverter.bareDollar || amount.currency.isEmpty {
            let isBare = amount.currency == BookingConverter.bareDollar
            amount.currency =
                switch Currencies.reading(of: parts.currency.uppercased()) {
                case .code(let code): code
                case .dollar: options.region.dollar
                case .open, nil: parts.currency.isEmpty && isBare ? options.region.dollar : parts.currency
                }
        }
        booking.amount = amount
    }

    private func take(_ subject: BookingSubject?, into booking: inout Booking) {
        switch subject {
        case nil: break
        case .voucherSale: (booking.isVisit, booking.isRevenue) = (false, false)
        case .fee: booking.isVisit = false
        case .refund:
            booking.isVisit = false
            if let amount = booking.amount, amount.hundredths > 0 { booking.amount?.hundredths = -amount.hundredths }
        }
    }
}

extension BookingConverter {
    /// What `Money` returns for the currency of a bare `$` until the row's currency is known.
    private static let bareDollar = "$"

    private mutating func amount(_ cell: ByteView) -> Money? {
        let mark = decisions.decimalMark
        return amounts.value(for: cell) {
            Money($0, decimalMark: mark, dollar: BookingConverter.bareDollar)
        }
    }

    private mutating func payment(_ cell: ByteView) -> Money? {
        let mark = decisions.decimalMark
        return payments.value(for: cell) {
            Money(beginning: $0, decimalMark: mark, dollar: BookingConverter.bareDollar)
        }
    }

    private mutating func takeAmount(_ cell: ByteView, _ record: Record, _ column: Int, into booking: inout Booking) {
        guard booking.amount == nil else { return }
        booking.amount = amount(cell)
        if booking.amount == nil, cell.contains(where: \.isASCIIDigit) { unread.take(amount: cell, record, column) }
    }

    private func phone(_ cell: ByteView) -> String {
        if case .phone(let phone) = Phone.read(cell, region: options.region) { return phone.text }
        if plan.format.phonesLackPlus {
            let reading = "+\(cell.string)".withByteView { Phone.read($0, region: options.region) }
            if case .phone(let phone) = reading { return phone.text }
        }
        return cell.string
    }

    private func start(
        _ cell: ByteView, _ record: Record, _ column: Int
    ) throws(Diagnostic) -> (CalendarDate, TimeOfDay?) {
        let order = decisions.appointmentDates ?? options.region.dateOrder
        guard let (day, rest) = CalendarDate.reading(cell, order: order) else {
            if CalendarDate.lacksYear(cell) {
                throw problem(
                    record.line, column, "\"\(cell.string)\" has no year",
                    hint: "export the list with years, or write it as 2026-11-04 15:00")
            }
            throw problem(record.line, column, "\"\(cell.string)\" is not a date", hint: "write it as 2026-11-01")
        }
        guard !rest.isEmpty, let time = TimeOfDay(in: cell) ?? TimeOfDay(written: rest) else { return (day, nil) }
        guard let zone = options.timeZone, time.offset == 0 || plan.isInUTC && time.offset == nil else {
            return (day, time)
        }
        return zone.local(day, time)
    }

    private func day(_ cell: ByteView) -> CalendarDate? {
        let order = decisions.bookingDates ?? options.region.dateOrder
        guard let (day, rest) = CalendarDate.reading(cell, order: order) else { return nil }
        guard let zone = options.timeZone, !rest.isEmpty, let time = TimeOfDay(in: cell), time.offset == 0 else {
            return day
        }
        return zone.local(day, time).day
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
}
