import Text
import Wording

/// Compares names of one list, and remembers what it has compared.
final class NameComparison {
    private let names: NameList
    /// A direct-mapped memory of pairs of given names; three quarters of the pairs of a list are among a few thousand.
    private var rememberedPairs: [UInt64]
    private var rememberedLevels: [GivenLevel]

    init(_ names: NameList) {
        self.names = names
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
        // One of them is in no group of the table: perhaps because it is mistyped.
        let whole = (names.bytes(one), names.bytes(other))
        if isNearName(whole.0, whole.1) { return .near }
        if oneIsShort != otherIsShort {
            let first = (names.bytes(a.firstWord), names.bytes(b.firstWord))
            if isNearName(first.0, first.1) { return .near }
        }
        if oneLines.isEmpty != otherLines.isEmpty {
            let (short, typed) = oneLines.isEmpty ? (otherLines, whole.0) : (oneLines, whole.1)
            let linked = short.flatMap { Nicknames.standard.names(inClass: $0) }
            if linked.contains(where: { $0.first == typed[0] && $0.withByteView { isNearName($0, typed) } }) {
                return .near
            }
        }
        return jaroWinkler(whole.0, whole.1) < NameComparison.leastLikeness ? .conflict : .unlike
    }

    func family(_ one: Int32, _ other: Int32) -> FamilyLevel {
        if one == Vocabulary.none || other == Vocabulary.none { return .missing }
        if one == other { return .exact }
        let parts = names.parts(of: other)
        if names.parts(of: one).contains(where: { parts.contains($0) }) { return .part }
        if names.areEqualWithoutBlanks(one, other) { return .near }
        return isNearName(names.bytes(one), names.bytes(other)) ? .near : .conflict
    }
}
