import Bytes
import Text

/// How the places of two records stand to each other: address, organization and town.
enum PlaceLevel: Int, LevelNumber {
    case addressAndOrganization = 1
    case address
    case organization
    case organizationElsewhere
    case town
    case townElsewhere
    case addressElsewhere
    case different

    var isOneAddress: Bool { self == .address || self == .addressAndOrganization }

    /// Two people of one given name may work at one practice and give its number.
    var isOnePractice: Bool {
        self == .addressAndOrganization || self == .organization || self == .organizationElsewhere
    }
}

extension Comparison {
    static let place = Comparison(
        "place",
        [
            PlaceLevel.addressAndOrganization: ComparisonLevel("same address and organization", m: 0.40, u: 0.001),
            .address: ComparisonLevel("same address", m: 0.25, u: 0.000_5),
            .organization: ComparisonLevel("same organization", m: 0.10, u: 0.001),
            .organizationElsewhere: ComparisonLevel("same organization, other address", m: 0.08, u: 0.001),
            .town: ComparisonLevel("same town", m: 0.06, u: 0.02),
            .townElsewhere: ComparisonLevel("same town, other address", m: 0.05, u: 0.02),
            .addressElsewhere: ComparisonLevel("same street and number, other town", m: 0.01, u: 0.000_3),
            .different: ComparisonLevel("different places", m: 0.05, u: 0.95),
        ],
        m: .learned(
            start:
                "chosen by hand; on short lists half the second m costs .006 of F1, half the last .006 (.0007 on one "
                + "of 20,000), half that of the same town .001 (organizations .012); double ones gain .001 to .002"),
        u: .estimated(
            start: "chosen by hand; half the u of the same town gains .002 on short lists (organizations .05), double "
                + "costs .001 (.012); the others move F1 by .001 at most"),
        level: { $0.placeLevel($0.features.records[$1], $0.features.records[$2]).number })
}

extension ComparedRecords {
    /// Address and organization together, because they are one fact: who moves changes both.
    func placeLevel(_ a: RecordFeatures, _ b: RecordFeatures) -> PlaceLevel? {
        let address = addressAgreement(a, b)
        let town = townAgreement(a, b)
        let isPerson = a.subject == .person
        let isSameOrganization = isPerson && areOneOrganization(a.organization, b.organization)
        if address == true, isSameOrganization { return .addressAndOrganization }
        if address == true, town != false { return .address }
        if isSameOrganization {
            return address == false || town == false ? .organizationElsewhere : .organization
        }
        if address == true { return .addressElsewhere }
        if town == true { return address == false ? .townElsewhere : .town }
        return address == nil && town == nil ? nil : .different
    }

    /// Whether house and street agree, nil where one of them is blank, or one of them alone is a post office box. A
    /// house number of three digits or more may have a typing error: with two digits it is as likely the neighbor's.
    /// (Chosen by hand; two digits cost .0005 of F1 on FEBRL3, four nothing.)
    private func addressAgreement(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool? {
        guard a.street != Vocabulary.none, b.street != Vocabulary.none, a.isBox == b.isBox else { return nil }
        if a.house == b.house {
            return a.street == b.street || isNearName(features.streets[a.street], features.streets[b.street])
        }
        if a.house == Vocabulary.none || b.house == Vocabulary.none {
            return isNearName(features.streets[a.street], features.streets[b.street]) || a.street == b.street
        }
        guard a.street == b.street else { return false }
        let isNearHouse = isOneEditApart(features.houses[a.house], features.houses[b.house])
        return isNearHouse && features.houses[a.house].count > 2 && a.postalCode == b.postalCode
    }

    /// Whether two records are of one town, by postal code or by name and region; nil where neither can be told.
    private func townAgreement(_ a: RecordFeatures, _ b: RecordFeatures) -> Bool? {
        let hasPostalCodes = a.postalCode != Vocabulary.none && b.postalCode != Vocabulary.none
        if hasPostalCodes, a.postalCode == b.postalCode { return true }
        guard a.city != Vocabulary.none, b.city != Vocabulary.none else { return hasPostalCodes ? false : nil }
        if a.region != b.region, a.region != Vocabulary.none, b.region != Vocabulary.none { return false }
        return a.city == b.city || isNearTown(features.cities[a.city], features.cities[b.city])
    }

    /// One edit or little more: Lakewood and Lakewood Hills are two towns. The figures were chosen by hand; six letters
    /// cost .0005 of F1 on FEBRL3; four letters, .90 or .98 change nothing.
    private func isNearTown(_ a: ByteView, _ b: ByteView) -> Bool {
        min(a.count, b.count) > 4 && (isOneEditApart(a, b) || a.count == b.count && jaroWinkler(a, b) >= 0.94)
    }
}
