import Damage

/// The words that invented contacts are made of, and the ways in which people write them wrong.
enum InventedWords {
    static let givenNames = [
        "Elizabeth", "Michael", "Maria", "Robert", "Katherine", "William", "Jennifer", "James", "Deborah", "Thomas",
        "Susan",
        "Christopher", "Patricia", "Edward", "Margaret", "Anthony", "Samantha", "Daniel", "Rebecca", "Benjamin", "Ines",
        "Omar", "Priya", "Lena", "Joan", "Tomasz", "Rei", "Naomi", "Harriet", "Marcus", "Solveig", "Astrid", "Bjarne",
        "Chiara", "Ilaria", "Fabio", "Lorenzo", "Amina", "Karim", "Samira", "Anjali", "Kavya", "Arjun", "Meera",
        "Hanako",
        "Keiko", "Minh", "Thuy", "Oksana", "Yusuf", "Greta", "Felix", "Clara", "Bruno", "Dagny", "Leif", "Rosa", "Hugo",
        "Theodora", "Vincent",
    ]

    static let nicknames = [
        "Elizabeth": ["Liz", "Beth", "Betsy"], "Michael": ["Mike"], "Robert": ["Bob", "Rob"],
        "Katherine": ["Kate", "Kathy"],
        "William": ["Bill", "Will"], "Jennifer": ["Jen", "Jenny"], "James": ["Jim"], "Deborah": ["Deb", "Debbie"],
        "Thomas": ["Tom"], "Susan": ["Sue"], "Christopher": ["Chris"], "Patricia": ["Pat", "Trish"],
        "Edward": ["Ed", "Ted"],
        "Margaret": ["Peggy", "Meg"], "Anthony": ["Tony"], "Samantha": ["Sam"], "Daniel": ["Dan"], "Rebecca": ["Becky"],
        "Benjamin": ["Ben"], "Theodora": ["Theo"], "Vincent": ["Vince"],
    ]

    /// Names that children of one family have side by side, each with its neighbor in `twins`.
    static let likeNames = twins.flatMap { [$0.0, $0.1] }
    private static let twins = [
        ("Jayden", "Hayden"), ("Mila", "Mia"), ("Ethan", "Nathan"), ("Lily", "Ellie"), ("Owen", "Rowan"),
        ("Ada", "Ida"),
        ("Aiden", "Adrian"), ("Carina", "Corina"),
    ]

    static func twin(of name: String) -> String {
        twins.first { $0.0 == name }?.1 ?? twins.first { $0.1 == name }?.0 ?? name
    }

    private static let syllables = [
        "bar", "bel", "bor", "cas", "cor", "dal", "den", "dor", "fal", "fen", "gar", "gil", "hal", "hol", "jan", "kar",
        "kel",
        "lan", "lor", "mal", "mar", "mon", "nor", "pal", "quin", "ran", "ros", "sal", "sten", "tal", "tor", "van",
        "ver", "wal",
    ]
    private static let endings = [
        "a", "berg", "ez", "i", "in", "man", "o", "ova", "sen", "ski", "son", "strom", "wick",
    ]

    /// A family name; one in eight has a particle before it.
    static func name(_ random: inout RandomNumbers) -> String {
        let word =
            (random.one(of: syllables) ?? "") + (random.one(of: syllables) ?? "") + (random.one(of: endings) ?? "")
        return (random.onceIn(8) ? "De " : "") + word.prefix(1).uppercased() + word.dropFirst()
    }

    static let towns = [
        "Marlow", "Lakewood", "Lakewood Hills", "Otter Bay", "Quillan", "Fernside", "Fernsdale", "Alder Falls",
        "Port Ashby",
        "Ukiah", "Willits", "Eureka",
    ]
    static let streets = [
        "Oak", "Elm", "Fir", "Liberty", "Orchard", "Harbor", "Mill Creek", "N Main", "Juniper", "Dinnison", "Alder",
        "Bridge",
        "Station", "Quarry", "Old Mill", "Cypress",
    ]
    static let streetTypes = ["St", "Street", "Ave", "Avenue", "Rd", "Ct", "Lane"]
    static let practiceWords = [
        "Bloom", "Redwood", "Storm", "Seaglass", "Lantern", "Heron", "Tidewater", "Anchor", "Foxglove",
    ]
    static let practiceTypes = [
        "Pediatrics", "Birth Center", "Doula Collective", "Midwifery", "Family Medicine", "Lactation Services",
        "Yoga Studio",
        "Community Hospital", "Parents Circle", "Women's Clinic",
    ]
    static let departments = ["NICU", "Labor and Delivery", "Lactation Clinic"]
    static let mailProviders = ["mail.example", "post.example", "inbox.example"]

    /// The text with one typing error.
    static func mistyped(_ text: String, _ random: inout RandomNumbers) -> String {
        var letters = Array(text)
        guard letters.count > 3 else { return text }
        let place = 1 + random.below(letters.count - 2)
        switch random.below(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = letters[place].isNumber ? "7" : "e"
        }
        return String(letters)
    }

    /// The text with its last word cut short: `Willits Peds`.
    static func shortened(_ text: String) -> String {
        var words = text.split(separator: " ").map(String.init)
        guard let last = words.popLast() else { return text }
        return (words + [last.count > 6 ? String(last.prefix(4)) : last]).joined(separator: " ")
    }
}
