import CSV
import Contacts
import Diagnostics
import Text

/// Contacts that are not the same but belong together: the households and practices that share an address or a
/// telephone number, for one letter each.
struct RelatedContacts {
    enum Relation: String {
        /// A family, or people at one address of whom nobody names an organization.
        case household
        case practice
    }

    /// A household or practice.
    struct Group {
        let relation: Relation
        let clusters: [Int]
        /// What to call it: `the Marsh family, 12 Alder Rd`, `Bloom Midwifery`.
        let name: String
    }

    private(set) var groups: [Group] = []
    private let clusters: Clusters

    /// More contacts than this at one telephone number are a switchboard, and no household.
    private static let largestHousehold = 8

    init(_ clusters: Clusters) {
        self.clusters = clusters
        let members = clusters.inOrderOfAppearance().map { RelatedMember($0, clusters) }
        var sets = DisjointSets(count: members.count)
        RelatedContacts.joinAddresses(members, &sets)
        RelatedContacts.joinPhones(members, &sets)
        var isTaken = [Bool](repeating: false, count: members.count)
        for index in members.indices where !isTaken[index] {
            let group = sets.members(with: index).sorted()
            for member in group { isTaken[member] = true }
            if group.count > 1 { groups.append(RelatedContacts.group(group.map { members[$0] }, clusters)) }
        }
    }

    /// Joins members at one door whose towns do not differ, and who name no two organizations.
    private static func joinAddresses(_ members: [RelatedMember], _ sets: inout DisjointSets) {
        var doors: [[UInt8]: [Int]] = [:]
        for (index, member) in members.enumerated() where !member.door.isEmpty {
            doors[member.door, default: []].append(index)
        }
        for index in members.indices {
            guard let door = doors[members[index].door], door.first == index else { continue }
            // Members without a town go to the others only where those are of one town.
            let placed = door.filter { members[$0].hasTown }
            let isOneTown = placed.allSatisfy { members[placed[0]].isTown(of: members[$0]) }
            for (place, one) in door.enumerated() {
                for other in door[(place + 1)...] {
                    let (a, b) = (members[one], members[other])
                    let isTown = a.hasTown && b.hasTown ? a.isTown(of: b) : isOneTown && !placed.isEmpty
                    if isTown, a.mayShareDoor(with: b) { sets.join(ifApart: one, other) }
                }
            }
        }
    }

    /// Joins members at one number: people of whom neither names an organization, and those of one organization.
    private static func joinPhones(_ members: [RelatedMember], _ sets: inout DisjointSets) {
        var numbers: [[UInt8]: [Int]] = [:]
        for (index, member) in members.enumerated() {
            for phone in member.phones { numbers[phone, default: []].append(index) }
        }
        for index in members.indices {
            for phone in members[index].phones {
                guard let sharing = numbers[phone], sharing.first == index else { continue }
                for other in sharing.dropFirst() {
                    for one in sharing where one < other {
                        let (a, b) = (members[one], members[other])
                        let isHousehold = a.organization.isEmpty && b.organization.isEmpty
                        let isSmall = sharing.count <= largestHousehold
                        let isSolo = a.isOrganization != b.isOrganization && sharing.count == 2
                        if isHousehold && isSmall || isSolo || a.isColleague(of: b) { sets.join(ifApart: one, other) }
                    }
                }
            }
        }
    }

    private static func group(_ members: [RelatedMember], _ clusters: Clusters) -> Group {
        let counts = members.reduce(into: [[UInt8]: Int]()) { counts, member in
            if !member.family.isEmpty { counts[member.family, default: 0] += 1 }
        }
        // The name that most of them bear, and more than one.
        let family = members.first { 2 * (counts[$0.family] ?? 0) > members.count && (counts[$0.family] ?? 0) > 1 }
        let isFamily = family != nil && !members.contains(where: \.isOrganization)
        let organizations = members.filter { !$0.organization.isEmpty }
        let areColleagues = organizations.count > 1
        let isPractice = !organizations.isEmpty && (areColleagues || !isFamily)
        func text(_ member: RelatedMember, _ column: ContactColumn) -> String {
            clusters.cell(member.cluster, column.index).trimmed.string
        }
        let street = members.lazy.map { text($0, .street) }.first { !$0.isEmpty }
        let name: String
        if isPractice, let organization = organizations.first {
            name = text(organization, .organization)
        } else if isFamily, let family {
            name = "the \(text(family, .familyName)) family" + (street.map { ", \($0)" } ?? "")
        } else {
            let people = members.map { "\(text($0, .givenName)) \(text($0, .familyName))".trimmingSpaces }
            name = people.joined(separator: ", ") + (street.map { ", \($0)" } ?? "")
        }
        return Group(relation: isPractice ? .practice : .household, clusters: members.map(\.cluster), name: name)
    }

    /// Writes one row a contact, those of one group together.
    func write(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(RelatedColumn.names)
        for (number, group) in groups.enumerated() {
            for cluster in group.clusters {
                for column in RelatedColumn.allCases {
                    switch column {
                    case .address: writer.field(String(number + 1))
                    case .relation: writer.field(group.relation.rawValue)
                    case .name: writer.field(group.name)
                    }
                }
                for column in RelatedColumn.shown { writer.field(clusters.cell(cluster, column.index)) }
                try writer.endRecord()
            }
        }
    }
}
