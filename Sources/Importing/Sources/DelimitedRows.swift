import CSV

/// The rows of a text file with delimiters: commas, semicolons, tabs or bars.
final class DelimitedRows: ListRows {
    private var reader: Reader
    private let text: TextSource
    private let delimiter: UInt8

    /// Opens the file and reads its header, which also shows the delimiter.
    init(_ text: TextSource, name: String) throws(Diagnostic) {
        self.text = text
        let beginning = try DelimitedRows.beginning(of: text)
        delimiter = DelimitedRows.delimiter(of: beginning)
        reader = try Reader(MemorySource(beginning, then: text), name: name, delimiter: delimiter)
    }

    var header: Header { reader.header }

    func next() throws(Diagnostic) -> Row? { try reader.next() }

    var assumptions: String {
        switch delimiter {
        case UInt8(ascii: ";"): text.encoding + ", semicolons"
        case UInt8(ascii: "\t"): text.encoding + ", tabs"
        case UInt8(ascii: "|"): text.encoding + ", bars"
        default: text.encoding
        }
    }

    /// The first bytes, up to the end of the first line that is not blank, or somewhat more.
    private static func beginning(of text: TextSource) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        while bytes.count < 1 << 20 {
            let count = try text.read(into: block)
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
            if bytes.contains(0x0A) || bytes.contains(0x0D) { break }
        }
        return bytes
    }

    /// The delimiter that stands most often outside quotes in the first line that is not blank; a comma if none does.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        var counts = [0, 0, 0, 0]
        var quoted = false
        var seen = false
        for byte in bytes {
            if byte == 0x22 { quoted.toggle() }
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if seen { break }
                continue
            }
            if byte > 0x20 { seen = true }
            if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return most == 0 ? candidates[0] : candidates[counts.firstIndex(of: most) ?? 0]
    }
}
