import Bytes
import Contacts
import Text
import Wording

/// Fields in the notation of other programs, which would be printed as they are: `«Name»`, `{name}`, `[City]`,
/// `${city}`, `%NAME%`, `*|FNAME|*`, `<<Name>>`.
struct ForeignFields {
    /// One of them.
    struct Found {
        /// The offset in the source.
        let offset: Int
        let text: String
        /// Our name for it, if it is known.
        let field: String?
    }

    private struct Notation {
        let opening: [UInt8]
        let closing: [UInt8]
        let sort: Sort

        init(_ opening: String, _ closing: String, _ sort: Sort) {
            self.opening = Array(opening.utf8)
            self.closing = Array(closing.utf8)
            self.sort = sort
        }
    }

    private enum Sort {
        /// Nothing else looks like it.
        case certain
        /// Quotation marks in some languages.
        case quotation
        /// Percent signs: one word between them.
        case word
        /// Square brackets, which people also write around remarks.
        case bracket
    }

    /// Longer openings before those that they begin with.
    private static let notations = [
        Notation("«", "»", .quotation), Notation("${", "}", .certain), Notation("*|", "|*", .certain),
        Notation("<<", ">>", .certain), Notation("&lt;&lt;", "&gt;&gt;", .certain), Notation("{", "}", .certain),
        Notation("[", "]", .bracket), Notation("%", "%", .word),
    ]

    private static let longest = 40

    /// The fields in the text at `range`; in an HTML file braces and brackets have other meanings.
    static func find(in range: Range<Int>, of source: SourceText, _ language: Language) -> [Found] {
        let isHTML = source.name.hasSuffix(TemplateVariant.html.suffix)
        var found: [Found] = []
        var index = range.lowerBound
        let openings = Set(notations.map { $0.opening[0] })
        scanning: while index < range.upperBound {
            defer { index += 1 }
            guard openings.contains(source.bytes[index]) else { continue }
            for notation in notations where source.bytes[index..<range.upperBound].starts(with: notation.opening) {
                if isHTML, notation.opening.count == 1 { continue }
                let start = index + notation.opening.count
                let limit = min(range.upperBound, start + longest + notation.closing.count)
                guard let close = source.firstIndex(of: notation.closing, in: start..<limit), close > start else {
                    continue
                }
                let name = source.string(start..<close)
                guard isField(name, notation.sort, language) else { continue }
                let end = close + notation.closing.count
                found.append(Found(offset: index, text: source.string(index..<end), field: meaning(of: name)))
                index = end - 1
                continue scanning
            }
        }
        return found
    }

    private static func isField(_ name: String, _ sort: Sort, _ language: Language) -> Bool {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || " _.-!:/".unicodeScalars.contains($0)
        }
        guard isPlain, name.contains(where: \.isLetter), name.first != " ", name.last != " " else { return false }
        switch sort {
        case .certain: return true
        case .quotation: return language == .english || name.contains("_") || meaning(of: name) != nil
        case .word: return !name.contains(" ")
        case .bracket:
            return meaning(of: name) != nil || name.contains("_")
                || name.first?.isUppercase ?? false && name.split(separator: " ").count <= 4
        }
    }

    private static func meaning(of name: String) -> String? {
        if ContactColumn(rawValue: name.lowercased()) != nil || ScoreColumn(rawValue: name.lowercased()) != nil {
            return name.lowercased()
        }
        return name.withByteView(FieldNames.field)
    }
}
