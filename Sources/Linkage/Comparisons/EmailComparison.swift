import Bytes
import Text

/// How the email addresses of two records stand to each other.
enum EmailLevel: Int, LevelNumber {
    case samePersonal = 1
    case sameShared
    case near
    case differentPersonal
    case differentShared

    var isConflict: Bool { self >= .differentPersonal }
}

extension Comparison {
    static let email = Comparison(
        "email",
        [
            EmailLevel.samePersonal: ComparisonLevel("same personal address", m: 0.60, u: 0.000_03),
            .sameShared: ComparisonLevel("same shared address", m: 0.15, u: 0.001),
            .near: ComparisonLevel("nearly the same address", m: 0.05, u: 0.000_1),
            .differentPersonal: ComparisonLevel("different personal addresses", m: 0.12, u: 0.75),
            .differentShared: ComparisonLevel("different addresses, one of them shared", m: 0.08, u: 0.25),
        ],
        m: .learned(
            start:
                "chosen by hand; on short lists half the first m costs .008 of F1, half the fourth .002, and the "
                + "others nothing; a long list learns them anew"),
        u: .estimated(start: "chosen by hand; half or double of any of them changes next to nothing"),
        level: { $0.emailLevel($1, $2).number })
}

extension ComparedRecords {
    /// The best level over all addresses of two records.
    func emailLevel(_ one: Int, _ other: Int) -> EmailLevel? {
        let areOrganizations = features.records[one].subject == .organization
        var best: EmailLevel?
        for a in features.emails(of: one) {
            for b in features.emails(of: other) {
                let level = emailLevel(a, b, areOrganizations)
                best = min(best ?? level, level)
            }
        }
        return best
    }

    private func emailLevel(_ a: Int32, _ b: Int32, _ areOrganizations: Bool) -> EmailLevel {
        let isShared =
            areOrganizations
            ? frequencies.isSharedByOrganizations.email[Int(a)] || frequencies.isSharedByOrganizations.email[Int(b)]
            : frequencies.isSharedEmail[Int(a)] || frequencies.isSharedEmail[Int(b)]
        if a == b { return isShared ? .sameShared : .samePersonal }
        if isShared { return .differentShared }
        return isNearEmail(features.emails[a], features.emails[b]) ? .near : .differentPersonal
    }

    /// One edit among the letters of an address, or one local part of six letters or more at two domains that holds a
    /// number. Addresses that differ in a number, or local parts without one, are mostly made of the name, as those of
    /// namesakes are. (Chosen by hand; one letter or digit more or less gives the same pairs on every list measured.)
    private func isNearEmail(_ a: ByteView, _ b: ByteView) -> Bool {
        if isOneEditApart(a, b) { return a.lazy.filter(\.isASCIIDigit).elementsEqual(b.lazy.filter(\.isASCIIDigit)) }
        guard let at = a.firstIndex(of: UInt8(ascii: "@")), at >= 6, b.count > at, b[at] == UInt8(ascii: "@") else {
            return false
        }
        return a.upTo(at) == b.upTo(at) && a.upTo(at).count(where: \.isASCIIDigit) > 1
    }
}
