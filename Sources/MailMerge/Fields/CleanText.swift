import Bytes
import Wording

/// What a cell may bring into a letter: text, and nothing that moves a cursor, reorders words or begins a line.
enum CleanText {
    /// Appends `cell` without blanks at its ends and without control characters.
    ///
    /// Line ends, tabs and other breaks become one space, unless `keepingLines` says that the cell may have several
    /// lines. Other C0 and C1 controls, bidirectional controls and byte order marks vanish; what is not UTF-8 becomes
    /// U+FFFD. What other programs write into a cell for which they have no value stays out as well.
    static func append(_ cell: ByteView, keepingLines: Bool, to output: inout [UInt8]) {
        let cell = cell.trimmed
        if isPlain(cell) {
            if Nothing.isFromProgram(cell) { return }
            output.append(contentsOf: cell.buffer)
        } else {
            appendScalars(cell, keepingLines: keepingLines, to: &output)
        }
    }

    /// `cell` as one line of such text.
    static func line(_ cell: ByteView) -> String {
        var text: [UInt8] = []
        append(cell, keepingLines: false, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether all bytes are printable ASCII, as those of most cells are.
    private static func isPlain(_ cell: ByteView) -> Bool {
        var special = false
        for byte in cell.buffer { special = special || byte < 0x20 || byte > 0x7E }
        return !special
    }

    private static func appendScalars(_ cell: ByteView, keepingLines: Bool, to output: inout [UInt8]) {
        let start = output.count
        var decoder = UTF8()
        var iterator = cell.makeIterator()
        var pendingBreak: UInt8?
        decoding: while true {
            let scalar: Unicode.Scalar
            switch decoder.decode(&iterator) {
            case .emptyInput: break decoding
            case .error: scalar = "\u{FFFD}"
            case .scalarValue(let decoded): scalar = decoded
            }
            switch scalar.value {
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
                if keepingLines, scalar.value != 0x0D {
                    output.append(0x0A)
                } else {
                    pendingBreak = 0x20
                }
            case 0x09: pendingBreak = 0x20
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default:
                if let space = pendingBreak, output.count > start, output.last != 0x0A { output.append(space) }
                pendingBreak = nil
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        while output.count > start, let last = output.last, last == 0x20 || last == 0x0A { output.removeLast() }
    }
}
