import CSV
import Contacts

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The words that the contacts are known by, each with the contacts that have it.
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
        let roles: Roles
    }

    /// The words by number.
    private(set) var words: [String] = []
    /// The contacts that have each word, in their order.
    private(set) var contacts: [[Int32]] = []
    /// The words of each contact.
    private(set) var uses: [[Use]] = []
    private var numbers: [String: Int32] = [:]
    private var weights: [Double] = []
    private var kindWords: [Bool] = []

    init(_ directory: ContactDirectory) {
        uses.reserveCapacity(directory.contacts.count)
        let columns: [(ContactColumn, Roles)] = [
            (.givenName, .given), (.middleName, .middle), (.familyName, .family),
        ]
        for contact in directory.contacts.indices {
            var own: [Use] = []
            func take(_ list: [String], as role: Roles) {
                for word in list {
                    let number = number(of: word)
                    if let known = own.firstIndex(where: { $0.word == number }) {
                        own[known] = Use(word: number, roles: own[known].roles.union(role))
                    } else {
                        own.append(Use(word: number, roles: role))
                        contacts[Int(number)].append(Int32(contact))
                    }
                }
            }
            for (column, role) in columns { take(Scoring.words(of: directory.cell(contact, column)), as: role) }
            take(organizationWords(of: directory.cell(contact, .organization)), as: .organization)
            for alias in directory.parts(contact, .aliases) {
                take(Scoring.words(of: alias), as: directory.isGivenName(alias, of: contact) ? .given : .alias)
            }
            uses.append(own)
        }
        weigh()
    }

    private func number(of word: String) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(words.count)
        numbers[word] = number
        words.append(word)
        contacts.append([])
        return number
    }

    func find(_ word: String) -> Int32? { numbers[word] }

    /// How telling a word is: the inverse document frequency of Spärck Jones (1972), from nearly 0 for a word that all
    /// contacts have to 1 for one that none has.
    func weight(of word: Int32) -> Double { weights[Int(word)] }

    /// Whether a word says what kind of contact it is rather than which: `pediatrics`, `center`.
    func isKindWord(_ word: Int32) -> Bool { kindWords[Int(word)] }

    private func weigh() {
        let all = Double(uses.count + 1)
        weights = contacts.map { log(all / (Double($0.count) + 0.5)) / log(all / 0.5) }
        kindWords = words.map { AnswerCue($0) != nil }
    }
}
