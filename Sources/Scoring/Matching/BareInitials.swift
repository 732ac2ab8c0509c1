import Bytes
import Contacts
import Wording

/// Finds a contact by initials beside a word for the kind: `H. T., a client of yours`.
struct BareInitials {
    private let directory: ContactDirectory
    /// Contacts by the first letters of given and family name.
    private var contacts: [String: [Int]] = [:]

    init(_ directory: ContactDirectory) {
        self.directory = directory
        for contact in directory.contacts.indices {
            guard let given = words(of: directory.cell(contact, .givenName)).first?.first,
                let family = words(of: directory.cell(contact, .familyName)).first?.first
            else { continue }
            contacts[String([given, family]), default: []].append(contact)
        }
    }

    /// The initials in an answer of nothing but initials, words for kinds and words that say nothing; nil for any
    /// other.
    static func typed(in text: ByteView, _ answer: AnswerTokens) -> String? {
        let names = answer.tokens.filter { $0.cue == nil && !$0.isFiller }
        guard names.count == 1, names[0].text.utf8.count == 2, names[0].matches.isEmpty,
            answer.tokens.contains(where: { $0.cue?.kinds.isEmpty == false }), areInitials(names[0].text, in: text)
        else { return nil }
        return names[0].text
    }

    /// The only contact with these initials whose kind fits the answer; nil without one.
    func contact(_ initials: String, _ answer: AnswerTokens) -> Int? {
        let cues = answer.tokens.compactMap(\.cue).filter { !$0.kinds.isEmpty }
        let fitting = (contacts[initials] ?? []).filter { contact in
            directory.contacts[contact].kind.map { kind in cues.allSatisfy { $0.kinds.contains(kind) } } ?? false
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Whether two letters are typed as initials: `H. T.`, `H.T`.
    private static func areInitials(_ letters: String, in text: ByteView) -> Bool {
        let capitals = letters.utf8.map { $0 & 0xDF }
        return text.indices.contains { start in
            guard text[start] == capitals[0], start == 0 || !text[start - 1].isASCIILetter, start + 2 < text.count,
                text[start + 1] == .period
            else { return false }
            let second = start + (text[start + 2] == .space ? 3 : 2)
            guard second < text.count, text[second] == capitals[1] else { return false }
            return second + 1 == text.count || !text[second + 1].isASCIILetter
        }
    }
}
