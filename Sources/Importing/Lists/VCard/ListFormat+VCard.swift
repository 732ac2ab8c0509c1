import Bytes
import Diagnostics

extension ListFormat {
    /// vCards: they begin with `BEGIN:VCARD` in any case and encoding, after an optional byte order mark and blank
    /// lines.
    static let vCard = ListFormat(
        isBeginning: { bytes in
            let marks = ByteOrderMark.utf8 + ByteOrderMark.utf16BigEndian
            let text = bytes.drop { $0 <= .space || marks.contains($0) }.lazy.filter { $0 != 0 }
            return text.prefix(11).map(\.asciiUppercased).elementsEqual("BEGIN:VCARD".utf8)
        },
        open: { (file) throws(Diagnostic) in
            try VCardRows(file.bytes, isUTF16: file.beginning.prefix(4).contains(0), name: file.name)
        })
}
