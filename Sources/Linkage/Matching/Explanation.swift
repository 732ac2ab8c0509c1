import CSV

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

    init(_ one: Int, _ other: Int, _ scores: PairScores) {
        let comparison = scores.comparison
        guard let pattern = comparison.pattern(one, other) else {
            veto = "the names, generations, numbers or towns of the two say that they are two"
            steps = []
            return
        }
        veto = nil
        let model = pattern.subject == .person ? scores.personModel : scores.organizationModel
        var steps = [
            Step(
                field: "name",
                finding: "\(pattern.names.name); \(fourDecimals(pattern.chanceMatches)) others by chance",
                bits: model.priorWeight(pattern))
        ]
        for field in model.fieldNames.indices {
            let level = pattern[field]
            let finding = level == 0 ? "nothing to compare" : model.levels[field][level - 1].name
            steps.append(Step(field: model.fieldNames[field], finding: finding, bits: model.weight(field, level)))
        }
        self.steps = steps
    }
}
