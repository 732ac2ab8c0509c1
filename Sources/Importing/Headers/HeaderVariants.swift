import CSV
import Contacts

/// Names of columns that are not in the table, but made of names that are.
extension HeaderSynonyms {
    /// What a known name means with words around it that do not change whose it is: `Best phone`, `Practice email`,
    /// `Email (personal)`, `Home phone number 2`; two names of one thing, `Town/City`; or the heading of a column of
    /// names that says what they are, `Doula name`. A `Doula phone` may be that of a client's doula.
    static func composedRole(_ key: String) -> ContactRole? {
        let words = key.split(separator: " ").map(String.init)
        guard words.count > 1, words.count <= mostWords, let first = words.first, let last = words.last else {
            return nil
        }
        if words.count == 2, last == "name", first.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        if let role = table[first], role != .dropped, words.allSatisfy({ table[$0] == role }) { return role }
        let front = words.dropLast().joined(separator: " ")
        // `Office number` may be that of a room.
        let isRoom = rooms.contains(front)
        if Int(last) != nil, !isRoom, let role = known(front), role == .dropped || isOneOfSeveral(role) { return role }
        if numbers.contains(last), !isRoom, known(front) == .phone { return .phone }
        if places.contains(last), let role = known(front), isOneOfSeveral(role) { return role }
        guard qualifiers.contains(first), let role = known(words.dropFirst().joined(separator: " ")) else { return nil }
        switch role {
        case .wholeName, .namePart(.givenName), .namePart(.familyName): return role
        default: return isOneOfSeveral(role) ? role : nil
        }
    }

    private static func known(_ key: String) -> ContactRole? { table[key] ?? composedRole(key) }

    /// A header of more words is a sentence.
    private static let mostWords = 6

    /// Whether a contact may have several of what a column holds, and nothing is said by which of them it is.
    private static func isOneOfSeveral(_ role: ContactRole) -> Bool {
        switch role {
        case .email, .phone, .text(.website): true
        default: false
        }
    }

    private static let qualifiers: Set<String> = [
        "best", "preferred", "main", "primary", "direct", "contact", "client", "clients", "customer", "customers",
        "patient", "patients", "provider", "practice", "clinic", "company", "office", "business", "work", "home",
        "personal", "owner", "your", "public", "beste", "haupt",
    ]

    private static let places: Set<String> = [
        "personal", "private", "home", "work", "business", "office", "cell", "mobile", "landline", "main", "primary",
        "preferred", "best", "direct", "other", "alternate", "secondary", "day", "evening", "privat", "geschaftlich",
        "portable", "bureau", "domicile", "movil", "trabajo", "particular",
    ]

    private static let rooms: Set<String> = ["office", "home", "work", "day", "night"]

    private static let numbers: Set<String> = ["number", "no", "nr", "num"]
}
