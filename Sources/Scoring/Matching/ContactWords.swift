import Contacts
import Platform
import Wording

/// The words of the contacts' names, each with the contacts that have it.
final class ContactWords {
    struct Roles: OptionSet {
        let rawValue: UInt8
        static let given = Roles(rawValue: 1)
        static let family = Roles(rawValue: 2)
        static let organization = Roles(rawValue: 4)
        static let alias = Roles(rawValue: 8)
        static let middle = Roles(rawValue: 16)
        /// The town, which says where and not who.
        static let place = Roles(rawValue: 32)
        /// The job title.
        static let title = Roles(rawValue: 64)
        /// The initials of an organization: `LLL`.
        static let acronym = Roles(rawValue: 128)

        /// What a contact is called by.
        static let names: Roles = [.given, .family, .organization, .alias, .middle, .acronym]
    }

    struct Use {
        let word: Int32
        var roles: Roles
    }

    /// The words by number.
    let words: [String]
    /// The contacts that have each word, in their order, by word number.
    let contacts: [[Int32]]
    /// The words of all contacts, contact after contact.
    let uses: [Use]
    /// Where each contact's words begin in `uses`, and where the last ones end.
    private let starts: [Int32]
    private let numbers: [String: Int32]
    private let weights: [Double]
    private let kindWords: [Bool]
    /// The roles that each word has for any contact.
    private let roles: [Roles]
    /// Two words of a name that people write as one, by that one: `deluca`, `cuddlebug`.
    private let compounds: [String: (String, String)]

    init(_ directory: ContactDirectory) {
        var collection = Collection()
        for contact in directory.contacts.indices { collection.add(contact, of: directory) }
        words = collection.words
        contacts = collection.contacts
        uses = collection.uses
        starts = collection.starts
        numbers = collection.numbers
        let all = Double(directory.contacts.count + 1)
        weights = contacts.map { log(all / (Double($0.count) + 0.5)) / log(all / 0.5) }
        kindWords = words.map { AnswerCue($0) != nil }
        roles = collection.roles
        compounds = collection.compounds
    }

    /// Whether a word is in the name of some contact, and not only in a town or a job title.
    func isName(_ word: Int32) -> Bool { !roles[Int(word)].isDisjoint(with: .names) }

    /// Whether a word is in the name of some contact's town.
    func isPlace(_ word: Int32) -> Bool { roles[Int(word)].contains(.place) }

    /// The words of an answer as the contacts' names have them: `fit 4 mom` for Fit4Mom, `cuddlebug` for Cuddle Bug.
    func asInNames(_ typed: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < typed.count {
            let joined = [3, 2].first { length in
                index + length <= typed.count && isJoined(typed[index..<index + length])
            }
            if let joined {
                result.append(typed[index..<index + joined].joined())
                index += joined
                continue
            }
            if numbers[typed[index]] == nil, let parts = compounds[typed[index]] {
                result += [parts.0, parts.1]
            } else {
                result.append(typed[index])
            }
            index += 1
        }
        return result
    }

    /// Whether words together, and not each alone, are a word of some name.
    private func isJoined(_ typed: ArraySlice<String>) -> Bool {
        guard typed.contains(where: { numbers[$0] == nil }), let word = numbers[typed.joined()] else { return false }
        return isName(word)
    }

    /// The places of a contact's words in `uses`.
    func places(of contact: Int) -> Range<Int> { Int(starts[contact])..<Int(starts[contact + 1]) }

    func find(_ word: String) -> Int32? { numbers[word] }

    /// How specific a word is: the inverse document frequency of Spärck Jones (1972), from nearly 0 for a word that all
    /// contacts have to 1 for a word that none has.
    func weight(of word: Int32) -> Double { weights[Int(word)] }

    /// Whether a word says the kind of a contact rather than which one: `pediatrics`, `center`.
    func isKindWord(_ word: Int32) -> Bool { kindWords[Int(word)] }
}

/// Collects the words, contact by contact.
private struct Collection {
    var words: [String] = []
    var contacts: [[Int32]] = []
    var uses: [ContactWords.Use] = []
    var starts: [Int32] = [0]
    var numbers: [String: Int32] = [:]
    var roles: [ContactWords.Roles] = []
    var compounds: [String: (String, String)] = [:]

    mutating func add(_ contact: Int, of directory: ContactDirectory) {
        let columns: [(ContactColumn, ContactWords.Roles)] = [
            (.givenName, .given), (.middleName, .middle), (.familyName, .family),
        ]
        for (column, role) in columns { take(Scoring.words(of: directory.cell(contact, column)), as: role, contact) }
        let organization = organizationWords(of: directory.cell(contact, .organization))
        take(organization, as: .organization, contact)
        for acronym in Collection.acronyms(organization) { take([acronym], as: .acronym, contact) }
        addCompounds(organization)
        addCompounds(Scoring.words(of: directory.cell(contact, .familyName)))
        addCompounds(Scoring.words(of: directory.cell(contact, .givenName)))
        take(Scoring.words(of: directory.cell(contact, .city)), as: .place, contact)
        take(Scoring.words(of: directory.cell(contact, .jobTitle)), as: .title, contact)
        for alias in directory.parts(contact, .aliases) {
            take(Scoring.words(of: alias), as: directory.isGivenName(alias, of: contact) ? .given : .alias, contact)
        }
        starts.append(Int32(uses.count))
    }

    private mutating func addCompounds(_ list: [String]) {
        for (one, other) in zip(list, list.dropFirst()) where (one + other).utf8.count > 4 {
            compounds[one + other] = (one, other)
        }
    }

    /// The initials of a name of three words or more, and of its part before an `of`: `La Leche League of Linden` is
    /// `lll`.
    private static func acronyms(_ list: [String]) -> [String] {
        let parts = [list, Array(list.prefix { !AnswerWords.isOf($0) && $0 != "at" })]
        return parts.compactMap { part in
            let initials = part.filter { $0.utf8.count > 1 && !AnswerWords.isFiller($0) || $0 == "la" }
                .compactMap(\.first)
            return initials.count >= 3 ? String(initials) : nil
        }
    }

    private mutating func take(_ list: [String], as role: ContactWords.Roles, _ contact: Int) {
        let start = Int(starts[contact])
        for word in list {
            let number = number(of: word)
            roles[Int(number)].insert(role)
            if let known = uses[start...].firstIndex(where: { $0.word == number }) {
                uses[known].roles.insert(role)
            } else {
                uses.append(ContactWords.Use(word: number, roles: role))
                contacts[Int(number)].append(Int32(contact))
            }
        }
    }

    private mutating func number(of word: String) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        roles.append([])
        contacts.append([])
        return number
    }
}
