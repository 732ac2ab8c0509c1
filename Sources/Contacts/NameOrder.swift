import Bytes
import Wording

/// Finds where the family name begins.
extension PersonName {
    /// Whether the words are particles in lower case and one family name: `van der Berg`.
    static func isFamilyName(_ words: [ByteView]) -> Bool {
        words.dropLast().allSatisfy { NameCasing.isParticle($0) && !$0.contains(where: \.isASCIIUppercase) }
            && words.last?.first(where: { _ in true })?.isASCIIUppercase ?? false
    }

    /// How many words at the front are a family name before the given one: `van der Berg Ana`. 0 if the name is in the
    /// usual order.
    static func leadingFamily(_ words: [ByteView]) -> Int {
        guard words.count > 2, words.last?.contains(where: \.isASCIIUppercase) ?? false,
            let end = words.firstIndex(where: { !NameCasing.isParticle($0) || $0.contains(where: \.isASCIIUppercase) }),
            end > 0, end + 1 < words.count
        else { return 0 }
        return end + 1
    }

    /// The position of the first word of the family name in a name that begins with the given one.
    static func familyStart(_ words: [ByteView]) -> Int {
        var start = words.count - 1
        while start > 1, belongsToFamilyName(words[start - 1]) { start -= 1 }
        // `Juan Velasquez y Garcia`; the `Y` of `Mary Y Lee` is an initial.
        if start > 2, isJoint(words[start - 1]), words[start - 2].count > 2 { start -= 2 }
        while start > 1, belongsToFamilyName(words[start - 1]) { start -= 1 }
        if start > 2, isDash(words[start - 1]) { start -= 2 }
        // `Pennie van Bergen Smit`
        if let first = words[1..<max(1, start)].firstIndex(where: { Particle($0) == .first && !startsCapital($0) }) {
            return first
        }
        return start
    }

    /// How many words are the given name: two in `Abdul Salam Hassan` and `La Shawn Ford`.
    static func givenCount(_ words: [ByteView], before familyStart: Int) -> Int {
        guard familyStart > 1 else { return 1 }
        if boundNames.contains(where: { words[0].equalsIgnoringCase($0) }) { return 2 }
        return startsCapital(words[0]) && (Particle(words[0]) == .plain || words[0].equalsIgnoringCase("El"))
            && words[1].count > 2 && words[0].count == 2 && Particle(words[1]) == nil ? 2 : 1
    }

    /// Arabic beginnings of given names that are often written apart.
    private static let boundNames: [StaticString] = ["Abdul", "Abd", "Abdel", "Abu", "Umm"]

    private static func startsCapital(_ word: ByteView) -> Bool { word[0].isASCIIUppercase }

    /// Whether a word joins the two family names of a Spanish or Catalan name.
    private static func isJoint(_ word: ByteView) -> Bool {
        Conjunction(word) == .orInitial || word == ByteView("i")
    }

    /// Whether a word before the last one belongs to the family name: `van der Berg`, `St. John`, `El Zarki`.
    private static func belongsToFamilyName(_ word: ByteView) -> Bool {
        switch Particle(word) {
        case .plain, .first, .saint: true
        // The `Y.` of `Ben Y. Zhao` is an initial.
        case .orName: word.count > 1 && word[1] != .period
        case nil: false
        }
    }
}
