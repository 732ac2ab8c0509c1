/// A tag of HTML.
struct MarkupTag {
    /// In lower case; `!--` for a comment.
    let name: String
    let isClosing: Bool
    /// The index after the tag.
    let end: Int
    private let attributes: [UInt8]

    /// The tag that begins at `start`, which holds a `<`; nil if that is text.
    init?(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index...].starts(with: "!--".utf8) {
            name = "!--"
            isClosing = false
            attributes = []
            var close = index + 3
            while close < bytes.count, !bytes[close...].starts(with: "-->".utf8) { close += 1 }
            end = min(close + 3, bytes.count)
            return
        }
        isClosing = bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        while index < bytes.count, MarkupTag.belongsToName(bytes[index]) { index += 1 }
        guard index > nameStart else { return nil }
        name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
        let attributesStart = index
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        guard index < bytes.count else { return nil }
        attributes = Array(bytes[attributesStart..<index])
        end = index + 1
    }

    private static func belongsToName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"):
            true
        default: false
        }
    }

    /// The value of an attribute in quotes; blank if the tag lacks it.
    func attribute(_ name: String) -> String {
        let text = String(decoding: attributes, as: UTF8.self)
        for quote in ["\"", "'"] {
            guard let start = text.firstRange(of: name + "=" + quote) else { continue }
            let rest = text[start.upperBound...]
            let value = rest.prefix { String($0) != quote }
            return CharacterReference.replaced(in: String(value))
        }
        return ""
    }
}

extension String {
    /// The first occurrence of `word`.
    fileprivate func firstRange(of word: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}

/// Characters written as `&amp;`, `&#8217;` or `&#x2019;`.
enum CharacterReference {
    /// The character whose reference begins at `start`, which holds a `&`, and the index after it; nil if that is text.
    static func read(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, end: Int)? {
        let limit = min(start + 12, bytes.count)
        guard let semicolon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
        let number: UInt32? =
            name.hasPrefix("#x") || name.hasPrefix("#X")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : names[name]
        guard let number, let scalar = Unicode.Scalar(number), number >= 0x20 else { return nil }
        return (scalar, semicolon + 1)
    }

    static func replaced(in text: String) -> String {
        guard text.contains("&") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = read(bytes, at: index) {
                result += String(Character(scalar)).utf8
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The names that people write in letters (HTML Living Standard, named character references).
    private static let names: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "copy": 0xA9, "reg": 0xAE,
        "shy": 0xAD, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C,
        "rdquo": 0x201D, "bull": 0x2022, "hellip": 0x2026, "middot": 0xB7, "laquo": 0xAB, "raquo": 0xBB, "deg": 0xB0,
        "times": 0xD7, "eacute": 0xE9, "euro": 0x20AC, "trade": 0x2122,
    ]
}
