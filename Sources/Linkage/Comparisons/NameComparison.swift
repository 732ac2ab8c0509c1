import Bytes
import Text
import Wording

/// Compares names of one list, and remembers what it has compared.
final class NameComparison {
    private let names: NameList
    private let frequencies: Frequencies?
    /// A direct-mapped memory of pairs of given names; three quarters of the pairs of a list are among a few thousand.
    private var rememberedPairs: [UInt64]
    private var rememberedLevels: [GivenLevel]

    /// - Parameter frequencies: how often names occur in the list; without them the table of given names decides alone.
    init(_ names: NameList, _ frequencies: Frequencies? = nil) {
        self.names = names
        self.frequencies = frequencies
        rememberedPairs = Array(repeating: .max, count: 1 << 17)
        rememberedLevels = Array(repeating: .missing, count: 1 << 17)
    }

    func given(_ one: Int32, _ other: Int32) -> GivenLevel {
        if one == Vocabulary.none || other == Vocabulary.none { return .missing }
        if one == other { return names.facts[Int(one)].isInitial ? .initial : .exact }
        let pair = UInt64(UInt32(min(one, other))) << 32 | UInt64(UInt32(max(one, other)))
        let slot = Int(truncatingIfNeeded: mixed(pair, 0)) & (rememberedPairs.count - 1)
        if rememberedPairs[slot] == pair { return rememberedLevels[slot] }
        let level = compareGiven(one, other)
        rememberedPairs[slot] = pair
        rememberedLevels[slot] = level
        return level
    }

    /// Given names less similar than this are surely those of two people. Chosen by hand; .71 costs
    /// .0005 of F1 on FEBRL3, .79 .0025 where names are badly damaged, and elsewhere they change nothing.
    private static let leastLikeness = 0.75

    /// Whether a given name is in the table of nicknames.
    func isKnown(_ name: Int32) -> Bool { !names.classes(of: name).isEmpty }

    private func compareGiven(_ one: Int32, _ other: Int32) -> GivenLevel {
        let a = names.facts[Int(one)]
        let b = names.facts[Int(other)]
        if a.isInitial || b.isInitial { return a.initial == b.initial ? .initial : .conflict }
        let oneIsShort = a.firstWord == one
        let otherIsShort = b.firstWord == other
        if a.firstWord == b.firstWord, oneIsShort || otherIsShort { return .exact }
        let oneLines = names.classes(of: one)
        let otherLines = names.classes(of: other)
        if oneLines.contains(where: { otherLines.contains($0) }) { return .nickname }
        if !oneLines.isEmpty, !otherLines.isEmpty { return .conflict }
        if names.areEqualWithoutBlanks(one, other) { return .exact }
        if differInDigits(names.bytes(one), names.bytes(other)) { return .conflict }
        if let level = levelOfUsualNames(one, other) { return level }
        // One of them is in no group of the table: perhaps because it is mistyped.
        let whole = (names.bytes(one), names.bytes(other))
        if isNearGivenName(whole.0, whole.1) { return .near }
        if oneIsShort != otherIsShort {
            let first = (names.bytes(a.firstWord), names.bytes(b.firstWord))
            if isNearGivenName(first.0, first.1) { return .near }
        }
        if oneLines.isEmpty != otherLines.isEmpty {
            let (short, typed) = oneLines.isEmpty ? (otherLines, whole.0) : (oneLines, whole.1)
            let linked = short.flatMap { Nicknames.standard.names(inClass: $0) }
            if linked.contains(where: { $0.first == typed[0] && $0.withByteView { isNearWord($0, typed) } }) {
                return .near
            }
        }
        return likeness(whole.0, whole.1) < NameComparison.leastLikeness ? .conflict : .unlike
    }

    /// How two usual given names stand to each other that are not the same and not linked; nil where one of them is no
    /// usual name, or is so much rarer than the other that it is more likely the other with a typing error.
    ///
    /// Siblings and spouses with names alike share all that they have; nothing else tells them apart.
    private func levelOfUsualNames(_ one: Int32, _ other: Int32) -> GivenLevel? {
        let (a, b) = (bearers(one), bearers(other))
        guard a > 0, b > 0, !soundAlike(names.bytes(one), names.bytes(other)) else { return nil }
        if isSwapOfNeighbors(names.bytes(one), names.bytes(other)) { return nil }
        let ratio = min(a, b) / max(a, b)
        return ratio > NameComparison.ratioOfTwoNames ? .conflict : ratio > NameComparison.ratioOfDoubt ? .unlike : nil
    }

    /// How many bear a name in a million: in the table, or in this list, where enough do.
    private func bearers(_ name: Int32) -> Double {
        let known = Double(names.facts[Int(name)].perMillion)
        guard let frequencies else { return known }
        let count = Double(frequencies.given[Int(name)])
        guard count >= NameComparison.leastBearers, frequencies.persons > 1_000 else { return known }
        return max(known, count / Double(frequencies.persons) * 1_000_000)
    }

    /// Two letters swapped are a slip of the fingers more often than another name: `Shiela`.
    private func isSwapOfNeighbors(_ one: ByteView, _ other: ByteView) -> Bool {
        guard one.count == other.count, let first = one.indices.first(where: { one[$0] != other[$0] }),
            first + 1 < one.count
        else { return false }
        guard one[first] == other[first + 1], one[first + 1] == other[first] else { return false }
        return one.from(first + 2) == other.from(first + 2)
    }

    /// Chosen by hand, on a list of 20,000: half of them takes a dozen typing errors for two names.
    private static let ratioOfTwoNames = 0.12
    private static let ratioOfDoubt = 0.06
    /// The least bearers of a name that make it a usual one in its list.
    private static let leastBearers = 20.0

    func family(_ one: Int32, _ other: Int32) -> FamilyLevel {
        if one == Vocabulary.none || other == Vocabulary.none { return .missing }
        if one == other { return .exact }
        let parts = names.parts(of: other)
        if names.parts(of: one).contains(where: { parts.contains($0) }) { return .part }
        if names.areEqualWithoutBlanks(one, other) { return .near }
        return isNearWord(names.bytes(one), names.bytes(other)) ? .near : .conflict
    }
}
