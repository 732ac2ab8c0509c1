import CIntrinsics
import CLibCSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Records as CSV text in memory: UTF-8 as given, RFC 4180 quoting only where it is needed, `\n` at the end of a record.
///
/// What it holds, a `Reader` reads back byte for byte, whatever the fields hold, up to the size that a row may have.
package struct RecordBuffer: ~Copyable {
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 16
    private var used = 0
    private var fieldsInRecord = 0
    /// Where the record in progress begins in `buffer` and where its first field ends.
    private var recordStart = 0
    private var firstFieldEnd = 0
    private var spansLines = false

    /// No records yet.
    package init() {
        buffer = .allocate(capacity: capacity)
    }

    deinit {
        buffer.deallocate()
    }

    /// How many bytes the records have so far.
    package var count: Int { used }

    /// The text so far, valid until the next change.
    package var text: ByteView { ByteView(start: buffer, count: used) }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: ByteView) {
        // Two quotes and every byte doubled are the most that it can come to; a comma and what ends a record follow, and
        // eight bytes are written at a time.
        if used + bytes.count * 2 + 16 > capacity { grow(bytes.count * 2 + 16) }
        if fieldsInRecord > 0 { append(0x2C) }
        if bytes.count > 0 {
            if RecordBuffer.copy(bytes, to: buffer + used) {
                used += bytes.count
            } else {
                used += csv_write2(buffer + used, capacity - used, bytes.start, bytes.count, 0x22)
                spansLines = spansLines || bytes.contains(0x0A) || bytes.contains(0x0D)
            }
        }
        if fieldsInRecord == 0 { firstFieldEnd = used }
        fieldsInRecord += 1
    }

    /// Adds so many blank fields to the record in progress.
    package mutating func blankFields(_ count: Int) {
        guard count > 0 else { return }
        if used + count + 8 > capacity { grow(count + 8) }
        if fieldsInRecord == 0 { firstFieldEnd = used }
        let commas = fieldsInRecord == 0 ? count - 1 : count
        for offset in stride(from: 0, to: commas, by: 8) {
            UnsafeMutableRawPointer(buffer + used + offset).storeBytes(of: 0x2C2C_2C2C_2C2C_2C2C, as: UInt64.self)
        }
        used += commas
        fieldsInRecord += count
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { field(ByteView($0)) }
    }

    /// Adds a field to the record in progress.
    package mutating func field(_ text: String) {
        var text = text
        text.withUTF8 { field(ByteView($0)) }
    }

    /// Ends the record in progress and returns where it begins in `text`.
    @discardableResult
    package mutating func endRecord() -> Int {
        if used + 3 > capacity { grow(3) }
        // A record of one empty field would otherwise be a blank line, which no reader sees; and a record of several lines
        // that begins with a quote is never taken for rows which an unclosed quote has swallowed.
        if spansLines || fieldsInRecord == 1 && firstFieldEnd == recordStart { quoteFirstField() }
        append(0x0A)
        let start = recordStart
        fieldsInRecord = 0
        spansLines = false
        recordStart = used
        return start
    }

    /// Adds CSV text, whole records or pieces of one; what is added with `field` afterwards begins a record.
    mutating func append(_ text: ByteView) {
        if used + text.count > capacity { grow(text.count) }
        (buffer + used).update(from: text.start, count: text.count)
        used += text.count
        recordStart = used
    }

    /// Forgets everything and keeps the memory.
    package mutating func clear() {
        used = 0
        recordStart = 0
        fieldsInRecord = 0
        spansLines = false
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

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, used + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: buffer, count: used)
        buffer.deallocate()
        buffer = larger
    }

    /// Copies a field that has bytes to `target`, and tells whether it may stand there without quotes.
    ///
    /// A field needs quotes for a comma, a quote or a line end in it; for a blank at either end, which libcsv would strip;
    /// and for a byte order mark at its front, which a reader would strip if the field came first in the file.
    @inline(__always)
    private static func copy(_ bytes: ByteView, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        let count = bytes.count
        let first = bytes.start[0]
        let last = bytes.start[count - 1]
        if first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 || first == 0xEF { return false }
        let source = UnsafeRawPointer(bytes.start)
        let target = UnsafeMutableRawPointer(target)
        guard count >= 8 else {
            guard count >= 4 else {
                for offset in 0..<count {
                    target.storeBytes(of: bytes.start[offset], toByteOffset: offset, as: UInt8.self)
                }
                let middle = UInt64(bytes.start[count / 2])
                return !hold_csv_specials(UInt64(first) | middle << 8 | UInt64(last) << 16, 0)
            }
            let front = move(UInt32.self, source, target, 0)
            return !hold_csv_specials(UInt64(front) | UInt64(move(UInt32.self, source, target, count - 4)) << 32, 0)
        }
        var isPlain = true
        var offset = 0
        while offset < count - 16 {
            let front = move(UInt64.self, source, target, offset)
            if hold_csv_specials(front, move(UInt64.self, source, target, offset + 8)) { isPlain = false }
            offset += 16
        }
        let front = move(UInt64.self, source, target, max(count - 16, 0))
        if hold_csv_specials(front, move(UInt64.self, source, target, count - 8)) { isPlain = false }
        return isPlain
    }

    /// Copies one number from `offset` to `offset` and returns it.
    @inline(__always)
    private static func move<Number: BitwiseCopyable>(
        _: Number.Type, _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ offset: Int
    ) -> Number {
        let number = source.loadUnaligned(fromByteOffset: offset, as: Number.self)
        target.storeBytes(of: number, toByteOffset: offset, as: Number.self)
        return number
    }
}
