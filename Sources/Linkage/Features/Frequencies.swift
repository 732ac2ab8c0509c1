/// How often names occur in a list and how many people share an email address or a telephone number.
final class Frequencies {
    /// Persons and organizations in the list.
    let persons: Int
    let organizations: Int
    /// Persons with a given name, by name; likewise family names, and organizations' own names.
    private(set) var given: [UInt32]
    private(set) var family: [UInt32]
    /// Persons with a double family name that has a name as its part.
    private(set) var familyPart: [UInt32]
    private(set) var organization: [UInt32]
    /// Organizations' own rows with a word in their names, by word.
    private(set) var organizationWord: [UInt32]
    /// Persons whose given name begins with a letter, by that byte.
    private(set) var initial = [UInt32](repeating: 0, count: 256)
    /// The share of persons with a double family name.
    private(set) var doubleFamily = 0.0
    /// The share of pairs of persons of whom one at least has no given name, or no family name.
    private(set) var missingGiven = 0.0
    private(set) var missingFamily = 0.0
    /// Whether an address or number is shared: held by more than two people who agree neither in the initial of the
    /// given name nor in the first letters of the family name, or the mailbox of a role. This finds switchboards and
    /// `info@` without a list; spouses count as one, and so does a name with a typing error.
    private(set) var isSharedEmail: [Bool]
    private(set) var isSharedPhone: [Bool]
    /// Whether an organization's own row holds the number.
    private(set) var isOrganizationPhone: [Bool]

    /// The same among organizations only: the mailbox and the number of a practice are its own, whoever works there.
    private(set) var isSharedByOrganizations: (email: [Bool], phone: [Bool])
    /// In how many towns organizations of a name are, by name.
    private(set) var townsOfOrganization: [UInt32]

    init(_ features: Features) {
        given = Array(repeating: 0, count: features.names.facts.count)
        family = given
        familyPart = given
        organization = Array(repeating: 0, count: features.organizations.count)
        organizationWord = Array(repeating: 0, count: features.organizations.words.count)
        isOrganizationPhone = Array(repeating: false, count: features.phones.count)
        isSharedByOrganizations = Frequencies.sharedByOrganizations(features)
        townsOfOrganization = Frequencies.townsOfOrganizations(features)
        var persons = 0
        var withoutGiven = 0
        var withoutFamily = 0
        var withDouble = 0
        for index in features.records.indices {
            let record = features.records[index]
            if record.subject == .organization {
                organization[Int(record.organization)] += 1
                for word in features.organizations.words(of: record.organization) { organizationWord[Int(word)] += 1 }
                for phone in features.phones(of: index) { isOrganizationPhone[Int(phone.number)] = true }
                continue
            }
            persons += 1
            if record.given == Vocabulary.none {
                withoutGiven += 1
            } else {
                given[Int(record.given)] += 1
                initial[Int(features.names.facts[Int(record.given)].initial)] += 1
            }
            guard record.family != Vocabulary.none else {
                withoutFamily += 1
                continue
            }
            family[Int(record.family)] += 1
            let parts = features.names.parts(of: record.family)
            guard parts.count > 1 else { continue }
            withDouble += 1
            for part in parts { familyPart[Int(part)] += 1 }
        }
        self.persons = persons
        // Two in a hundred have a double name, which counts as much as a hundred rows; half or double changes nothing.
        doubleFamily = (Double(withDouble) + 2) / (Double(persons) + 100)
        missingGiven = Frequencies.shareOfPairs(missing: withoutGiven, of: persons)
        missingFamily = Frequencies.shareOfPairs(missing: withoutFamily, of: persons)
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

    private static func sharedByOrganizations(_ features: Features) -> (email: [Bool], phone: [Bool]) {
        var emails = NameHolders(count: features.emails.count, features.organizations)
        var phones = NameHolders(count: features.phones.count, features.organizations)
        for index in features.records.indices where features.records[index].subject == .organization {
            let name = features.records[index].organization
            for email in features.emails(of: index) { emails.add(name, of: email) }
            for phone in features.phones(of: index) { phones.add(name, of: phone.number) }
        }
        return (emails.isShared, phones.isShared)
    }

    private static func townsOfOrganizations(_ features: Features) -> [UInt32] {
        var towns = [UInt32](repeating: 0, count: features.organizations.count)
        var seen: Set<UInt64> = []
        for record in features.records where record.subject == .organization && record.city != Vocabulary.none {
            let pair = UInt64(UInt32(record.organization)) << 32 | UInt64(UInt32(record.city))
            if seen.insert(pair).inserted { towns[Int(record.organization)] += 1 }
        }
        return towns
    }

    /// A usual list lacks one name in fifty; that counts as much as fifty rows. Chosen by hand; half or double moves F1
    /// by .001 on short lists.
    private static func shareOfPairs(missing: Int, of persons: Int) -> Double {
        let present = 1 - (Double(missing) + 1) / (Double(persons) + 50)
        return 1 - present * present
    }

    /// Who holds something, as far as an initial and the first letters of a family name tell.
    private static func holder(_ features: Features, _ index: Int) -> Holder {
        let record = features.records[index]
        if record.subject == .organization { return Holder(given: 1, family: 1) }
        return Holder(
            given: record.given == Vocabulary.none ? 0 : features.names.facts[Int(record.given)].initial,
            family: record.family == Vocabulary.none
                ? 0 : UInt32(truncatingIfNeeded: features.names.facts[Int(record.family)].prefix))
    }
}

private struct Holder {
    var given: UInt8
    var family: UInt32

    /// Whether the two may be one person, or one family.
    func isAkin(to other: Holder) -> Bool {
        given == other.given || family == other.family
    }
}

/// The first two different holders of each value, and whether there are more.
private struct Holders {
    private var first: [Holder?]
    private var second: [Holder?]
    private(set) var isShared: [Bool]

    init(count: Int) {
        first = Array(repeating: nil, count: count)
        second = first
        isShared = Array(repeating: false, count: count)
    }

    mutating func add(_ holder: Holder, of value: Int32) {
        let value = Int(value)
        guard let first = first[value] else {
            self.first[value] = holder
            return
        }
        if first.isAkin(to: holder) { return }
        guard let second = second[value] else {
            self.second[value] = holder
            return
        }
        if !second.isAkin(to: holder) { isShared[value] = true }
    }
}

/// The first two different names of organizations that hold each value, and whether there are more. Names with a word
/// of their own in common count as one.
private struct NameHolders {
    private var first: [Int32]
    private var second: [Int32]
    private(set) var isShared: [Bool]
    private let names: OrganizationNames

    init(count: Int, _ names: OrganizationNames) {
        first = Array(repeating: Vocabulary.none, count: count)
        second = first
        isShared = Array(repeating: false, count: count)
        self.names = names
    }

    mutating func add(_ name: Int32, of value: Int32) {
        let value = Int(value)
        if first[value] == Vocabulary.none {
            first[value] = name
        } else if areAkin(first[value], name) {
            return
        } else if second[value] == Vocabulary.none {
            second[value] = name
        } else if !areAkin(second[value], name) {
            isShared[value] = true
        }
    }

    private func areAkin(_ one: Int32, _ other: Int32) -> Bool {
        if one == other { return true }
        let words = names.words(of: other)
        return names.words(of: one).contains { names.wordFacts[Int($0)].sort == .own && words.contains($0) }
    }
}
