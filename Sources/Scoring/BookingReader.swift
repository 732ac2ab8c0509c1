import CSV
import Contacts

/// Reads a canonical booking list row by row.
package struct BookingReader: ~Copyable {
    package enum Row {
        /// A booking, and the bytes of its row, which are valid until the next `next()`.
        case booking(Booking, raw: ByteView)
        /// A row that cannot be used, and its bytes, which are valid until the next `next()`.
        case rejected(Diagnostic, raw: ByteView)
    }

    private var reader: Reader
    private let columns: [BookingColumn: Int]

    /// Opens `source`.
    ///
    /// - Parameter name: what messages call it.
    /// - Throws: when there is no header row, or no column of it holds the date of a booking.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        let reader = try Reader(source, name: name)
        let header = reader.header
        var columns: [BookingColumn: Int] = [:]
        for column in BookingColumn.allCases { columns[column] = header.index(of: column.rawValue) }
        if columns[.startsAt] == nil {
            throw Diagnostic(
                file: name, line: 1, "there is no column \"starts_at\", so no booking has a date",
                hint: "turn the export into a booking list first: import --as bookings \(name)")
        }
        self.reader = reader
        self.columns = columns
    }

    /// Whether the list has a column for who sent the client.
    package var hasReferrals: Bool { columns[.referredBy] != nil }

    /// The next row, or nil at the end of the input.
    package mutating func next() throws(Diagnostic) -> Row? {
        switch try reader.next() {
        case nil: return nil
        case .rejected(let row):
            let problem = Diagnostic(file: reader.name, line: row.line, column: row.column, row.reason)
            return .rejected(problem, raw: row.raw)
        case .record(let record):
            do throws(Diagnostic) {
                return .booking(try booking(record), raw: record.raw)
            } catch {
                return .rejected(error, raw: record.raw)
            }
        }
    }

    private func booking(_ record: Record) throws(Diagnostic) -> Booking {
        var booking = Booking()
        booking.id = text(record, .bookingID)
        booking.clientID = text(record, .clientID)
        booking.clientName = text(record, .clientName)
        booking.clientEmail = text(record, .clientEmail)
        booking.clientPhone = text(record, .clientPhone)
        booking.service = text(record, .service)
        booking.referredBy = text(record, .referredBy)
        booking.file = reader.name
        booking.line = record.line
        booking.startsAt = try value(record, .startsAt, as: "a date") { CalendarDate($0) }
        booking.bookedOn = try value(record, .bookedOn, as: "a date") { CalendarDate($0) }
        booking.status = try value(record, .status, as: "completed, cancelled, no-show or scheduled") {
            BookingStatus(rawValue: $0.lowercasedString)
        }
        booking.amount = try value(record, .amount, as: "an amount of money") { Money($0) }
        let currency = text(record, .currency)
        if !currency.isEmpty { booking.amount?.currency = currency }
        return booking
    }

    private func cell(_ record: Record, _ column: BookingColumn) -> ByteView {
        guard let place = columns[column] else { return .empty }
        return record[place].trimmed
    }

    private func text(_ record: Record, _ column: BookingColumn) -> String { cell(record, column).string }

    /// What `read` makes of a cell; nil if it is blank.
    private func value<Value>(
        _ record: Record, _ column: BookingColumn, as description: String, read: (ByteView) -> Value?
    ) throws(Diagnostic) -> Value? {
        let cell = cell(record, column)
        guard !cell.isEmpty else { return nil }
        if let value = read(cell) { return value }
        throw Diagnostic(
            file: reader.name, line: record.line,
            "column \"\(column.rawValue)\": \"\(cell.string)\" is not \(description)")
    }
}
