import Bytes
import Wording

/// Finds who sent the client in cells that hold more than that.
enum AnswerCells {
    /// The answer to the question for the referrer, in a cell of questions and answers: a JSON object or array, or
    /// lines such as `How did you hear about us?: Sarah`. Nil without that question or its answer.
    static func referrer(amongAnswers cell: ByteView) -> String? {
        if cell.first == UInt8(ascii: "{") || cell.first == UInt8(ascii: "[") {
            return JSONPairs(cell).first { asks($0.question) }?.answer
        }
        // A question may stand above its answer.
        var isAsked = false
        for line in cell.split(where: { $0 == .lineFeed || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }) {
            guard let end = separator(in: line) else {
                if isAsked, !line.isBlank { return line.trimmed.string }
                continue
            }
            let answer = line.from(end + 1).trimmedOf(":- ")
            let isQuestion = asks(line.upTo(end).trimmed.string)
            if isQuestion, !answer.isEmpty { return answer.string }
            isAsked = isQuestion
        }
        return nil
    }

    /// The name behind `referred by` in free text; nil without such words.
    static func referrer(inNotes cell: ByteView) -> String? {
        guard let end = ReferralPhrase.end(in: cell) else { return nil }
        let name = AnswerCells.firstSentence(cell.from(end).trimmedOf(":-=\"',;"))
        return name.isEmpty || name.count > longestName ? nil : name.string
    }

    /// In bytes; more is a story.
    private static let longestName = 80

    private static func asks(_ question: String) -> Bool {
        BookingRole.referralRank(of: HeaderSynonyms.key(of: question)) != nil
    }

    /// Where a question ends: its question mark, else its colon.
    private static func separator(in line: ByteView) -> Int? {
        line.firstIndex(of: UInt8(ascii: "?")) ?? line.firstIndex(of: UInt8(ascii: ":"))
    }

    /// The text up to the end of its first sentence, line or clause.
    private static func firstSentence(_ text: ByteView) -> ByteView {
        for (index, byte) in text.enumerated() {
            switch byte {
            case .lineFeed, .carriageReturn, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "!"):
                return text.upTo(index).trimmed
            case .period where index + 1 == text.count || text[index + 1] == .space:
                // Not the full stop of `Dr. Patel` or `J. Lee`.
                var start = index
                while start > 0, text[start - 1].isASCIILetter { start -= 1 }
                if index - start > 3 || index + 1 == text.count { return text.upTo(index).trimmed }
            case .comma where text.upTo(index).contains(.space):
                return text.upTo(index).trimmed
            default: break
            }
        }
        return text.trimmed
    }
}

extension ByteView {
    /// Without spaces and these characters at both ends.
    fileprivate func trimmedOf(_ characters: StaticString) -> ByteView {
        var text = trimmed
        while let first = text.first, ByteView(characters).contains(first) { text = text.from(1).trimmed }
        while let last = text.last, ByteView(characters).contains(last) { text = text.upTo(text.count - 1).trimmed }
        return text
    }
}
