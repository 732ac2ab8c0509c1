import CLibCSV

/// Writes records as CSV: UTF-8 as given, RFC 4180 quoting only where it is needed, `\n` at the end of a record.
///
/// What it writes, a `Reader` reads back byte for byte, whatever the fields hold, up to the size that a row may have.
package struct Writer: ~Copyable {
    private let sink: any ByteSink
    private var buffer: [UInt8] = []
    private var fieldsInRecord = 0
    /// Where the record in progress begins in `buffer` and where its first field ends.
    private var recordStart = 0
    private var firstFieldEnd = 0
    private var spansLines = false
    private static let blockSize = 1 << 16

    package init(_ sink: any ByteSink) {
        self.sink = sink
        buffer.reserveCapacity(Writer.blockSize * 2)
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: ByteView) {
        if fieldsInRecord > 0 { buffer.append(0x2C) }
        if Writer.needsQuotes(bytes) {
            appendQuoted(bytes)
        } else {
            buffer.append(contentsOf: bytes.buffer)
        }
        if fieldsInRecord == 0 { firstFieldEnd = buffer.count }
        fieldsInRecord += 1
    }

    package mutating func field(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { field(ByteView($0)) }
    }

    package mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field(ByteView($0)) }
    }

    /// Ends the record in progress.
    package mutating func endRecord() throws(Diagnostic) {
        // A record of one empty field would otherwise be a blank line, which no reader sees; and a record of several lines
        // that begins with a quote is never taken for rows which an unclosed quote has swallowed.
        if spansLines || fieldsInRecord == 1 && firstFieldEnd == recordStart { quoteFirstField() }
        buffer.append(0x0A)
        fieldsInRecord = 0
        spansLines = false
        recordStart = buffer.count
        if buffer.count >= Writer.blockSize { try flush() }
    }

    /// Writes one whole record.
    package mutating func record(_ fields: [String]) throws(Diagnostic) {
        for text in fields { field(text) }
        try endRecord()
    }

    /// Hands everything written so far to the sink.
    package mutating func flush() throws(Diagnostic) {
        let sink = sink
        try buffer.withByteView { (bytes) throws(Diagnostic) in try sink.write(UnsafeRawBufferPointer(bytes.buffer)) }
        buffer.removeAll(keepingCapacity: true)
        recordStart = 0
    }

    /// Puts the first field of the record in progress between quotes if it is not; what needs doubling had needed quotes.
    private mutating func quoteFirstField() {
        if recordStart < firstFieldEnd, buffer[recordStart] == 0x22 { return }
        buffer.insert(0x22, at: firstFieldEnd)
        buffer.insert(0x22, at: recordStart)
    }

    /// A field needs quotes for a comma, a quote or a line end in it; for a blank at either end, which libcsv would strip;
    /// and for a byte order mark at its front, which a reader would strip if the field came first in the file.
    private static func needsQuotes(_ bytes: ByteView) -> Bool {
        guard bytes.count > 0 else { return false }
        var special = false
        for byte in bytes.buffer {
            special = special || byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
        }
        let first = bytes[0]
        let last = bytes[bytes.count - 1]
        return special || first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 || first == 0xEF
    }

    private mutating func appendQuoted(_ bytes: ByteView) {
        spansLines = spansLines || bytes.contains(0x0A) || bytes.contains(0x0D)
        let start = buffer.count
        let needed = csv_write2(nil, 0, bytes.start, bytes.count, 0x22)
        buffer.append(contentsOf: repeatElement(0, count: needed))
        buffer.withUnsafeMutableBytes { all in
            let target = UnsafeMutableRawBufferPointer(rebasing: all[start...])
            _ = csv_write2(target.baseAddress, target.count, bytes.start, bytes.count, 0x22)
        }
    }
}
