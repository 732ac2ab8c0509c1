/// The meaning of a number, from the format of its cell.
enum NumberFormat: Equatable {
    case number
    /// A day.
    case date
    /// A time of day, with or without a date.
    case time
    /// A duration, which may be longer than a day.
    case duration
    /// A number such as a postal code; its digits fill the zeros of this pattern: `00000`, `00000-0000`.
    case digits([UInt8])

    /// The built-in format with this number (ECMA-376 part 1, 18.8.30: numFmt). Numbers that are not listed there are
    /// dates in East Asian versions.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 34...36, 50...58: self = .date
        case 18...22, 32, 33, 45, 47: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// The format that `code` describes (ECMA-376 part 1, 18.8.31: numFmts), as in `yyyy\-mm\-dd` or `[h]:mm`.
    ///
    /// Only the first section counts. Letters in quotes, after a backslash or in brackets are not placeholders.
    init(code: [UInt8]) {
        var placeholders: [UInt8] = []
        var pattern: [UInt8] = []
        var isDuration = false
        var rest = code[...]
        scan: while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: ";"): break scan
            case UInt8(ascii: "\\"): if let literal = rest.popFirst() { pattern.append(literal) }
            case UInt8(ascii: "\""):
                let literal = rest.prefix { $0 != UInt8(ascii: "\"") }
                pattern.append(contentsOf: literal)
                rest = rest.dropFirst(literal.count + 1)
            case UInt8(ascii: "["):
                let content = rest.prefix { $0 != UInt8(ascii: "]") }
                let letters = Set(content.map(\.asciiLowercased))
                isDuration = isDuration || letters.count == 1 && letters.isSubset(of: "hms".utf8)
                rest = rest.dropFirst(content.count + 1)
            // `_` is a space as wide as the next character; `*` repeats the next character.
            case UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.popFirst()
            default:
                placeholders.append(byte.asciiLowercased)
                pattern.append(byte)
            }
        }
        self = NumberFormat.meaning(of: String(decoding: placeholders, as: UTF8.self), isDuration: isDuration, pattern)
    }

    private static func meaning(of placeholders: String, isDuration: Bool, _ pattern: [UInt8]) -> NumberFormat {
        if isDuration { return .duration }
        if placeholders == "general" { return .number }
        if placeholders.contains(where: { "hs".contains($0) }) { return .time }
        // An m without h or s is a month.
        if placeholders.contains(where: { "ymd".contains($0) }) { return .date }
        let zeros = pattern.count { $0 == UInt8(ascii: "0") }
        let isCode = zeros > 1 && placeholders.allSatisfy { "0- ()".contains($0) }
        return isCode ? .digits(pattern) : .number
    }
}
