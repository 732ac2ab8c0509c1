/// The groups of an address book: cards that only name other cards, whose contacts get the name of the group as a tag.
///
/// vCard 4.0 writes them as `KIND:group` with `MEMBER`s (RFC 6350, 6.1.4 and 6.6.5), Apple as
/// `X-ADDRESSBOOKSERVER-KIND:group` with `X-ADDRESSBOOKSERVER-MEMBER`s. A member is named by its identifier or by its
/// address.
struct VCardGroups {
    /// The number of groups.
    private(set) var count = 0
    private var namesByMember: [String: [String]] = [:]
    /// Members named by their address, in the order of the file.
    private var addresses: [(key: String, line: Int)] = []
    /// The addresses of cards that may be members.
    private var cards: Set<String> = []

    /// The most members of one group.
    static let maximumMembers = 1 << 17

    /// A member of a group without a card.
    struct MemberWithoutCard {
        let address: String
        let groups: [String]
        /// The line of the first group that names it.
        let line: Int
    }

    /// Adds a group.
    mutating func add(_ members: [String], to name: String, line: Int) {
        count += 1
        guard !name.isEmpty else { return }
        for member in members {
            let key = VCardGroups.key(of: member)
            if namesByMember[key] == nil, key.hasPrefix("mailto:") { addresses.append((key, line)) }
            let names = namesByMember[key, default: []]
            if !names.contains(name) { namesByMember[key] = names + [name] }
        }
    }

    /// Remembers a card by its identifier and addresses.
    mutating func sawCard(_ keys: [String]) {
        for key in keys where key.hasPrefix("mailto:") { cards.insert(VCardGroups.key(of: key)) }
    }

    /// The names of the groups that a card is in, given its identifier and its addresses, `mailto:jo@example.org`.
    func names(of keys: [String]) -> [String] {
        guard count > 0 else { return [] }
        var names: [String] = []
        for key in keys {
            for name in namesByMember[VCardGroups.key(of: key)] ?? [] where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// Removes and returns a member that has no card.
    mutating func popMemberWithoutCard() -> MemberWithoutCard? {
        while let (key, line) = addresses.first {
            addresses.removeFirst()
            if !cards.contains(key) {
                return MemberWithoutCard(
                    address: String(key.dropFirst(7)), groups: namesByMember[key] ?? [], line: line)
            }
        }
        return nil
    }

    /// How an identifier is compared: without `urn:uuid:`, in small letters.
    private static func key(of member: String) -> String {
        let key = member.lowercased()
        return key.hasPrefix("urn:uuid:") ? String(key.dropFirst(9)) : key
    }
}
