import CSV
import Contacts

/// Reads a booking list, canonical or as a booking program exports it, its columns recognised by name.
///
/// The list is held in memory, because whether `3/4/2026` is in March or in April is decided from the whole column.
package struct BookingImport {
    private let table: Table
    private let name: String
    private let roles: [BookingRole?]
    private let region: DiallingRegion
    private let rejectedRows: [(diagnostic: Diagnostic, raw: [UInt8])]
    private let sourceNotices: [Diagnostic]

    /// Reads `source` to its end.
    ///
    /// - Parameter region: decides about dates that the column leaves open, and about phone numbers.
    /// - Throws: if the list has no column with the dates of the appointments, or nothing that tells clients apart.
    package init(_ source: ListSource, region: DiallingRegion = .unitedStates) throws(Diagnostic) {
        name = source.name
        self.region = region
        roles = try BookingImport.roles(of: source.header, name: source.name)
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
    package var hasReferrals: Bool { roles.contains(.column(.referredBy)) }

    private static func roles(of header: Header, name: String) throws(Diagnostic) -> [BookingRole?] {
        var roles = header.names.map { BookingRole(header: $0) }
        // Of two columns for one thing the first counts: "Date" before "Start Time".
        for index in roles.indices where roles[..<index].contains(roles[index]) { roles[index] = nil }
        let hasClient = roles.contains { role in
            [.column(.clientName), .column(.clientID), .column(.clientEmail), .givenName, .familyName].contains(role)
        }
        guard roles.contains(.column(.startsAt)), hasClient else {
            let seen = header.names.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
            throw Diagnostic(
                file: name, line: 1,
                "no column holds the \(hasClient ? "dates" : "clients") of bookings; the columns are \(seen)",
                hint: "a booking list has at least the columns Date and Client")
        }
        return roles
    }

    /// Hands every booking to `body`, and every row that is none, or that `body` throws an error about, to `reject`.
    ///
    /// - Parameter notice: takes what the user should know about the list as a whole.
    package func forEach(
        _ body: (Booking) throws(Diagnostic) -> Void, reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void,
        notice: (Diagnostic) -> Void
    ) throws(Diagnostic) {
        for message in sourceNotices { notice(message) }
        for row in rejectedRows {
            try row.raw.withByteView { (raw) throws(Diagnostic) in try reject(row.diagnostic, raw) }
        }
        let order = dateOrder(notice)
        var unknownWords: [String: Int] = [:]
        for row in 0..<table.count {
            if (0..<table.header.count).allSatisfy({ table[row, $0].isBlank }) { continue }
            do throws(Diagnostic) {
                try body(booking(row, order, &unknownWords))
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
    }

    private func booking(
        _ row: Int, _ order: CalendarDate.Order, _ unknownWords: inout [String: Int]
    ) throws(Diagnostic) -> Booking {
        var booking = Booking()
        booking.file = name
        booking.line = table.line(of: row)
        var (given, family, currency) = ("", "", "")
        var flagged: BookingStatus?
        for (column, role) in roles.enumerated() {
            let cell = table[row, column].trimmed
            guard let role, !cell.isEmpty else { continue }
            switch role {
            case .givenName: given = cell.string
            case .familyName: family = cell.string
            case .flag(let status): if BookingImport.isYes(cell) { flagged = status }
            case .column(.startsAt): booking.startsAt = try date(cell, row, column, order)
            case .column(.bookedOn): booking.bookedOn = CalendarDate(cell, order: order)
            case .column(.amount): booking.amount = try money(cell, row, column)
            case .column(.currency): currency = cell.string
            case .column(.status):
                booking.status = BookingStatus(word: cell.string)
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
        case .clientName: booking.clientName = cell.string
        case .clientEmail: booking.clientEmail = cell.lowercasedString
        case .clientPhone:
            if case .phone(let phone) = Phone.read(cell, region: region) {
                booking.clientPhone = phone.text
            } else {
                booking.clientPhone = cell.string
            }
        case .service: booking.service = cell.string
        case .referredBy: booking.referredBy = cell.string
        case .startsAt, .bookedOn, .status, .amount, .currency, .source: break
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

    private func rawText(of row: Int) -> [UInt8] {
        let sink = MemorySink()
        var writer = Writer(sink)
        for column in 0..<table.header.count { writer.field(table[row, column]) }
        // Writing to memory cannot fail.
        try? writer.endRecord()
        try? writer.flush()
        return sink.bytes
    }

    private static func isYes(_ cell: ByteView) -> Bool {
        ["yes", "true", "1", "y", "x"].contains { (word: StaticString) in cell.equalsIgnoringCase(word) }
    }
}

extension BookingImport {
    /// Which number in `3/4/2026` is the day, from the first date in the column that can be read in one way only.
    private func dateOrder(_ notice: (Diagnostic) -> Void) -> CalendarDate.Order {
        let usual: CalendarDate.Order = region == .unitedStates || region == .canada ? .monthFirst : .dayFirst
        guard let column = roles.firstIndex(of: .column(.startsAt)) else { return usual }
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
