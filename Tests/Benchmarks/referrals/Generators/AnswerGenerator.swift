/// Generates contact lists and clients' answers to "who sent you?": the sender, in the list or not, with titles,
/// nicknames, initials, practices and typos; nobody in particular; or a name that is not the sender's.
///
/// It uses its own vocabulary. Several sources share a family name, a given name or a practice, as in any town.
struct AnswerGenerator {
    struct Source {
        var id = ""
        var kind = ""
        var given = ""
        var family = ""
        var organization = ""
        var isInList = true
    }

    struct Answer {
        let text: String
        /// The id of the intended contact; nil if there is none, or it is not in the list.
        let meant: String?
        /// Whether the answer does not name a sender.
        var isGeneric = false
    }

    private var generator: Generator
    private(set) var sources: [Source] = []
    private var familyNames = AnswerWords.familyNames
    private var places = AnswerWords.places
    /// The sources in the list at each practice.
    private var staff: [String: [Int]] = [:]

    /// - Parameter count: the number of sources; seven in eight of them are in the list.
    init(seed: UInt64, count: Int = 300) {
        generator = Generator(seed: seed)
        // A large list has more different names than a small one.
        for _ in 0..<max(0, count - 1000) / 20 {
            familyNames.append(inventedName())
            places.append(inventedName())
        }
        var practices: [(name: String, kind: String)] = []
        for _ in 0..<count / 8 { practices.append(practice()) }
        for number in 0..<count {
            var source = Source()
            source.id = "c\(number)"
            source.isInList = number % 8 != 0
            let practice = pick(practices)
            if number < practices.count {
                (source.organization, source.kind) = practices[number]
            } else {
                source.given = pick(AnswerWords.givenNames)
                source.family = pick(familyNames)
                source.kind = pick(["doula", "midwife", "lactation-consultant", "client", "client", practice.kind])
                if ["hospital", "parent-group", "fitness-studio"].contains(source.kind) { source.kind = "nurse" }
                if source.kind != "client", chance(0.5) { source.organization = practice.name }
            }
            if source.isInList, !source.organization.isEmpty { staff[source.organization, default: []].append(number) }
            sources.append(source)
        }
    }

    /// The contact list as CSV.
    var contacts: String {
        var list = "contact_id,kind,organization,prefix,given_name,family_name\n"
        for source in sources where source.isInList {
            let prefix = source.kind == "pediatrician" && !source.given.isEmpty ? "Dr." : ""
            list += "\(source.id),\(source.kind),\(source.organization),\(prefix),\(source.given),\(source.family)\n"
        }
        return list
    }

    mutating func answer() -> Answer {
        if chance(0.1) { return Answer(text: typed(genericText()), meant: nil, isGeneric: true) }
        if chance(0.04) { return Answer(text: typed(misleadingText()), meant: nil, isGeneric: true) }
        let source = pick(sources)
        let text = typed(source.given.isEmpty ? practiceText(source) : personText(source))
        if source.isInList { return Answer(text: text, meant: source.id) }
        // A practice that is not in the list is known by its person, if it has only one.
        let there = staff[source.organization] ?? []
        return Answer(text: text, meant: source.given.isEmpty && there.count == 1 ? sources[there[0]].id : nil)
    }

    /// The text as people type it.
    private mutating func typed(_ text: String) -> String {
        let text = chance(0.25) ? misspelt(text) : text
        return chance(0.4) ? text.lowercased() : text
    }

    private mutating func genericText() -> String {
        guard chance(0.3) else { return pick(AnswerWords.generic) }
        let place = "\(pick(places)) \(pick(AnswerWords.things))"
        return pick([
            "a friend in \(place)", "mom at the park in \(place)", "saw your sign in \(place)", "near \(place)",
        ])
    }

    /// An answer that names a contact who did not send the client.
    private mutating func misleadingText() -> String {
        var one = pick(sources)
        while one.given.isEmpty { one = pick(sources) }
        var other = pick(sources)
        while other.given.isEmpty || other.family == one.family { other = pick(sources) }
        let (name, otherName) = ("\(one.given) \(one.family)", "\(other.given) \(other.family)")
        return pick([
            "not \(name)", "friend of \(name)", "\(name)'s sister", "\(one.given)'s mom", "\(name) or \(otherName)",
            "a client of \(name)", "my husband works with \(name)", "\(name)'s neighbor",
            "\(one.given) or \(other.given)",
        ])
    }

    private mutating func personText(_ source: Source) -> String {
        let (given, family) = (source.given, source.family)
        let initial = family.prefix(1)
        let known = pick(AnswerWords.nicknames[given] ?? [given])
        if source.kind == "pediatrician" {
            let place = source.organization.isEmpty ? "" : " at \(source.organization)"
            return pick([
                "Dr. \(family)", "Dr \(given) \(family)", "\(given) \(family)", "dr. \(family)\(place)",
                "Doctor \(family)", "my pediatrician Dr \(family)", "Dr. \(given.prefix(1)). \(family)", "\(family)",
                "\(given) \(family), MD", "our pediatrician (\(family))",
            ])
        }
        if source.kind == "client" {
            return pick([
                "\(given) \(family)", "friend - \(known) \(initial)", "my friend \(known) \(family)",
                "\(known) \(initial).", "\(known) \(family)", "\(given)", "my friend \(known)",
                "\(given) \(family) told me about you",
            ])
        }
        let word = pick(source.kind == "lactation-consultant" ? ["lactation consultant", "IBCLC"] : [source.kind])
        var said = [
            "\(given) \(family)", "my \(word) \(known)", "\(known) \(family)", "\(word) \(given) \(initial)",
            "\(given) \(family), \(word)", "\(known) \(initial). (\(word))", "My \(word), \(given) \(family)",
            "\(given)",
            "Ms. \(family)", "\(family), \(given)",
        ]
        if !source.organization.isEmpty {
            said += ["\(given) at \(source.organization)", "\(known) from \(source.organization)"]
        }
        return pick(said)
    }

    private mutating func practiceText(_ source: Source) -> String {
        let words = source.organization.split(separator: " ")
        let distinct = words.prefix(2).joined(separator: " ")
        return pick([
            source.organization, source.organization + " LLC", distinct, "the \(distinct)", source.organization,
            source.kind == "pediatrician" ? distinct + " peds" : distinct + " " + (words.last ?? ""),
        ])
    }

    private mutating func practice() -> (name: String, kind: String) {
        let (kind, word) = pick(AnswerWords.practices)
        return ("\(pick(places)) \(pick(AnswerWords.things)) \(word)", kind)
    }

    private mutating func inventedName() -> String {
        let name = pick(AnswerWords.syllables) + pick(AnswerWords.syllables) + pick(AnswerWords.endings)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// Drops, doubles or replaces a letter, or swaps it with the next; the first letter of a word stays.
    private mutating func misspelt(_ text: String) -> String {
        var letters = Array(text)
        let inside = letters.indices.filter { $0 > 0 && letters[$0].isLetter && letters[$0 - 1].isLetter }
        guard inside.count > 3 else { return text }
        let place = pick(inside)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = pick(Array("aeioustrnl"))
        default: if place + 1 < letters.count { letters.swapAt(place, place + 1) }
        }
        return String(letters)
    }

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < probability
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
}
