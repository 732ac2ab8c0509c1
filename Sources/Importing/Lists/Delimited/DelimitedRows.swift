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

    /// Whether the columns have been named by their cells, or by an earlier reading of the list.
    private let isUnnamed: Bool

    /// Opens the file and reads its header, from which the delimiter is inferred.
    ///
    /// - Parameter names: the names of the columns, if the first row may be a contact.
    init(
        _ text: TextSource, name: String, delimiter: UInt8? = nil, names: [String]? = nil
    ) throws(Diagnostic) {
        self.text = text
        let beginning: [UInt8]
        (place, beginning) = try DelimitedRows.findHeader(in: text, delimiter)
        linesAbove = beginning[..<place.offset].contains { $0 > .space && $0.isASCII } ? place.line - 1 : 0
        let made = DelimitedRows.header(madeFor: beginning, place, names)
        isUnnamed = made != nil
        let rest = ResumedSource((made ?? []) + beginning[place.offset...], then: text)
        // The header is not in the file.
        reader = try Reader(
            rest, name: name, delimiter: place.delimiter, firstLine: made == nil ? place.line : place.line - 1)
    }

    /// The header line for a list without a header; nil if it has one.
    private static func header(madeFor bytes: [UInt8], _ place: HeaderPlace, _ known: [String]?) -> [UInt8]? {
        guard known != nil || !place.isHeader else { return nil }
        var scanner = LineScanner(bytes: bytes, position: place.offset)
        var rows: [[String]] = []
        while rows.count < CellHeadings.rowLimit, let line = scanner.next() {
            // The last line may be cut.
            if line.range.upperBound == bytes.count, bytes.count >= HeaderSearch.furthestByte { break }
            let cells = LineScanner.fields(bytes[line.range], delimiter: place.delimiter)
            if cells.contains(where: { !$0.isEmpty }) { rows.append(cells) }
        }
        if let known, rows.first == known { return nil }
        guard let names = known ?? CellHeadings(rows)?.names else { return nil }
        var line: [UInt8] = []
        for name in names {
            if !line.isEmpty { line.append(place.delimiter) }
            line.append(.quote)
            for byte in name.utf8 {
                line.append(byte)
                if byte == .quote { line.append(byte) }
            }
            line.append(.quote)
        }
        line.append(.lineFeed)
        return line
    }

    var encoding: TextEncoding? { text.encodingOfPieces }

    var header: Header { reader.header }

    var delimiter: UInt8 { place.delimiter }

    var headerText: [UInt8] { reader.headerText }

    func next() throws(Diagnostic) -> Row? { try reader.next() }

    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { try reader.fill(run) }

    var format: String? { isUnnamed ? "a list without a header" : nil }

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
