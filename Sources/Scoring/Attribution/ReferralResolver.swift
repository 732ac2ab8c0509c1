import Bytes
import Contacts
import Wording

/// How an answer to "who sent you?" is read.
enum AnswerReading {
    case noAnswer
    case channel(String)
    /// Somebody without a name: `a friend`.
    case anybody
    /// The answer excludes the person it names, or names alternatives.
    case reserved
    /// Somebody described through another person: `Jen's friend`.
    case byWayOfAnother
    /// The contacts that fit equally well, by number; at least one.
    case contacts([Int])
    case unknown
}

/// Finds the contact that an answer names: by the user's decision; by id, email address or phone number; then, if the
/// answer is no channel, by alias, name, organization, or as the only doctor of that family name; else by similarity.
struct ReferralResolver {
    private let directory: ContactDirectory
    private let index: ContactIndex
    private let matcher: FreeTextMatcher
    private let decisions: ReferralDecisions

    init(
        _ directory: ContactDirectory, _ index: ContactIndex, _ matcher: FreeTextMatcher, _ decisions: ReferralDecisions
    ) {
        self.directory = directory
        self.index = index
        self.matcher = matcher
        self.decisions = decisions
    }

    func read(_ text: ByteView) -> AnswerReading {
        let text = text.trimmed
        if let decision = decisions.decided(text), let reading = read(decision: decision.decision) { return reading }
        if let contacts = byAddress(text) { return .contacts(narrowed(contacts)) }
        let answer = Answer(text)
        switch answer {
        case .none: return .noAnswer
        case .channel(let channel): return .channel(channel)
        case .anybody, .text: break
        }
        let words = words(of: text)
        let isReserved = words.contains(where: AnswerWords.isReservation)
        // `birth center` may be a contact's name, but `doctor` is not.
        let isName = answer == .text || words.count > 1
        if isName, let contacts = byWords(words, text, mayBePerson: answer == .text && !isReserved) {
            return .contacts(narrowed(contacts))
        }
        if answer == .anybody { return .anybody }
        if isReserved { return .reserved }
        guard let named = matcher.contacts(namedBy: text) else { return .byWayOfAnother }
        return named.isEmpty ? .unknown : .contacts(narrowed(named))
    }

    /// The reading that a decision gives, or nil if it is neither a contact's id nor a channel nor `none`.
    func read(decision: String) -> AnswerReading? {
        let contacts = index.contacts(.id, decision)
        if !contacts.isEmpty { return .contacts(contacts) }
        switch decision.withByteView(Answer.init) {
        case .none: return .noAnswer
        case .channel(let channel): return .channel(channel)
        case .anybody, .text: return nil
        }
    }

    /// By id, or by an email address or phone number in the text.
    private func byAddress(_ text: ByteView) -> [Int]? {
        let byID = index.contacts(.id, text.string)
        if !byID.isEmpty { return byID }
        if text.contains(UInt8(ascii: "@")) {
            var found: [Int] = []
            Email.forEach(in: text) { address, _ in
                if found.isEmpty { found = index.contacts(.email, address.lowercasedString) }
            }
            if !found.isEmpty { return found }
        }
        guard text.count(where: \.isASCIIDigit) >= 7 else { return nil }
        let byPhone = index.contacts(.phone, ContactIndex.phoneKey(text))
        return byPhone.isEmpty ? nil : byPhone
    }

    private func byWords(_ words: [String], _ text: ByteView, mayBePerson: Bool) -> [Int]? {
        let phrase = words.joined(separator: " ")
        let organization = organizationWords(of: text).joined(separator: " ")
        var attempts = [{ index.contacts(.alias, phrase) }]
        if mayBePerson { attempts.append { byName(text) } }
        attempts.append { index.contacts(.organization, organization) }
        if mayBePerson { attempts.append { byDoctor(text) } }
        for attempt in attempts {
            let found = attempt()
            if !found.isEmpty { return found }
        }
        return nil
    }

    /// Contacts with the given and family name in the text whose middle names and suffixes do not contradict it.
    private func byName(_ text: ByteView) -> [Int] {
        let name = PersonName(whole: text)
        let given = words(of: name.given)
        let family = words(of: name.family)
        // A remark may rule the contact out: `Sarah Nguyen, my dentist`.
        guard !given.isEmpty, !family.isEmpty, !name.isCouple, name.remarks.isEmpty else { return [] }
        let found = index.contacts(.name, (given + family).joined(separator: " "))
        let middle = words(of: name.middle)
        return found.filter { contact in
            let own = words(of: directory.cell(contact, .middleName))
            // More than one middle name belongs to somebody else: `Sarah Nguyen Sarah Lee`.
            return middle.count <= max(1, own.count) && agree(middle, own)
                && (!PersonName.isDoctor(prefix: name.prefix) || index.mayBeDoctor(contact))
                && (name.suffix.isEmpty || agreeOnSuffix(name.suffix, directory.cell(contact, .suffix)))
        }
    }

    /// Whether one is missing, equal to the other, or its beginning.
    private func agree(_ one: [String], _ other: [String]) -> Bool {
        guard let first = one.first, let second = other.first else { return true }
        return first.hasPrefix(second) || second.hasPrefix(first)
    }

    private func agreeOnSuffix(_ one: ByteView, _ other: ByteView) -> Bool {
        other.isEmpty || PersonName.canonicalSuffix(one) == PersonName.canonicalSuffix(other)
    }

    /// `Dr. Patel`: all contacts of that family name who are or may be doctors.
    private func byDoctor(_ text: ByteView) -> [Int] {
        let name = PersonName(whole: text)
        guard PersonName.isDoctor(prefix: name.prefix), name.middle.isEmpty, name.nickname.isEmpty, name.remarks.isEmpty
        else { return [] }
        let family = name.family.isEmpty ? name.given : name.family
        guard name.family.isEmpty || name.given.isEmpty else { return [] }
        return index.contacts(.doctor, words(of: family).joined(separator: " "))
    }

    /// Replaces people who share a practice by the practice, if it is in the list.
    private func narrowed(_ contacts: [Int]) -> [Int] {
        guard contacts.count > 1 else { return contacts }
        let organizations = contacts.filter(directory.isOrganization)
        // A department's name has the hospital's in it.
        let sets = organizations.map(organizationSet)
        guard
            let whole = sets.indices.first(where: { place in
                sets.indices.allSatisfy { $0 == place || sets[place].isStrictSubset(of: sets[$0]) }
            })
        else { return contacts }
        let own = sets[whole]
        let areOfIt = contacts.allSatisfy { contact in
            let other = organizationSet(contact)
            return !other.isEmpty && (other.isSubset(of: own) || own.isSubset(of: other))
        }
        return areOfIt ? [organizations[whole]] : contacts
    }

    private func organizationSet(_ contact: Int) -> Set<String> {
        Set(organizationWords(of: directory.cell(contact, .organization)))
    }
}
