import Damage

/// Invents who lives and works in a few small towns, one household, practice or organization after the other.
/// Everything that makes matching hard is there more often than in life: colleagues at one switchboard, families with
/// like names, fathers and sons, namesakes, branches, people at two practices.
struct InventedNeighborhood {
    typealias Cells = [String: String]

    private var random: RandomNumbers
    private var entity = 0
    private var phones = 0
    private let hasDamagedNames: Bool
    private let families: [String]
    private let towns: [Cells]

    /// - Parameter hasDamagedNames: whether duplicates of persons have several typing errors in both names, but a
    ///   number of their own, as records of a registry have.
    init(seed: UInt64, hasDamagedNames: Bool = false) {
        self.hasDamagedNames = hasDamagedNames
        random = RandomNumbers(seed: seed)
        var families: [String] = []
        for _ in 0..<400 { families.append(InventedWords.name(&random)) }
        self.families = families
        towns = InventedWords.towns.enumerated().map { place, town in
            ["city": town, "region": place % 6 == 5 ? "OR" : "CA", "postal_code": String(95_400 + place * 7)]
        }
    }

    /// The next household, practice or organization: the rows of each person and organization in it, duplicates among
    /// them.
    mutating func next() -> [(entity: Int, versions: [Cells])] {
        switch random.below(10) {
        case 0..<5: household()
        case 5..<8: practice()
        default: hospital()
        }
    }

    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    private mutating func pick(_ words: [String]) -> String { random.one(of: words) ?? "" }

    /// A word that is the more frequent the further in front it stands.
    private mutating func pickRanked(_ words: [String]) -> String {
        words[random.below(words.count) * random.below(words.count) / words.count]
    }

    private mutating func phone() -> String {
        phones += 1
        return "+1\(203 + phones % 40 * 7)555" + String(phones * 7_919 % 10_000 + 10_000).dropFirst()
    }

    private mutating func day(in years: Range<Int>) -> String {
        "\(years.lowerBound + random.below(years.count))-\(10 + random.below(3))-\(10 + random.below(19))"
    }

    private mutating func place() -> Cells {
        let street = "\(1 + random.below(9_000)) \(pick(InventedWords.streets)) \(pick(InventedWords.streetTypes))"
        return towns[random.below(towns.count)].merging(["street": street]) { $1 }
    }

    private mutating func mailbox(_ person: Cells) -> String {
        let (given, family) = (person["given_name", default: ""], person["family_name", default: ""])
        return (chance(50) ? "\(given).\(family)" : given.prefix(1) + family).lowercased()
    }

    private mutating func privateEmail(_ person: Cells) -> String {
        mailbox(person) + (chance(60) ? String(random.below(100)) : "") + "@" + pick(InventedWords.mailProviders)
    }

    private mutating func household() -> [(entity: Int, versions: [Cells])] {
        let (home, phone, family) = (place(), phone(), pickRanked(families))
        var members: [(entity: Int, versions: [Cells])] = []
        var shared = ""
        var like = pick(InventedWords.likeNames)
        for member in 0..<1 + random.below(4) {
            var person = home
            person["given_name"] = pickRanked(InventedWords.givenNames)
            if member > 1, chance(40) { (person["given_name"], like) = (like, InventedWords.twin(of: like)) }
            person["family_name"] = chance(80) ? family : pickRanked(families)
            person["born"] = day(in: member > 1 ? 2005..<2023 : 1950..<2000)
            if chance(30) { person["middle_name"] = pick(InventedWords.givenNames) }
            if chance(60) { person["email"] = privateEmail(person) }
            if member == 0 { shared = person["email", default: ""] } else if chance(25) { person["email"] = shared }
            if chance(50) { person["phone"] = phone } else if chance(80) { person["phone"] = self.phone() }
            if member == 0, chance(4) {
                var son = person
                (person["suffix"], son["suffix"], son["born"]) = ("Sr.", "Jr.", day(in: 1980..<2000))
                members.append(copies(of: son))
            }
            members.append(copies(of: person))
        }
        return members
    }

    private mutating func practice() -> [(entity: Int, versions: [Cells])] {
        let office = organization()
        var staff = chance(50) ? [copies(of: office)] : []
        if chance(15) {
            var branch = office.merging(place()) { $1 }
            branch["phone"] = phone()
            staff.append(copies(of: branch))
        }
        let domain = office["website", default: ""]
        var family = pickRanked(families)
        for _ in 0..<1 + random.below(7) {
            var person = office
            if chance(90) { family = pickRanked(families) }
            (person["given_name"], person["family_name"]) = (pickRanked(InventedWords.givenNames), family)
            person["born"] = day(in: 1950..<2000)
            if chance(40) {
                person["phone"] = phone()
            } else if chance(15) {
                person["phone"]? += ";ext=\(10 + random.below(90))"
            }
            if chance(50) {
                person["email"] = mailbox(person) + "@" + domain
            } else {
                person["email"] = chance(50) ? privateEmail(person) : chance(50) ? office["email"] : ""
            }
            if chance(35) { person["npi"] = String(1_000_000_000 + random.below(999_999_999)) }
            if chance(40) { person["website"] = "" }
            staff.append(copies(of: person))
        }
        return staff
    }

    /// An organization of which nobody is known by name; some have departments with a row of their own.
    private mutating func hospital() -> [(entity: Int, versions: [Cells])] {
        let hospital = organization()
        var rows = [copies(of: hospital)]
        guard chance(25) else { return rows }
        for department in InventedWords.departments where chance(25) {
            var row = hospital
            row["organization"]? += " " + department
            if chance(60) { row["phone"] = phone() }
            if chance(40) { row["email"] = "" }
            rows.append(copies(of: row))
        }
        return rows
    }

    private mutating func organization() -> Cells {
        var office = place()
        let name = "\(pick([pickRanked(families), office["city", default: ""], pick(InventedWords.practiceWords)]))"
        office["organization"] =
            "\(name) \(chance(40) ? pick(InventedWords.practiceWords) + " " : "")\(pick(InventedWords.practiceTypes))"
        let domain = office["organization", default: ""].lowercased().filter(\.isLetter) + pick([".com", ".org"])
        (office["website"], office["email"], office["phone"]) = (domain, "info@" + domain, phone())
        return office
    }

    /// A contact and, for one in five, other versions of it.
    private mutating func copies(of contact: Cells) -> (entity: Int, versions: [Cells]) {
        entity += 1
        var contact = contact
        if hasDamagedNames, contact["given_name"] != nil { contact["number"] = String(100_000 + random.below(900_000)) }
        var versions = [contact]
        guard chance(20) else { return (entity, versions) }
        for _ in 0..<1 + random.below(3) {
            versions.append(contact["given_name"] == nil ? copy(ofOrganization: contact) : copy(ofPerson: contact))
        }
        return (entity, versions)
    }

    private mutating func copy(ofOrganization contact: Cells) -> Cells {
        var copy = contact
        let name = contact["organization", default: ""]
        switch random.below(6) {
        case 0: copy["organization"] = name + pick([" LLC", " Inc", " Associates"])
        case 1: copy["organization"] = InventedWords.mistyped(name, &random)
        case 2: copy["organization"] = InventedWords.shortened(name)
        case 3: copy["organization"] = name.uppercased()
        default: break
        }
        if chance(25) { copy["email"] = chance(50) ? "" : "office@" + contact["website", default: ""] }
        if chance(30) { copy["website"] = "" }
        damageContactData(&copy)
        return copy
    }

    private mutating func copy(ofPerson contact: Cells) -> Cells {
        var copy = contact
        damageName(&copy)
        if chance(8) { copy["born"] = InventedWords.mistyped(contact["born", default: ""], &random) }
        if chance(20) { copy["born"] = "" }
        if chance(20) { copy["npi"] = "" }
        if chance(40) { copy["middle_name"] = chance(60) ? "" : String(contact["middle_name", default: ""].prefix(1)) }
        if contact["organization"] != nil, chance(15) {
            // At another practice too.
            let other = organization()
            for column in ["organization", "street", "city", "region", "postal_code", "phone", "website"] {
                copy[column] = other[column]
            }
            if chance(60) { copy["email"] = mailbox(copy) + "@" + other["website", default: ""] }
        } else if chance(20) {
            copy["organization"] = ""
        }
        if chance(15) { copy["email"] = privateEmail(contact) }
        damageContactData(&copy)
        if hasDamagedNames { damageBadly(&copy) }
        return copy
    }

    private mutating func damageBadly(_ copy: inout Cells) {
        for column in ["given_name", "family_name"] {
            for _ in 0..<random.below(4) { copy[column] = InventedWords.mistyped(copy[column, default: ""], &random) }
        }
        for column in ["number", "born"] where chance(15) {
            copy[column] = chance(50) ? "" : InventedWords.mistyped(copy[column, default: ""], &random)
        }
    }

    private mutating func damageName(_ copy: inout Cells) {
        let (given, family) = (copy["given_name", default: ""], copy["family_name", default: ""])
        if chance(20) { copy["given_name"] = random.one(of: InventedWords.nicknames[given] ?? []) ?? given }
        switch random.below(20) {
        case 0...1: copy["given_name"] = InventedWords.mistyped(given, &random)
        case 2: copy["given_name"] = given.prefix(1) + "."
        case 3: copy["given_name"] = ""
        case 4: copy["given_name"] = given + " " + pick(InventedWords.givenNames)
        default: break
        }
        switch random.below(20) {
        case 0...1: copy["family_name"] = InventedWords.mistyped(family, &random)
        case 2: copy["family_name"] = family + "-" + pickRanked(families)
        case 3: (copy["family_name"], copy["aliases"]) = (pickRanked(families), chance(50) ? "\(given) \(family)" : "")
        case 4: (copy["given_name"], copy["family_name"]) = (family, given)
        case 5: copy["family_name"] = family.uppercased()
        default: break
        }
        if chance(30) { copy["suffix"] = "" }
    }

    private mutating func damageContactData(_ copy: inout Cells) {
        if chance(25) { copy["email"] = "" }
        if chance(5) { copy["email"] = copy["email"].map { InventedWords.mistyped($0, &random) } }
        if chance(25) { copy["phone"] = "" } else if chance(10) { copy["phone"] = phone() }
        if chance(4) { copy["phone"] = copy["phone"].map { InventedWords.mistyped($0, &random) } }
        if chance(10) { copy["street"] = copy["street"].map { InventedWords.mistyped($0, &random) } }
        if chance(20) {
            copy["street"] = ""
        } else if chance(10) {
            copy.merge(place()) { $1 }
        }
        if chance(15) { copy["postal_code"] = "" }
        if chance(10) { copy["city"] = "" }
    }
}
