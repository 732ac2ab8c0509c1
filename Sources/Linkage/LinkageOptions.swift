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
    /// The rows of the merges of earlier runs.
    package var history: ContactList?
    /// Whether contacts of a master may be merged with each other.
    package var mergesMaster = false
    /// The day of the run, for the notes of contacts that have moved.
    package var day = CalendarDate(dayNumber: 0)
    /// Whether pairs are wanted that a person should decide, and how many at most.
    package var wantsReview = false
    package var reviewLimit = Review.usualLimit
    /// The user's own rules of survivorship.
    package var survivorship = Survivorship()

    /// Chosen by hand, for precision: a wrong merge costs more than a duplicate that stays. On a list of 20,000 .5
    /// merges 24 pairs wrongly and misses 280, .8 merges 11 and misses 308, .9 merges 11 and misses 333; on short lists
    /// F1 is .923 at .5, .910 at .8 and .885 at .9.
    package static let usualThreshold = 0.8

    /// A column that is compared where the list has it, without being named.
    static let dateOfBirth = "date_of_birth"

    /// How many further columns can be compared.
    package static let mostCompared = Pattern.maximumFields - Comparison.all.count

    package init() {}

    /// The threshold as a match weight in bits.
    var leastWeight: Double { logarithm2(threshold / (1 - threshold)) }
}
