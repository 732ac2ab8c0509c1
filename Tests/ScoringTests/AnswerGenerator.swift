@testable import Scoring

/// Makes contact lists and the answers of clients who were sent by them, or by people who are not in the list.
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
        /// The id of the contact that is meant; nil if it is not in the list or nobody in particular.
        let meant: String?
        var isGeneric = false
    }

    private var generator: Generator
    private(set) var sources: [Source] = []

    /// Seven of eight sources are in the list.
    init(seed: UInt64, count: Int = 300) {
        generator = Generator(seed: seed)
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
                source.given = pick(Self.givenNames)
                source.family = pick(Self.familyNames)
                source.kind = pick(["doula", "midwife", "lactation-consultant", "client", "client", practice.kind])
                if ["hospital", "parent-group", "fitness-studio"].contains(source.kind) { source.kind = "nurse" }
                if source.kind != "client", chance(0.5) { source.organization = practice.name }
            }
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
        if chance(0.1) {
            let said = [
                "a friend", "google", "my doctor", "friend", "instagram", "my midwife", "word of mouth",
                "a mom at the park",
                "other", "yelp", "my sister in law", "hospital", "Facebook group", "another client", "my OB", "nurse",
            ]
            return Answer(text: pick(said), meant: nil, isGeneric: true)
        }
        let source = pick(sources)
        var text = source.given.isEmpty ? practiceText(source) : personText(source)
        if chance(0.25) { text = misspelt(text) }
        if chance(0.4) { text = text.lowercased() }
        if source.isInList { return Answer(text: text, meant: source.id) }
        // A practice that is not in the list is known through the only person there, if only one is.
        let there = sources.filter {
            $0.isInList && !source.organization.isEmpty && $0.organization == source.organization
        }
        return Answer(text: text, meant: source.given.isEmpty && there.count == 1 ? there[0].id : nil)
    }

    private mutating func personText(_ source: Source) -> String {
        let (given, family) = (source.given, source.family)
        let initial = family.prefix(1)
        let known = pick(Self.nicknames[given] ?? [given])
        if source.kind == "pediatrician" {
            let place = source.organization.isEmpty ? "" : " at \(source.organization)"
            return pick([
                "Dr. \(family)", "Dr \(given) \(family)", "\(given) \(family)", "dr. \(family)\(place)",
                "Doctor \(family)",
                "my pediatrician Dr \(family)", "Dr. \(given.prefix(1)). \(family)", "\(family)",
            ])
        }
        if source.kind == "client" {
            return pick([
                "\(given) \(family)", "friend - \(known) \(initial)", "my friend \(known) \(family)",
                "\(known) \(initial).",
                "\(known) \(family)", "\(given)",
            ])
        }
        let word = pick(source.kind == "lactation-consultant" ? ["lactation consultant", "IBCLC"] : [source.kind])
        var said = [
            "\(given) \(family)", "my \(word) \(known)", "\(known) \(family)", "\(word) \(given) \(initial)",
            "\(given) \(family), \(word)",
            "\(known) \(initial). (\(word))", "My \(word), \(given) \(family)", "\(given)",
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
        let (kind, word) = pick([
            ("pediatrician", "Pediatrics"), ("midwife", "Midwifery"), ("hospital", "Community Hospital"),
            ("parent-group", "Moms"),
            ("fitness-studio", "Yoga Studio"), ("birth-center", "Birth Center"), ("doula", "Doulas"),
        ])
        return ("\(pick(Self.places)) \(pick(Self.things)) \(word)", kind)
    }

    /// One letter dropped, doubled, replaced or swapped with the next; the first of a word stays.
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

    private static let givenNames =
        "Sarah Priya Jennifer Marisol Colleen Imani Helen Marcus Danielle Elizabeth Katherine Rebecca Amanda Jessica Nicole Wei Aisha Fatima Lucia Camila Hannah Rachel Margaret Deborah Christina Samantha Victoria Susan Patricia Abigail Naomi Ingrid Tamsin Joan Beatriz Ewa Noor Tess Molly Grace Ruth Leila Yuki Mei Anjali Divya Carmen Rosa Elena Sofia Kirsten Bronwyn Maren Yesenia Tanya Olga Thandi Zofia Greta Paloma"
        .split(separator: " ").map(String.init)

    private static let familyNames =
        "Nguyen Patel O'Brien Brooks Osei Kowalski Hartmann Abernathy Whitlock Robles Zhao Oyelaran Rosenthal Lindqvist Petrakis Pugh Garcia Martinez Kim Lee Chen Okafor Silva Haddad Novak Fischer Moreau Rossi Tanaka Singh Kaur Ali Hassan Cohen Levine Murphy Walsh Byrne Doyle Campbell Stewart Fraser Ross Hughes Price Morgan Ellis Barnes Foster Hayes Sutton Blake Marsh Frost Vale Stone Birch Ash Elm Ortega Delgado Vargas Mendoza Castillo Romero Fuentes Ibarra Quintero Lozano Becker Vogel Kessler Baskin Wojcik Dunn Farrow Gale Holt Ives Jarvis Kemp Lund Moss Nash Orr Pike Quill Rhodes Sharpe Thorne Upton Voss Webb Yates Zeller"
        .split(separator: " ").map(String.init)

    private static let nicknames = [
        "Jennifer": ["Jen", "Jenny", "Jennifer"], "Elizabeth": ["Liz", "Beth", "Elizabeth"],
        "Katherine": ["Kate", "Katie"],
        "Rebecca": ["Becca", "Becky"], "Amanda": ["Mandy"], "Jessica": ["Jess"], "Margaret": ["Maggie", "Meg"],
        "Deborah": ["Deb", "Debbie"], "Christina": ["Tina", "Chris"], "Samantha": ["Sam"],
        "Victoria": ["Vicky", "Tori"],
        "Susan": ["Sue"], "Patricia": ["Pat", "Patty"], "Abigail": ["Abby"], "Nicole": ["Nikki"],
    ]

    private static let places =
        "Alder Harbor Heron Bay Cedar Willow Maple Juniper Otter Pebble Gull Redwood Salmon Fern Lark Quail Thistle Marigold Bluff Cove Dune Ember Finch Grove Hazel Iris Jasper Kestrel Lupine Meadow"
        .split(separator: " ").map(String.init)
    private static let things =
        "Bay Creek Lane Hill Point Ridge Street Valley Park Light Road Crossing Landing Hollow Garden Bridge Harbor Field Spring Lake Nest Circle Song River"
        .split(separator: " ").map(String.init)
}
