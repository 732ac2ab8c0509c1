import Bytes
import Text

/// Finds phrases anywhere in a text, with gaps and with words that can stand for one another, regardless of case,
/// accents and punctuation.
///
/// A pattern is a phrase of a table. Its words may be `unsub*` (any word with this beginning), `<write>` (any word of a
/// class), `~` (up to five filler words, such as `any more`), `^` (the beginning of the text) and `$` (its end).
package struct PhrasePatterns<Meaning: Sendable>: Sendable {
    private struct Pattern {
        let elements: [Element]
        let meaning: Meaning
        /// What `~` skips.
        let fillers: WordClass
        /// Where its steps are in `steps`.
        let steps: Range<Int>
    }

    private enum Element {
        case word(String)
        case beginning(String)
        case oneOf(WordClass)
        case gap
        case end

        /// The same for the codes of words; nil for what is no word.
        func step(_ fillers: CodeSet?) -> Step? {
            switch self {
            case .word(let word): .word(WordCodes.code(word.utf8))
            case .beginning(let word): word.utf8.count < 3 ? .anyWord : .word(WordCodes.code(word.utf8))
            case .oneOf(let words): words.codes.map(Step.oneOf) ?? .anyWord
            case .gap: .gap(fillers)
            case .end: nil
            }
        }
    }

    /// An element as far as the codes of words can tell.
    private enum Step: Sendable {
        case word(Int)
        case oneOf(CodeSet)
        case anyWord
        /// Words of a set; nil for any words.
        case gap(CodeSet?)
    }

    /// What a pattern found.
    package struct Match {
        package let meaning: Meaning
        /// The bytes of the text that the phrase covers.
        package let range: Range<Int>
        /// How many words of the text come before the phrase and after it.
        package let wordsBefore: Int
        package let wordsAfter: Int
    }

    private var patterns: [Pattern] = []
    /// The steps of all patterns, one after another.
    private var steps: [Step] = []
    /// The patterns that begin with a word that begins so, by the code of up to three letters.
    private var byBeginning: [Int: [Int]] = [:]
    /// Patterns for the beginning of a text only.
    private var onlyFirst: Set<Int> = []
    /// One bit for each code in `byBeginning`.
    private var beginnings = [UInt64](repeating: 0, count: 1 << 9)

    /// - Parameters:
    ///   - rows: each meaning with its patterns; of two matches at one place the longer wins, then the earlier row.
    ///   - classes: the words behind `<name>`; a pattern takes those of its own language.
    ///   - fillers: the words that `~` skips, in the language of the pattern.
    package init(_ rows: [(Meaning, Phrases)], classes: [(String, Phrases)], fillers: Phrases) {
        for language in Language.allCases {
            let skipped = WordClass(fillers, in: language)
            var named: [String: WordClass] = [:]
            for (name, phrases) in classes { named[name] = WordClass(phrases, in: language) }
            for (meaning, phrases) in rows {
                phrases.forEach(in: language) { phrase in add(phrase.string, meaning, named, skipped) }
            }
        }
    }

    private mutating func add(
        _ text: String, _ meaning: Meaning, _ classes: [String: WordClass], _ fillers: WordClass
    ) {
        var elements: [Element] = []
        var isFirst = false
        for part in text.split(separator: " ") {
            switch part {
            case "^": isFirst = true
            case "$": elements.append(.end)
            case "~": elements.append(.gap)
            case _ where part.hasPrefix("<"):
                elements.append(.oneOf(classes[String(part.dropFirst().dropLast())] ?? WordClass()))
            case _ where part.hasSuffix("*"): elements.append(.beginning(WordClass.key(part.dropLast())))
            default: elements.append(.word(WordClass.key(part)))
            }
        }
        guard let first = elements.first else { return }
        let number = patterns.count
        let begin = steps.count
        steps += elements.compactMap { $0.step(fillers.codes) }
        patterns.append(Pattern(elements: elements, meaning: meaning, fillers: fillers, steps: begin..<steps.count))
        if isFirst { onlyFirst.insert(number) }
        switch first {
        case .word(let word), .beginning(let word): index(word, number)
        case .oneOf(let words): for word in words.beginnings { index(word, number) }
        case .gap, .end: break
        }
    }

    private mutating func index(_ word: String, _ number: Int) {
        let code = WordCodes.code(word.utf8)
        if byBeginning[code]?.last != number { byBeginning[code, default: []].append(number) }
        beginnings[code >> 6] |= 1 << UInt64(code & 63)
    }

    /// The most words of a text that are compared by their codes; a longer text may match.
    private static var mostCodes: Int { 512 }

    /// False only for a text in which no wanted pattern can be found; a text without the beginning of any costs about a
    /// nanosecond per byte. The text may also be several cells in a row: a pattern for the beginning or the end of a
    /// text may match anywhere.
    ///
    /// - Parameter isWanted: leaves out patterns with other meanings.
    package func mayMatch(_ text: ByteView, where isWanted: (Meaning) -> Bool = { _ in true }) -> Bool {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: PhrasePatterns.mostCodes) { codes in
            guard let count = WordCodes.collect(text, into: codes) else { return true }
            let found = UnsafeBufferPointer(rebasing: codes[..<count])
            for place in 0..<count where isBeginning(found[place]) {
                for number in byBeginning[found[place]] ?? []
                where mayMatch(patterns[number].steps, found, at: place) && isWanted(patterns[number].meaning) {
                    return true
                }
            }
            return false
        }
    }

    /// Whether words with these codes may be what steps ask for, from a place on.
    private func mayMatch(_ range: Range<Int>, _ codes: UnsafeBufferPointer<Int>, at place: Int) -> Bool {
        var place = place
        for index in range {
            if case .gap(let fillers) = steps[index] {
                let rest = index + 1..<range.upperBound
                for skipped in 0...PhrasePatterns.widestGap {
                    if mayMatch(rest, codes, at: place + skipped) { return true }
                    guard place + skipped < codes.count, fillers?.contains(codes[place + skipped]) != false else {
                        return false
                    }
                }
                return false
            }
            guard place < codes.count else { return false }
            switch steps[index] {
            case .word(let code): if code != codes[place] { return false }
            case .oneOf(let set): if !set.contains(codes[place]) { return false }
            case .anyWord, .gap: break
            }
            place += 1
        }
        return true
    }

    private func isBeginning(_ code: Int) -> Bool { beginnings[code >> 6] >> UInt64(code & 63) & 1 != 0 }

    /// The first phrase in a text that a pattern matches; nil for none.
    ///
    /// - Parameter isWanted: skips matches with other meanings.
    package func first(in text: ByteView, where isWanted: (Meaning) -> Bool = { _ in true }) -> Match? {
        guard mayMatch(text, where: isWanted) else { return nil }
        return first(in: WordText(text), where: isWanted)
    }

    /// The first phrase among the words of a text.
    package func first(in text: WordText, where isWanted: (Meaning) -> Bool = { _ in true }) -> Match? {
        var place = 0
        while place < text.words.count {
            guard let (number, end) = longest(at: place, in: text) else {
                place += 1
                continue
            }
            if isWanted(patterns[number].meaning) {
                return Match(
                    meaning: patterns[number].meaning,
                    range: text.ranges[place].lowerBound..<text.ranges[end - 1].upperBound, wordsBefore: place,
                    wordsAfter: text.words.count - end)
            }
            place = end
        }
        return nil
    }

    private func longest(at place: Int, in text: WordText) -> (number: Int, end: Int)? {
        guard let numbers = byBeginning[WordCodes.code(text.words[place].utf8)] else { return nil }
        var best: (number: Int, end: Int)?
        for number in numbers where place == 0 || !onlyFirst.contains(number) {
            let pattern = patterns[number]
            guard let end = end(of: pattern.elements[...], from: place, in: text, pattern.fillers), end > place else {
                continue
            }
            if end > best?.end ?? place { best = (number, end) }
        }
        return best
    }

    /// The most filler words that a gap skips.
    private static var widestGap: Int { 5 }

    private func end(
        of elements: ArraySlice<Element>, from place: Int, in text: WordText, _ fillers: WordClass
    ) -> Int? {
        guard let element = elements.first else { return place }
        let rest = elements.dropFirst()
        switch element {
        case .end: return place == text.words.count ? end(of: rest, from: place, in: text, fillers) : nil
        case .gap:
            for skipped in 0...PhrasePatterns.widestGap {
                if let end = end(of: rest, from: place + skipped, in: text, fillers) { return end }
                guard place + skipped < text.words.count, fillers.contains(text.words[place + skipped]) else {
                    return nil
                }
            }
            return nil
        case .word, .beginning, .oneOf:
            guard place < text.words.count, PhrasePatterns.element(element, matches: text.words[place]) else {
                return nil
            }
            return end(of: rest, from: place + 1, in: text, fillers)
        }
    }

    private static func element(_ element: Element, matches word: String) -> Bool {
        switch element {
        case .word(let own): own == word
        case .beginning(let beginning): word.hasPrefix(beginning)
        case .oneOf(let words): words.contains(word)
        case .gap, .end: false
        }
    }
}

/// Folded words, some only by their beginnings (`contact*`).
package struct WordClass: Sendable {
    private var words: Set<String> = []
    private var prefixes: [String] = []
    /// The codes of all of them; nil if a prefix is too short for a code.
    fileprivate private(set) var codes: CodeSet? = CodeSet()

    fileprivate init() {}

    /// The words of all languages.
    package init(_ phrases: Phrases) { phrases.forEach { add($0.string) } }

    /// The words of one language.
    package init(_ phrases: Phrases, in language: Language) { phrases.forEach(in: language) { add($0.string) } }

    private mutating func add(_ text: String) {
        let isPrefix = text.hasSuffix("*")
        let key = WordClass.key(isPrefix ? text.dropLast() : text[...])
        if isPrefix { prefixes.append(key) } else { words.insert(key) }
        if isPrefix && key.utf8.count < 3 { codes = nil } else { codes?.insert(WordCodes.code(key.utf8)) }
    }

    /// Whether a folded word is in the class.
    package func contains(_ word: String) -> Bool {
        words.contains(word) || prefixes.contains { word.hasPrefix($0) }
    }

    fileprivate var beginnings: [String] { words + prefixes }

    fileprivate static func key(_ text: Substring) -> String { text.withByteView { $0.folded() } }
}
