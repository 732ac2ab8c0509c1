import Bytes
import Text

/// The body of an email: text that a narrow screen can wrap (format=flowed, RFC 3676), the same as HTML, and attached
/// files (RFC 2046).
struct EmailParts {
    let text: [UInt8]
    /// Blank for none.
    let html: [UInt8]
    let attachments: [EmailAttachment]

    /// The headers of the whole body.
    var headers: [String] {
        if !attachments.isEmpty {
            return ["Content-Type: multipart/mixed; boundary=\"\(boundary("mixed"))\""]
        }
        return html.isEmpty ? EmailParts.textHeaders : [alternativeHeader]
    }

    private static let textHeaders = [
        "Content-Type: text/plain; charset=utf-8; format=flowed", "Content-Transfer-Encoding: quoted-printable",
    ]
    private static let htmlHeaders = [
        "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
    ]

    private var alternativeHeader: String {
        "Content-Type: multipart/alternative; boundary=\"\(boundary("alternative"))\""
    }

    /// A line that is in no part: parts have a hash of the text in it, and every encoded line is free of `=_`.
    private func boundary(_ name: String) -> String {
        let hash = text.withByteView { stableHash($0) }
        return "=_\(name)_\(String(hash, radix: 36))"
    }

    /// Appends the body behind the headers.
    func appendBody(lineEnd: [UInt8], to output: inout [UInt8]) {
        guard !attachments.isEmpty else { return appendLetter(lineEnd: lineEnd, to: &output) }
        let mark = boundary("mixed")
        let headers = html.isEmpty ? EmailParts.textHeaders : [alternativeHeader]
        append(["--\(mark)"] + headers + [""], lineEnd, to: &output)
        appendLetter(lineEnd: lineEnd, to: &output)
        for attachment in attachments {
            append(["--\(mark)"] + EmailParts.headers(of: attachment) + [""], lineEnd, to: &output)
            Base64.append(attachment.bytes, lineEnd: lineEnd, to: &output)
        }
        append(["--\(mark)--"], lineEnd, to: &output)
    }

    /// Appends the text, or the text and the HTML.
    private func appendLetter(lineEnd: [UInt8], to output: inout [UInt8]) {
        guard !html.isEmpty else {
            return QuotedPrintable.append(FlowedText.flowed(text), lineEnd: lineEnd, to: &output)
        }
        let mark = boundary("alternative")
        append(["--\(mark)"] + EmailParts.textHeaders + [""], lineEnd, to: &output)
        QuotedPrintable.append(FlowedText.flowed(text), lineEnd: lineEnd, to: &output)
        append(["--\(mark)"] + EmailParts.htmlHeaders + [""], lineEnd, to: &output)
        QuotedPrintable.append(html, lineEnd: lineEnd, to: &output)
        append(["--\(mark)--"], lineEnd, to: &output)
    }

    private func append(_ lines: [String], _ lineEnd: [UInt8], to output: inout [UInt8]) {
        for line in lines {
            output.append(contentsOf: line.utf8)
            output.append(contentsOf: lineEnd)
        }
    }

    private static func headers(of attachment: EmailAttachment) -> [String] {
        [
            "Content-Type: \(MediaType.of(attachment.name))",
            "Content-Disposition: attachment; filename*=utf-8''\(percentEncoded(attachment.name))",
            "Content-Transfer-Encoding: base64",
        ]
    }

    /// The name in the form of RFC 5987, whatever characters it has.
    private static func percentEncoded(_ name: String) -> String {
        var text: [UInt8] = []
        for byte in name.utf8 {
            if byte.isASCIILetter || byte.isASCIIDigit || "-._".utf8.contains(byte) {
                text.append(byte)
            } else {
                text.append(UInt8(ascii: "%"))
                QuotedPrintable.appendHex(byte, to: &text)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// The media types of files that a practice attaches (IANA, Media Types), by the end of the name.
private enum MediaType {
    static func of(_ name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }

    private static let types = [
        "pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "txt": "text/plain",
        "ics": "text/calendar", "vcf": "text/vcard",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
}

/// The base64 transfer encoding (RFC 2045, section 6.8) in lines of 76 characters.
private enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func append(_ bytes: [UInt8], lineEnd: [UInt8], to output: inout [UInt8]) {
        output.reserveCapacity(output.count + bytes.count * 14 / 10)
        var width = 0
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            var group = UInt32(bytes[index]) << 16
            if count > 1 { group |= UInt32(bytes[index + 1]) << 8 }
            if count > 2 { group |= UInt32(bytes[index + 2]) }
            for place in 0..<4 {
                let isFiller = place > count
                output.append(isFiller ? UInt8(ascii: "=") : letters[Int(group >> (18 - 6 * UInt32(place))) & 63])
            }
            index += 3
            width += 4
            if width == 76 || index >= bytes.count {
                output.append(contentsOf: lineEnd)
                width = 0
            }
        }
    }
}

/// Text whose wrapped lines a mail program may join and wrap again.
enum FlowedText {
    /// A line was wrapped by hand if the next word would have made it longer than this; other lines were broken on
    /// purpose, as those of an address.
    private static let narrowestPage = 60
    /// Longer lines were not wrapped at all.
    private static let widestPage = 80

    /// `text` with a space at the end of each line that the next one continues.
    static func flowed(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 40)
        var lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            let bare = line.trimmingSpaces
            // A space in front keeps a quote sign and the like from being one (RFC 3676, section 4.4).
            if let first = line.first, first == .space || first == UInt8(ascii: ">") || line.starts(with: "From ".utf8)
            {
                output.append(.space)
            }
            output.append(contentsOf: bare)
            if index + 1 < lines.count, continues(bare, in: lines[index + 1]) { output.append(.space) }
            output.append(.lineFeed)
        }
        return output
    }

    /// Whether a line goes on in the next one.
    static func continues(_ line: ArraySlice<UInt8>, in next: ArraySlice<UInt8>) -> Bool {
        guard let first = next.first, first != .space, first != UInt8(ascii: "-") else { return false }
        let length = line.count { $0 & 0xC0 != 0x80 }
        let word = next.prefix { $0 != .space }.count { $0 & 0xC0 != 0x80 }
        return length <= widestPage && length + 1 + word > narrowestPage
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces at the end, which would mean that the line goes on.
    fileprivate var trimmingSpaces: ArraySlice<UInt8> {
        var line = self
        while line.last == .space || line.last == .tab { line.removeLast() }
        return line
    }
}
