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
        if first.withByteView(HeadingWords.isBefore), let role = known(words.dropFirst().joined(separator: " ")) {
            switch role {
            case .wholeName, .namePart(.givenName), .namePart(.familyName): return role
            default: if isOneOfSeveral(role) { return role }
            }
        }
        return qualifiedRole(words)
    }

    /// The meaning of a name among words that say which of a contact's values it is: `Tel. dienstlich`, `Privat: PLZ`,
    /// `Shipping Address City`, `State/Province - Home`.
    private static func qualifiedRole(_ words: [String]) -> ContactRole? {
        let groups = words.map { $0.withByteView(HeadingQualifiers.group) }
        let group = groups.lazy.compactMap { $0 }.first { $0 != .main } ?? .main
        var core = zip(words, groups).filter { $1 == nil }.map(\.0)[...]
        // `Work Company`
        if core.isEmpty { return words.last.flatMap(named) == .text(.organization) ? .text(.organization) : nil }
        guard core.count < words.count || core.last.map({ Int($0) != nil || joins($0) }) ?? false else { return nil }
        while let first = core.first, joins(first) { core.removeFirst() }
        while let last = core.last, joins(last) { core.removeLast() }
        let isNumbered = core.count > 1 && core.last.map { Int($0) != nil } ?? false
        var candidates = [core]
        if isNumbered { candidates.append(core.dropLast()) }
        if core.count > 1, core[core.startIndex].withByteView(HeadingQualifiers.isAddress) {
            candidates.append(core.dropFirst())
        }
        for candidate in candidates where !candidate.isEmpty {
            switch named(candidate.joined(separator: " ")) {
            case .address(let part, .main): return .address(part, group)
            case .location: return .location(group)
            case .text(.organization): return .text(.organization)
            case .text(.jobTitle): return .text(.jobTitle)
            case .text(.website): return .text(.website)
            case .email: return .email
            case .phone: return .phone
            case .language: return .language
            case .dropped: return .dropped
            default: break
            }
        }
        return nil
    }

    private static func joins(_ word: String) -> Bool { word.withByteView(HeadingQualifiers.joins) }

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
