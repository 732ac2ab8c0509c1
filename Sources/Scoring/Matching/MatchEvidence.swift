import Contacts

/// How well an answer fits one contact.
struct MatchEvidence {
    /// The likeness of the given name, 0 to 1; 0 if the answer lacks it.
    private(set) var given = 0.0
    private(set) var family = 0.0
    private(set) var givenInitial = false
    private(set) var familyInitial = false
    /// The weighted share of the organization's name that the answer has, 0 to 1.
    private(set) var organization = 0.0
    /// The answer has a word of the organization that is not part of the person's own name, as `Grace` of `Grace Yoga`
    /// may be.
    private(set) var hasOrganizationApart = false
    /// How many words of the organization's name the answer has, not counting words for kinds.
    private(set) var organizationNames = 0
    /// The same without towns, which many names have.
    private(set) var properNames = 0
    /// The answer names a town that the organization's name has.
    private(set) var hasPlaceInName = false
    /// The weighted share of the answer that the contact explains.
    private(set) var explained = 0.0
    /// Some words name another contact and not this one.
    private(set) var namesAnother = false
    /// Some words name no contact.
    private(set) var hasStrangeWord = false
    /// Next to the name is a word that names no contact: `Mary Sarah Lee` or `Sarah Lee Jones` for Sarah Lee.
    private(set) var hasNameBeside = false
    /// Given and family name are in different parts of the answer: `Sarah, Flo Lee`.
    var isSpread: Bool { givenPart != familyPart }
    /// The contact has a middle name, which the answer lacks.
    private(set) var lacksMiddleName = false
    /// A word for the contact's kind that, with a given name, is enough to identify a person.
    private(set) var cueTellsPerson = false
    /// The answer has a word for a kind that the contact is not.
    private(set) var contradicts = false
    /// The same for a word that may stand beside anybody's name: `my friend`, `on Facebook`.
    private(set) var contradictsLoosely = false
    /// The answer says a relation that goes with a client.
    private(set) var isRelated = false
    /// The answer names the contact's town, or has it in the organization's name.
    private(set) var hasPlace = false
    /// A word for the contact's kind.
    private(set) var hasKind = false
    /// The answer's words that are the initials of the organization's.
    private(set) var hasAcronym = false

    /// The family name is misspelt in one letter, and not at its beginning: `Tanabi` for Tanabe.
    private(set) var isNearFamily = false

    private var givenPart = 0
    private var familyPart = 0
    private var lastIsFamily = false
    /// The part of the last word, if that word is strange.
    private var strangePart: Int?
    private let kind: Kind?
    private let words: ContactWords
    /// The places of the contact's words, at most 64.
    private let places: Range<Int>
    /// One bit for each of the contact's words, set once used.
    private var used: UInt64 = 0

    /// - Parameter untilRefuted: stop at the first word that rules the contact out; the rest is then unknown.
    init(
        _ answer: AnswerTokens, _ contact: Int, _ directory: ContactDirectory, _ words: ContactWords,
        untilRefuted: Bool = false
    ) {
        kind = directory.contacts[contact].kind
        self.words = words
        places = words.places(of: contact).prefix(64)
        var total = 0.0
        var fitting = 0.0
        // Initials last: the P of `P. Patel` is not that of Patel.
        for token in answer.tokens where !token.isInitial {
            guard let likeness = take(token) else { continue }
            total += token.weight
            fitting += token.weight * likeness
            if untilRefuted, contradicts || namesAnother { return }
        }
        for token in answer.tokens where token.isInitial {
            guard let likeness = take(token) else { continue }
            total += token.weight
            fitting += token.weight * likeness
        }
        explained = total > 0 ? fitting / total : 0
        var whole = 0.0
        for place in places {
            let use = words.uses[place]
            if use.roles.contains(.organization) { whole += organizationWeight(use.word) }
            if use.roles == .middle, !isUsed(place) { lacksMiddleName = true }
        }
        organization = whole > 0 ? min(1, organization / whole) : 0
    }

    /// Adds one word of the answer; returns how well the contact explains it, or nil for a word that says nothing.
    private mutating func take(_ token: AnswerTokens.Token) -> Double? {
        let cueFits = kind.map { token.cue?.kinds.contains($0) ?? false } ?? false
        let isLoose = token.cue?.isLoose ?? false
        if cueFits, token.cue?.tellsPerson ?? false { if isLoose { isRelated = true } else { cueTellsPerson = true } }
        if cueFits { hasKind = true }
        let isBehindFamily = lastIsFamily && token.part == familyPart
        let isBehindStrange = strangePart == token.part
        lastIsFamily = false
        strangePart = nil
        if let (place, likeness) = best(token), token.cue == nil || words.isName(words.uses[place].word) {
            if cueFits, token.cue?.kinds.isEmpty == false { hasKind = true }
            if isBehindStrange, words.uses[place].roles.contains(.given) { hasNameBeside = true }
            if words.uses[place].roles.contains(.family), likeness < 1 {
                isNearFamily = token.isOneLetter(from: words.words[Int(words.uses[place].word)])
            }
            takeName(place, likeness, token)
            return likeness
        }
        if token.isFiller, token.cue == nil { return nil }
        if token.isInitial, takeInitial(token.text) { return 0.5 }
        if token.cue != nil {
            if !cueFits, kind != nil { if isLoose { contradictsLoosely = true } else { contradicts = true } }
            return cueFits ? 1 : isLoose ? nil : 0
        }
        if token.isName { namesAnother = true } else { hasStrangeWord = true }
        if isBehindFamily { hasNameBeside = true }
        strangePart = token.part
        return 0
    }

    private mutating func takeName(_ place: Int, _ likeness: Double, _ token: AnswerTokens.Token) {
        let use = words.uses[place]
        markUsed(place)
        if words.isPlace(use.word) { hasPlace = true }
        if use.roles.contains(.acronym) { hasAcronym = true }
        if use.roles.contains(.given) {
            given = max(given, likeness)
            givenPart = token.part
        }
        if use.roles.contains(.family) {
            family = max(family, likeness)
            familyPart = token.part
            lastIsFamily = true
        }
        guard use.roles.contains(.organization) else { return }
        if use.roles.isDisjoint(with: [.given, .family]) { hasOrganizationApart = true }
        organization += organizationWeight(use.word) * likeness
        guard !words.isKindWord(use.word) else { return }
        organizationNames += 1
        if words.isPlace(use.word) { hasPlaceInName = true } else if token.cue == nil { properNames += 1 }
    }

    private mutating func takeInitial(_ letter: String) -> Bool {
        for role in [ContactWords.Roles.family, .given, .middle] {
            let fitting = places.first { place in
                let use = words.uses[place]
                return use.roles.contains(role) && !isUsed(place) && words.words[Int(use.word)].hasPrefix(letter)
            }
            guard let fitting else { continue }
            if role == .family { familyInitial = true }
            if role == .given { givenInitial = true }
            markUsed(fitting)
            return true
        }
        return false
    }

    /// The place of the unused word that the typed word most likely means.
    private func best(_ token: AnswerTokens.Token) -> (place: Int, likeness: Double)? {
        var best: (place: Int, likeness: Double)?
        for match in token.matches where match.likeness > best?.likeness ?? 0 {
            if let place = places.first(where: { words.uses[$0].word == match.word }), !isUsed(place) {
                best = (place, match.likeness)
            }
        }
        return best
    }

    private func isUsed(_ place: Int) -> Bool { used & (1 << UInt64(place - places.lowerBound)) != 0 }

    private mutating func markUsed(_ place: Int) { used |= 1 << UInt64(place - places.lowerBound) }

    /// Words for kinds distinguish organizations less than other words do.
    private func organizationWeight(_ word: Int32) -> Double {
        words.weight(of: word) * (words.isKindWord(word) ? 0.3 : 1)
    }
}
