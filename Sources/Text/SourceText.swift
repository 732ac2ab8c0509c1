import Bytes
import Diagnostics

/// The text of a file that the user wrote, such as a template, with its name for messages.
package struct SourceText: Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// For a derived text: the original bytes, and the offset in them of each byte.
    private var origin: (bytes: [UInt8], offsets: [Int])?

    /// - Parameters:
    ///   - name: the file as the user named it.
    ///   - bytes: all bytes of the file; a byte order mark at the start and carriage returns at line ends are dropped.
    /// - Throws: if the bytes are not UTF-8 text.
    package init(name: String, bytes: [UInt8]) throws(Diagnostic) {
        self.name = name
        let text = bytes.starts(with: ByteOrderMark.utf8) ? Array(bytes.dropFirst(3)) : bytes
        self.bytes = text.contains(.carriageReturn) ? SourceText.withoutCarriageReturns(text) : text
        try refuseWhatIsNotText()
    }

    /// Whether it was derived from another text.
    package var isDerived: Bool { origin != nil }

    /// A text derived from `original`; `offsets` holds the offset there of each byte. Errors point into the original.
    package init(_ bytes: [UInt8], madeOf original: SourceText, offsets: [Int]) {
        name = original.name
        self.bytes = bytes
        origin = (original.bytes, offsets)
    }

    private static func withoutCarriageReturns(_ text: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(text.count)
        for byte in text {
            while byte == .lineFeed, lines.last == .carriageReturn { lines.removeLast() }
            lines.append(byte)
        }
        return lines
    }

    private func refuseWhatIsNotText() throws(Diagnostic) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .emptyInput: return
            case .scalarValue(let scalar) where scalar.value != 0: offset += UTF8.width(scalar)
            case .scalarValue, .error:
                throw error(at: offset, "this is not UTF-8 text", hint: "save it as plain text in UTF-8")
            }
        }
    }

    /// The text at `range`.
    package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// An error that points at the byte at `offset`.
    package func error(at offset: Int, _ message: String, hint: String? = nil) -> Diagnostic {
        let bytes = origin?.bytes ?? bytes
        let offset = origin.map { $0.offsets[offset] } ?? offset
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
        let line = before.count(where: { $0 == .lineFeed }) + 1
        let column = bytes[lineStart..<offset].count(where: { $0.beginsCharacter }) + 1
        return Diagnostic(file: name, line: line, column: column, message, hint: hint)
    }

    /// The first index of `byte` in `range`, or nil.
    package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// The first index of `needle` entirely inside `range`, or nil; `needle` must not be empty.
    package func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
        var from = range.lowerBound
        while let found = firstIndex(of: needle[0], in: from..<range.upperBound) {
            if found + needle.count > range.upperBound { return nil }
            if bytes[found..<found + needle.count].elementsEqual(needle) { return found }
            from = found + 1
        }
        return nil
    }

    /// `range` without leading and trailing spaces, tabs and line ends.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isTextSpace { low += 1 }
        while high > low, bytes[high - 1].isTextSpace { high -= 1 }
        return low..<high
    }
}

extension UInt8 {
    /// Whether the byte is a space, a tab, a line feed or a carriage return.
    package var isTextSpace: Bool { self == .space || self == .tab || self == .lineFeed || self == .carriageReturn }
}
