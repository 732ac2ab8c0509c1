import Text

/// How the telephone numbers of two records stand to each other.
enum PhoneLevel: Int, LevelNumber {
    case sameDirect = 1
    case sameShared
    case near
    case different
}

extension Comparison {
    static let phone = Comparison(
        "phone",
        [
            PhoneLevel.sameDirect: ComparisonLevel("same direct number", m: 0.60, u: 0.000_06),
            .sameShared: ComparisonLevel("same shared number", m: 0.20, u: 0.001),
            .near: ComparisonLevel("nearly the same number", m: 0.04, u: 0.000_1),
            .different: ComparisonLevel("different numbers", m: 0.16, u: 0.998),
        ],
        m: .learned(
            start: "chosen by hand; on short lists half the first m costs organizations .012 of F1, half the second "
                + "persons .002 (.0007 on a list of 20,000), half the fourth .009, and double the fourth gains .004"),
        u: .estimated(
            start: "chosen by hand; half the fourth u gains .002 of F1 on short lists, double the second costs .0007 "
                + "on one of 20,000"),
        level: { $0.phoneLevel($1, $2).number })
}

extension ComparedRecords {
    /// The best level over all numbers of two records. One number with two extensions says neither yes nor no.
    func phoneLevel(_ one: Int, _ other: Int) -> PhoneLevel? {
        let areOrganizations = features.records[one].subject == .organization
        var best: PhoneLevel?
        for a in features.phones(of: one) {
            for b in features.phones(of: other) {
                if let level = phoneLevel(a, b, areOrganizations) { best = min(best ?? level, level) }
            }
        }
        return best
    }

    private func phoneLevel(_ a: PhoneFeature, _ b: PhoneFeature, _ areOrganizations: Bool) -> PhoneLevel? {
        let (one, other) = (Int(a.number), Int(b.number))
        let isShared =
            areOrganizations
            ? frequencies.isSharedByOrganizations.phone[one] || frequencies.isSharedByOrganizations.phone[other]
            : frequencies.isSharedPhone[one] || frequencies.isSharedPhone[other]
        if a.number == b.number {
            if a.direct != 0, b.direct != 0 { return a.direct == b.direct ? .sameDirect : nil }
            return isShared ? .sameShared : .sameDirect
        }
        if !isShared, isOneEditApart(features.phones[a.number], features.phones[b.number]) { return .near }
        return .different
    }
}
