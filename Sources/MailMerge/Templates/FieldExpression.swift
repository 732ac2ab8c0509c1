import Contacts
import Diagnostics
import Text
import Wording

/// The content of a field tag: a name and the filters its value goes through, as in `given_name | default "friend"`.
struct FieldExpression {
    let name: String
    private(set) var filters: [Filter] = []
    private(set) var unknownFilters: [UnknownFilter] = []

    /// A filter that does not exist.
    struct UnknownFilter {
        let name: String
        /// The offset of its name in the source.
        let offset: Int

        /// The error, with the nearest known filter as a hint.
        func problem(in source: SourceText) -> Diagnostic {
            let names = FilterName.allCases.map(\.rawValue)
            return source.error(
                at: offset, "unknown filter \"\(name)\"",
                hint: nearestName(to: name, in: names).map { "did you mean \($0)?" }
                    ?? "the filters are \(names.joined(separator: ", "))")
        }
    }

    /// Whether the filters replace a blank value.
    var hasDefault: Bool {
        filters.contains { filter in
            if case .defaultText = filter { true } else { false }
        }
    }

    /// Reads the expression at `range` of `source`.
    init(_ range: Range<Int>, in source: SourceText, _ language: Language) throws(Diagnostic) {
        var scanner = ExpressionScanner(source: source, position: range.lowerBound, end: range.upperBound)
        name = scanner.name()
        while scanner.skipBar() {
            let start = scanner.position
            let word = scanner.word()
            if let name = FilterName(rawValue: word) {
                filters.append(try FieldExpression.filter(name, at: start, &scanner, language))
            } else {
                unknownFilters.append(UnknownFilter(name: word, offset: start))
                scanner.skipToBar()
            }
        }
    }

    private static func filter(
        _ name: FilterName, at start: Int, _ scanner: inout ExpressionScanner, _ language: Language
    ) throws(Diagnostic) -> Filter {
        var arguments: [String] = []
        while let argument = try scanner.quoted() { arguments.append(argument) }
        guard scanner.isAtBar else {
            throw scanner.source.error(
                at: scanner.position, "unexpected text after the filter \"\(name.rawValue)\"",
                hint: "put arguments in quotes: \(name.example)")
        }
        do throws(FilterFault) {
            return try Filter(name, arguments, in: language)
        } catch {
            switch error {
            case .arguments:
                throw scanner.source.error(
                    at: start,
                    "the filter \"\(name.rawValue)\" does not take \(counted(arguments.count, "argument"))",
                    hint: "write it like \(name.example)")
            case .pattern(let letter):
                throw scanner.source.error(
                    at: start, "unknown letter \"\(letter)\" in a date pattern",
                    hint: "use yyyy yy MMMM MMM MM M dd d EEEE EEE, as in \(name.example)")
            }
        }
    }
}

/// Scans the content of a tag.
private struct ExpressionScanner {
    let source: SourceText
    private(set) var position: Int
    private let end: Int

    init(source: SourceText, position: Int, end: Int) {
        self.source = source
        self.position = position
        self.end = end
    }

    /// Reads everything up to a bar.
    mutating func name() -> String {
        let bar = source.firstIndex(of: UInt8(ascii: "|"), in: position..<end) ?? end
        let name = source.string(source.trimmed(position..<bar))
        position = bar
        return name
    }

    /// Whether the current filter ends here.
    var isAtBar: Bool { position == end || source.bytes[position] == UInt8(ascii: "|") }

    mutating func skipToBar() {
        while !isAtBar { position += 1 }
    }

    /// Skips a bar and the blanks after it; returns false at the end of the tag.
    mutating func skipBar() -> Bool {
        guard position < end else { return false }
        position += 1
        skipBlanks()
        return true
    }

    /// Reads up to a blank, a quote or a bar, and skips the blanks that follow.
    mutating func word() -> String {
        let start = position
        while !isAtBar, !source.bytes[position].isTextSpace, quote == nil { position += 1 }
        let word = source.string(start..<position)
        skipBlanks()
        return word
    }

    /// Reads the text between two matching quotes; nil where no quote opens.
    mutating func quoted() throws(Diagnostic) -> String? {
        guard position < end, let quote else { return nil }
        let opening = position
        position += quote.width
        let start = position
        while position < end, self.quote?.sort != quote.sort { position += 1 }
        guard position < end else { throw source.error(at: opening, "the quote is not closed") }
        let text = source.string(start..<position)
        position += quote.width
        skipBlanks()
        return text
    }

    private mutating func skipBlanks() {
        while position < end, source.bytes[position].isTextSpace { position += 1 }
    }

    /// The quote at the current position, straight or curly; nil if there is none.
    private var quote: (sort: UInt8, width: Int)? {
        let byte = source.bytes[position]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return (byte, 1)
        case 0xE2 where position + 2 < end && source.bytes[position + 1] == 0x80:
            // ‘ and ’ end in 98 and 99, “ and ” in 9C and 9D.
            let sort = source.bytes[position + 2] & 0xFE
            return sort == 0x98 || sort == 0x9C ? (sort, 3) : nil
        default: return nil
        }
    }
}
