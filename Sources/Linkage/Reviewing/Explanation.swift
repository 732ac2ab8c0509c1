import Contacts

/// Why two records are one contact or not: both rows, the verdict, and the evidence step by step.
package struct Explanation {
    /// One comparison and what it adds.
    package struct Step {
        package let field: String
        package let finding: String
        /// In bits; above 0 speaks for one contact.
        package let bits: Double
    }

    /// What has become of the two.
    enum Verdict {
        /// They are one contact; each sentence says how one row came to the next.
        case one([String])
        /// They are two, by the rule that says so, or nil where the evidence is not enough.
        case two(rule: String?)
    }

    package let steps: [Step]
    /// What keeps the two apart whatever their weight, or nil.
    package let veto: String?
    var verdict = Verdict.two(rule: nil)

    /// The sum of all steps in bits.
    package var weight: Double { steps.reduce(0) { $0 + $1.bits } }

    package var probability: Double { veto == nil ? Linkage.probability(ofWeight: weight) : 0 }

    /// The finding where one of the two has no value.
    static let nothing = "nothing to compare"

    /// The explanation of two records that were never compared.
    init() { (steps, veto) = ([], nil) }

    init(_ one: Int, _ other: Int, _ scores: PairScores) {
        guard let pattern = scores.comparer.pattern(one, other) else {
            veto = scores.comparer.veto(one, other)?.text
            steps = []
            return
        }
        veto = nil
        let model = pattern.subject == .person ? scores.personModel : scores.organizationModel
        var steps = [
            Step(
                field: "name",
                finding: "\(pattern.names.sentence); \(Explanation.number(pattern.chanceMatches)) by chance",
                bits: model.priorWeight(pattern))
        ]
        for (field, comparison) in model.comparisons.enumerated() {
            let level = pattern[field]
            let finding = level == 0 ? Explanation.nothing : comparison.levels[level - 1].name
            steps.append(Step(field: comparison.name, finding: finding, bits: model.weight(field, level)))
        }
        self.steps = steps
    }

    private static func number(_ others: Double) -> String {
        others < 10 ? "\(decimals(others, 1)) others in the list" : "\(Int(others.rounded())) others in the list"
    }
}

extension NameLevel {
    /// The level for a reader.
    fileprivate var sentence: String {
        guard let parts else { return name }
        let given =
            switch parts.given {
            case .exact: "same given name"
            case .nickname: "given name and nickname"
            case .near: "given names with a typing error"
            case .initial: "given name and its initial"
            case .missing: "no given name to compare"
            case .unlike: "given names with some likeness"
            case .conflict: "other given name"
            }
        let family =
            switch parts.family {
            case .exact: "same family name"
            case .part: "part of the family name in common"
            case .near: "family names with a typing error"
            case .missing: "no family name to compare"
            case .conflict: "other family name"
            }
        return "\(given), \(family)"
    }
}
