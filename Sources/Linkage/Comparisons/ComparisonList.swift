extension Comparison {
    /// All that is compared beside the names. To compare something more, add it here: everything else (patterns,
    /// learning, `--explain`, `--model`) follows from the entry.
    static let all: [Comparison] = [email, phone, place, middleName, npi, website]

    /// All of them and, after them, the columns named with `--compare`, which `Features` holds as extras in this order.
    static func all(withColumns columns: [String]) -> [Comparison] {
        all + columns.enumerated().map { column($0.element, extra: $0.offset) }
    }

    static let middleName = Comparison(
        "middleName",
        [
            SameLevel.same: ComparisonLevel("same initial", m: 0.95, u: 0.1),
            .different: ComparisonLevel("different initials", m: 0.05, u: 0.9),
        ],
        m: .learned(start: "chosen by hand; half or double of either changes nothing"),
        u: .estimated(start: "chosen by hand; half or double of either changes nothing"),
        level: {
            let (a, b) = ($0.features.records[$1].middleInitial, $0.features.records[$2].middleInitial)
            return a == 0 || b == 0 ? 0 : SameLevel(isSame: a == b).rawValue
        })

    static let npi = Comparison(
        "npi",
        [
            SameLevel.same: ComparisonLevel("same number", m: 0.999, u: 0.000_03),
            .different: ComparisonLevel("different numbers", m: 0.001, u: 0.999),
        ],
        m: .learned(
            start:
                "chosen by hand; half the first costs .001 of F1; different numbers never come this far"),
        u: .guessed(
            "no two providers share a number, so the least that is believed of a coincidence: in a short list the pairs "
                + "drawn at random are matches too"),
        level: { SameLevel($0.features.records[$1].npi, $0.features.records[$2].npi).number })

    static let website = Comparison(
        "website",
        [
            SameLevel.same: ComparisonLevel("same site", m: 0.85, u: 0.002),
            .different: ComparisonLevel("different sites", m: 0.15, u: 0.998),
        ],
        m: .learned(start: "chosen by hand; half or double of the second moves F1 by .002 on the invented 3,000 rows"),
        u: .estimated(start: "chosen by hand; half or double of either changes next to nothing"),
        level: { SameLevel($0.features.records[$1].website, $0.features.records[$2].website).number })
}
