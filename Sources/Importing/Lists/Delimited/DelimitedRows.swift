import Bytes
import CSV
import Diagnostics
import Text

/// The rows of a text file with delimiters: commas, semicolons, tabs or bars.
final class DelimitedRows: ListRows {
    private var reader: Reader
    private let text: TextSource
    private let place: HeaderPlace
    private let linesAbove: Int

    /// Opens the file and reads its header, from which the delimiter is inferred.
    init(_ text: TextSource, name: String, delimiter: UInt8? = nil) throws(Diagnostic) {
        self.text = text
        let beginning: [UInt8]
        (place, beginning) = try DelimitedRows.findHeader(in: text, delimiter)
        linesAbove = beginning[..<place.offset].contains { $0 > .space && $0.isASCII } ? place.line - 1 : 0
        let rest = ResumedSource(Array(beginning[place.offset...]), then: text)
        reader = try Reader(rest, name: name, delimiter: place.delimiter, firstLine: place.line)
    }

    var header: Header { reader.header }

    var delimiter: UInt8 { place.delimiter }

    var headerText: [UInt8] { reader.headerText }

    func next() throws(Diagnostic) -> Row? { try reader.next() }

    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { try reader.fill(run) }

    var assumptions: String {
        var parts = [text.encoding]
        switch place.delimiter {
        case .comma: break
        case .semicolon: parts.append("semicolons")
        case .tab: parts.append("tabs")
        case UInt8(ascii: "|"): parts.append("bars")
        default: parts.append("delimiter \(Character(Unicode.Scalar(place.delimiter)))")
        }
        if linesAbove > 0 {
            parts.append("\(counted(linesAbove, "line")) above the header skipped")
        }
        return parts.joined(separator: ", ")
    }

    /// Reads until the header is found and no further, because a pipe may deliver its first lines long before the rest.
    private static func findHeader(
        in text: TextSource, _ delimiter: UInt8?
    ) throws(Diagnostic) -> (place: HeaderPlace, bytes: [UInt8]) {
        var place = HeaderPlace(in: [], delimiter: delimiter)
        let bytes = try text.prefix { bytes in
            place = HeaderPlace(in: bytes, delimiter: delimiter)
            return place.isCertain || bytes.count >= HeaderSearch.furthestByte
        }
        return (place, bytes)
    }
}
