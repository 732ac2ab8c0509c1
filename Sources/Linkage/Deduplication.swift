import CSV
import Contacts

/// What the user decides about a run of dedupe.
package struct LinkageOptions {
    /// The least probability with which two records are taken for one contact.
    package var threshold = LinkageOptions.usualThreshold
    /// Further columns to compare, as in `--compare date_of_birth`.
    package var compared: [String] = []

    /// Chosen for precision: a wrong merge costs more than a duplicate that stays.
    package static let usualThreshold = 0.8

    package init() {}
}

/// A list of contacts whose duplicates have been found.
package struct Deduplication {
    private let list: ContactList
    private let entities: Entities
    /// For every row, how probable it is that it belongs to its contact.
    private let probabilities: [Double]
    /// Blocks that were too large to be looked at.
    package let skippedBlocks: Int
    /// Records that fit two contacts which are not one, and so stayed alone.
    package let ambiguousRecords: Int

    /// How many contacts are left.
    package var contactCount: Int { entities.count }

    /// Finds the duplicates of `list`.
    ///
    /// The result is looked at again until nothing more merges, so that dedupe of its own output changes nothing.
    ///
    /// - Throws: when one id has two contents, or a column to compare does not exist.
    package init(_ list: ContactList, options: LinkageOptions) throws(Diagnostic) {
        self.list = list
        var places: [Int] = []
        for column in options.compared { places.append(try Deduplication.place(of: column, in: list)) }
        var entities = try Entities(list)
        let features = Features(extraColumns: places)
        var probabilities = [Double](repeating: 1, count: list.count)
        var skippedBlocks: Int?
        var ambiguous = 0
        let threshold = logarithm2(options.threshold / (1 - options.threshold))
        var hasJoined = true
        while hasJoined {
            entities.joinIdentical()
            entities.update(features)
            let scores = PairScores(features, extraColumns: options.compared)
            let growth = ClusterGrowth(scores, threshold: threshold)
            for (entity, weight) in growth.joinedBy.enumerated() {
                guard let weight else { continue }
                for row in entities.rows(of: entity) {
                    probabilities[row] = min(probabilities[row], probability(ofWeight: Double(weight)))
                }
            }
            skippedBlocks = skippedBlocks ?? scores.skippedBlocks
            ambiguous = growth.ambiguous.count
            hasJoined = entities.join(growth.clusters)
        }
        self.entities = entities
        self.probabilities = probabilities
        self.skippedBlocks = skippedBlocks ?? 0
        ambiguousRecords = ambiguous
    }

    private static func place(of column: String, in list: ContactList) throws(Diagnostic) -> Int {
        if let place = list.place(of: column) { return place }
        let near = nearestName(to: column, in: list.columns)
        throw Diagnostic(
            .error, .usage, file: list.name, line: 1, "there is no column \"\(column)\" to compare",
            hint: near.map { "did you mean \"\($0)\"?" } ?? "the columns are: \(list.columns.joined(separator: ", "))")
    }

    /// Writes the golden records, header first, in the order in which the contacts first appear in the input.
    package func writeContacts(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(list.columns)
        for group in entities.inOrderOfAppearance() {
            for column in list.columns.indices { writer.field(entities.cell(group, column)) }
            try writer.endRecord()
        }
    }

    /// Writes, for every row of the input in its order, to which contact it went and how surely.
    package func writeLinks(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(["contact_id", "record_id", "match_probability"])
        let masters = entities.masterRows()
        for row in 0..<list.count {
            writer.field(list.id(Int(masters[row])))
            writer.field(list.id(row))
            writer.field(fourDecimals(probabilities[row]))
            try writer.endRecord()
        }
    }
}

/// A number from 0 to 1 as text with four decimals.
func fourDecimals(_ value: Double) -> String {
    let digits = Int((value * 10_000).rounded())
    let decimals = String(digits % 10_000)
    return "\(digits / 10_000)." + String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
}
