/// Why two records are taken for one contact or not: the match weight, step by step.
package struct Explanation {
    /// One comparison and what it adds.
    package struct Step {
        package let field: String
        package let finding: String
        /// In bits; above 0 speaks for one contact.
        package let bits: Double
    }

    package let steps: [Step]
    /// What keeps the two apart whatever their weight, or nil.
    package let veto: String?

    /// The sum of all steps in bits.
    package var weight: Double { steps.reduce(0) { $0 + $1.bits } }

    package var probability: Double { veto == nil ? Linkage.probability(ofWeight: weight) : 0 }

    /// The finding where one of the two has no value.
    private static let nothing = "nothing to compare"

    init(_ one: Int, _ other: Int, _ scores: PairScores) {
        guard let pattern = scores.comparer.pattern(one, other) else {
            veto = "the names, generations, numbers or towns of the two say that they are two"
            steps = []
            return
        }
        veto = nil
        let model = pattern.subject == .person ? scores.personModel : scores.organizationModel
        var steps = [
            Step(
                field: "name",
                finding: "\(pattern.names.name); \(decimals(pattern.chanceMatches, 4)) others by chance",
                bits: model.priorWeight(pattern))
        ]
        for (field, comparison) in model.comparisons.enumerated() {
            let level = pattern[field]
            let finding = level == 0 ? Explanation.nothing : comparison.levels[level - 1].name
            steps.append(Step(field: comparison.name, finding: finding, bits: model.weight(field, level)))
        }
        self.steps = steps
    }
}

extension Explanation {
    /// The explanation as lines for a terminal: each comparison with its bits, the sum, and what became of the two.
    var text: String {
        var text = ""
        for step in steps where step.finding != Explanation.nothing {
            text += "\(padded(step.field, 14))\(rightAligned(step.bits))  \(step.finding)\n"
        }
        if let veto { return text + veto + "\n" }
        text += "\(padded("sum", 14))\(rightAligned(weight))  "
        return text + "bits, a match probability of \(decimals(probability, 4))\n"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    /// A number with its sign and one decimal, seven wide.
    private func rightAligned(_ bits: Double) -> String {
        let text = (bits < 0 ? "" : "+") + decimals(bits, 1)
        return String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
}
