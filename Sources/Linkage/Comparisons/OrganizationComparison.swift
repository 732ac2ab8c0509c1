import Bytes
import Text
import Wording

/// How the names of two organizations stand to each other, the nearest first.
enum OrganizationLevel: UInt8, Comparable {
    /// The same words, in any order.
    case same
    /// The words of one are among those of the other.
    case shortened
    /// Most words in common, or an acronym.
    case near
    /// A telling word in common.
    case partial
    /// Nothing that tells in common.
    case other

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// Whether the two may be names of one organization without anything else in common.
    var fits: Bool { self <= .near }
}

/// What comparing two names of organizations comes to.
struct OrganizationAgreement {
    var level: OrganizationLevel
    /// The rarest word in common that tells one name from others, or -1.
    var rarest: Int32 = Vocabulary.none
    /// Whether the names say that the two are two houses: of two towns, or with two numbers.
    var areBranches = false
    /// Whether only one of the names says which of several houses it is: `Eastside`.
    var isOneBranch = false
    /// A town that only one of the names has, or -1: the first by number, then the second.
    var towns: (one: Int32, other: Int32) = (Vocabulary.none, Vocabulary.none)
    /// Whether the names say that the two do different things.
    var haveOtherProfessions = false
}

/// Compares names of organizations of one list, and remembers what it has compared.
final class OrganizationComparison {
    private let names: OrganizationNames
    /// Whether each word is a town of the list.
    private let isTown: [Bool]
    private var rememberedPairs: [UInt64]
    private var remembered: [OrganizationAgreement]
    /// A word in more than this share of the distinct names tells none from another.
    private static let commonShare = 0.15

    init(_ features: Features) {
        names = features.organizations
        var isTown = [Bool](repeating: false, count: names.words.count)
        for word in isTown.indices {
            let text = names.words[Int32(word)]
            isTown[word] =
                text.count > 3
                && (features.cities.find(text) != nil
                    || (text.array + [UInt8(ascii: "s")]).withByteView { features.cities.find($0) } != nil)
        }
        self.isTown = isTown
        rememberedPairs = Array(repeating: .max, count: 1 << 15)
        remembered = Array(repeating: OrganizationAgreement(level: .other), count: 1 << 15)
    }

    /// Compares two names; nil where one of them is missing.
    func compare(_ one: Int32, _ other: Int32) -> OrganizationAgreement? {
        guard one != Vocabulary.none, other != Vocabulary.none else { return nil }
        if one == other { return OrganizationAgreement(level: .same) }
        let pair = UInt64(UInt32(min(one, other))) << 32 | UInt64(UInt32(max(one, other)))
        let slot = Int(truncatingIfNeeded: mixed(pair, 0)) & (rememberedPairs.count - 1)
        if rememberedPairs[slot] == pair { return remembered[slot] }
        let agreement = compareWords(min(one, other), max(one, other))
        rememberedPairs[slot] = pair
        remembered[slot] = agreement
        return agreement
    }

    /// The words of one name, and which of them the other one has.
    private struct Side {
        let words: ArraySlice<Int32>
        var isMatched: [Bool]

        init(_ words: ArraySlice<Int32>) {
            self.words = words
            isMatched = Array(repeating: false, count: words.count)
        }

        subscript(index: Int) -> Int32 { words[words.startIndex + index] }

        var unmatched: [Int] { isMatched.indices.filter { !isMatched[$0] } }

        mutating func match(_ range: Range<Int>) { for index in range { isMatched[index] = true } }
    }

    private func compareWords(_ one: Int32, _ other: Int32) -> OrganizationAgreement {
        var a = Side(names.words(of: one).prefix(16))
        var b = Side(names.words(of: other).prefix(16))
        var rarest = Vocabulary.none
        var common = 0.0
        func share(_ word: Int32) {
            common += weight(word)
            guard isTelling(word) else { return }
            if rarest == Vocabulary.none || names.wordFacts[Int(word)].names < names.wordFacts[Int(rarest)].names {
                rarest = word
            }
        }
        for i in a.words.indices.map({ $0 - a.words.startIndex }) {
            guard let j = b.unmatched.first(where: { b[$0] == a[i] }) else { continue }
            a.match(i..<i + 1)
            b.match(j..<j + 1)
            share(a[i])
        }
        if a.unmatched.isEmpty, b.unmatched.isEmpty { return OrganizationAgreement(level: .same, rarest: rarest) }
        if isAcronym(one, of: other) || isAcronym(other, of: one) {
            return OrganizationAgreement(level: .near, rarest: a.words.count == 1 ? a[0] : b[0])
        }
        matchJoined(&a, &b, share)
        matchJoined(&b, &a, share)
        for i in a.unmatched {
            guard let j = b.unmatched.first(where: { isSameWord(a[i], b[$0]) }) else { continue }
            a.match(i..<i + 1)
            b.match(j..<j + 1)
            share(weight(a[i]) < weight(b[j]) ? a[i] : b[j])
        }
        return agreement(a, b, common, rarest)
    }

    private func agreement(_ a: Side, _ b: Side, _ common: Double, _ rarest: Int32) -> OrganizationAgreement {
        let restA = a.unmatched.map { a[$0] }
        let restB = b.unmatched.map { b[$0] }
        func has(_ rest: [Int32], _ sort: OrganizationForm.Sort) -> Bool { rest.contains { self.sort($0) == sort } }
        func isPlace(_ word: Int32) -> Bool { sort(word) == .branch || isTown[Int(word)] }
        var agreement = OrganizationAgreement(level: .other, rarest: rarest)
        agreement.areBranches = restA.contains(where: isPlace) && restB.contains(where: isPlace)
        func isBranch(_ word: Int32) -> Bool { sort(word) == .branch }
        agreement.isOneBranch = restA.contains(where: isBranch) != restB.contains(where: isBranch)
        agreement.towns.one = restA.first { isTown[Int($0)] } ?? Vocabulary.none
        agreement.towns.other = restB.first { isTown[Int($0)] } ?? Vocabulary.none
        let professions = a.words.filter { sort($0) == .profession }
        let others = b.words.filter { sort($0) == .profession }
        agreement.haveOtherProfessions =
            !professions.isEmpty && !others.isEmpty && !professions.contains { others.contains($0) }
        let weightA = restA.reduce(0) { $0 + weight($1) }
        let weightB = restB.reduce(0) { $0 + weight($1) }
        let tellsA = restA.contains { sort($0) != .generic }
        let tellsB = restB.contains { sort($0) != .generic }
        let isTold = rarest != Vocabulary.none
        if agreement.haveOtherProfessions {
            agreement.level = isTold ? .partial : .other
        } else if !tellsA, !tellsB {
            agreement.level = isTold || common > 3 ? .near : .partial
        } else if isTold, !tellsA || !tellsB {
            let matchedCount = a.isMatched.count(where: \.self)
            agreement.level = matchedCount > 1 || common > max(weightA, weightB) ? .shortened : .partial
        } else if isTold {
            agreement.level = .partial
        }
        return agreement
    }

    /// Finds words of `a` that are two words, or the first letters of several, in `b`.
    private func matchJoined(_ a: inout Side, _ b: inout Side, _ share: (Int32) -> Void) {
        for i in a.unmatched {
            let word = names.words[a[i]]
            guard word.count > 2 else { continue }
            for j in 0..<b.words.count where !b.isMatched[j] {
                if j + 1 < b.words.count, !b.isMatched[j + 1], isJoined(word, names.words[b[j]], names.words[b[j + 1]])
                {
                    a.match(i..<i + 1)
                    b.match(j..<j + 2)
                    share(a[i])
                    break
                }
                let end = j + word.count
                guard word.count <= 6, end <= b.words.count else { continue }
                let isAcronym = (j..<end).allSatisfy { !b.isMatched[$0] && names.words[b[$0]][0] == word[$0 - j] }
                if isAcronym {
                    a.match(i..<i + 1)
                    b.match(j..<end)
                    share(a[i])
                    break
                }
            }
        }
    }

    /// Whether a name of one word is the first letters of all words of another.
    private func isAcronym(_ one: Int32, of other: Int32) -> Bool {
        let words = names.words(of: one)
        guard words.count == 1, let word = words.first, (3...8).contains(names.words[word].count) else { return false }
        let initials = names.facts[Int(other)].initials
        let letters = names.words[word].array
        return letters == initials || letters == Array(initials.dropFirst()) && initials.first == UInt8(ascii: "t")
    }

    private func isJoined(_ word: ByteView, _ first: ByteView, _ second: ByteView) -> Bool {
        word.count == first.count + second.count && word.upTo(first.count) == first && word.from(first.count) == second
    }

    private func sort(_ word: Int32) -> OrganizationForm.Sort { names.wordFacts[Int(word)].sort }

    /// Whether a word in common tells two names from others.
    private func isTelling(_ word: Int32) -> Bool {
        guard sort(word) == .own, !isTown[Int(word)] else { return false }
        let names = Double(self.names.count)
        return names < 30 || Double(self.names.wordFacts[Int(word)].names) < OrganizationComparison.commonShare * names
    }

    /// How much a word tells, in bits: the rarer, the more; words of a trade and towns less.
    private func weight(_ word: Int32) -> Double {
        let facts = names.wordFacts[Int(word)]
        let bits = max(0.5, logarithm2(Double(names.count + 2) / Double(facts.names + 1)))
        switch facts.sort {
        case .own: return isTown[Int(word)] ? 0.5 * bits : bits
        case .profession, .branch: return 0.5 * bits
        case .generic: return 0.2 * bits
        }
    }

    /// The same word, shortened or with a typing error. The lengths and the similarity were chosen by hand; a letter
    /// more or less gives the same pairs on every list measured, .97 costs .0002 of F1 on one, and .89 changes nothing.
    private func isSameWord(_ one: Int32, _ other: Int32) -> Bool {
        guard sort(one) != .branch, sort(other) != .branch else { return false }
        let (a, b) = (names.words[one], names.words[other])
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        if (3...5).contains(short.count), short.count < long.count, short[0] == long[0], isSubsequence(short, of: long)
        {
            return true
        }
        return short.count >= 4 && (isOneEditApart(a, b) || jaroWinkler(a, b) >= 0.93)
    }

    /// `peds` stands in `pediatrics` letter by letter.
    private func isSubsequence(_ short: ByteView, of long: ByteView) -> Bool {
        var next = 0
        for byte in long.buffer where next < short.count && byte == short[next] { next += 1 }
        return next == short.count
    }
}

extension ComparedRecords {
    /// Whether the organizations of two persons are one, as far as their names say.
    func areOneOrganization(_ one: Int32, _ other: Int32) -> Bool {
        guard one != Vocabulary.none, other != Vocabulary.none else { return false }
        if one == other { return true }
        // Asked for every pair of persons: names without a word in common are one only with a typing error.
        let names = features.organizations
        guard names.facts[Int(one)].signature & names.facts[Int(other)].signature != 0 else {
            return min(names[one].count, names[other].count) > 5 && isOneEditApart(names[one], names[other])
        }
        guard let agreement = organizations.compare(one, other) else { return false }
        return agreement.level.fits && !agreement.areBranches
    }
}
