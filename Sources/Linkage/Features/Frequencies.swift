/// How often names occur in a list and how many people share an email address or a telephone number.
struct Frequencies {
    /// Persons and organizations in the list.
    let persons: Int
    let organizations: Int
    /// Persons with a given name, by name; likewise family names, and organizations' own names.
    private(set) var given: [UInt32]
    private(set) var family: [UInt32]
    private(set) var organization: [UInt32]
    /// Persons whose given name begins with a letter, by that byte.
    private(set) var initial = [UInt32](repeating: 0, count: 256)
    /// Whether an address or number is shared: held by more than two different pairs of a given initial and the first
    /// letters of a family name, or the mailbox of a role. This finds switchboards, `info@` and family mailboxes without a list.
    private(set) var isSharedEmail: [Bool]
    private(set) var isSharedPhone: [Bool]
    /// Whether an organization's own row holds the number.
    private(set) var isOrganizationPhone: [Bool]

    init(_ features: Features) {
        given = Array(repeating: 0, count: features.names.facts.count)
        family = given
        organization = Array(repeating: 0, count: features.organizations.count)
        isOrganizationPhone = Array(repeating: false, count: features.phones.count)
        var persons = 0
        for index in features.records.indices {
            let record = features.records[index]
            if record.subject == .organization {
                organization[Int(record.organization)] += 1
                for phone in features.phones(of: index) { isOrganizationPhone[Int(phone.number)] = true }
                continue
            }
            persons += 1
            if record.given != Vocabulary.none {
                given[Int(record.given)] += 1
                initial[Int(features.names.facts[Int(record.given)].initial)] += 1
            }
            if record.family != Vocabulary.none { family[Int(record.family)] += 1 }
        }
        self.persons = persons
        organizations = features.count - persons
        var emailHolders = Holders(count: features.emails.count)
        var phoneHolders = Holders(count: features.phones.count)
        for index in features.records.indices {
            let holder = Frequencies.holder(features, index)
            for email in features.emails(of: index) { emailHolders.add(holder, of: email) }
            for phone in features.phones(of: index) { phoneHolders.add(holder, of: phone.number) }
        }
        isSharedPhone = phoneHolders.isShared
        isSharedEmail = zip(emailHolders.isShared, features.isRoleEmail).map { $0 || $1 }
    }

    /// Who holds something, as far as initials and the first letters of a family name tell.
    private static func holder(_ features: Features, _ index: Int) -> UInt32 {
        let record = features.records[index]
        if record.subject == .organization { return 1 }
        let given = record.given == Vocabulary.none ? 0 : UInt64(features.names.facts[Int(record.given)].initial)
        let family = record.family == Vocabulary.none ? 0 : features.names.facts[Int(record.family)].prefix
        return max(2, UInt32(truncatingIfNeeded: mixed(family, given)))
    }
}

/// The first two different holders of each value, and whether there are more.
private struct Holders {
    private var first: [UInt32]
    private var second: [UInt32]
    private(set) var isShared: [Bool]

    init(count: Int) {
        first = Array(repeating: 0, count: count)
        second = first
        isShared = Array(repeating: false, count: count)
    }

    mutating func add(_ holder: UInt32, of value: Int32) {
        let value = Int(value)
        if first[value] == 0 {
            first[value] = holder
        } else if first[value] != holder {
            if second[value] == 0 {
                second[value] = holder
            } else if second[value] != holder {
                isShared[value] = true
            }
        }
    }
}
