import CLibCSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes records as CSV: UTF-8 as given, RFC 4180 quoting only where it is needed, `\n` at the end of a record.
///
/// What it writes, a `Reader` reads back byte for byte, whatever the fields hold, up to the size that a row may have.
package struct Writer: ~Copyable {
    private let sink: any ByteSink
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity = Writer.blockSize * 2
    private var used = 0
    private var fieldsInRecord = 0
    /// Where the record in progress begins in `buffer` and where its first field ends.
    private var recordStart = 0
    private var firstFieldEnd = 0
    private var spansLines = false
    private static let blockSize = 1 << 16

    package init(_ sink: any ByteSink) {
        self.sink = sink
        buffer = .allocate(capacity: capacity)
    }

    deinit {
        buffer.deallocate()
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: ByteView) {
        // Two quotes and every byte doubled are the most that it can come to; a comma and what ends a record follow.
        reserve(bytes.count * 2 + 8)
        if fieldsInRecord > 0 { append(0x2C) }
        if Writer.needsQuotes(bytes) {
            used += csv_write2(buffer + used, capacity - used, bytes.start, bytes.count, 0x22)
            spansLines = spansLines || bytes.contains(0x0A) || bytes.contains(0x0D)
        } else {
            (buffer + used).update(from: bytes.start, count: bytes.count)
            used += bytes.count
        }
        if fieldsInRecord == 0 { firstFieldEnd = used }
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
        reserve(3)
        // A record of one empty field would otherwise be a blank line, which no reader sees; and a record of several lines
        // that begins with a quote is never taken for rows which an unclosed quote has swallowed.
        if spansLines || fieldsInRecord == 1 && firstFieldEnd == recordStart { quoteFirstField() }
        append(0x0A)
        fieldsInRecord = 0
        spansLines = false
        recordStart = used
        if used >= Writer.blockSize { try flush() }
    }

    /// Writes one whole record.
    package mutating func record(_ fields: [String]) throws(Diagnostic) {
        for text in fields { field(text) }
        try endRecord()
    }

    /// Hands everything written so far to the sink.
    package mutating func flush() throws(Diagnostic) {
        try sink.write(UnsafeRawBufferPointer(start: buffer, count: used))
        used = 0
        recordStart = 0
    }

    /// Puts the first field of the record in progress between quotes if it is not; what needs doubling had needed quotes.
    private mutating func quoteFirstField() {
        if recordStart < firstFieldEnd, buffer[recordStart] == 0x22 { return }
        let rest = buffer + firstFieldEnd
        memmove(rest + 2, rest, used - firstFieldEnd)
        memmove(buffer + recordStart + 1, buffer + recordStart, firstFieldEnd - recordStart)
        buffer[recordStart] = 0x22
        rest[1] = 0x22
        used += 2
    }

    private mutating func append(_ byte: UInt8) {
        buffer[used] = byte
        used += 1
    }

    private mutating func reserve(_ more: Int) {
        guard used + more > capacity else { return }
        capacity = max(capacity * 2, used + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: buffer, count: used)
        buffer.deallocate()
        buffer = larger
    }

    /// A field needs quotes for a comma, a quote or a line end in it; for a blank at either end, which libcsv would strip;
    /// and for a byte order mark at its front, which a reader would strip if the field came first in the file.
    private static func needsQuotes(_ bytes: ByteView) -> Bool {
        let count = bytes.count
        guard count > 0 else { return false }
        let first = bytes.start[0]
        let last = bytes.start[count - 1]
        if first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 || first == 0xEF { return true }
        guard count >= 8 else {
            return bytes.buffer.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        }
        let raw = UnsafeRawPointer(bytes.start)
        for offset in stride(from: 0, to: count - 8, by: 8)
        where holdsSpecial(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
            return true
        }
        return holdsSpecial(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }

    /// Whether a comma, a quote or a line end is among eight bytes.
    private static func holdsSpecial(_ word: UInt64) -> Bool {
        (zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x2222_2222_2222_2222)
            | zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)) != 0
    }

    /// Not 0 if one of the eight bytes of `word` is 0: only there does subtracting 1 set the high bit of a byte that had none.
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
