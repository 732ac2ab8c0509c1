import Bytes
import Contacts
import Wording

/// An answer split into words, with what each may say.
struct AnswerTokens {
    struct Token {
        let text: String
        let cue: AnswerCue?
        /// The contact words that it may mean.
        let matches: [WordMatcher.Match]
        let weight: Double
        /// The word says nothing unless it is part of a contact's name.
        let isFiller: Bool
        /// The number of the part it is in; commas and the like separate parts.
        var part = 0

        var isInitial: Bool { text.utf8.count == 1 }
        /// The word is part of no contact's name and says nothing about a contact.
        var isStrange: Bool { matches.isEmpty && cue == nil && !isFiller && !isInitial }
        /// The word is part of the name of some contact, and not only of a town or a job title.
        let isName: Bool
        /// The word is in the name of a town.
        let isPlace: Bool
    }

    private(set) var tokens: [Token] = []
    /// The answer says that the sender is a doctor.
    private(set) var saysDoctor = false
    /// The answer describes somebody through another person: `Jen's friend`.
    private(set) var isAboutAnother = false
    /// The answer contains an `and`.
    private(set) var hasConjunction = false

    /// Whether a word that is part of no contact's name says that the sender is not of `kind`.
    func excludes(_ kind: Kind) -> Bool {
        tokens.contains { token in
            token.matches.isEmpty && token.cue.map { !$0.isLoose && !$0.kinds.contains(kind) } ?? false
        }
    }

    /// The weight of a word that says a kind rather than a name.
    static let cueWeight = 0.15

    init(_ text: ByteView, _ words: ContactWords, _ matcher: WordMatcher) {
        // In `Jen K, my friend` the friend is Jen; in `Jen's friend` the friend is somebody else.
        let parts = text.split(where: { ",;:()/&+".utf8.contains($0) }).flatMap { $0.split(on: " - ") }
        for (number, part) in parts.enumerated() { read(part, number, words, matcher) }
    }

    private mutating func read(_ part: ByteView, _ number: Int, _ words: ContactWords, _ matcher: WordMatcher) {
        let owner = part.firstRange(of: "'s ") ?? part.firstRange(of: "\u{2019}s ")
        let before = owner.map { words.asInNames(Scoring.words(of: part.upTo($0.upperBound))) }
        let owned = before?.count ?? Int.max
        let typed = before.map { $0 + words.asInNames(owner.map { Scoring.words(of: part.from($0.upperBound)) } ?? []) }
        let list = typed ?? words.asInNames(Scoring.words(of: part))
        var sawName = false
        var sawRelation = false
        // In `Judy's newborn class` the class is Judy's, and so is what follows it.
        var isOwnerMeant = false
        var last: Token?
        for (place, word) in list.enumerated() {
            let token = matcher.token(word, inPart: number)
            let next = place + 1 < list.count ? list[place + 1] : ""
            // In `the moms group` nobody's mother is meant.
            let isRelation = AnswerWords.isRelation(token.text) && !AnswerWords.isBelonging(next)
            let isOf =
                AnswerWords.isOf(token.text) && last.map { AnswerWords.isRelation($0.text) } ?? false
                && !AnswerWords.isOwn(next)
            if place >= owned, AnswerWords.isBelonging(token.text) { isOwnerMeant = true }
            let isWith =
                AnswerWords.isWith(token.text) && (sawRelation || last.map { AnswerWords.saysWork($0.text) } ?? false)
            let isOwned = sawName && !isOwnerMeant && (isRelation || token.isStrange && place >= owned)
            // `Sarah's class flyer` lay somewhere.
            let isPrint = place >= owned && token.text.withByteView { Channel(key: $0) } == .print
            if isOf || isWith || isOwned || isPrint { isAboutAnother = true }
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
    init(_ typed: String, _ words: ContactWords, _ matcher: WordMatcher) {
        let found = matcher.matches(typed)
        let corrected = found.isEmpty && AnswerCue(typed) == nil ? AnswerCue.corrected(typed) : nil
        text = corrected ?? typed
        matches = corrected.map(matcher.matches) ?? found
        cue = AnswerCue(text)
        isFiller =
            AnswerWords.isFiller(text) || text.withByteView { Honorific($0) } != nil
            || text.withByteView(Credentials.canonical) != nil
        isName = matches.contains { words.isName($0.word) }
        isPlace = matches.contains { words.isPlace($0.word) && $0.likeness == 1 }
        let rarest = matches.map { words.weight(of: $0.word) }.max() ?? 1
        weight = cue == nil ? rarest : min(rarest, AnswerTokens.cueWeight)
    }
}

extension AnswerTokens.Token {
    /// Whether the word has six letters or more and differs from a name in one letter behind the third.
    func isOneLetter(from name: String) -> Bool {
        text.withByteView { one in
            name.withByteView { other in
                one.count >= 6 && other.count >= 6 && one.upTo(3) == other.upTo(3)
                    && WordMatcher.areOneEditApart(one, other) && one != other
            }
        }
    }
}
