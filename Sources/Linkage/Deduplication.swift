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
    /// The rows of each contact, sorted by id, in the order in which the contacts first appear in the input.
    private let contacts: [[Int]]
    /// For every row, how probable it is that it belongs to its contact.
    private let probabilities: [Double]
    /// Blocks that were too large to be looked at.
    package let skippedBlocks: Int
    /// Records that fit two contacts which are not one, and so stayed alone.
    package let ambiguousRecords: Int

    /// How many contacts are left.
    package var contactCount: Int { contacts.count }

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
        var probabilities = [Double](repeating: 1, count: list.count)
        var skippedBlocks: Int?
        var ambiguous = 0
        var hasJoined = true
        let threshold = logarithm2(options.threshold / (1 - options.threshold))
        while hasJoined {
            entities.joinIdentical()
            let scores = PairScores(entities.features(extraColumns: places), extraColumns: options.compared)
            let growth = ClusterGrowth(scores, threshold: threshold)
            for entity in entities.groups.indices {
                guard let weight = growth.joinedBy[entity] else { continue }
                for row in entities.groups[entity] {
                    probabilities[row] = min(probabilities[row], probability(ofWeight: Double(weight)))
                }
            }
            skippedBlocks = skippedBlocks ?? scores.skippedBlocks
            ambiguous = growth.ambiguous.count
            hasJoined = entities.join(growth.clusters)
        }
        self.probabilities = probabilities
        self.skippedBlocks = skippedBlocks ?? 0
        ambiguousRecords = ambiguous
        contacts = entities.groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    }

    private static func place(of column: String, in list: ContactList) throws(Diagnostic) -> Int {
        if let place = list.place(of: column) { return place }
        let near = nearestName(to: column, in: list.columns)
        throw Diagnostic(
            .error, .usage, file: list.name, line: 1, "there is no column \"\(column)\" to compare",
            hint: near.map { "did you mean \"\($0)\"?" } ?? "the columns are: \(list.columns.joined(separator: ", "))")
    }

    /// Writes the golden records, header first.
    package func writeContacts(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(list.columns)
        for rows in contacts {
            if rows.count == 1 {
                for column in list.columns.indices { writer.field(list.table[rows[0], column]) }
            } else {
                for cell in GoldenRecord(rows, of: list).cells { writer.field(cell) }
            }
            try writer.endRecord()
        }
    }

    /// Writes, for every row of the input in its order, to which contact it went and how surely.
    package func writeLinks(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(["contact_id", "record_id", "match_probability"])
        var contactOfRow = [Int32](repeating: 0, count: list.count)
        for (contact, rows) in contacts.enumerated() {
            for row in rows { contactOfRow[row] = Int32(contact) }
        }
        for row in 0..<list.count {
            writer.field(list.cell(contacts[Int(contactOfRow[row])][0], .contactID).trimmed)
            writer.field(list.cell(row, .contactID).trimmed)
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
