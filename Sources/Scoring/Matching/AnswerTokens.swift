import CSV
import Contacts

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

        var isInitial: Bool { text.utf8.count == 1 }
    }

    private(set) var tokens: [Token] = []
    /// The answer says that the sender is a doctor.
    private(set) var saysDoctor = false
    /// The answer speaks of somebody by way of another: `Jen's friend`.
    private(set) var isAboutAnother = false

    /// Whether the answer says that the sender is of another kind than `kind`, in a word that stands in no contact's name.
    func excludes(_ kind: Kind) -> Bool {
        tokens.contains { token in token.matches.isEmpty && token.cue.map { !$0.kinds.contains(kind) } ?? false }
    }

    /// How much a word counts that tells a kind and no name.
    static let cueWeight = 0.15

    init(_ text: ByteView, _ words: ContactWords, _ matcher: WordMatcher) {
        // In `Jen K, my friend` the friend is Jen; in `Jen's friend` it is somebody else.
        for part in text.split(where: { ",;:()-/".utf8.contains($0) }) {
            var sawName = false
            var lastIsRelation = false
            for word in Scoring.words(of: part) {
                let token = Token(word, words, matcher)
                let isRelation = AnswerCue.relations.contains(token.text)
                if isRelation && sawName || lastIsRelation && token.text == "of" { isAboutAnother = true }
                lastIsRelation = isRelation
                if AnswerCue.doctorTitles.contains(token.text) {
                    saysDoctor = true
                    continue
                }
                tokens.append(token)
                sawName = sawName || token.cue == nil && !token.isFiller
            }
        }
    }
}

extension AnswerTokens.Token {
    fileprivate init(_ typed: String, _ words: ContactWords, _ matcher: WordMatcher) {
        let found = matcher.matches(typed)
        let corrected = found.isEmpty && AnswerCue(typed) == nil ? AnswerCue.corrected(typed) : nil
        text = corrected ?? typed
        matches = corrected.map(matcher.matches) ?? found
        cue = AnswerCue(text)
        isFiller =
            AnswerCue.fillers.contains(text) || AnswerCue.plainTitles.contains(text)
            || text.withByteView(Credentials.canonical) != nil
        let rarest = matches.map { words.weight(of: $0.word) }.max() ?? 1
        weight = cue == nil ? rarest : min(rarest, AnswerTokens.cueWeight)
    }
}
