import Bytes
import Contacts
import Wording

/// An answer taken apart: the words that may name somebody, and what the others say.
struct AnswerTokens {
    struct Token {
        let text: String
        let cue: AnswerCue?
        /// The words of contacts that it may mean.
        let matches: [WordMatcher.Match]
        let weight: Double
        /// The word says nothing, unless it stands in the name of a contact.
        let isFiller: Bool
        /// The number of the part of the answer that it stands in; parts are set apart by commas and the like.
        let part: Int

        var isInitial: Bool { text.utf8.count == 1 }
        /// The word stands in no contact's name and says nothing of anybody.
        var isStrange: Bool { matches.isEmpty && cue == nil && !isFiller && !isInitial }
    }

    private(set) var tokens: [Token] = []
    /// The answer says that the sender is a doctor.
    private(set) var saysDoctor = false
    /// The answer speaks of somebody by way of another: `Jen's friend`.
    private(set) var isAboutAnother = false
    /// There is an `and` in it.
    private(set) var hasConjunction = false

    /// Whether the answer says that the sender is of another kind than `kind`, in a word that stands in no contact's
    /// name.
    func excludes(_ kind: Kind) -> Bool {
        tokens.contains { token in token.matches.isEmpty && token.cue.map { !$0.kinds.contains(kind) } ?? false }
    }

    /// How much a word counts that tells a kind and no name.
    static let cueWeight = 0.15

    init(_ text: ByteView, _ words: ContactWords, _ matcher: WordMatcher) {
        // In `Jen K, my friend` the friend is Jen; in `Jen's friend` it is somebody else.
        let parts = text.split(where: { ",;:()/&+".utf8.contains($0) }).flatMap { $0.split(on: " - ") }
        for (number, part) in parts.enumerated() { read(part, number, words, matcher) }
    }

    private mutating func read(_ part: ByteView, _ number: Int, _ words: ContactWords, _ matcher: WordMatcher) {
        let owner = part.firstRange(of: "'s ") ?? part.firstRange(of: "\u{2019}s ")
        let owned = owner.map { Scoring.words(of: part.upTo($0.upperBound)).count } ?? Int.max
        var sawName = false
        var sawRelation = false
        var last: Token?
        for (place, word) in Scoring.words(of: part).enumerated() {
            let token = Token(word, inPart: number, words, matcher)
            let isRelation = AnswerWords.isRelation(token.text)
            let isOf =
                AnswerWords.isOf(token.text) && last.map { AnswerWords.isRelation($0.text) } ?? false
            let isWith =
                AnswerWords.isWith(token.text) && (sawRelation || last.map { AnswerWords.saysWork($0.text) } ?? false)
            let isOwned = sawName && (isRelation || token.isStrange && place >= owned)
            if isOf || isWith || isOwned { isAboutAnother = true }
            if token.text.withByteView(Conjunction.init) != nil { hasConjunction = true }
            sawRelation = sawRelation || isRelation
            last = token
            if AnswerWords.saysDoctor(token.text) {
                saysDoctor = true
                continue
            }
            tokens.append(token)
            sawName = sawName || token.cue == nil && !token.isFiller
        }
    }
}

extension AnswerTokens.Token {
    fileprivate init(_ typed: String, inPart part: Int, _ words: ContactWords, _ matcher: WordMatcher) {
        let found = matcher.matches(typed)
        let corrected = found.isEmpty && AnswerCue(typed) == nil ? AnswerCue.corrected(typed) : nil
        self.part = part
        text = corrected ?? typed
        matches = corrected.map(matcher.matches) ?? found
        cue = AnswerCue(text)
        isFiller =
            AnswerWords.isFiller(text) || text.withByteView { Honorific($0) } != nil
            || text.withByteView(Credentials.canonical) != nil
        let rarest = matches.map { words.weight(of: $0.word) }.max() ?? 1
        weight = cue == nil ? rarest : min(rarest, AnswerTokens.cueWeight)
    }
}
