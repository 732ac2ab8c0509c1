import Bytes

/// Splits the first lines of a list before its format is known.
package struct LineScanner {
    /// The first bytes of the list.
    package let bytes: [UInt8]
    private var position: Int
    /// The number of the physical line at the position, counted from 1.
    package private(set) var line = 1

    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]

    /// A row; with line breaks inside quotes it spans several physical lines.
    package struct Line {
        /// The physical line that it starts on, counted from 1.
        package let number: Int
        /// Its bytes without the line ending.
        package let range: Range<Int>
    }

    /// Starts at `position` in `bytes`.
    package init(bytes: [UInt8], position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next row, or nil at the end.
    package mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        let (start, number) = (position, line)
        var quotes = Quotes()
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            let isEnd = byte == .lineFeed || byte == .carriageReturn
            if isEnd {
                if byte == .carriageReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
                line += 1
            }
            if !quotes.isInside(byte), isEnd {
                let length = bytes[position - 1] == .lineFeed && byte == .carriageReturn ? 2 : 1
                return Line(number: number, range: start..<position - length)
            }
        }
        return Line(number: number, range: start..<position)
    }

    /// The delimiter that is most frequent outside quotes; a comma if there is none.
    package static func delimiter(of row: some Sequence<UInt8>) -> UInt8 {
        var counts = delimiters.map { _ in 0 }
        var quotes = Quotes()
        for byte in row where !quotes.isInside(byte) {
            if let place = delimiters.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return most == 0 ? delimiters[0] : delimiters[counts.firstIndex(of: most) ?? 0]
    }

    /// The fields of a row, trimmed and without their quotes.
    package static func fields(_ row: ArraySlice<UInt8>, delimiter: UInt8) -> [String] {
        var fields: [[UInt8]] = [[]]
        var quotes = Quotes()
        for byte in row {
            if !quotes.isInside(byte), byte == delimiter {
                fields.append([])
            } else if byte != .quote {
                fields[fields.count - 1].append(byte)
            }
        }
        return fields.map { field in field.withByteView { $0.trimmed.string } }
    }
}

/// Whether a byte is inside quotes. A quote opens only at the start of a field, because elsewhere it may mean inches.
private struct Quotes {
    private var isOpen = false
    private var isFieldStart = true

    mutating func isInside(_ byte: UInt8) -> Bool {
        if byte == .quote, isOpen || isFieldStart {
            isOpen.toggle()
            // A quote right after a closing one opens the field again: a doubled quote is a quote in the text.
            isFieldStart = !isOpen
            return true
        }
        isFieldStart =
            byte == .lineFeed || byte == .carriageReturn || byte == .space && isFieldStart
            || LineScanner.delimiters.contains(byte)
        return isOpen
    }
}
