import Bytes

/// The questions and answers in a JSON text: `{"How did you hear of us?": "Sarah"}`, or objects that name a question
/// and its answer: `[{"question": "…", "answer": "…"}]`.
///
/// The text need not be valid JSON: reading ends where it stops being one.
struct JSONPairs: Sequence, IteratorProtocol {
    struct Pair {
        let question: String
        let answer: String
    }

    private var found: [Pair] = []
    private var place = 0

    init(_ text: ByteView) {
        var scanner = Scanner(text: text)
        scanner.value(depth: 0)
        found = scanner.pairs
    }

    mutating func next() -> Pair? {
        guard place < found.count else { return nil }
        place += 1
        return found[place - 1]
    }

    private struct Scanner {
        let text: ByteView
        var position = 0
        var pairs: [Pair] = []

        /// Deeper nesting is not a form.
        private static let deepest = 16

        init(text: ByteView) { self.text = text }

        /// Reads a value; returns its text, blank for an object or a list; nil if there is none.
        @discardableResult
        mutating func value(depth: Int) -> String? {
            skipSpace()
            guard position < text.count, depth < Scanner.deepest else { return nil }
            switch text[position] {
            case UInt8(ascii: "\""): return string()
            case UInt8(ascii: "{"): return object(depth)
            case UInt8(ascii: "["): return list(depth)
            default:
                let start = position
                while position < text.count, !",}]".utf8.contains(text[position]) { position += 1 }
                return position > start ? text[start..<position].trimmed.string : nil
            }
        }

        private mutating func object(_ depth: Int) -> String? {
            position += 1
            var members: [Pair] = []
            while let name = memberName(), let content = value(depth: depth + 1) {
                members.append(Pair(question: name, answer: content))
                skipSpace()
                guard position < text.count, text[position] == .comma else { break }
                position += 1
            }
            skipSpace()
            if position < text.count, text[position] == UInt8(ascii: "}") { position += 1 }
            // `{"question": "How …?", "answer": "Sarah"}` names the two; any other object is its own questions.
            if members.count >= 2, members.count <= 4,
                let question = members.first(where: { $0.answer.hasSuffix("?") }),
                let answer = members.last(where: { $0.question != question.question && !$0.answer.isEmpty })
            {
                pairs.append(Pair(question: question.answer, answer: answer.answer))
            }
            pairs += members.filter { !$0.answer.isEmpty && $0.answer != "null" }
            return ""
        }

        private mutating func memberName() -> String? {
            skipSpace()
            guard position < text.count, text[position] == UInt8(ascii: "\""), let name = string() else { return nil }
            skipSpace()
            guard position < text.count, text[position] == UInt8(ascii: ":") else { return nil }
            position += 1
            return name
        }

        private mutating func list(_ depth: Int) -> String? {
            position += 1
            while value(depth: depth + 1) != nil {
                skipSpace()
                guard position < text.count, text[position] == .comma else { break }
                position += 1
            }
            skipSpace()
            if position < text.count, text[position] == UInt8(ascii: "]") { position += 1 }
            return ""
        }

        /// Reads a string with its escapes.
        private mutating func string() -> String? {
            position += 1
            var bytes: [UInt8] = []
            while position < text.count {
                let byte = text[position]
                position += 1
                if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
                guard byte == UInt8(ascii: "\\"), position < text.count else {
                    bytes.append(byte)
                    continue
                }
                let escape = text[position]
                position += 1
                switch escape {
                case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): bytes.append(.space)
                case UInt8(ascii: "u"):
                    guard position + 4 <= text.count, let code = UInt32(text[position..<position + 4].string, radix: 16)
                    else { return nil }
                    position += 4
                    bytes += Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
                default: bytes.append(escape)
                }
            }
            return nil
        }

        private mutating func skipSpace() {
            while position < text.count, text[position] <= .space { position += 1 }
        }
    }
}
