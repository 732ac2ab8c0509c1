import Contacts

/// Header lines of an email, in ASCII: other text becomes encoded words (RFC 2047), and long lines are folded.
enum EmailHeader {
    /// The maximum length of a line with an encoded word.
    private static let lineLimit = 76
    private static let wordStart = "=?utf-8?Q?"
    private static let wordEnd = "?="

    /// The lines of a text header such as the subject.
    static func text(_ header: String, _ value: String) throws(EmailMessage.Fault) -> [String] {
        try refuseLineBreaks(header, value)
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard isPlain(value), words.allSatisfy({ $0.utf8.count <= lineLimit - 10 }) else {
            return encoded("\(header): ", value)
        }
        return folded("\(header):", words)
    }

    /// The words after `start`, folded into as many lines as they need.
    private static func folded(_ start: String, _ words: [Substring]) -> [String] {
        var lines = [start]
        for word in words {
            let line = lines[lines.count - 1]
            // A folded line must not be blank.
            if !word.isEmpty, line.utf8.count + 1 + word.utf8.count > lineLimit, line.contains(where: { $0 != " " }) {
                lines.append(" \(word)")
            } else {
                lines[lines.count - 1] = "\(line) \(word)"
            }
        }
        return lines
    }

    /// The lines of a header with one address and a display name, which may be blank.
    static func address(_ header: String, name: String, address: String) throws(EmailMessage.Fault) -> [String] {
        try refuseLineBreaks(header, name)
        guard address.withByteView({ Email.isValid($0) }), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .notOneAddress(header: header, address)
        }
        guard !name.isEmpty else { return ["\(header): \(address)"] }
        let quoted = "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        let words = quoted.split(separator: " ", omittingEmptySubsequences: false)
        var lines =
            isPlain(name) && words.allSatisfy { $0.utf8.count <= lineLimit - 10 }
            ? folded("\(header):", words) : encoded("\(header): ", name)
        if lines[lines.count - 1].utf8.count + address.utf8.count + 3 > lineLimit { lines.append("") }
        lines[lines.count - 1] += " <\(address)>"
        return lines
    }

    private static func refuseLineBreaks(_ header: String, _ value: String) throws(EmailMessage.Fault) {
        let breaks: [Unicode.Scalar] = ["\r", "\n", "\u{0}", "\u{85}", "\u{2028}", "\u{2029}"]
        if value.unicodeScalars.contains(where: breaks.contains) { throw .lineBreak(header) }
    }

    /// Whether the value is printable ASCII without anything that looks like an encoded word.
    private static func isPlain(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !value.contains("=?")
    }

    /// The value as encoded words, one a line, split between words where possible and never inside a character.
    private static func encoded(_ start: String, _ value: String) -> [String] {
        var lines = [start + wordStart]
        func begin() {
            lines[lines.count - 1] += wordEnd
            lines.append(" " + wordStart)
        }
        func room() -> Int { lineLimit - lines[lines.count - 1].utf8.count - wordEnd.utf8.count }
        for (index, word) in value.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                if room() < 1 { begin() }
                lines[lines.count - 1] += "_"
            }
            let codes = word.unicodeScalars.map(encoded)
            let length = codes.reduce(0) { $0 + $1.utf8.count }
            if length > room(), length <= lineLimit - 1 - wordStart.utf8.count - wordEnd.utf8.count { begin() }
            for code in codes {
                if code.utf8.count > room() { begin() }
                lines[lines.count - 1] += code
            }
        }
        lines[lines.count - 1] += wordEnd
        return lines
    }

    /// Only characters allowed in both a subject and a name stay unencoded (RFC 2047, section 5 (3)).
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if let byte = UInt8(exactly: scalar.value),
            byte.isASCIILetter || byte.isASCIIDigit || "!*+-/".utf8.contains(byte)
        {
            return String(scalar)
        }
        var code: [UInt8] = []
        for byte in String(scalar).utf8 {
            code.append(UInt8(ascii: "="))
            QuotedPrintable.appendHex(byte, to: &code)
        }
        return String(decoding: code, as: UTF8.self)
    }
}
