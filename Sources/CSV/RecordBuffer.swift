import Bytes
import CIntrinsics
import CLibCSV
import Platform

/// Records as CSV text in memory: UTF-8 as given, RFC 4180 quoting only where it is needed, `\n` at the end of a
/// record.
///
/// A `Reader` reads back the same fields, byte for byte, up to the maximum size of a row.
package struct RecordBuffer: ~Copyable {
    private var bytes = ByteBuffer(capacity: 1 << 16)
    private var fieldsInRecord = 0
    /// Where the record in progress begins in `bytes`, and where its first field ends.
    private var recordStart = 0
    private var firstFieldEnd = 0
    private var spansLines = false

    /// No records yet.
    package init() {}

    /// The number of bytes so far.
    package var count: Int { bytes.count }

    /// The text so far, valid until the next change.
    package var text: ByteView { bytes.view }

    /// Adds a field to the record in progress.
    package mutating func field(_ field: ByteView) {
        // At most, every byte is doubled and two quotes are added; a comma and a line feed follow, and bytes are
        // written eight at a time.
        bytes.reserve(field.count * 2 + 16)
        if fieldsInRecord > 0 { bytes.append(.comma) }
        if field.count > 0 {
            if RecordBuffer.copy(field, to: bytes.end) {
                bytes.advance(by: field.count)
            } else {
                bytes.advance(by: csv_write2(bytes.end, bytes.room, field.start, field.count, .quote))
                spansLines = spansLines || field.contains(.lineFeed) || field.contains(.carriageReturn)
            }
        }
        if fieldsInRecord == 0 { firstFieldEnd = bytes.count }
        fieldsInRecord += 1
    }

    /// Adds `count` blank fields to the record in progress.
    package mutating func blankFields(_ count: Int) {
        guard count > 0 else { return }
        bytes.reserve(count + 8)
        if fieldsInRecord == 0 { firstFieldEnd = bytes.count }
        let commas = fieldsInRecord == 0 ? count - 1 : count
        for offset in stride(from: 0, to: commas, by: 8) {
            UnsafeMutableRawPointer(bytes.end + offset).storeBytes(of: 0x2C2C_2C2C_2C2C_2C2C, as: UInt64.self)
        }
        bytes.advance(by: commas)
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
        bytes.reserve(3)
        // A record of one empty field would otherwise be a blank line, which readers skip. And a multi-line record that
        // begins with a quote never looks like rows swallowed by an unclosed quote.
        if spansLines || fieldsInRecord == 1 && firstFieldEnd == recordStart { quoteFirstField() }
        bytes.append(.lineFeed)
        let start = recordStart
        fieldsInRecord = 0
        spansLines = false
        recordStart = bytes.count
        return start
    }

    /// Adds CSV text, whole records or parts of one; the next `field` starts a new record.
    mutating func append(_ text: ByteView) {
        bytes.append(text)
        recordStart = bytes.count
    }

    /// Drops all records and keeps the memory.
    package mutating func clear() {
        bytes.clear()
        recordStart = 0
        fieldsInRecord = 0
        spansLines = false
    }

    /// Quotes the first field of the record in progress unless it already is; it holds no quotes to double.
    private mutating func quoteFirstField() {
        let field = bytes.start + recordStart
        if recordStart < firstFieldEnd, field[0] == .quote { return }
        let rest = bytes.start + firstFieldEnd
        memmove(rest + 2, rest, bytes.count - firstFieldEnd)
        memmove(field + 1, field, firstFieldEnd - recordStart)
        field[0] = .quote
        rest[1] = .quote
        bytes.advance(by: 2)
    }

    /// Copies a nonempty field to `target` and returns whether it needs no quotes.
    ///
    /// A field needs quotes if it holds a comma, a quote or a line end; if it begins or ends with a blank, which libcsv
    /// would strip; and if it begins with a byte order mark, which a reader would strip if the field came first in the
    /// file.
    @inline(__always)
    private static func copy(_ bytes: ByteView, to target: UnsafeMutablePointer<UInt8>) -> Bool {
        let count = bytes.count
        let first = bytes.start[0]
        let last = bytes.start[count - 1]
        if first == .space || first == .tab || last == .space || last == .tab || first == ByteOrderMark.utf8Lead {
            return false
        }
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
