import Bytes
import Contacts
import Wording

/// Finds the contact that free text means, or nobody: `my doula sarah`, `Dr Patl`, `otter and pup`.
///
/// A text names a contact by evidence that would not fit a stranger: a whole name, perhaps misspelled or a nickname; a
/// given name with an initial; a given or family name with the right profession; a doctor's family name; most of an
/// organization's name; part of a name with the organization. Nothing else in the text may contradict it. These rules,
/// rather than one threshold, keep wrong matches out. Where several contacts fit about equally, nobody is chosen.
final class FreeTextMatcher {
    private let directory: ContactDirectory
    private let index: ContactIndex
    private let mayBeDoctor: [Bool]
    /// The index of each contact's kind among all kinds, from 1; 0 where it is unknown.
    private let kindPlaces: [Int]
    private let words: ContactWords
    private let wordMatcher: WordMatcher
    private lazy var initials = BareInitials(directory)
    /// The weight of the words that each contact shares with the current answer, and the contacts that share any.
    private var shared: [Double]
    private var touched: [Int32] = []

    /// Contacts whose likeness is below the best by more than this are dropped.
    private static let margin = 0.03
    /// The least likeness of a name that stands alone: one letter missing or added, but none replaced.
    private static let loneLikeness = 0.91
    /// A word that more contacts have than this finds no contacts; it only distinguishes those found by other words.
    private static let commonWord = 5000
    /// In bytes; longer answers are stories and are skipped.
    private static let longestAnswer = 400
    /// Contacts that share less with the answer than the best one, by more than this part of the answer, are skipped.
    private static let reach = 0.35
    /// An answer of more parts is a story.
    private static let mostClauses = 6
    /// If more contacts than this are found, the answer cannot distinguish them.
    private static let crowd = 300

    init(_ directory: ContactDirectory, _ index: ContactIndex) {
        self.directory = directory
        self.index = index
        let places = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, 1...))
        kindPlaces = directory.contacts.map { $0.kind.flatMap { places[$0] } ?? 0 }
        mayBeDoctor = directory.contacts.indices.map(index.mayBeDoctor)
        words = ContactWords(directory)
        wordMatcher = WordMatcher(words)
        shared = Array(repeating: 0, count: directory.contacts.count)
    }

    /// The contacts that `text` names: several if it fits them equally, none if it names nobody for sure, nil if it
    /// describes somebody through another person.
    func contacts(namedBy text: ByteView) -> [Int]? {
        guard text.count <= FreeTextMatcher.longestAnswer else { return [] }
        guard let whole = read(text, isClause: false) else { return nil }
        if !whole.isEmpty { return whole }
        // Of two sources the first is credited, unless a part speaks of somebody by way of another.
        let clauses = FreeTextMatcher.clauses(of: text)
        guard clauses.count > 1 else { return [] }
        var first: [Int] = []
        for clause in clauses {
            guard !isRemark(clause), let named = read(clause, isClause: true) else { return [] }
            if first.isEmpty { first = named }
        }
        return first
    }

    /// Whether a part says what somebody is, and no name: `Sarah Nguyen, my dentist`.
    private func isRemark(_ clause: ByteView) -> Bool {
        let tokens = AnswerTokens(clause, words, wordMatcher).tokens
        let isRelated = tokens.contains { $0.cue?.isLoose ?? false }
        return !isRelated && tokens.contains { $0.cue != nil } && tokens.allSatisfy { $0.cue != nil || $0.isFiller }
    }

    /// The parts of an answer that may name two sources: `Dr. Patel and my doula Sarah`, `Yelp / Nicole`.
    private static func clauses(of text: ByteView) -> [ByteView] {
        var clauses: [ByteView] = []
        for part in text.split(where: { ",;/&+|\n".utf8.contains($0) }) {
            var start = 0
            for word in part.split(where: { $0 == .space }) where Conjunction(word) != nil {
                let place = word.start - part.start
                clauses.append(part[start..<place].trimmed)
                start = place + word.count
            }
            clauses.append(part.from(start).trimmed)
        }
        clauses.removeAll(where: \.isEmpty)
        return clauses.count > mostClauses ? [] : clauses
    }

    /// - Parameter isClause: the text is a part of an answer, in which a name alone is not enough.
    private func read(_ text: ByteView, isClause: Bool) -> [Int]? {
        let answer = AnswerTokens(text, words, wordMatcher)
        guard !answer.isAboutAnother else { return nil }
        if let typed = BareInitials.typed(in: text, answer), let contact = initials.contact(typed, answer) {
            return [contact]
        }
        var named: [(contact: Int, likeness: Double)] = []
        var alone: [(contact: Int, likeness: Double)] = []
        var perhaps: [Int] = []
        let isExcluded = [false] + Kind.allCases.map(answer.excludes)
        let found = found(by: answer).map(\.contact).filter { contact in
            !isExcluded[kindPlaces[contact]] && (!answer.saysDoctor || mayBeDoctor[contact])
        }
        guard found.count <= FreeTextMatcher.crowd else { return [] }
        for contact in found.sorted() {
            let evidence = MatchEvidence(answer, contact, directory, words, untilRefuted: true)
            switch verdict(evidence, answer, contact) {
            case .named: named.append((contact, evidence.explained))
            case .ifAlone: alone.append((contact, evidence.explained))
            case .perhaps: perhaps.append(contact)
            case .other: break
            }
        }
        if named.isEmpty, !isClause, perhaps.isEmpty { return only(alone) }
        guard let best = named.map(\.likeness).max() else { return [] }
        let nearlyBest = named.filter { $0.likeness >= best - FreeTextMatcher.margin }.map(\.contact)
        return nearlyBest.count == 1 ? nearlyBest + perhaps : nearlyBest
    }

    /// The contact that weak evidence names because no other has it: one, or an organization and its people.
    private func only(_ alone: [(contact: Int, likeness: Double)]) -> [Int] {
        guard let best = alone.map(\.likeness).max() else { return [] }
        let contacts = alone.filter { $0.likeness >= best - FreeTextMatcher.margin }.map(\.contact)
        return contacts
    }

    /// The contacts most similar to `text`, at most `limit`.
    func candidates(for text: ByteView, limit: Int = UnmatchedColumn.candidates.count) -> [Int] {
        guard text.count <= FreeTextMatcher.longestAnswer else { return [] }
        let answer = AnswerTokens(text, words, wordMatcher)
        var found = found(by: answer)
        if found.count > FreeTextMatcher.crowd, let most = found.map(\.shared).max() {
            found = found.filter { $0.shared == most }
        }
        let ranked = found.map(\.contact).sorted().prefix(FreeTextMatcher.crowd).map { contact in
            let evidence = MatchEvidence(answer, contact, directory, words)
            return (contact: contact, likeness: evidence.explained - (evidence.contradicts ? 0.25 : 0))
        }
        let sorted = ranked.filter { $0.likeness > 0.1 }.sorted {
            ($1.likeness, $0.contact) < ($0.likeness, $1.contact)
        }
        return sorted.prefix(limit).map(\.contact)
    }

    /// The contacts that share words with the answer and are not far behind the best, unsorted, each with the weight of
    /// the shared words.
    private func found(by answer: AnswerTokens) -> [(contact: Int, shared: Double)] {
        defer {
            for contact in touched { shared[Int(contact)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        var total = 0.0
        for token in answer.tokens where token.cue == nil && !token.isFiller {
            total += token.weight
            for match in token.matches {
                let having = words.contacts[Int(match.word)]
                guard having.count <= FreeTextMatcher.commonWord else { continue }
                for contact in having {
                    if shared[Int(contact)] == 0 { touched.append(contact) }
                    shared[Int(contact)] += token.weight * match.likeness
                }
            }
        }
        let most = touched.map { shared[Int($0)] }.max() ?? 0
        let least = most - total * FreeTextMatcher.reach
        return touched.lazy.map { (Int($0), self.shared[Int($0)]) }.filter { $0.1 >= least }
    }

    private enum Verdict {
        case named
        /// A part of an organization's name, or a rare name that stands alone: named if no other contact fits as well.
        case ifAlone
        /// Not named, but not ruled out.
        case perhaps
        case other
    }

    private func verdict(_ evidence: MatchEvidence, _ answer: AnswerTokens, _ contact: Int) -> Verdict {
        guard !evidence.contradicts, !evidence.namesAnother else { return .other }
        if evidence.given > 0, evidence.family > 0 {
            // An unexplained word may be a wrong middle name, or somebody else's name.
            let mayBeAnother =
                evidence.hasStrangeWord
                && (evidence.lacksMiddleName || evidence.hasNameBeside || evidence.isSpread || answer.hasConjunction)
            return mayBeAnother ? .other : .named
        }
        let namesWorkplace = evidence.organization >= 0.4 && evidence.hasOrganizationApart
        if evidence.given > 0, evidence.organization >= 0.6, namesWorkplace { return .named }
        // Weaker evidence must account for every word.
        if evidence.hasStrangeWord { return .other }
        if evidence.given > 0 && evidence.familyInitial || evidence.family > 0 && evidence.givenInitial {
            return .named
        }
        if evidence.contradictsLoosely { return .other }
        let hasKind = directory.contacts[contact].kind != nil
        let likeness = max(evidence.given, evidence.family)
        if answer.saysDoctor {
            if likeness >= FreeTextMatcher.loneLikeness { return hasKind ? .named : .perhaps }
            if evidence.isNearFamily { return .ifAlone }
            return namesWorkplace && evidence.familyInitial ? .named : .other
        }
        if likeness > 0 {
            if namesWorkplace { return .named }
            guard likeness >= FreeTextMatcher.loneLikeness else { return .other }
            if evidence.cueTellsPerson { return .named }
            if evidence.isRelated { return evidence.given >= FreeTextMatcher.loneLikeness ? .ifAlone : .other }
            if evidence.hasKind, evidence.properNames == 0 { return hasKind ? .other : .perhaps }
            return isRare(evidence, answer) ? .ifAlone : hasKind ? .other : .perhaps
        }
        let namesOrganization =
            evidence.organization >= 0.6
            && (evidence.organizationNames >= 2 || evidence.organizationNames == 1 && evidence.organization >= 0.95)
        if namesOrganization, standsForOrganization(contact) { return .named }
        // A workplace that several share names none of them: `nurse at St. Brigid`.
        if evidence.properNames > 0 || evidence.hasAcronym {
            return standsForOrganization(contact) || !sharesOrganization(contact) ? .ifAlone : .other
        }
        // `Fernhill Parents` for the Fernhill Parents Network
        if evidence.hasPlaceInName, evidence.hasKind, evidence.organization >= 0.5,
            directory.contacts[contact].kind == .parentGroup
        {
            return .ifAlone
        }
        // `the hospital in Westbrook`
        return evidence.hasPlace && evidence.hasKind && isOnlyOne(contact) ? .ifAlone : .other
    }

    /// Whether the answer is one name alone, that few people have.
    private func isRare(_ evidence: MatchEvidence, _ answer: AnswerTokens) -> Bool {
        let names = answer.tokens.filter { !$0.isFiller && $0.cue == nil }
        guard names.count == 1, answer.tokens.count <= 3, names[0].text.utf8.count >= 4 else { return false }
        return !CommonGivenNames.contain(names[0].text) && max(evidence.given, evidence.family) >= 0.94
    }

    /// Whether a kind of contact is so rare in a town that kind and town name it.
    private func isOnlyOne(_ contact: Int) -> Bool {
        switch directory.contacts[contact].kind {
        case .hospital, .birthCenter: directory.isOrganization(contact)
        default: false
        }
    }

    private func sharesOrganization(_ contact: Int) -> Bool {
        let name = organizationWords(of: directory.cell(contact, .organization)).joined(separator: " ")
        return index.contacts(.organization, name).count > 1
    }

    /// Whether a contact is an organization, or the person who stands for one, such as the host of a parent group.
    private func standsForOrganization(_ contact: Int) -> Bool {
        directory.contacts[contact].kind?.isOrganization == true || directory.isOrganization(contact)
    }
}
