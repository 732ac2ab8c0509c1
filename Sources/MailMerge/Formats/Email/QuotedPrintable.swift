/// The quoted-printable transfer encoding (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// Appends `text` in output lines of at most 76 characters that end in `lineEnd`.
    ///
    /// No output line begins with `From `, with or without `>` signs before it: it would end the message in a mailbox
    /// file, or lose a sign.
    static func append(_ text: [UInt8], lineEnd: [UInt8], to output: inout [UInt8]) {
        var start = 0
        while start < text.count {
            let feed = text[start...].firstIndex(of: 0x0A) ?? text.count
            let end = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
            appendLine(text[start..<end], lineEnd: lineEnd, to: &output)
            output.append(contentsOf: lineEnd)
            start = feed + 1
        }
    }

    private static func appendLine(_ line: ArraySlice<UInt8>, lineEnd: [UInt8], to output: inout [UInt8]) {
        var width = 0
        for index in line.indices {
            let byte = line[index]
            let isLast = index == line.endIndex - 1
            let isPlain =
                byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=") || (byte == 0x20 || byte == 0x09) && !isLast
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
        }
    }

    private static func beginsMessage(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    }

    /// Appends the two hexadecimal digits of `byte`.
    static func appendHex(_ byte: UInt8, to output: inout [UInt8]) {
        for digit in [byte >> 4, byte & 15] {
            output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
