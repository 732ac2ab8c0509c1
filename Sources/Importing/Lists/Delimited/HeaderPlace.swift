import Bytes
import CSV
import Contacts

/// The position of the header in a text list, and the field delimiter.
///
/// Some programs write lines above the header: LinkedIn writes notes, others the name and dates of the report.
struct HeaderPlace: Equatable {
    /// The offset of the header in bytes.
    var offset = 0
    /// The physical line of the header, counted from 1.
    var line = 1
    var delimiter = UInt8(ascii: ",")
    /// Whether the line names known columns; otherwise it is just the first one.
    private(set) var isHeader = false
    /// Whether further bytes cannot change the result: the line is complete and names known columns.
    private(set) var isCertain = false

    /// Looks for the header in the first bytes of a list, as `HeaderSearch` does.
    ///
    /// - Parameter delimiter: the delimiter that the user gave; nil to use the most frequent one in the header.
    init(in bytes: [UInt8], delimiter: UInt8?) {
        let mark = ByteOrderMark.utf8
        var scanner = LineScanner(bytes: bytes, position: bytes.starts(with: mark) ? mark.count : 0)
        var search = HeaderSearch()
        var first: HeaderPlace?
        while scanner.line <= HeaderSearch.furthestLine, let line = scanner.next() {
            let place = HeaderPlace(line, in: bytes, delimiter: delimiter)
            let names = LineScanner.fields(bytes[line.range], delimiter: place.delimiter)
            if names.allSatisfy(\.isEmpty) { continue }
            var ahead = scanner
            var furthest: LineScanner.Line? = line
            let isHeader = search.isHeader(names) {
                furthest = ahead.next()
                return furthest.map { LineScanner.fields(bytes[$0.range], delimiter: place.delimiter) }
            }
            if isHeader {
                self = place
                self.isHeader = true
                isCertain = furthest.map { $0.range.upperBound < bytes.count } ?? false
                return
            }
            first = first ?? place
        }
        self = first ?? HeaderPlace()
    }

    private init() {}

    private init(_ line: LineScanner.Line, in bytes: [UInt8], delimiter: UInt8?) {
        self.init()
        offset = line.range.lowerBound
        self.line = line.number
        self.delimiter = delimiter ?? LineScanner.delimiter(of: bytes[line.range])
    }
}
