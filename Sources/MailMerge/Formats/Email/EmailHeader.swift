import Contacts

/// The header lines of an email, in ASCII: what is not becomes encoded words (RFC 2047), long ones go on in lines that
/// begin with a space.
enum EmailHeader {
    /// The most characters of a line with an encoded word in it.
    private static let lineLimit = 76
    private static let wordStart = "=?utf-8?Q?"
    private static let wordEnd = "?="

    /// The lines of a header with a text in it, such as the subject.
    static func text(_ header: String, _ value: String) throws(EmailMessage.Fault) -> [String] {
        try refuseLineBreaks(header, value)
        let words = value.split(separator: " ", omittingEmptySubsequences: false)
        guard isPlain(value), words.allSatisfy({ $0.utf8.count <= lineLimit - 10 }) else {
            return encoded("\(header): ", value)
        }
        return folded("\(header):", words)
    }

    /// The words behind `start`, each after a blank, in as many lines as they take.
    private static func folded(_ start: String, _ words: [Substring]) -> [String] {
        var lines = [start]
        for word in words {
            let line = lines[lines.count - 1]
            // A line that goes on must have more on it than blanks.
            if !word.isEmpty, line.utf8.count + 1 + word.utf8.count > lineLimit, line.contains(where: { $0 != " " }) {
                lines.append(" \(word)")
            } else {
                lines[lines.count - 1] = "\(line) \(word)"
            }
        }
        return lines
    }

    /// The lines of a header with one address in it and the name of whom it belongs to, which may be blank.
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

    /// Whether the value is printable ASCII, and nothing that looks like an encoded word.
    private static func isPlain(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !value.contains("=?")
    }

    /// The value in encoded words, one on each line, which begins with a word of the value where that can be; a
    /// character is never split.
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

    /// Only what is right both in a subject and in a name stays as it is (RFC 2047, section 5 (3)).
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
