import Bytes
import CSV
import Diagnostics
import Text

/// The cards of an address book, one row each: vCard 2.1, 3.0 and 4.0, in any mix.
///
/// Reads line by line and keeps at most one card, without the properties that are skipped, such as pictures. So memory
/// depends neither on the size of the file nor on the size of a card.
final class VCardRows: ListRows {
    private var lines: LineBuffer
    private let text: TextSource?
    private let name: String
    /// The number of the line read last, and of the first line of the current row, counted from 1.
    private var line = 0
    private var firstLine = 0
    private var unfolder = VCardUnfolder()
    private var cells = VCardCells()
    private let builder = RecordBuilder()
    /// The lines of the current row as in the file, up to `maximumRawSize` bytes.
    private var raw: [UInt8] = []
    /// The size of `raw` when a line was first skipped.
    private var intactCount = Int.max
    private var isRepaired = false
    private(set) var notices: [Diagnostic] = []
    /// The groups seen so far.
    private var groups = VCardGroups()
    /// All groups of the file, if it has been read before.
    private var known: VCardGroups?
    private var hasEnded = false

    /// The longest line, in bytes.
    static let maximumLineSize = 1 << 20
    /// How many bytes of a card are kept to show in messages, without pictures.
    static let maximumRawSize = 1 << 16

    /// - Parameter isUTF16: whether the bytes are UTF-16; otherwise they are UTF-8 or Windows-1252.
    init(_ source: any ByteSource, isUTF16: Bool, name: String) throws(Diagnostic) {
        text = isUTF16 ? TextSource(source) : nil
        lines = LineBuffer(text ?? source)
        self.name = name
        try lines.skipByteOrderMark()
    }

    var header: Header { VCardColumn.header }

    var format: String? {
        unfolder.versions.isEmpty ? "vCard" : "vCard " + unfolder.versions.sorted().joined(separator: " and ")
    }

    var assumptions: String {
        let encoding = text?.encoding ?? (isRepaired ? "Windows-1252" : "UTF-8")
        return groups.count == 0 ? encoding : "\(encoding), \(counted(groups.count, "group")) as tags"
    }

    func next() throws(Diagnostic) -> Row? {
        notices.removeAll()
        while let next = try nextLine() {
            if next.text.isBlank { continue }
            raw.removeAll(keepingCapacity: true)
            intactCount = .max
            firstLine = line
            guard next.text.trimmed.isLine("BEGIN:VCARD") else { return try readStrayText(next) }
            // A group is no person.
            if let row = try readCard(next) { return row }
        }
        hasEnded = true
        return nextMember()
    }

    func learn(from earlier: any ListRows) {
        if let earlier = earlier as? VCardRows, earlier.hasEnded { known = earlier.groups }
    }

    /// The next member of a group that has no card of its own, only an address.
    private func nextMember() -> Row? {
        guard let member = known?.popMemberWithoutCard() else { return nil }
        cells.clear()
        cells.add(.email) { $0.append(contentsOf: member.address.utf8) }
        for name in member.groups { cells.add(.categories) { $0.append(contentsOf: name.utf8) } }
        raw = Array("BEGIN:VCARD\nEMAIL:\(member.address)\nEND:VCARD\n".utf8)
        cells.write(to: builder)
        return .record(builder.record(line: member.line, raw: addRaw(at: header.count), intactCount: 0))
    }

    /// Reads the card whose first line is `beginning`; nil for a group.
    private func readCard(_ beginning: PhysicalLine) throws(Diagnostic) -> Row? {
        keepRaw(beginning.text)
        unfolder.begin()
        var depth = 0
        while let next = try nextLine() {
            if next.text.isLine("BEGIN:VCARD") {
                guard depth == 0, unfolder.expectsCard else {
                    unread()
                    return rejected("the card has no END:VCARD before the next one begins")
                }
                depth = 1
                intactCount = min(intactCount, raw.count)
            } else if next.text.isLine("END:VCARD") {
                if depth == 0 {
                    keepRaw(next.text)
                    return finishCard()
                }
                depth = 0
                unfolder.endProperty()
            } else if depth == 0 {
                unfolder.take(next.text, isWhole: next.isWhole, line: line)
                if !unfolder.isInBinary { keepRaw(next.text) } else { intactCount = min(intactCount, raw.count) }
            }
        }
        return rejected("the card has no END:VCARD before the end of the file")
    }

    /// Rejects text between cards instead of skipping it, because it may be a card that lost its first line.
    private func readStrayText(_ first: PhysicalLine) throws(Diagnostic) -> Row {
        keepRaw(first.text)
        while let next = try nextLine() {
            if next.text.isLine("BEGIN:VCARD") {
                unread()
                break
            }
            keepRaw(next.text)
            if next.text.isLine("END:VCARD") { break }
        }
        return rejected("there is no BEGIN:VCARD before this line")
    }

    private func finishCard() -> Row? {
        unfolder.endProperty()
        if let problem = unfolder.card.problem { return rejected(problem) }
        cells.clear()
        unfolder.card.write(to: &cells)
        if unfolder.card.isGroup {
            groups.add(unfolder.card.members, to: cells.name, line: firstLine)
            // A group with an address of its own, such as a mailing list, is a contact as well.
            if cells[.email].isEmpty, cells[.phone].isEmpty, cells[.website].isEmpty { return nil }
        }
        let keys = [unfolder.card.identifier] + cells.emails.map { "mailto:" + $0 }
        groups.sawCard(keys)
        for name in known?.names(of: keys) ?? [] { cells.add(.categories) { $0.append(contentsOf: name.utf8) } }
        if cells.areBlank { return rejected("the card has no name, no organization, no email and no phone") }
        if unfolder.card.isRepaired { isRepaired = true }
        takeNotices()
        cells.write(to: builder)
        let raw = addRaw(at: header.count)
        return .record(builder.record(line: firstLine, raw: raw, intactCount: intactCount))
    }

    private func takeNotices() {
        if let (line, count, text) = unfolder.withoutColon {
            let more = count > 1 ? ", and \(count - 1) more in the same card" : ""
            let message = "a line without a colon is skipped: \(text)\(more)"
            notices.append(Diagnostic(.note, file: name, line: line, message))
        }
        if let charset = unfolder.card.unknownCharset {
            let message = "unknown character set \(charset); the card is read as UTF-8 or Windows-1252"
            notices.append(
                Diagnostic(.warning, file: name, line: firstLine, message, hint: "export the contacts as vCard 3.0"))
        }
    }

    private func rejected(_ reason: String) -> Row {
        builder.clear()
        let raw = addRaw(at: 0)
        return .rejected(RejectedRow(line: firstLine, column: 1, reason: reason, raw: raw))
    }

    /// Keeps `raw` among the record's fields, so that it stays valid as long as they do.
    private func addRaw(at index: Int) -> ByteView {
        _ = VCardText.repairUTF8(&raw, from: 0)
        raw.withByteView { builder.add($0) }
        return builder.record(line: firstLine, raw: .empty)[index]
    }

    private func keepRaw(_ line: ByteView) {
        let room = VCardRows.maximumRawSize - raw.count
        if room > 0 { raw.append(contentsOf: line.upTo(min(room, line.count)).buffer) }
    }

    /// A line with its ending, or the beginning of an overlong line.
    private struct PhysicalLine {
        let text: ByteView
        let isWhole: Bool
    }

    private func nextLine() throws(Diagnostic) -> PhysicalLine? {
        lines.setMark()
        switch try lines.next(limit: VCardRows.maximumLineSize) {
        case .line(let text):
            line += 1
            return PhysicalLine(text: text, isWhole: true)
        case .tooLong(let text):
            line += 1
            return PhysicalLine(text: text, isWhole: false)
        case .recordTooLong, .endOfInput: return nil
        }
    }

    /// Puts the line read last back.
    private func unread() {
        lines.rewind(to: 0)
        line -= 1
    }
}

extension ByteView {
    /// Whether a line is just `text`; an indented line belongs to the line before it.
    fileprivate func isLine(_ text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount, hasPrefixIgnoringCase(text) else { return false }
        return from(text.utf8CodeUnitCount).isBlank
    }
}
