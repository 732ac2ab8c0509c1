import Bytes
import CSV
import Diagnostics
import Text

/// The events of a calendar (iCalendar, RFC 5545), one row each: Google Calendar, Apple Calendar, Outlook and the
/// calendars that booking programs offer.
///
/// Reads line by line and keeps at most one event. An event that repeats is read once, on its first day.
final class CalendarRows: ListRows {
    private var lines: LineBuffer
    private let text: TextSource?
    private let name: String
    /// The number of the line read last, and of the first line of the current property, counted from 1.
    private var line = 0
    private var propertyLine = 0
    /// The current property, unfolded.
    private var property: [UInt8] = []
    private var isTooLong = false
    /// The beginning of an overlong line that has been read ahead.
    private var overlong: [UInt8]?
    private let builder = RecordBuilder()
    private var zones: [String: CalendarZone] = [:]
    /// The address of the calendar's owner, if its name is one.
    private var owner = ""
    /// Whether the line that begins the next event has been read.
    private var hasBegun = false
    /// The lines of the current event as in the file, up to `maximumRawSize` bytes.
    private var raw: [UInt8] = []
    private var isRepaired = false
    private(set) var notices: [Diagnostic] = []

    /// The longest property, in bytes.
    private static let maximumSize = 1 << 20
    /// How many bytes of an event are kept to show in messages.
    private static let maximumRawSize = 1 << 14

    /// - Parameter isUTF16: whether the bytes are UTF-16; otherwise they are UTF-8 or Windows-1252.
    init(_ source: any ByteSource, isUTF16: Bool, name: String) throws(Diagnostic) {
        text = isUTF16 ? TextSource(source) : nil
        lines = LineBuffer(text ?? source)
        self.name = name
        try lines.skipByteOrderMark()
    }

    var header: Header { CalendarColumn.header }
    var format: String? { "calendar" }
    var assumptions: String { text?.encoding ?? (isRepaired ? "Windows-1252" : "UTF-8") }

    func next() throws(Diagnostic) -> Row? {
        notices.removeAll()
        raw.removeAll(keepingCapacity: true)
        while true {
            if !hasBegun {
                guard try readProperty() else { return nil }
            }
            if hasBegun || isProperty("BEGIN:VEVENT") {
                hasBegun = false
                return try readEvent()
            }
            if isProperty("BEGIN:VTIMEZONE") {
                try readZone()
            } else if property.withByteView({ CalendarLine($0)?.isNamed("X-WR-CALNAME") ?? false }) {
                takeOwner()
            }
        }
    }

    private func takeOwner() {
        let name = property.withByteView { CalendarLine($0)?.text ?? [] }.withByteView { $0.trimmed.lowercasedString }
        if name.contains("@") { owner = name }
    }

    /// Reads the event whose first line has been read.
    private func readEvent() throws(Diagnostic) -> Row {
        var event = CalendarEvent()
        let firstLine = propertyLine
        keepRaw("BEGIN:VEVENT")
        var depth = 0
        while try readProperty() {
            keepRaw()
            if depth == 0, isProperty("BEGIN:VEVENT") {
                hasBegun = true
                return rejected("the event has no END:VEVENT before the next one begins", line: firstLine)
            } else if depth == 0, isProperty("END:VEVENT") {
                return finish(&event, line: firstLine)
            } else if property.withByteView({ $0.hasPrefixIgnoringCase("BEGIN:") }) {
                // An alarm has a description of its own.
                depth += 1
            } else if property.withByteView({ $0.hasPrefixIgnoringCase("END:") }) {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                if isTooLong {
                    event.reject("line \(propertyLine) is longer than \(CalendarRows.maximumSize >> 20) MB")
                }
                take(&event)
            }
        }
        return rejected("the event has no END:VEVENT before the end of the file", line: firstLine)
    }

    private func take(_ event: inout CalendarEvent) {
        if VCardText.repairUTF8(&property, from: 0) { isRepaired = true }
        property.withByteView { text in
            guard let line = CalendarLine(text) else {
                let beginning = text.upTo(min(100, text.count)).string
                notices.append(
                    Diagnostic(
                        .note, file: name, line: propertyLine, "a line without a colon is skipped: \(beginning)"))
                return
            }
            event.take(line) { zones[$0] }
        }
    }

    private func finish(_ event: inout CalendarEvent, line: Int) -> Row {
        event.complete(owner: owner)
        if let problem = event.problem { return rejected(problem, line: line) }
        if event.repeats {
            notices.append(
                Diagnostic(
                    .note, file: name, line: line, "the event repeats; it counts once, on its first day",
                    hint: "copy the visits that took place as events of their own"))
        }
        event.write(to: builder)
        return .record(builder.record(line: line, raw: addRaw(at: header.count)))
    }

    private func rejected(_ reason: String, line: Int) -> Row {
        builder.clear()
        return .rejected(RejectedRow(line: line, column: 1, reason: reason, raw: addRaw(at: 0)))
    }

    /// Reads the time zone whose first line has been read.
    private func readZone() throws(Diagnostic) {
        var zone = CalendarZone()
        var zoneName = ""
        var observance: CalendarZone.Observance?
        while try readProperty(), !isProperty("END:VTIMEZONE") {
            if isProperty("BEGIN:STANDARD") || isProperty("BEGIN:DAYLIGHT") {
                observance = CalendarZone.Observance()
            } else if isProperty("END:STANDARD") || isProperty("END:DAYLIGHT") {
                if let observance { zone.add(observance) }
                observance = nil
            } else {
                property.withByteView { text in
                    guard let line = CalendarLine(text) else { return }
                    if line.isNamed("TZID") { zoneName = line.value.trimmed.string } else { observance?.take(line) }
                }
            }
        }
        zones[zoneName] = zone
    }

    /// Whether the current property is just `text`.
    private func isProperty(_ text: StaticString) -> Bool {
        property.withByteView { $0.trimmed.equalsIgnoringCase(text) }
    }

    /// Reads the lines of the next property and joins them: a line that begins with white space continues the one
    /// before (RFC 5545, 3.1). False at the end.
    private func readProperty() throws(Diagnostic) -> Bool {
        property.removeAll(keepingCapacity: true)
        isTooLong = false
        if let beginning = overlong {
            overlong = nil
            beginning.withByteView(append)
            isTooLong = true
        } else {
            guard try appendLine(isFirst: true) else { return false }
        }
        propertyLine = line
        while try appendLine(isFirst: false) {}
        return true
    }

    /// Adds the next line to the property; false at the end, or if the line begins another property.
    private func appendLine(isFirst: Bool) throws(Diagnostic) -> Bool {
        lines.setMark()
        switch try lines.next(limit: CalendarRows.maximumSize) {
        case .line(let text):
            let isIndented = text[0] == .space || text[0] == .tab
            guard isFirst || isIndented else {
                lines.rewind(to: 0)
                return false
            }
            append(isFirst ? text : text.from(1))
        case .tooLong(let text):
            guard isFirst || text[0] == .space || text[0] == .tab else {
                overlong = text.array
                line += 1
                return false
            }
            append(text)
            isTooLong = true
        case .recordTooLong, .endOfInput: return false
        }
        line += 1
        return true
    }

    private func append(_ text: ByteView) {
        var end = text.count
        while end > 0, text[end - 1] == .lineFeed || text[end - 1] == .carriageReturn { end -= 1 }
        let room = CalendarRows.maximumSize - property.count
        if end > room { isTooLong = true }
        property.append(contentsOf: text.upTo(min(end, room)).buffer)
    }

    private func keepRaw(_ text: String? = nil) {
        let room = CalendarRows.maximumRawSize - raw.count - 1
        if let text {
            raw.append(contentsOf: text.utf8)
        } else if room > 0 {
            raw.append(contentsOf: property.prefix(room))
        }
        if room > 0 { raw.append(.lineFeed) }
    }

    /// Keeps `raw` among the record's fields, so that it stays valid as long as they do.
    private func addRaw(at index: Int) -> ByteView {
        _ = VCardText.repairUTF8(&raw, from: 0)
        raw.withByteView { builder.add($0) }
        return builder.record(line: propertyLine, raw: .empty)[index]
    }
}
