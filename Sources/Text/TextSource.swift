import Bytes
import Diagnostics

/// Converts text to UTF-8 from UTF-8, UTF-16 of either byte order, an older encoding, or a mixture of UTF-8 and
/// Windows-1252.
///
/// UTF-8 passes through unchanged. The first bytes that are not valid UTF-8 show whether the rest is in another
/// encoding (see `TextEvidence`). Otherwise such a byte becomes its Windows-1252 character, so a stray apostrophe in an
/// old export is read correctly.
package final class TextSource: ByteSource {
    private let source: any ByteSource
    private let stated: TextEncoding?
    private var mode = Mode.unknown
    /// The beginning of a character that continues in the next block.
    private var held: [UInt8] = []
    /// Converted bytes; those from `overflowStart` on have not been read yet.
    private var overflow: [UInt8] = []
    private var overflowStart = 0
    /// The encoding found so far.
    package private(set) var encoding = "UTF-8"

    private enum Mode {
        case unknown
        case bytes
        /// Not text; passed on unchanged, so that the reader reports it.
        case image
        case utf16(littleEndian: Bool)
        case oneByte(OneByteEncoding)
        case shiftJIS(SystemConverter)
    }

    /// The encoding to state for a piece of the text, so that it is read in the same way. A mixture of UTF-8 and
    /// Windows-1252 is read as UTF-8.
    package var encodingOfPieces: TextEncoding {
        switch mode {
        case .utf16: .utf16
        case .oneByte, .shiftJIS: TextEncoding.allCases.first { $0.name == encoding } ?? .utf8
        case .unknown, .bytes, .image: .utf8
        }
    }

    /// - Parameter stated: the encoding that the user gave; nil to detect it.
    package init(_ source: any ByteSource, encoding stated: TextEncoding? = nil) {
        self.source = source
        self.stated = stated
    }

    /// Fills the front of `buffer`, which must have room for at least four bytes.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        while true {
            if overflowStart < overflow.count { return takeOverflow(into: buffer) }
            let target = UnsafeMutableRawBufferPointer(rebasing: buffer[held.count...])
            let count = try source.read(into: target)
            buffer.copyBytes(from: held)
            let block = UnsafeMutableRawBufferPointer(rebasing: buffer[..<(held.count + count)])
            if block.isEmpty { return 0 }
            held.removeAll(keepingCapacity: true)
            if case .unknown = mode { try recognise(block) }
            if case .image = mode { return block.count }
            if case .utf16(let littleEndian) = mode {
                decodeUTF16(block, littleEndian: littleEndian, atEnd: count == 0)
            } else if isOlder {
                convertOlder(UnsafeRawBufferPointer(block), atEnd: count == 0)
            } else {
                let passed = try passUTF8(block, atEnd: count == 0)
                if passed > 0 { return passed }
            }
            if count == 0, overflow.isEmpty { return 0 }
        }
    }

    private func takeOverflow(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(overflow.count - overflowStart, buffer.count)
        buffer.copyBytes(from: overflow[overflowStart..<overflowStart + count])
        overflowStart += count
        if overflowStart == overflow.count {
            overflow.removeAll(keepingCapacity: true)
            overflowStart = 0
        }
        return count
    }

    /// UTF-16 has a byte order mark, or every other byte is NUL.
    private func recognise(_ block: UnsafeMutableRawBufferPointer) throws(Diagnostic) {
        switch stated {
        case .windows1252, .latin9, .macRoman, .shiftJIS: return try use(stated ?? .windows1252)
        case .utf16:
            mode = .utf16(littleEndian: !block.starts(with: [0xFE, 0xFF]))
            encoding = "UTF-16"
        case .utf8:
            mode = .bytes
            return
        case nil: mode = .bytes
        }
        guard block.count >= 4 else { return }
        switch (block[0], block[1], block[2], block[3]) {
        case (0x89, 0x50, 0x4E, 0x47), (0xFF, 0xD8, 0xFF, _): return mode = .image
        case (0xFF, 0xFE, _, _), (1..., 0, 1..., 0): mode = .utf16(littleEndian: true)
        case (0xFE, 0xFF, _, _), (0, 1..., 0, 1...): mode = .utf16(littleEndian: false)
        default: return
        }
        encoding = "UTF-16"
    }

    /// Whether what follows is in an encoding that `use` was called with.
    private var isOlder: Bool {
        switch mode {
        case .oneByte, .shiftJIS: true
        default: false
        }
    }

    /// Reads what follows in an older encoding.
    private func use(_ older: TextEncoding) throws(Diagnostic) {
        encoding = older.name
        if older == .shiftJIS {
            mode = .shiftJIS(try SystemConverter(from: "SHIFT_JIS"))
        } else if let table = OneByteEncoding(older) {
            mode = .oneByte(table)
        }
    }

    /// The number of bytes at the front of `block` that are valid UTF-8. The rest of the block after an invalid byte is
    /// converted into the overflow; the beginning of an unfinished character is held back.
    private func passUTF8(_ block: UnsafeMutableRawBufferPointer, atEnd: Bool) throws(Diagnostic) -> Int {
        var index = 0
        while true {
            index = TextSource.endOfASCII(in: block, from: index)
            guard index < block.count else { return index }
            switch UTF8Character.length(in: UnsafeRawBufferPointer(block), at: index) {
            case .complete(let length): index += length
            case .unfinished where !atEnd:
                held.append(contentsOf: block[index...])
                return index
            case .unfinished, .invalid:
                let rest = UnsafeRawBufferPointer(rebasing: block[index...])
                if let older = olderEncoding(of: UnsafeRawBufferPointer(block), from: index) {
                    try use(older)
                    convertOlder(rest, atEnd: atEnd)
                } else {
                    convertRest(rest, atEnd: atEnd)
                }
                return index
            }
        }
    }

    /// The position of the first byte at or after `start` that is not ASCII.
    private static func endOfASCII(in block: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 16 <= block.count {
            let first = block.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = block.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
            if (first | second) & 0x8080_8080_8080_8080 != 0 { break }
            index += 16
        }
        while index < block.count, block[index].isASCII { index += 1 }
        return index
    }

    /// The encoding that the first bytes that are not UTF-8 show; later ones show nothing.
    private func olderEncoding(of block: UnsafeRawBufferPointer, from start: Int) -> TextEncoding? {
        stated == nil && encoding == "UTF-8" ? TextEvidence(block, from: start).encoding : nil
    }

    /// Converts bytes of the encoding that `use` was called with.
    private func convertOlder(_ bytes: UnsafeRawBufferPointer, atEnd: Bool) {
        switch mode {
        case .oneByte(let encoding): encoding.append(bytes, to: &overflow)
        case .shiftJIS(let converter): held = converter.append(bytes, atEnd: atEnd, to: &overflow)
        default: break
        }
    }

    private func convertRest(_ rest: UnsafeRawBufferPointer, atEnd: Bool) {
        encoding = "Windows-1252"
        var index = 0
        while index < rest.count {
            switch UTF8Character.length(in: rest, at: index) {
            case .complete(let length):
                overflow.append(contentsOf: rest[index..<index + length])
                index += length
            case .unfinished where !atEnd:
                held.append(contentsOf: rest[index...])
                return
            case .unfinished, .invalid:
                overflow.append(contentsOf: String(Windows1252.character(rest[index])).utf8)
                index += 1
            }
        }
    }

    private func decodeUTF16(_ block: UnsafeMutableRawBufferPointer, littleEndian: Bool, atEnd: Bool) {
        var units: [UInt16] = []
        var index = 0
        while index + 1 < block.count {
            let (first, second) = (UInt16(block[index]), UInt16(block[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        if let last = units.last, UTF16.isLeadSurrogate(last), !atEnd {
            units.removeLast()
            index -= 2
        }
        if !atEnd { held.append(contentsOf: block[index...]) }
        overflow.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    }
}

/// The lengths of characters in bytes that may be UTF-8.
package enum UTF8Character {
    /// The length of a character, if the bytes are one.
    package enum Length {
        case complete(Int)
        /// The bytes end before the character does.
        case unfinished
        case invalid
    }

    /// The length of the character at `index` (the Unicode Standard, table 3-7: well-formed UTF-8 byte sequences).
    package static func length(in bytes: UnsafeRawBufferPointer, at index: Int) -> Length {
        let first = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case ..<0x80: return .complete(1)
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return .invalid
        }
        for offset in 1..<length {
            guard index + offset < bytes.count else { return .unfinished }
            let allowed = offset == 1 ? second : 0x80...0xBF
            if !allowed.contains(bytes[index + offset]) { return .invalid }
        }
        return .complete(length)
    }
}
