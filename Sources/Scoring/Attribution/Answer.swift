import Bytes
import Wording

/// What the words say that a client gave in answer to "who sent you?", before anybody is looked for in the contact
/// list.
enum Answer: Equatable {
    /// Blank, or words that say as much: `n/a`, `can't remember`.
    case none
    /// A channel and no person: `Google`.
    case channel(String)
    /// Somebody, but nobody in particular: `a friend`, `my doctor`.
    case anybody
    /// Anything else.
    case text

    init(_ text: ByteView) {
        let words = Scoring.words(of: Answer.withoutHandles(text))
        let phrase = words.joined(separator: " ")
        if words.isEmpty || AnswerWords.sayNothing(phrase) || Answer.saysReturning(words) {
            self = .none
        } else if let channel = Answer.channel(words, phrase) {
            self = .channel(channel.rawValue)
        } else if words.allSatisfy({ AnswerWords.isForAnybody($0) || AnswerWords.saysHow($0) }) {
            self = .anybody
        } else {
            self = .text
        }
    }

    /// The channel that is named and nothing else; the first where several are.
    private static func channel(_ words: [String], _ phrase: String) -> Channel? {
        if let channel = named(phrase) { return channel }
        var first: Channel?
        var rest = words[...]
        while let word = rest.first {
            let phrase = (1...min(3, rest.count)).reversed().lazy
                .map { (length: $0, channel: named(rest.prefix($0).joined(separator: " "))) }
                .first { $0.channel != nil && ($0.length > 1 || !AnswerWords.saysHow(word)) }
            if let phrase {
                // `found you on Google` says more than that she found it.
                first = first == nil || first == .foundThemselves ? phrase.channel ?? first : first
                rest = rest.dropFirst(phrase.length)
            } else if AnswerWords.saysHow(word) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return first
    }

    private static func named(_ phrase: String) -> Channel? { phrase.withByteView { Channel(key: $0) } }

    /// Whether a client only says that she has been here before.
    private static func saysReturning(_ words: [String]) -> Bool {
        words.contains(where: AnswerWords.saysReturning)
            && words.allSatisfy {
                AnswerWords.saysReturning($0) || AnswerWords.saysClient($0) || AnswerWords.saysHow($0)
            }
    }

    /// The text without the name of an account behind others: `instagram @bumps`.
    private static func withoutHandles(_ text: ByteView) -> ByteView {
        guard let sign = text.firstIndex(of: UInt8(ascii: "@")), sign > 1, text[sign - 1] == .space,
            !text.from(sign).contains(.space)
        else { return text }
        return text.upTo(sign).trimmed
    }
}
