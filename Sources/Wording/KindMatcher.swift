import Bytes
import Text

/// Finds the phrases of the tables of clues in a text.
struct KindMatcher: Sendable {
    static let titles = KindMatcher(Kind.clues + Kind.serviceClues + Kind.titleClues + Kind.stems)
    static let organizations = KindMatcher(
        Kind.clues + Kind.serviceClues + Kind.organizationClues + Kind.stems)

    /// How a word of a phrase is compared with a word of the text.
    private enum Form { case word, beginning, end }

    private struct Word {
        let bytes: Range<Int>
        let form: Form
    }

    private struct Phrase {
        let words: Range<Int>
        let kind: Kind
        let clue: KindClue
    }

    /// A phrase found in a text.
    private struct Match {
        let words: Range<Int>
        let kind: Kind
        let clue: KindClue
    }

    private var bytes: [UInt8] = []
    private var words: [Word] = []
    private var phrases: [Phrase] = []
    /// The phrases by the first two letters of their first word, and those that begin with the end of a word.
    private var byBeginning = [[UInt16]](repeating: [], count: 1 << 10)
    private var withEnds: [UInt16] = []
    /// What words begin and end with where a phrase may begin.
    private var firstLetters = LetterTriples()
    private var lastLetters = LetterTriples()

    init(_ table: KindClues) {
        for (kind, clue, phrases) in table { phrases.forEach { add($0, kind, clue) } }
        for phrase in phrases {
            let word = words[phrase.words.lowerBound]
            switch word.form {
            case .word, .beginning: firstLetters.insert(bytes[word.bytes], isWhole: word.form == .word)
            case .end: lastLetters.insert(bytes[word.bytes].reversed(), isWhole: false)
            }
        }
    }

    private mutating func add(_ phrase: ByteView, _ kind: Kind, _ clue: KindClue) {
        let start = words.count
        for word in phrase.split(where: { $0 == .space }) where !KindMatcher.small.contains(word) {
            let form: Form =
                word[0] == UInt8(ascii: "-") ? .end : word[word.count - 1] == UInt8(ascii: "-") ? .beginning : .word
            let from = bytes.count
            word.withFolded(limit: word.count + 1) { if let key = $0 { bytes.append(contentsOf: key.buffer) } }
            words.append(Word(bytes: from..<bytes.count, form: form))
        }
        let number = UInt16(phrases.count)
        phrases.append(Phrase(words: start..<words.count, kind: kind, clue: clue))
        let first = words[start]
        if first.form == .end {
            withEnds.append(number)
        } else {
            byBeginning[KindMatcher.place(bytes[first.bytes.lowerBound], bytes[first.bytes.lowerBound + 1])]
                .append(number)
        }
    }

    private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// The kind of the phrase with the most weight; of equal ones one that is not `other`, and then the last if the
    /// head of a text is its last word, as in job titles, or else the first. `weight` takes the clue and the number of
    /// words.
    func best(in text: ByteView, isLastHead: Bool, weight: (KindClue, Int) -> Int) -> Kind? {
        withMatches(in: text) { matches, _ in
            var best: (weight: Int, kind: Kind)?
            for match in matches {
                let weight = 2 * weight(match.clue, match.words.count) + (match.kind == .other ? 0 : 1)
                let least = best?.weight ?? 0
                if weight > least || isLastHead && weight == least { best = (weight, match.kind) }
            }
            return best?.kind
        }
    }

    /// The kind of a phrase that is the whole text.
    func whole(_ text: ByteView) -> Kind? {
        withMatches(in: text) { matches, count in
            matches.first { $0.words.count == count }?.kind
        }
    }

    /// Whether phrases cover the whole text and the last names a person.
    func namesPerson(_ text: ByteView) -> Bool {
        withMatches(in: text) { matches, count in
            guard count > 0 else { return false }
            let namesPerson = matches.contains {
                $0.words.upperBound == count && ($0.clue == .person || $0.clue == .anyPerson)
                    || $0.clue == .decisive && $0.words == 0..<count
            }
            var covered = 0
            while namesPerson, covered < count,
                let next = matches.filter({ $0.words.lowerBound <= covered && $0.words.upperBound > covered })
                    .map(\.words.upperBound).max()
            {
                covered = next
            }
            return covered == count
        }
    }

    /// Whether a phrase that is the whole text says what somebody does.
    func saysSubject(_ text: ByteView) -> Bool {
        withMatches(in: text) { matches, count in
            matches.contains { $0.words.count == count && $0.clue == .subject && $0.kind != .other }
        }
    }

    /// The longest text that is read, and the most words.
    private static let longest = 160
    private static let mostWords = 24

    /// Calls `body` with all phrases in a text, and the number of its words.
    private func withMatches<Result>(in text: ByteView, _ body: ([Match], Int) -> Result) -> Result {
        guard mayHavePhrase(text) else { return body([], 0) }
        let text = text.count > KindMatcher.longest ? text.upTo(KindMatcher.longest) : text
        return KindMatcher.withoutElisions(text) { text in
            text.withFolded(limit: text.count + 1) { folded in
                let all = (folded ?? .empty).split { $0 == .space }
                let found = all.prefix(KindMatcher.mostWords).filter { !KindMatcher.small.contains(key: $0) }
                return body(matches(in: found), found.count)
            }
        }
    }

    /// Whether a phrase may be in the text; false for most names, which are looked at before anything is made of them.
    private func mayHavePhrase(_ text: ByteView) -> Bool {
        var start = 0
        for index in 0...text.count {
            if index < text.count, text[index].isASCIILetter { continue }
            // Only folding knows what other characters become.
            guard index == text.count || text[index] == .space else { return true }
            let word = text[start..<index]
            if firstLetters.contains(word) || lastLetters.contains(word.reversed()) { return true }
            start = index + 1
        }
        return false
    }

    private func matches(in text: [ByteView]) -> [Match] {
        var matches: [Match] = []
        for start in text.indices {
            let word = text[start]
            if word.count > 1 {
                for number in byBeginning[KindMatcher.place(word[0], word[1])] {
                    find(phrases[Int(number)], text, start, &matches)
                }
            }
            for number in withEnds { find(phrases[Int(number)], text, start, &matches) }
        }
        return matches
    }

    private func find(_ phrase: Phrase, _ text: [ByteView], _ start: Int, _ matches: inout [Match]) {
        guard start + phrase.words.count <= text.count else { return }
        for (word, offset) in zip(phrase.words, 0...) where !isEqual(words[word], text[start + offset]) { return }
        matches.append(
            Match(words: start..<start + phrase.words.count, kind: phrase.kind, clue: phrase.clue))
    }

    private func isEqual(_ word: Word, _ text: ByteView) -> Bool {
        guard text.count >= word.bytes.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            let sought = ByteView(UnsafeBufferPointer(rebasing: all[word.bytes]))
            switch word.form {
            case .beginning: return text.upTo(sought.count) == sought
            case .end: return text.from(text.count - sought.count) == sought
            case .word:
                guard text.upTo(sought.count) == sought else { return false }
                return text.count == sought.count
                    || text.count == sought.count + 1 && text[sought.count] == UInt8(ascii: "s")
            }
        }
    }

    /// Calls `body` with `d'enfants` as `enfants`.
    private static func withoutElisions<Result>(_ text: ByteView, _ body: (ByteView) -> Result) -> Result {
        guard text.contains(.apostrophe) || text.firstRange(of: "\u{2019}") != nil else { return body(text) }
        var bytes = text.array
        for index in bytes.indices.dropFirst()
        where
            (bytes[index] == .apostrophe || bytes[index] == 0xE2 && index + 1 < bytes.count && bytes[index + 1] == 0x80)
            && bytes[index - 1].isASCIILetter && (index == 1 || !isLetter(bytes[index - 2]))
        {
            bytes[index - 1] = .space
            if bytes[index] == .apostrophe { bytes[index] = .space }
        }
        return bytes.withByteView(body)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || !byte.isASCII }

    private static let small = PhraseSet(smallWords)

    /// Words that are left out of texts before phrases are sought.
    static let smallWords = Phrases(
        en: "of, and, the, for, in, at, to, with, our, my, by, or",
        de: "und, für, der, die, das, im, am, zur, zum, von",
        fr: "le, les, des, du, en, et, au, aux, pour, une, un, chez, à",
        es: "de, la, las, los, el, del, y, para, con, por")
}
