import Bytes
import Diagnostics

extension ListFormat {
    /// Calendars: they begin with `BEGIN:VCALENDAR` in any case, after an optional byte order mark and blank lines.
    static let calendar = ListFormat(
        isBeginning: { bytes in
            let marks = ByteOrderMark.utf8 + ByteOrderMark.utf16BigEndian
            let text = bytes.drop { $0 <= .space || marks.contains($0) }.lazy.filter { $0 != 0 }
            return text.prefix(15).map(\.asciiUppercased).elementsEqual("BEGIN:VCALENDAR".utf8)
        },
        open: { (file) throws(Diagnostic) in
            try CalendarRows(file.bytes, isUTF16: file.beginning.prefix(4).contains(0), name: file.name)
        })
}
