import Bytes
import Contacts
import Text
import Wording

/// Text in a table that is not a contact, recognized in the name column.
enum TableText {
    /// What programs and people write below a table: `Total`, `Page 1 of 3`, `Last updated 3/4/2026`, `* = speaks
    /// Spanish`.
    case end
    /// What people write above a group of rows: `DOULAS`, `East Bay:`.
    case heading

    /// Nil for a cell that may be the name of a contact.
    init?(_ name: String) {
        guard name.utf8.count <= TableText.longest else { return nil }
        let isEnd = name.withByteView { name in
            var text = FoldedText()
            text.fold(name)
            let words = text.words.indices.map { text.withWord($0, \.array) }
            return TableText.isTableEnd(words) || TableText.isRemark(name, words)
        }
        if isEnd {
            self = .end
        } else if name.hasSuffix(":") || name.withByteView({ Kind(words: $0) }) != nil {
            self = .heading
        } else {
            return nil
        }
    }

    /// Why such a row is rejected.
    var reason: String {
        switch self {
        case .end: "this is the end of a table, not a contact"
        case .heading: "this is a heading between the rows, not a contact"
        }
    }

    /// Words that are also names of people, such as `Page` and `Sum`, need a number beside them.
    private static func isTableEnd(_ words: [[UInt8]]) -> Bool {
        let text = words.filter { !$0.allSatisfy(\.isASCIIDigit) }.map { $0.withByteView(TableWord.init) }
        if text.first == .ending, words.count > 1 { return text.last.map { $0?.isTable ?? false } ?? false }
        guard text.allSatisfy({ $0?.isInTotals ?? false }) else { return false }
        return text.contains(.total) || text.count < words.count && text.contains { $0?.isCount ?? false }
    }

    /// A person's name contains no equals sign, is not `Notes`, and does not say when something was done.
    private static func isRemark(_ name: ByteView, _ words: [[UInt8]]) -> Bool {
        guard !name.contains(UInt8(ascii: "=")) else { return true }
        let kinds = words.prefix(2).map { $0.withByteView(TableWord.init) }
        guard let first = kinds.first else { return false }
        if words.count == 1 { return first == .remark }
        return first == .remark && name.contains(.colon) || TableWord.beginsDay(words[0], words[1])
            || first == .deed && kinds[1]?.isBehindDeed ?? false
    }

    /// The most bytes that are checked: text below a table is short.
    private static let longest = 60
}
