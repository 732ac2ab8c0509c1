import Contacts
import Wording

/// Column names that are composed of names in the table.
extension HeaderSynonyms {
    /// The meaning of a known name with words around it that do not change whose it is (`Best phone`, `Practice email`,
    /// `Email (personal)`, `Home phone number 2`), of two names for one thing (`Town/City`), or of a heading that also
    /// names a kind (`Doula name`). A `Doula phone` is left alone: it may belong to a client's doula.
    static func composedRole(_ key: String) -> ContactRole? {
        let words = key.split(separator: " ").map(String.init)
        guard words.count > 1, words.count <= mostWords, let first = words.first, let last = words.last else {
            return nil
        }
        if words.count == 2, last == "name", first.withByteView({ Kind(words: $0) }) != nil { return .wholeName }
        if let role = named(first), role != .dropped, words.allSatisfy({ named($0) == role }) { return role }
        let front = words.dropLast().joined(separator: " ")
        // `Office number` may be a room number.
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

    /// A header with more words is a sentence.
    private static let mostWords = 6

    /// Whether a contact may have several of these values, in any order.
    private static func isOneOfSeveral(_ role: ContactRole) -> Bool {
        switch role {
        case .email, .phone, .text(.website): true
        default: false
        }
    }
}
