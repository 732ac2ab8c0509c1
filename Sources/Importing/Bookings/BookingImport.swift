import CSV
import Contacts

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is held in memory, because whether `3/4/2026` is in March or in April is decided from the whole column, and so
/// is what `scheduled` says of a day that has passed: nothing, where no booking is called completed. Square has no word for
/// that and leaves them `ACCEPTED`. The status is then blank, in the canonical list too, and the day decides.
package struct BookingImport {
    private let table: Table
    private let source: ListSource
    private let plan: BookingPlan
    private let region: DiallingRegion
    /// Whether some booking is called completed.
    private let tellsCompleted: Bool
    private let rejectedRows: [(diagnostic: Diagnostic, raw: [UInt8])]
    private let sourceNotices: [Diagnostic]

    private var name: String { source.name }

    /// Reads `source` to its end.
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
        let plan = try BookingPlan(source.header, mapping: mapping, format: format, file: source.name)
        let table = Table(source.header)
        var rejected: [(diagnostic: Diagnostic, raw: [UInt8])] = []
        var notices: [Diagnostic] = []
        while let row = try source.next() {
            notices += source.notices
            switch row {
            case .record(let record): table.append(record)
            case .rejected(let row):
                let diagnostic = Diagnostic(file: source.name, line: row.line, column: row.column, row.reason)
                rejected.append((diagnostic, row.raw.array))
            }
        }
        rejectedRows = rejected
        sourceNotices = notices
        self.table = table
        if format == nil, plan.format.identifier == BookingFormat.generic.identifier,
            let told = BookingFormat.told(by: BookingImport.statusWords(in: table, plan))
        {
            self.plan = try BookingPlan(source.header, mapping: mapping, format: told, file: source.name)
        } else {
            self.plan = plan
        }
        tellsCompleted = BookingImport.tellsCompleted(table, self.plan)
    }

    private static func tellsCompleted(_ table: Table, _ plan: BookingPlan) -> Bool {
        guard let column = plan.roles.firstIndex(of: .column(.status)) else { return false }
        var words = CellCache<StatusWord?>()
        for row in 0..<table.count {
            let word = words.value(for: table[row, column].trimmed) { StatusWord($0.string) }
            if word?.status == .completed { return true }
        }
        return false
    }

    private static func statusWords(in table: Table, _ plan: BookingPlan) -> Set<String> {
        guard let column = plan.roles.firstIndex(of: .column(.status)) else { return [] }
        var words: Set<String> = []
        for row in 0..<table.count where words.count < mostStatusWords {
            words.insert(table[row, column].trimmed.string)
        }
        return words
    }

    /// A program has no more words than this for a status.
    private static let mostStatusWords = 50

    /// What each column means, and the format that says so.
    var meanings: [String] { plan.roles.map { $0?.meaning ?? BookingRole.ignored.meaning } }
    var format: String { plan.format.name }

    /// The trimmed cells of the first `count` rows.
    func firstRows(_ count: Int) -> [[String]] {
        (0..<min(count, table.count)).map { row in
            (0..<table.header.count).map { table[row, $0].trimmed.string }
        }
    }

    /// Whether a list that was named as one of contacts looks like one of bookings.
    package static func isLikely(_ source: ListSource) -> Bool {
        SourceFormat.recognise(source.header).identifier == SourceFormat.generic.identifier
            && BookingPlan.looksLikeBookings(source.header)
    }

    /// The number of rows below the header.
    package var rowCount: Int { table.count + rejectedRows.count }

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

    /// Hands every booking to `body`, and every row that is none, or that `body` throws an error about, to `reject`.
    ///
    /// - Parameter notice: takes what the user should know about the list as a whole.
    /// - Returns: how many rows were blank.
    @discardableResult
    package func forEach(
        _ body: (Booking) throws(Diagnostic) -> Void, reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void,
        notice: (Diagnostic) -> Void
    ) throws(Diagnostic) -> Int {
        for message in sourceNotices { notice(message) }
        for row in rejectedRows {
            try row.raw.withByteView { (raw) throws(Diagnostic) in try reject(row.diagnostic, raw) }
        }
        let order = DateOrder(of: table, plan, usual: usualOrder)
        if let message = order.notice { notice(Diagnostic(.note, file: name, message)) }
        var unread = UnreadCells()
        var words = WordCaches()
        var blank = 0
        for row in 0..<table.count {
            if (0..<table.header.count).allSatisfy({ table[row, $0].isBlank }) {
                blank += 1
                continue
            }
            do throws(Diagnostic) {
                try body(booking(row, order.order, &unread, &words))
            } catch {
                try rawText(of: row).withByteView { (raw) throws(Diagnostic) in try reject(error, raw) }
            }
        }
        for (word, count) in unread.statuses.sorted(by: { $0.key < $1.key }) {
            notice(
                Diagnostic(
                    .warning, file: name,
                    "status \"\(word)\" of \(counted(count, "booking")) is not known; dates decide",
                    hint: "known are completed, cancelled, no-show and scheduled, and the words of the usual programs"))
        }
        if let amount = unread.firstAmount {
            let others = unread.amounts > 1 ? ", as are \(unread.amounts - 1) more" : ""
            notice(
                problem(
                    amount.row, amount.column,
                    "\"\(amount.text)\" is not an amount of money; left blank\(others)", .warning,
                    hint: "write it as 120.00"))
        }
        return blank
    }

    private var usualOrder: CalendarDate.Order {
        region == .unitedStates || region == .canada ? .monthFirst : .dayFirst
    }

    private func booking(
        _ row: Int, _ order: CalendarDate.Order, _ unread: inout UnreadCells,
        _ words: inout WordCaches
    ) throws(Diagnostic) -> Booking {
        var booking = Booking()
        booking.file = name
        booking.line = table.line(of: row)
        var (given, family, currency) = ("", "", "")
        var flagged: BookingStatus?
        var referralQuestions: [Int] = []
        for (column, role) in plan.columns {
            let cell = table[row, column].trimmed
            guard !cell.isEmpty, !plan.format.isBlank(cell) else { continue }
            switch role {
            case .givenName: given = cell.string
            case .familyName: family = cell.string
            case .flag(let status): if BookingImport.isYes(cell) { flagged = status }
            case .time: booking.time = TimeOfDay(in: cell)
            case .question(let number):
                if words.questions.value(for: cell, make: BookingImport.asksForReferral) {
                    referralQuestions.append(number)
                }
            case .response(let number):
                if booking.referredBy.isEmpty, referralQuestions.contains(number) { booking.referredBy = cell.string }
            case .ignored: break
            case .column(.startsAt):
                booking.startsAt = try date(cell, row, column, order)
                booking.time = TimeOfDay(in: cell)
            case .column(.bookedOn): booking.bookedOn = CalendarDate(cell, order: order)
            case .column(.amount):
                booking.amount = Money(cell)
                if booking.amount == nil, cell.contains(where: \.isASCIIDigit) {
                    unread.take(amount: cell, row, column)
                }
            case .column(.currency): currency = cell.string
            case .column(.status):
                let word = words.statuses.value(for: cell) { StatusWord($0.string) }
                if word == nil { unread.statuses[cell.string, default: 0] += 1 }
                booking.status = word?.status == .scheduled && !tellsCompleted ? nil : word?.status
            case .column(let text): take(cell, text, into: &booking)
            }
        }
        if let flagged { booking.status = flagged }
        if booking.clientName.isEmpty {
            booking.clientName = [given, family].filter { !$0.isEmpty }.joined(separator: " ")
        }
        if booking.amount?.currency.isEmpty == true { booking.amount?.currency = currency }
        guard booking.startsAt != nil else { throw problem(row, nil, "the booking has no date") }
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

    private func date(
        _ cell: ByteView, _ row: Int, _ column: Int, _ order: CalendarDate.Order
    ) throws(Diagnostic) -> CalendarDate {
        if let date = CalendarDate(cell, order: order) { return date }
        throw problem(row, column, "\"\(cell.string)\" is not a date", hint: "write it as 2026-11-01")
    }

    private func problem(
        _ row: Int, _ column: Int?, _ message: String, _ severity: Diagnostic.Severity = .error, hint: String? = nil
    ) -> Diagnostic {
        let place = column.map { "column \"\(table.header.names[$0])\": " } ?? ""
        return Diagnostic(severity, file: name, line: table.line(of: row), place + message, hint: hint)
    }

    /// The row as it stands in the list but for its quotes.
    private func rawText(of row: Int) -> [UInt8] {
        var text: [UInt8] = []
        for column in 0..<table.header.count {
            if column > 0 { text.append(source.delimiter) }
            let cell = table[row, column]
            let isPlain = cell.allSatisfy { $0 != source.delimiter && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D }
            if isPlain {
                text.append(contentsOf: cell.buffer)
            } else {
                text.append(0x22)
                for byte in cell { text.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
                text.append(0x22)
            }
        }
        return text + [0x0A]
    }

    private static func asksForReferral(_ question: ByteView) -> Bool {
        BookingRole.referralRank(of: HeaderSynonyms.key(of: question.string)) != nil
    }

    private static func isYes(_ cell: ByteView) -> Bool {
        ["yes", "true", "1", "y", "x"].contains { (word: StaticString) in cell.equalsIgnoringCase(word) }
    }
}

/// Cells that could not be read and that bookings are taken without.
private struct UnreadCells {
    /// How many bookings have each word for a status that is not known.
    var statuses: [String: Int] = [:]
    /// How many amounts there are, and the first with its place.
    private(set) var amounts = 0
    private(set) var firstAmount: (text: String, row: Int, column: Int)?

    mutating func take(amount: ByteView, _ row: Int, _ column: Int) {
        amounts += 1
        if firstAmount == nil { firstAmount = (amount.string, row, column) }
    }
}

/// What was made of the words that bookings keep repeating.
private struct WordCaches: ~Copyable {
    var statuses = CellCache<StatusWord?>()
    /// Whether a question asks who sent the client.
    var questions = CellCache<Bool>()
}
