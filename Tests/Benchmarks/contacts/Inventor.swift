/// Draws names, places, numbers and mistakes; the same seed gives the same list.
struct Inventor {
    private var state: UInt64
    private var families: [String] = []
    private var streets: [String] = []
    private var towns: [(name: String, region: String, code: Int)] = []
    private var nextPhone = 0

    init(seed: UInt64, rows: Int) {
        state = seed
        for _ in 0..<max(1_500, rows / 10) { families.append(word() + pick(Vocabulary.endings)) }
        for _ in 0..<max(100, rows / 200) {
            streets.append(chance(0.3) ? pick(Vocabulary.streets) : capitalized(word()))
        }
        for index in 0..<max(10, rows / 500) {
            towns.append(
                (
                    capitalized(word()) + pick(["ville", " Falls", " Bay", "field", ""]), pick(Vocabulary.regions),
                    80_000 + index % 19_000
                ))
        }
        families = families.map(capitalized)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func chance(_ probability: Double) -> Bool { Double(next() % 1_000_000) < probability * 1_000_000 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

    /// A random element; the earlier in the list, the more frequent: three people in a hundred have the first of a
    /// thousand family names, ten the first of a hundred given names.
    mutating func pickRanked<Element>(_ elements: [Element]) -> Element {
        let share = Double(next() % 1_000_000) / 1_000_000
        return elements[min(elements.count - 1, Int(Double(elements.count) * share * share))]
    }

    private mutating func word() -> String { (0..<2).map { _ in pick(Vocabulary.syllables) }.joined() }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    mutating func given() -> String { pickRanked(Vocabulary.givenNames) }

    mutating func family() -> String { pickRanked(families) }

    /// Numbers from 555-0100 to 555-0199 are reserved for fiction; a long list needs more and continues after them.
    mutating func phone() -> String {
        nextPhone += 1
        let digits = String(5_550_100 + nextPhone * 7 % 4_440_000)
        return "+1\(201 + nextPhone / 630_000 + number(below: 700))\(digits)"
    }

    mutating func place() -> Place {
        let town = pick(towns)
        let type = pick(Vocabulary.streetTypes)
        let street = "\(1 + number(below: 9_000)) \(pick(streets)) \(chance(0.5) ? type.0 : type.1)"
        return Place(street: street, city: town.name, region: town.region, postalCode: String(town.code))
    }

    mutating func practiceName() -> String {
        let first = chance(0.3) ? family() : chance(0.4) ? pick(towns).name : pick(Vocabulary.practiceWords)
        return "\(first) \(chance(0.5) ? pick(Vocabulary.practiceWords) + " " : "")\(pick(Vocabulary.practiceTypes))"
    }

    /// The text with one typo.
    mutating func mistyped(_ text: String) -> String {
        var letters = Array(text)
        guard letters.count > 3 else { return text }
        let place = 1 + number(below: letters.count - 2)
        switch number(below: 4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = pick(Array("aeinorst"))
        }
        return String(letters)
    }
}
