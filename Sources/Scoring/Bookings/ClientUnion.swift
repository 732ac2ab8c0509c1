import Bytes
import Contacts

/// Finds out which profiles are of one client: they share a program's id, an email address, a phone number, or a whole
/// name that nothing contradicts.
struct ClientUnion {
    /// Why a profile was joined to others.
    enum Reason: String {
        case id = "same client_id"
        case email = "same email"
        case phone = "same phone"
        case name = "same name"
        case decision = "decided"
    }

    private let profiles: [ClientProfile]
    private var parents: [Int32]
    /// By profile; nil for one that was not joined to an earlier one.
    private(set) var reasons: [Reason?]
    private var names: [ClientName?]
    /// The given and family name of each profile, folded.
    private(set) var nameKeys: [String]
    /// Profiles that the user decided about; nothing else joins them.
    private let decided: [String?]

    init(_ profiles: [ClientProfile], _ corrections: ClientCorrections) {
        self.profiles = profiles
        parents = profiles.indices.map(Int32.init)
        reasons = Array(repeating: nil, count: profiles.count)
        names = Array(repeating: nil, count: profiles.count)
        nameKeys = Array(repeating: "", count: profiles.count)
        decided = corrections.isEmpty ? [] : profiles.map(corrections.decision)
        joinByID()
        join(by: \.email, .email)
        join(by: \.phone, .phone)
        joinByName()
        applyDecisions()
    }

    /// The number of the profile that stands for the client of `profile`.
    mutating func root(_ profile: Int) -> Int {
        var profile = profile
        while Int(parents[profile]) != profile {
            parents[profile] = parents[Int(parents[profile])]
            profile = Int(parents[profile])
        }
        return profile
    }

    private mutating func unite(_ one: Int, _ other: Int, _ reason: Reason) {
        let (first, second) = (root(one), root(other))
        if first == second { return }
        parents[max(first, second)] = Int32(min(first, second))
        reasons[max(one, other)] = reasons[max(one, other)] ?? reason
    }

    private func isFree(_ profile: Int) -> Bool { decided.isEmpty || decided[profile] == nil }

    /// The free profiles that share a text, in the order of their numbers; only groups of several.
    private func groups(_ key: (Int) -> String) -> [[Int]] {
        var numbering = Numbering<String>(capacity: profiles.count)
        var firsts: [Int] = []
        var groups: [Int: [Int]] = [:]
        for profile in profiles.indices where isFree(profile) {
            let text = key(profile)
            guard !text.isEmpty else { continue }
            let number = Int(numbering.number(of: text))
            if number < firsts.count {
                groups[number, default: [firsts[number]]].append(profile)
            } else {
                firsts.append(profile)
            }
        }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    private mutating func name(_ profile: Int) -> ClientName {
        if let known = names[profile] { return known }
        let head = root(profile)
        let isOfHead = head != profile && profiles[head].name == profiles[profile].name
        let name = isOfHead ? self.name(head) : profiles[profile].name.withByteView(ClientName.init)
        names[profile] = name
        return name
    }

    private mutating func mayBeOne(_ one: Int, _ other: Int) -> Bool {
        profiles[one].name == profiles[other].name || name(one).mayBe(name(other))
    }

    /// Joins profiles with one id: all of one list, and those of other lists whose name may be the same person's, as
    /// the ids of another program are other people's.
    private mutating func joinByID() {
        for group in groups({ profiles[$0].id }) {
            var firstOfList: [Int32: Int] = [:]
            for profile in group {
                if let first = firstOfList[profiles[profile].list] {
                    unite(first, profile, .id)
                } else {
                    firstOfList[profiles[profile].list] = profile
                }
            }
            if firstOfList.count > 1 { joinAlike(group, .id) }
        }
    }

    private mutating func join(by field: KeyPath<ClientProfile, String>, _ reason: Reason) {
        for group in groups({ profiles[$0][keyPath: field] }) { joinAlike(group, reason) }
    }

    /// Joins the profiles of a group whose names may be one person's; those without a name go to the first.
    private mutating func joinAlike(_ group: [Int], _ reason: Reason) {
        var heads: [Int] = []
        for profile in group where !profiles[profile].name.isEmpty {
            if let head = heads.first(where: { mayBeOne(profile, $0) }) {
                unite(head, profile, reason)
            } else {
                heads.append(profile)
            }
        }
        let first = heads.first ?? group[0]
        for profile in group where profiles[profile].name.isEmpty { unite(first, profile, reason) }
    }

    /// Joins profiles with one whole name unless they have different ids in one list, or different addresses and
    /// numbers. A name of one word joins only profiles of which nothing else is known.
    private mutating func joinByName() {
        var keys = Array(repeating: "", count: profiles.count)
        for profile in profiles.indices where !profiles[profile].name.isEmpty {
            let name = name(profile)
            nameKeys[profile] = name.text
            let isAll = profiles[profile].key.field == .name
            if name.isWhole { keys[profile] = name.text } else if isAll { keys[profile] = "1 " + name.text }
        }
        names = []
        for group in groups({ keys[$0] }) {
            var clients: [[Int]] = []
            for profile in group {
                let own = members(of: profile, among: group)
                if clients.contains(where: { $0.contains(profile) }) { continue }
                if let place = clients.firstIndex(where: { !contradict($0, own) }) {
                    unite(clients[place][0], profile, .name)
                    clients[place] += own
                } else {
                    clients.append(own)
                }
            }
        }
    }

    private mutating func members(of profile: Int, among group: [Int]) -> [Int] {
        let root = root(profile)
        return group.filter { self.root($0) == root }
    }

    private func contradict(_ one: [Int], _ other: [Int]) -> Bool {
        for first in one {
            for second in other {
                let (a, b) = (profiles[first], profiles[second])
                if a.list == b.list, !a.id.isEmpty, !b.id.isEmpty, a.id != b.id { return true }
            }
        }
        func differ(_ field: KeyPath<ClientProfile, String>) -> Bool {
            let mine = Set(one.map { profiles[$0][keyPath: field] }).subtracting([""])
            let theirs = Set(other.map { profiles[$0][keyPath: field] }).subtracting([""])
            return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
        }
        return differ(\.email) && differ(\.phone)
    }

    /// Joins profiles that the user gave one client: the label of a client in the list, or any word.
    private mutating func applyDecisions() {
        guard !decided.isEmpty else { return }
        var places: [String: Int] = [:]
        for profile in profiles.indices where decided[profile] == nil {
            let key = profiles[profile].key.text.lowercased()
            for label in [key, "\(key) \(profiles[profile].name.lowercased())"] where places[label] == nil {
                places[label] = profile
            }
        }
        for profile in profiles.indices {
            guard let label = decided[profile], label != ClientCorrections.apart else { continue }
            if let other = places[label] { unite(other, profile, .decision) } else { places[label] = profile }
        }
    }
}
