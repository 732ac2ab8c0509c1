#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a list of invented contacts in which one row in five is a duplicate, and the truth about it.
///
/// Professionals share practices (address, switchboard, `info@`, domain), families share a home, a phone and an email;
/// duplicates have typos, nicknames, initials, gaps, new addresses and new names, as in real lists.
@main
struct GenerateContacts {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let rows = Int(arguments[1]), let seed = UInt64(arguments[2]), rows > 0 else {
            let usage = "usage: generate-contacts ROWS SEED CONTACTS.csv TRUTH.csv\n"
            write(STDERR_FILENO, usage, usage.utf8.count)
            exit(64)
        }
        var generator = ListGenerator(rows: rows, seed: seed)
        generator.fill()
        guard let contacts = fopen(arguments[3], "w"), let truth = fopen(arguments[4], "w") else {
            perror("generate-contacts")
            exit(73)
        }
        fputs(Contact.header, contacts)
        fputs("id,entity\n", truth)
        for (row, index) in generator.shuffledOrder().enumerated() {
            let (contact, entity) = generator.contacts[index]
            fputs(contact.line(id: index, row: row + 2), contacts)
            fputs("c\(index),e\(entity)\n", truth)
        }
        guard fclose(contacts) == 0, fclose(truth) == 0 else {
            perror("generate-contacts")
            exit(74)
        }
    }
}

/// Makes contacts until there are enough.
struct ListGenerator {
    private(set) var contacts: [(Contact, entity: Int)] = []
    private let rows: Int
    private var inventor: Inventor
    private var entity = 0

    init(rows: Int, seed: UInt64) {
        self.rows = rows
        inventor = Inventor(seed: seed, rows: rows)
    }

    mutating func fill() {
        while contacts.count < rows {
            if inventor.chance(0.25) { addPractice() } else { addHousehold() }
        }
        contacts.removeLast(contacts.count - rows)
    }

    mutating func shuffledOrder() -> [Int] {
        var order = Array(contacts.indices)
        for index in order.indices.dropFirst().reversed() { order.swapAt(index, inventor.number(below: index + 1)) }
        return order
    }

    private mutating func addPractice() {
        let name = inventor.practiceName()
        let place = inventor.place()
        let switchboard = inventor.phone()
        let domain = name.lowercased().filter(\.isLetter) + inventor.pick([".com", ".org", ".net"])
        if inventor.chance(0.4) {
            addEntity(contact(place, organization: name, email: "info@" + domain, phone: switchboard))
        }
        let size = inventor.chance(0.1) ? 10 + inventor.number(below: 20) : 1 + inventor.number(below: 6)
        for _ in 0..<size {
            var person = contact(place, organization: name, email: "info@" + domain, phone: switchboard)
            person.given = inventor.given()
            person.family = inventor.family()
            if inventor.chance(0.55) { person.phone = inventor.phone() }
            if inventor.chance(0.6) { person.email = mailbox(person) + "@" + domain }
            if inventor.chance(0.2) { person.email = privateEmail(person) }
            addEntity(person)
        }
    }

    private mutating func addHousehold() {
        let place = inventor.place()
        let phone = inventor.phone()
        let family = inventor.family()
        var shared = ""
        var givenNames: Set<String> = []
        for member in 0..<(inventor.chance(0.6) ? 1 : 2 + inventor.number(below: 2)) {
            var person = contact(
                place, organization: "", email: "", phone: inventor.chance(0.5) ? phone : inventor.phone())
            repeat { person.given = inventor.given() } while !givenNames.insert(person.given).inserted
            person.family = inventor.chance(0.75) ? family : inventor.family()
            if inventor.chance(0.7) { person.email = privateEmail(person) }
            if member == 0 { shared = person.email } else if inventor.chance(0.35) { person.email = shared }
            addEntity(person)
        }
    }

    private func contact(_ place: Place, organization: String, email: String, phone: String) -> Contact {
        var contact = Contact(organization: organization, email: email, phone: phone)
        move(&contact, to: place)
        return contact
    }

    private func move(_ contact: inout Contact, to place: Place) {
        contact.street = place.street
        contact.city = place.city
        contact.region = place.region
        contact.postalCode = place.postalCode
    }

    private mutating func mailbox(_ person: Contact) -> String {
        let name =
            inventor.chance(0.5) ? "\(person.given).\(person.family)" : "\(person.given.prefix(1))\(person.family)"
        return name.lowercased()
    }

    private mutating func privateEmail(_ person: Contact) -> String {
        "\(mailbox(person))\(inventor.number(below: 1000))@\(inventor.pick(Vocabulary.freeMail))"
    }

    /// Adds a contact and, for one in eight, duplicates of it.
    private mutating func addEntity(_ contact: Contact) {
        contacts.append((contact, entity))
        if inventor.chance(0.125) {
            var copies = 1
            while inventor.chance(0.5), copies < 6 { copies += 1 }
            for _ in 0..<copies { contacts.append((duplicate(of: contact), entity)) }
        }
        entity += 1
    }

    private mutating func duplicate(of contact: Contact) -> Contact {
        var copy = contact
        if copy.given.isEmpty {
            if inventor.chance(0.3) { copy.organization += " " + inventor.pick(Vocabulary.legalForms) }
            if inventor.chance(0.2) { copy.organization = inventor.mistyped(copy.organization) }
        } else {
            damageName(&copy)
            if inventor.chance(0.12), !copy.organization.isEmpty { copy.organization = "" }
            if inventor.chance(0.05) {
                move(&copy, to: inventor.place())
                if !copy.organization.isEmpty { copy.organization = inventor.practiceName() }
            }
        }
        if inventor.chance(0.25) {
            copy.email = ""
        } else if inventor.chance(0.12), !copy.given.isEmpty {
            copy.email = privateEmail(copy)
        }
        if inventor.chance(0.2) { copy.phone = "" } else if inventor.chance(0.1) { copy.phone = inventor.phone() }
        if inventor.chance(0.15) {
            copy.street = ""
        } else if inventor.chance(0.08) {
            copy.street = inventor.mistyped(copy.street)
        }
        if inventor.chance(0.1) { copy.postalCode = "" }
        if inventor.chance(0.06) { copy.email = inventor.mistyped(copy.email) }
        return copy
    }

    private mutating func damageName(_ copy: inout Contact) {
        if let short = Vocabulary.nicknames[copy.given], inventor.chance(0.2) { copy.given = inventor.pick(short) }
        if inventor.chance(0.1) { copy.given = inventor.mistyped(copy.given) }
        if inventor.chance(0.08) { copy.family = inventor.mistyped(copy.family) }
        if inventor.chance(0.05) { copy.given = String(copy.given.prefix(1)) + "." }
        if inventor.chance(0.03) {
            copy.family += "-" + inventor.family()
        } else if inventor.chance(0.02) {
            copy.family = inventor.family()
        }
        if inventor.chance(0.02) { swap(&copy.given, &copy.family) }
        if inventor.chance(0.1) {
            copy.given = copy.given.uppercased()
            copy.family = copy.family.uppercased()
        }
    }
}
