import Bytes

/// How much a word or phrase in a title or in the name of an organization says about a kind.
package enum KindClue: Sendable {
    /// Decides alone, whatever else the text says: a dietitian for children is no pediatrician.
    case decisive
    /// Names a person of the profession: `midwife`, `social worker`.
    case person
    /// Names a person, and the words before it say which: a massage therapist, a lactation counselor.
    case anyPerson
    /// Names a place or a group: `birth center`, `playgroup`.
    case place
    /// Says what somebody does: `lactation`, `massage`.
    case subject
    /// Says for whom: `pediatric`. Any other clue says more.
    case audience

    /// The weight of a phrase with this many words in a job title or beside a person's name.
    func weight(inTitle words: Int) -> Int {
        switch self {
        case .decisive: 1000 + 10 * words
        case .person: 10 * words + 15
        case .anyPerson: 5
        case .place, .subject: 10 * words
        case .audience: 9
        }
    }

    /// The weight of a phrase with this many words in the name of an organization.
    func weight(inOrganization words: Int) -> Int {
        switch self {
        case .decisive: 1000 + 10 * words
        case .place: 10 * words + 10
        case .person: 10 * words + 5
        case .subject: 10 * words
        case .anyPerson: 5
        case .audience: 9
        }
    }
}

/// A row of the tables of clues: a kind, what the phrases say about it, and the phrases.
///
/// Words that end in a hyphen are beginnings, those that begin with one are ends: `masseu-` is a masseur and a
/// masseuse, `-hebamme` a family midwife, too. Other words also match with a plural `s`. Articles, prepositions and
/// conjunctions are left out.
typealias KindClues = [(kind: Kind, clue: KindClue, phrases: Phrases)]

extension Kind {
    /// The kind that a job title means, or words beside a person's name; nil if they mean none.
    package static func ofTitle(_ title: ByteView) -> Kind? {
        let kind = KindMatcher.titles.best(in: title, isLastHead: true) { $0.weight(inTitle: $1) }
        return kind == .other && !saysOther(title, 1...4) ? nil : kind
    }

    /// The kind that the name of an organization means; nil if it means none.
    package static func ofOrganization(_ name: ByteView) -> Kind? {
        let kind = KindMatcher.organizations.best(in: name, isLastHead: false) { $0.weight(inOrganization: $1) }
        return kind == .other && !saysOther(name, 2...4) ? nil : kind
    }

    /// Whether words in a text are in the list of other kinds, such as dentists. Further professions of the clues only
    /// keep a text from another kind.
    private static func saysOther(_ text: ByteView, _ lengths: ClosedRange<Int>) -> Bool {
        let words = text.split { !($0.isASCIILetter || $0.isASCIIDigit || !$0.isASCII) }
        return lengths.contains { length in
            words.count >= length
                && (0...words.count - length).contains { start in
                    Kind(words: words[start].extended(to: words[start + length - 1])) == .other
                }
        }
    }

    /// The kind that a whole label or category means, with no word left over; nil if it means none.
    package static func ofLabel(_ label: ByteView) -> Kind? {
        Kind(words: label) ?? KindMatcher.titles.whole(label) ?? KindMatcher.organizations.whole(label)
    }

    /// Whether a text, with no word left over, names a person of a profession: `Birth Doula`, `Certified Nurse
    /// Midwife`.
    package static func isProfession(_ text: ByteView) -> Bool { KindMatcher.titles.namesPerson(text) }

    /// Whether a word says what somebody does: `Lactation`.
    package static func isSubject(_ word: ByteView) -> Bool { KindMatcher.titles.saysSubject(word) }
}
