import Contacts

/// What the user wants of a run of dedupe.
package struct LinkageOptions {
    /// The least probability with which two records are taken for one contact.
    package var threshold = LinkageOptions.usualThreshold
    /// Further columns to compare, as in `--compare date_of_birth`, at most `mostCompared`.
    package var compared: [String] = []
    /// Two ids whose comparison is to be explained.
    package var explained: (String, String)?
    /// What has been decided about pairs of records.
    package var decisions: MatchDecisions?
    /// The user's own rules of survivorship.
    package var survivorship = Survivorship()

    /// Chosen for precision: a wrong merge costs more than a duplicate that stays.
    package static let usualThreshold = 0.8

    /// How many further columns can be compared.
    package static let mostCompared = Pattern.maximumFields - Comparison.all.count

    package init() {}

    /// The threshold as a match weight in bits.
    var leastWeight: Double { logarithm2(threshold / (1 - threshold)) }
}
