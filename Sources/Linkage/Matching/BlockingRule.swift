import Text

/// A reason to look at two records together: they share a key. Every key carries evidence of the name, because a
/// telephone number or an address alone brings together all colleagues.
enum BlockingRule: Int, CaseIterable {
    case email
    case mailboxAndGiven
    case phoneAndFamily
    case phoneAndGiven
    case lastDigitsAndInitials
    case addressAndFamily
    case addressAndInitials
    case organizationTownAndName
    case wholeName
    case soundAndPostalArea
    case givenAndPostalCode
    case soundAndOrganization
    case soundAndHouse
    case organizationName
    case organizationPhone
    case organizationAddress
    case organizationSite
    case organizationWord
    case npi
    /// The columns named with `--compare`.
    case extraColumns
}

/// Makes the keys of records.
struct BlockingKeys {
    let features: Features

    /// How much of a value goes into a key, in letters from the front: little enough for a typing error behind it.
    ///
    /// Chosen by hand. One letter more or less moves F1 by .0002 at most; of a name's three (`NameList`), two merge 44
    /// pairs wrongly instead of 41 on the invented 3,000 rows.
    private enum Front {
        static let organization = 4
        static let organizationBesideCode = 8
        static let organizationBesideSound = 6
        static let postalArea = 4
        static let street = 4
    }
    /// A telephone number without its area code.
    private static let lastDigits = 7

    init(_ features: Features) { self.features = features }

    /// Calls `emit` with every key that `rule` gives a record.
    func forEach(_ rule: BlockingRule, of index: Int, _ emit: (UInt64) -> Void) {
        let record = features.records[index]
        switch rule {
        case .email:
            for email in features.emails(of: index) { emit(UInt64(email)) }
        case .npi:
            if record.npi != Vocabulary.none { emit(UInt64(record.npi)) }
        case .extraColumns:
            for column in features.extras.indices {
                let value = features.extra(column, of: index)
                if value != Vocabulary.none { emit(mixed(UInt64(column), UInt64(value))) }
            }
        case .organizationName, .organizationPhone, .organizationAddress, .organizationSite, .organizationWord:
            if record.subject == .organization { forOrganization(rule, record, index, emit) }
        default:
            guard record.subject == .person else { return }
            forPerson(rule, NamePair(given: record.given, family: record.family), record, index, emit)
            for name in features.otherNames(of: index) { forPerson(rule, name, record, index, emit) }
        }
    }

    private func forOrganization(
        _ rule: BlockingRule, _ record: RecordFeatures, _ index: Int, _ emit: (UInt64) -> Void
    ) {
        let name = features.organizations[record.organization]
        let start = stableHash(name.upTo(min(Front.organization, name.count)))
        switch rule {
        case .organizationName:
            emit(stableHash(name))
            if record.city != Vocabulary.none { emit(mixed(start, UInt64(record.city))) }
        case .organizationPhone:
            for phone in features.phones(of: index) { emit(UInt64(phone.number)) }
        case .organizationSite:
            if record.website != Vocabulary.none { emit(UInt64(record.website)) }
        case .organizationWord:
            let words = features.organizations.words(of: record.organization)
            emit(words.sorted().reduce(1) { mixed($0, UInt64($1)) })
            guard record.city != Vocabulary.none else { return }
            let names = features.organizations
            for word in words
            where names.wordFacts[Int(word)].sort == .own && features.cities.find(names.words[word]) != record.city {
                emit(mixed(UInt64(word), UInt64(record.city)))
            }
        default:
            if let address = address(record) { emit(address) }
        }
    }

    private func forPerson(
        _ rule: BlockingRule, _ name: NamePair, _ record: RecordFeatures, _ index: Int, _ emit: (UInt64) -> Void
    ) {
        let given = name.given == Vocabulary.none ? nil : features.names.facts[Int(name.given)]
        let family = name.family == Vocabulary.none ? nil : features.names.facts[Int(name.family)]
        switch rule {
        case .mailboxAndGiven:
            guard let given else { return }
            for email in features.emails(of: index) where !features.isRoleEmail[Int(email)] {
                emit(mixed(mailbox(email), UInt64(given.initial)))
            }
        case .phoneAndFamily:
            guard let family else { return }
            for phone in features.phones(of: index) { emit(mixed(family.prefix, UInt64(phone.number))) }
        case .phoneAndGiven:
            guard let given, !given.isInitial else { return }
            for phone in features.phones(of: index) { emit(mixed(given.prefix, UInt64(phone.number))) }
        case .lastDigitsAndInitials:
            guard let given, let family else { return }
            for phone in features.phones(of: index) {
                emit(mixed(lastDigits(phone.number), inEitherOrder(UInt64(given.initial), UInt64(family.initial))))
            }
        case .addressAndFamily:
            if let family, let address = address(record) { emit(mixed(family.prefix, address)) }
        case .addressAndInitials:
            guard let given, let family, let address = address(record) else { return }
            emit(mixed(inEitherOrder(UInt64(given.initial), UInt64(family.initial)), address))
        case .organizationTownAndName:
            guard let family, record.organization != Vocabulary.none, record.postalCode != Vocabulary.none else {
                return
            }
            let name = features.organizations[record.organization]
            let start = stableHash(name.upTo(min(Front.organizationBesideCode, name.count)))
            emit(mixed(mixed(start, UInt64(record.postalCode)), family.prefix))
        case .wholeName:
            forWholeName(name, emit)
        case .soundAndPostalArea:
            guard let given, let family, record.postalCode != Vocabulary.none else { return }
            let code = features.postalCodes[record.postalCode]
            let area = stableHash(code.upTo(min(Front.postalArea, code.count)))
            emit(mixed(mixed(family.soundex, UInt64(given.initial)), area))
            if !given.isInitial { emit(mixed(inEitherOrder(family.soundex, given.soundex), area)) }
        case .givenAndPostalCode:
            guard let family, name.given != Vocabulary.none, record.postalCode != Vocabulary.none else { return }
            forEachClass(of: name.given) {
                emit(mixed(mixed($0, UInt64(record.postalCode)), UInt64(family.initial)))
            }
        case .soundAndOrganization:
            guard let family, record.organization != Vocabulary.none else { return }
            let name = features.organizations[record.organization]
            emit(mixed(family.soundex, stableHash(name.upTo(min(Front.organizationBesideSound, name.count)))))
        case .soundAndHouse:
            guard let family, record.house != Vocabulary.none else { return }
            emit(mixed(family.soundex, stableHash(features.houses[record.house])))
        default:
            return
        }
    }

    /// The two names in either order, nicknames being alike.
    private func forWholeName(_ name: NamePair, _ emit: (UInt64) -> Void) {
        guard name.given != Vocabulary.none, name.family != Vocabulary.none else { return }
        let family = UInt64(name.family)
        for part in features.names.parts(of: name.family) {
            forEachClass(of: name.given) { emit(mixed($0, UInt64(part))) }
        }
        emit(inEitherOrder(UInt64(name.given) | 1 << 40, family | 1 << 40))
    }

    private func inEitherOrder(_ one: UInt64, _ other: UInt64) -> UInt64 { mixed(min(one, other), max(one, other)) }

    /// A number for every group of the nickname table that a given name stands in, or one for the name itself.
    private func forEachClass(of given: Int32, _ body: (UInt64) -> Void) {
        let classes = features.names.classes(of: given)
        for line in classes { body(UInt64(line) | 1 << 41) }
        if classes.isEmpty { body(UInt64(given)) }
    }

    private func mailbox(_ email: Int32) -> UInt64 {
        let address = features.emails[email]
        return stableHash(address.upTo(address.firstIndex(of: UInt8(ascii: "@")) ?? address.count))
    }

    private func lastDigits(_ phone: Int32) -> UInt64 {
        let digits = features.phones[phone]
        return stableHash(digits.from(max(0, digits.count - BlockingKeys.lastDigits)))
    }

    /// House number and the first letters of the street.
    private func address(_ record: RecordFeatures) -> UInt64? {
        guard record.house != Vocabulary.none, record.street != Vocabulary.none else { return nil }
        let street = features.streets[record.street]
        return mixed(UInt64(record.house), stableHash(street.upTo(min(Front.street, street.count))))
    }
}
