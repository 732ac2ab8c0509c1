import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// What the first cells of one column look like.
struct ColumnEvidence {
    /// Cells that are not blank.
    private(set) var count = 0
    private var dates = 0
    private(set) var datesWithTime = 0
    private var times = 0
    private var statuses = 0
    private var knownWords = 0
    private var flags = 0
    private var amounts = 0
    private(set) var otherThanZero = 0
    private var amountsInFront = 0
    private var wholeNumbers = 0
    private var emails = 0
    private var phones = 0
    private var texts = 0
    private var shortTexts = 0
    private var distinct: Set<String> = []

    /// The number of different cells.
    var variety: Int { distinct.count }

    mutating func take(_ cell: ByteView) {
        guard !Nothing.isWritten(in: cell) else { return }
        count += 1
        distinct.insert(cell.string)
        let hasTime = TimeOfDay(written: cell) != nil
        if CalendarDate(cell) != nil || CalendarDate(cell, order: .dayFirst) != nil || CalendarDate.lacksYear(cell) {
            dates += 1
            if hasTime { datesWithTime += 1 }
        }
        if hasTime { times += 1 }
        if let word = StatusWord(cell) {
            knownWords += 1
            if word.status != nil { statuses += 1 }
        }
        switch YesNo(cell) {
        case .yes, .no, .never, .nothing: flags += 1
        case .other: break
        }
        if let money = Money(cell) {
            amounts += 1
            if money.hundredths != 0 { otherThanZero += 1 }
        }
        if Money(beginning: cell) != nil { amountsInFront += 1 }
        if cell.count <= 4, cell.allSatisfy(\.isASCIIDigit) { wholeNumbers += 1 }
        if cell.contains(UInt8(ascii: "@")) { emails += 1 }
        if cell.count(where: \.isASCIIDigit) >= 6 { phones += 1 }
        if cell.contains(where: { $0.isASCIILetter || !$0.isASCII }) { texts += 1 }
        if cell.count <= 4 { shortTexts += 1 }
    }

    /// Whether the cells look like what the heading names; nil if all are blank.
    func fits(_ claim: BookingRole.Claim) -> Bool? {
        guard count > 0 else { return nil }
        func most(_ part: Int) -> Bool { part * 2 >= count }
        let isText = most(texts) && !most(emails) && !most(dates)
        switch claim.role {
        case .column(.startsAt), .column(.bookedOn): return most(dates)
        case .time: return most(times) && !most(dates)
        case .column(.status):
            return claim.strength == .weak ? knownWords * 3 >= count * 2 : most(knownWords)
        case .paymentStatus: return most(texts) && !most(amounts)
        case .flag: return most(flags) || most(dates) || most(times) || most(statuses)
        case .column(.amount), .refunded: return most(amounts) && !(claim.strength == .weak && most(dates))
        case .payment: return most(amountsInFront)
        case .participants: return wholeNumbers * 5 >= count * 4
        case .column(.clientEmail): return most(emails)
        case .column(.clientPhone): return most(phones)
        case .column(.clientName), .givenName, .familyName: return isText
        case .column(.service): return isText || claim.strength > .weak && !most(dates) && !most(emails)
        case .column(.currency): return most(shortTexts)
        case .column(.bookingID): return !most(dates) && !most(emails)
        default: return true
        }
    }
}

/// What the first rows of a booking list show of each of its columns.
struct SampleEvidence {
    private(set) var columns: [ColumnEvidence]

    /// No more rows are looked at.
    static let rowLimit = 300

    /// Why the list cannot be read, nil if it can; it is refused when it is read as a whole.
    private(set) var failure: Diagnostic?

    /// Reads the first rows of `source` and rewinds it.
    init(_ source: ListSource) {
        columns = Array(repeating: ColumnEvidence(), count: source.header.count)
        do throws(Diagnostic) {
            try read(source)
            try source.rewind()
        } catch {
            failure = error
        }
    }

    private mutating func read(_ source: ListSource) throws(Diagnostic) {
        var rows = 0
        while rows < SampleEvidence.rowLimit, let row = try source.next() {
            guard case .record(let record) = row else { continue }
            rows += 1
            for column in columns.indices { columns[column].take(record[column].trimmed) }
        }
    }
}
