import Bytes

/// The quoted-printable transfer encoding (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// Appends `text` in output lines of at most 76 characters that end in `lineEnd`.
    ///
    /// No output line begins with `From `, with or without `>` signs before it: it would end the message in a mailbox
    /// file, or lose a sign.
    static func append(_ text: [UInt8], lineEnd: [UInt8], to output: inout [UInt8]) {
        text.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let feed = text[start...].firstIndex(of: 0x0A) ?? text.count
                let end = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
                appendLine(UnsafeBufferPointer(rebasing: text[start..<end]), lineEnd: lineEnd, to: &output)
                output.append(contentsOf: lineEnd)
                start = feed + 1
            }
        }
    }

    private static func appendLine(_ line: UnsafeBufferPointer<UInt8>, lineEnd: [UInt8], to output: inout [UInt8]) {
        var width = 0
        var index = 0
        while index < line.count {
            // Runs of plain characters are copied at once, up to the last one of the line, which has rules of its own.
            let limit = min(index + 75 - width, line.count - 1)
            var end = index
            while end < limit, isPlain(line[end]) { end += 1 }
            if end > index, !(width == 0 && beginsMessage(line[index...])) {
                output.append(contentsOf: UnsafeBufferPointer(rebasing: line[index..<end]))
                width += end - index
                index = end
                continue
            }
            let byte = line[index]
            let isLast = index == line.count - 1
            let isPlain = isPlain(byte) && !(isLast && (byte == 0x20 || byte == 0x09))
            // A soft break is an equals sign at the end of the line.
            if width + (isPlain ? 1 : 3) > (isLast ? 76 : 75) {
                output.append(UInt8(ascii: "="))
                output.append(contentsOf: lineEnd)
                width = 0
            }
            if isPlain, !(width == 0 && beginsMessage(line[index...])) {
                output.append(byte)
                width += 1
            } else {
                output.append(UInt8(ascii: "="))
                appendHex(byte, to: &output)
                width += 3
            }
            index += 1
        }
    }

    /// Whether a byte stays as it is, unless it is a blank at the end of a line.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "=") || byte == 0x09
    }

    private static func beginsMessage(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: ">") || first == UInt8(ascii: "F") else { return false }
        return rest.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    }

    /// Appends the two hexadecimal digits of `byte`.
    static func appendHex(_ byte: UInt8, to output: inout [UInt8]) {
        for digit in [byte >> 4, byte & 15] {
            output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
