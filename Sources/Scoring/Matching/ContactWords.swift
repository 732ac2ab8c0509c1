import Contacts
import Platform

/// The words of the contacts' names, each with the contacts that have it.
final class ContactWords {
    struct Roles: OptionSet {
        let rawValue: UInt8
        static let given = Roles(rawValue: 1)
        static let family = Roles(rawValue: 2)
        static let organization = Roles(rawValue: 4)
        static let alias = Roles(rawValue: 8)
        static let middle = Roles(rawValue: 16)
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

    mutating func add(_ contact: Int, of directory: ContactDirectory) {
        let columns: [(ContactColumn, ContactWords.Roles)] = [
            (.givenName, .given), (.middleName, .middle), (.familyName, .family),
        ]
        for (column, role) in columns { take(Scoring.words(of: directory.cell(contact, column)), as: role, contact) }
        take(organizationWords(of: directory.cell(contact, .organization)), as: .organization, contact)
        for alias in directory.parts(contact, .aliases) {
            take(Scoring.words(of: alias), as: directory.isGivenName(alias, of: contact) ? .given : .alias, contact)
        }
        starts.append(Int32(uses.count))
    }

    private mutating func take(_ list: [String], as role: ContactWords.Roles, _ contact: Int) {
        let start = Int(starts[contact])
        for word in list {
            let number = number(of: word)
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
        contacts.append([])
        return number
    }
}
