import CSV
import Contacts

/// Two records about which dedupe may be wrong.
struct DoubtfulPair {
    /// The rows, or the master rows of the groups, that were compared.
    let one: Int
    let other: Int
    /// How probable it is that the two are one contact.
    let probability: Double
    /// Whether dedupe has put them into one contact.
    let areMerged: Bool

    /// How probable it is that what dedupe did is wrong: what asking a person about it is worth.
    var doubt: Double { areMerged ? 1 - probability : probability }
}

extension Deduplication {
    /// Pairs less doubtful than this are not worth a person's time.
    static let leastDoubt = 0.05
    /// No more pairs than this are put before a person.
    static let largestReview = 1_000

    private static let reviewColumns =
        ["pair", "decision", "match_probability", "merged"]
        + [
            ContactColumn.contactID, .organization, .prefix, .givenName, .middleName, .familyName, .suffix, .email,
            .otherEmails, .phone, .otherPhones, .street, .city, .region, .postalCode, .npi, .source,
        ].map(\.rawValue)

    /// Writes the doubtful pairs, two rows a pair, the most doubtful first, with an empty column `decision`; then the pairs that
    /// had been decided before, as they stood, so that whoever decides in rounds has all decisions in the newest file.
    ///
    /// - Returns: how many pairs there are of each.
    package func writeReview(to writer: inout Writer) throws(Diagnostic) -> (doubtful: Int, decided: Int) {
        let known = Set(Deduplication.reviewColumns)
        let ownColumns = decisions?.header.names.filter { !known.contains($0) } ?? []
        try writer.record(Deduplication.reviewColumns + ownColumns)
        let pairs = doubtfulPairs.sorted {
            ($1.doubt, idText($0.one), idText($0.other)) < ($0.doubt, idText($1.one), idText($1.other))
        }.prefix(Deduplication.largestReview)
        for (number, pair) in pairs.enumerated() {
            for row in [pair.one, pair.other] {
                writer.field(String(number + 1))
                writer.field("")
                writer.field(decimals(pair.probability, 4))
                writer.field(pair.areMerged ? "yes" : "no")
                for column in Deduplication.reviewColumns.dropFirst(4) {
                    writer.field(list.table[row, list.place(of: column) ?? 0])
                }
                for _ in ownColumns { writer.field("") }
                try writer.endRecord()
            }
        }
        guard let decisions else { return (pairs.count, 0) }
        let places = (Deduplication.reviewColumns + ownColumns).dropFirst().map(decisions.header.index)
        for (number, decision) in decisions.decisions.enumerated() {
            for row in decision.rows {
                writer.field(String(pairs.count + number + 1))
                for place in places { writer.field(place.map { row[$0] } ?? "") }
                try writer.endRecord()
            }
        }
        return (pairs.count, decisions.decisions.count)
    }

    private func idText(_ row: Int) -> String { list.id(row).string }
}
