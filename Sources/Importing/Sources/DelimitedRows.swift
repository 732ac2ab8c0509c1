import CSV

/// The rows of a text file with delimiters: commas, semicolons, tabs or bars.
final class DelimitedRows: ListRows {
    private var reader: Reader
    private let text: TextSource
    private let place: HeaderPlace
    private let linesAbove: Int

    /// Opens the file and reads its header, which also shows the delimiter.
    init(_ text: TextSource, name: String, delimiter: UInt8? = nil) throws(Diagnostic) {
        self.text = text
        let beginning = try DelimitedRows.beginning(of: text)
        place = HeaderPlace(in: beginning, delimiter: delimiter)
        linesAbove = beginning[..<place.offset].contains { $0 > 0x20 && $0 < 0x80 } ? place.line - 1 : 0
        let rest = MemorySource(Array(beginning[place.offset...]), then: text)
        reader = try Reader(rest, name: name, delimiter: place.delimiter, firstLine: place.line)
    }

    var header: Header { reader.header }

    var delimiter: UInt8 { place.delimiter }

    var headerText: [UInt8] { reader.headerText }

    func next() throws(Diagnostic) -> Row? { try reader.next() }

    var assumptions: String {
        var parts = [text.encoding]
        switch place.delimiter {
        case UInt8(ascii: ","): break
        case UInt8(ascii: ";"): parts.append("semicolons")
        case UInt8(ascii: "\t"): parts.append("tabs")
        case UInt8(ascii: "|"): parts.append("bars")
        default: parts.append("delimiter \(Character(Unicode.Scalar(place.delimiter)))")
        }
        if linesAbove > 0 {
            parts.append("\(linesAbove) \(linesAbove == 1 ? "line" : "lines") above the header skipped")
        }
        return parts.joined(separator: ", ")
    }

    /// The first block of bytes, in which the header is.
    private static func beginning(of text: TextSource) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        while bytes.count < 1 << 15 {
            let count = try text.read(into: block)
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
        }
        return bytes
    }
}
