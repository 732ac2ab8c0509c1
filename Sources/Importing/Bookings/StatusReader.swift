import Bytes
import CSV
import Contacts
import Wording

/// Reads what became of a booking from all columns that say something about it.
///
/// A cancelled or missed visit in any column outweighs a completed one in another, and that outweighs `scheduled`.
struct StatusReader: ~Copyable {
    /// What the columns of one row say.
    struct Reading {
        var negative: BookingStatus?
        var isCompleted = false
        var isScheduled = false
        /// A column of attended visits says no, or nothing.
        var isUnmarked = false
        /// What the payment says.
        var payment: BookingStatus?
        /// The first cell with a word of no table, if any, by column.
        var unknown: Int?

        /// Whether the row marks a visit that took place.
        var marksCompleted: Bool { isCompleted && negative == nil }
    }

    private let columns: [(index: Int, role: BookingRole)]
    private let blanks: BlankWords
    private var words = CellCache<StatusWord?>()
    private var flags = CellCache<Flag>()

    enum Flag {
        case yes
        case no
        case word(BookingStatus)
        case unknown
    }

    init(_ plan: BookingPlan) {
        columns = plan.columns.filter { column in
            switch column.role {
            case .column(.status), .flag, .cancelledBecause, .paymentStatus: true
            default: false
            }
        }
        blanks = plan.format.blanks
    }

    mutating func read(_ record: Record) -> Reading {
        var reading = Reading()
        for (column, role) in columns {
            let cell = record[column].trimmed
            let isBlank = cell.isEmpty || blanks.contains(cell)
            if isBlank {
                if role == .flag(.completed) { reading.isUnmarked = true }
                continue
            }
            switch role {
            case .column(.status): takeWord(cell, column, &reading)
            case .flag(let status): takeFlag(cell, column, status, &reading)
            case .cancelledBecause: if !Nothing.isMeant(by: cell) { reading.negative = reading.negative ?? .cancelled }
            case .paymentStatus: reading.payment = words.value(for: cell) { StatusWord($0) }?.status
            default: break
            }
        }
        return reading
    }

    private mutating func takeWord(_ cell: ByteView, _ column: Int, _ reading: inout Reading) {
        guard let word = words.value(for: cell, make: { StatusWord($0) }) else {
            if !Nothing.isWritten(in: cell), reading.unknown == nil { reading.unknown = column }
            return
        }
        take(word.status, &reading)
    }

    private mutating func takeFlag(
        _ cell: ByteView, _ column: Int, _ status: BookingStatus, _ reading: inout Reading
    ) {
        switch flags.value(for: cell, make: StatusReader.flag) {
        case .yes: take(status, &reading)
        case .no: if status == .completed { reading.isUnmarked = true }
        case .word(let word): take(word, &reading)
        case .unknown: if reading.unknown == nil { reading.unknown = column }
        }
    }

    private func take(_ status: BookingStatus?, _ reading: inout Reading) {
        switch status {
        case .noShow: reading.negative = .noShow
        case .cancelled: reading.negative = reading.negative ?? .cancelled
        case .completed: reading.isCompleted = true
        case .scheduled: reading.isScheduled = true
        case nil: break
        }
    }

    /// What a yes/no cell says; a date or a time means yes.
    private static func flag(_ cell: ByteView) -> Flag {
        switch YesNo(cell) {
        case .yes: return .yes
        case .no, .never, .nothing: return .no
        case .other: break
        }
        if let status = StatusWord(cell)?.status { return .word(status) }
        return CalendarDate(cell) != nil || CalendarDate(cell, order: .dayFirst) != nil || TimeOfDay(in: cell) != nil
            ? .yes : .unknown
    }
}

extension StatusReader.Reading {
    /// The status of the booking; nil if its day decides.
    ///
    /// - Parameter listTellsCompleted: some booking of the list is marked completed, so that one without such a mark
    ///   did not take place as far as the list knows.
    func status(listTellsCompleted: Bool) -> BookingStatus? {
        if let negative { return negative }
        if isCompleted { return .completed }
        if isScheduled || isUnmarked || unknown != nil { return listTellsCompleted ? .scheduled : fallback }
        return fallback
    }

    private var fallback: BookingStatus? {
        switch payment {
        case .completed, .cancelled: payment
        case .scheduled, .noShow, nil: nil
        }
    }
}
