import CSV
import Contacts

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is held in memory, because whether `3/4/2026` is in March or in April is decided from the whole column.
package struct BookingImport {
    private let table: Table
    private let source: ListSource
    private let plan: BookingPlan
    private let region: DiallingRegion
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
        plan = try BookingPlan(source.header, mapping: mapping, format: format, file: source.name)
        table = Table(source.header)
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
        let order = dateOrder(notice)
        var unknownWords: [String: Int] = [:]
        var words = WordCaches()
        var blank = 0
        for row in 0..<table.count {
            if (0..<table.header.count).allSatisfy({ table[row, $0].isBlank }) {
                blank += 1
                continue
            }
            do throws(Diagnostic) {
                try body(booking(row, order, &unknownWords, &words))
            } catch {
                try rawText(of: row).withByteView { (raw) throws(Diagnostic) in try reject(error, raw) }
            }
        }
        for (word, count) in unknownWords.sorted(by: { $0.key < $1.key }) {
            notice(
                Diagnostic(
                    .warning, file: name,
                    "status \"\(word)\" of \(counted(count, "booking")) is not known; dates decide",
                    hint: "known are completed, cancelled, no-show and scheduled, and the words of the usual programs"))
        }
        return blank
    }

    private func booking(
        _ row: Int, _ order: CalendarDate.Order, _ unknownWords: inout [String: Int],
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
            case .column(.amount): booking.amount = try money(cell, row, column)
            case .column(.currency): currency = cell.string
            case .column(.status):
                booking.status = words.statuses.value(for: cell) { BookingStatus(word: $0.string) }
                if booking.status == nil { unknownWords[cell.string, default: 0] += 1 }
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
            } else if case .phone(let phone) = Phone.read(cell, region: region) {
                booking.clientPhone = phone.text
            } else {
                booking.clientPhone = cell.string
            }
        case .service: booking.service = cell.string
        case .referredBy: if booking.referredBy.isEmpty { booking.referredBy = cell.string }
        case .source: booking.source = cell.string
        case .startsAt, .bookedOn, .status, .amount, .currency: break
        }
    }

    private func date(
        _ cell: ByteView, _ row: Int, _ column: Int, _ order: CalendarDate.Order
    ) throws(Diagnostic) -> CalendarDate {
        if let date = CalendarDate(cell, order: order) { return date }
        throw problem(row, column, "\"\(cell.string)\" is not a date", hint: "write it as 2026-11-01")
    }

    private func money(_ cell: ByteView, _ row: Int, _ column: Int) throws(Diagnostic) -> Money? {
        if let money = Money(cell) { return money }
        if !cell.contains(where: \.isASCIIDigit) { return nil }
        throw problem(row, column, "\"\(cell.string)\" is not an amount of money", hint: "write it as 120.00")
    }

    private func problem(_ row: Int, _ column: Int?, _ message: String, hint: String? = nil) -> Diagnostic {
        let place = column.map { "column \"\(table.header.names[$0])\": " } ?? ""
        return Diagnostic(file: name, line: table.line(of: row), place + message, hint: hint)
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

/// What was made of the words that bookings keep repeating.
private struct WordCaches: ~Copyable {
    var statuses = CellCache<BookingStatus?>()
    /// Whether a question asks who sent the client.
    var questions = CellCache<Bool>()
}

extension BookingImport {
    /// Which number in `3/4/2026` is the day, from the first date in the column that can be read in one way only.
    private func dateOrder(_ notice: (Diagnostic) -> Void) -> CalendarDate.Order {
        let usual: CalendarDate.Order = region == .unitedStates || region == .canada ? .monthFirst : .dayFirst
        guard let column = plan.roles.firstIndex(of: .column(.startsAt)) else { return usual }
        var sawAmbiguous = false
        for row in 0..<table.count {
            let cell = table[row, column].trimmed
            guard let monthFirst = CalendarDate(cell, order: .monthFirst),
                let dayFirst = CalendarDate(cell, order: .dayFirst)
            else { continue }
            if monthFirst != dayFirst {
                sawAmbiguous = true
            } else if let order = BookingImport.order(shownBy: cell, is: monthFirst) {
                return order
            }
        }
        if sawAmbiguous {
            let words = usual == .monthFirst ? "month before day" : "day before month"
            notice(Diagnostic(.note, file: name, "the dates could be read in two ways; they are taken as \(words)"))
        }
        return usual
    }

    /// The order of `13/4/2026` or `4/13/2026`; nil for a date that is not written in that way.
    private static func order(shownBy cell: ByteView, is date: CalendarDate) -> CalendarDate.Order? {
        let numbers = cell.split { !$0.isASCIIDigit }
        guard numbers.count >= 3, numbers[0].count <= 2, let first = Int(numbers[0].string), cell[0].isASCIIDigit,
            date.components.day != date.components.month
        else { return nil }
        return first == date.components.day ? .dayFirst : .monthFirst
    }
}
