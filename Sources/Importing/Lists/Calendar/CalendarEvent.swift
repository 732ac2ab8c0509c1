import Bytes
import CSV
import Contacts
import Wording

/// One event of a calendar, property by property.
struct CalendarEvent {
    private var cells = [[UInt8]](repeating: [], count: CalendarColumn.allCases.count)
    private var summary: [UInt8] = []
    private var description: [UInt8] = []
    private var people: [(email: String, name: String, hasDeclined: Bool)] = []
    private var organizer = ""
    private var recurrence = ""
    private var isCancelled = false
    /// Whether the event repeats; only its first time is read.
    private(set) var repeats = false
    /// Why the event cannot be read; nil if it can.
    private(set) var problem: String?

    /// Takes a property.
    ///
    /// - Parameter zone: finds the time zone that the calendar defines by this name.
    mutating func take(_ line: CalendarLine, zone: (String) -> CalendarZone?) {
        if line.isNamed("DTSTART") {
            set(.start, CalendarEvent.time(line, zone))
        } else if line.isNamed("CREATED") {
            // Google Calendar writes 1900 for an event that it imported.
            let isKnown = CalendarTime(line.value).map { $0.day.dayNumber > 0 } ?? false
            if isKnown { set(.created, CalendarEvent.time(line, zone)) }
        } else if line.isNamed("SUMMARY") {
            summary = line.text
        } else if line.isNamed("DESCRIPTION") {
            description = CalendarText.plain(line.text)
        } else if line.isNamed("UID") {
            // Behind the sign is the program's host, as in an email address.
            set(.bookingID, line.text.withByteView { $0.upTo($0.firstIndex(of: UInt8(ascii: "@")) ?? $0.count).string })
        } else if line.isNamed("RECURRENCE-ID") {
            recurrence = line.value.trimmed.string
        } else if line.isNamed("RRULE") || line.isNamed("RDATE") {
            repeats = true
        } else if line.isNamed("STATUS") {
            isCancelled = StatusWord(line.value.trimmed)?.status == .cancelled
        } else if line.isNamed("ORGANIZER") {
            organizer = CalendarEvent.address(line)
        } else if line.isNamed("ATTENDEE") {
            takeAttendee(line)
        }
    }

    mutating func reject(_ reason: String) { problem = problem ?? reason }

    private mutating func set(_ column: CalendarColumn, _ text: String) { cells[column.rawValue] = Array(text.utf8) }

    private func text(_ column: CalendarColumn) -> String {
        String(decoding: cells[column.rawValue], as: UTF8.self)
    }

    /// In ISO 8601, or as written if it is no time, so that the row is rejected with it.
    private static func time(_ line: CalendarLine, _ zone: (String) -> CalendarZone?) -> String {
        guard let time = CalendarTime(line.value) else { return line.value.trimmed.string }
        return time.iso(in: zone(line.parameter("TZID").string))
    }

    /// The email address of a person, in lower case.
    private static func address(_ line: CalendarLine) -> String {
        let value = line.value.trimmed
        return (value.hasPrefixIgnoringCase("mailto:") ? value.from(7) : value).lowercasedString
    }

    private mutating func takeAttendee(_ line: CalendarLine) {
        let type = line.parameter("CUTYPE")
        guard !type.equalsIgnoringCase("RESOURCE"), !type.equalsIgnoringCase("ROOM") else { return }
        let address = CalendarEvent.address(line)
        guard address.contains("@") else { return }
        let name = line.parameter("CN")
        people.append(
            (
                address, name.contains(UInt8(ascii: "@")) ? "" : name.string,
                line.parameter("PARTSTAT").equalsIgnoringCase("DECLINED")
            ))
    }

    /// Completes the cells.
    ///
    /// - Parameter owner: the address of the calendar's owner; blank if unknown.
    mutating func complete(owner: String) {
        let owner = owner.isEmpty ? organizer : owner
        let clients = people.filter { $0.email != owner }
        readDescription(owner: owner)
        if text(.email).isEmpty, let client = clients.first { set(.email, client.email) }
        var name = text(.client)
        if name.isEmpty, clients.allSatisfy({ !$0.name.isEmpty }) {
            name = clients.map(\.name).joined(separator: "; ")
        }
        let title = summary.withByteView { EventSummary($0, client: name) }
        set(.client, title.client)
        if text(.service).isEmpty { set(.service, title.service) }
        let haveDeclined = !clients.isEmpty && clients.allSatisfy(\.hasDeclined)
        set(.status, isCancelled || haveDeclined ? BookingStatus.cancelled.rawValue : title.status)
        if !recurrence.isEmpty { set(.bookingID, "\(text(.bookingID)) \(recurrence)") }
        cells[CalendarColumn.answers.rawValue] = description
        cells[CalendarColumn.notes.rawValue] = description
        if text(.start).isEmpty { reject("the event has no DTSTART") }
        if text(.client).isEmpty, text(.email).isEmpty, text(.phone).isEmpty {
            let words = summary.isEmpty ? "the event has no summary and" : "the event \"\(shortSummary)\""
            reject("\(words) names no client")
        }
    }

    private var shortSummary: String { String(String(decoding: summary, as: UTF8.self).prefix(60)) }

    /// Takes what booking programs write into a description: `Booked by` above name, address and number, or lines such
    /// as `Phone: (415) 555-0123`.
    private mutating func readDescription(owner: String) {
        var isIntroduced = false
        let description = description
        description.withByteView { text in
            for line in text.split(where: { $0 == .lineFeed }) {
                let line = line.trimmed
                if SessionWord.introducesClient(CalendarText.withoutColon(line)) {
                    isIntroduced = true
                } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), !line.upTo(colon).isEmpty {
                    takeLabelled(line.upTo(colon), line.from(colon + 1).trimmed)
                } else if line.contains(UInt8(ascii: "@")), !line.contains(.space) {
                    let address = line.lowercasedString
                    if address != owner, self.text(.email).isEmpty { set(.email, address) }
                } else if isIntroduced, !line.isEmpty {
                    if case .phone = Phone.read(line) {
                        if self.text(.phone).isEmpty { set(.phone, line.string) }
                    } else if self.text(.client).isEmpty {
                        set(.client, line.string)
                    } else {
                        isIntroduced = false
                    }
                }
            }
        }
    }

    private mutating func takeLabelled(_ label: ByteView, _ value: ByteView) {
        guard !value.isEmpty, let role = BookingRole(header: label.string) else { return }
        let column: CalendarColumn? =
            switch role {
            case .column(.clientName): .client
            case .column(.clientEmail): .email
            case .column(.clientPhone): .phone
            case .column(.service): .service
            case .column(.amount): .price
            default: nil
            }
        if let column, text(column).isEmpty { set(column, value.string) }
    }

    /// Builds a record from the cells.
    func write(to builder: RecordBuilder) {
        builder.clear()
        for cell in cells { cell.withByteView { builder.add($0) } }
    }
}
