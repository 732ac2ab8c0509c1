import Text

@testable import Linkage

/// A list of invented people with duplicates as people make them, and the truth about it.
struct InventedList {
    private(set) var rows: [String] = []
    /// The person behind each contact_id.
    private(set) var person: [String: Int] = [:]
    private var random: StableRandom

    private static let syllables = [
        "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "lu", "me", "no", "pa", "ri", "su", "ta", "vo",
    ]
    private static let given = [
        "Anna", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Iris", "Jonas", "Katrin", "Lars", "Mira",
        "Nils", "Olga", "Paul", "Rosa", "Sven", "Thea", "Uwe", "Vera", "Wanda", "Yara", "Zoe",
    ]

    init(seed: UInt64, people: Int) {
        random = StableRandom(seed: seed)
        for number in 0..<people { addPerson(number) }
    }

    var text: String { "contact_id,given_name,family_name,email,phone,street,city\n" + rows.joined() }

    mutating func shuffle() { rows.shuffle(using: &random) }

    var truePairs: Int {
        var counts: [Int: Int] = [:]
        for person in person.values { counts[person, default: 0] += 1 }
        return counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }

    private mutating func word(_ syllables: Int) -> String {
        let word = (0..<syllables).map { _ in InventedList.syllables.randomElement(using: &random) ?? "" }.joined()
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private mutating func addPerson(_ number: Int) {
        let given = InventedList.given.randomElement(using: &random) ?? ""
        let family = word(3)
        let email = "\(given.lowercased()).\(number)@example.org"
        let phone = "+1707555\(1000 + number)"
        let street = "\(1 + number % 900) \(word(2)) Street"
        let copies = number % 4 == 0 ? 1 + Int.random(in: 1...3, using: &random) : 1
        for copy in 0..<copies {
            let shown = [email, phone, street].map { copy > 0 && Int.random(in: 0..<3, using: &random) == 0 ? "" : $0 }
            let name = copy > 0 && copy % 2 == 0 ? mistyped(family) : family
            let id = "r\(number)-\(copy)"
            rows.append("\(id),\(given),\(name),\(shown.joined(separator: ",")),Town \(number % 40)\n")
            person[id] = number
        }
    }

    private mutating func mistyped(_ word: String) -> String {
        var letters = Array(word)
        let place = Int.random(in: 1..<letters.count - 1, using: &random)
        letters.swapAt(place, place + 1)
        return String(letters)
    }
}
