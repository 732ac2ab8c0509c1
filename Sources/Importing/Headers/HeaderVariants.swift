import Contacts
import Wording

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
        if let role = named(first), role != .dropped, words.allSatisfy({ named($0) == role }) { return role }
        let front = words.dropLast().joined(separator: " ")
        // `Office number` may be that of a room.
        let isRoom = front.withByteView { HeadingWords.isRoom($0) }
        if Int(last) != nil, !isRoom, let role = known(front), role == .dropped || isOneOfSeveral(role) { return role }
        if last.withByteView(HeadingWords.isNumber), !isRoom, known(front) == .phone { return .phone }
        if last.withByteView(HeadingWords.isBehind), let role = known(front), isOneOfSeveral(role) { return role }
        guard first.withByteView(HeadingWords.isBefore), let role = known(words.dropFirst().joined(separator: " "))
        else {
            return nil
        }
        switch role {
        case .wholeName, .namePart(.givenName), .namePart(.familyName): return role
        default: return isOneOfSeveral(role) ? role : nil
        }
    }

    private static func known(_ key: String) -> ContactRole? { named(key) ?? composedRole(key) }

    /// A header of more words is a sentence.
    private static let mostWords = 6

    /// Whether a contact may have several of what a column holds, and nothing is said by which of them it is.
    private static func isOneOfSeveral(_ role: ContactRole) -> Bool {
        switch role {
        case .email, .phone, .text(.website): true
        default: false
        }
    }
}
