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
        var sawName = false
        var lastRelation = false
        for typed in Scoring.words(of: text) {
            var word = typed
            var matches = matcher.matches(typed)
            if matches.isEmpty, AnswerCue(typed) == nil, let corrected = AnswerCue.corrected(typed) {
                word = corrected
                matches = matcher.matches(corrected)
            }
            let isRelation = AnswerCue.relations.contains(word)
            if isRelation && sawName || lastRelation && word == "of" { isAboutAnother = true }
            lastRelation = isRelation
            if AnswerCue.doctorTitles.contains(word) {
                saysDoctor = true
                continue
            }
            let isFiller =
                AnswerCue.fillers.contains(word) || AnswerCue.plainTitles.contains(word)
                || word.withByteView(Credentials.canonical) != nil
            let cue = AnswerCue(word)
            let weight = matches.map { words.weight(of: $0.word) }.max() ?? 1
            tokens.append(
                Token(
                    text: word, cue: cue, matches: matches,
                    weight: cue == nil ? weight : min(weight, AnswerTokens.cueWeight), isFiller: isFiller))
            sawName = sawName || cue == nil && !isFiller
        }
    }
}
