import CSV
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
        var lines = ["\(header):"]
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
            throw .notOneAddress(address)
        }
        guard !name.isEmpty else { return ["\(header): \(address)"] }
        var lines: [String]
        if isPlain(name), name.utf8.count <= lineLimit - 20 {
            let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            lines = ["\(header): \"\(quoted)\""]
        } else {
            lines = encoded("\(header): ", name)
        }
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

    /// The value in encoded words, one on each line; a character is never split.
    private static func encoded(_ start: String, _ value: String) -> [String] {
        var lines = [start + wordStart]
        for scalar in value.unicodeScalars {
            let code = encoded(scalar)
            if lines[lines.count - 1].utf8.count + code.utf8.count + wordEnd.utf8.count > lineLimit {
                lines[lines.count - 1] += wordEnd
                lines.append(" " + wordStart)
            }
            lines[lines.count - 1] += code
        }
        lines[lines.count - 1] += wordEnd
        return lines
    }

    /// Only letters and digits stay as they are, which is right in a subject and in a name.
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        if let byte = UInt8(exactly: scalar.value), byte.isASCIILetter || byte.isASCIIDigit { return String(scalar) }
        var code: [UInt8] = []
        for byte in String(scalar).utf8 {
            code.append(UInt8(ascii: "="))
            QuotedPrintable.appendHex(byte, to: &code)
        }
        return String(decoding: code, as: UTF8.self)
    }
}
