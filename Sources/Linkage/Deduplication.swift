import CSV
import Contacts

/// A list of contacts whose duplicates have been found.
package struct Deduplication {
    let list: ContactList
    private var entities: Entities
    /// For every row, how probable it is that it belongs to its contact.
    private var probabilities: [Double]
    /// Pairs about which dedupe may be wrong.
    private(set) var doubtfulPairs: [DoubtfulPair] = []
    /// What was learned from the list as it was read: of persons, then of organizations.
    private(set) var models: [Model] = []
    /// Why the two records of `LinkageOptions.explained` are one contact or two.
    package private(set) var explanation: Explanation?
    /// What the user should know beside the result.
    package private(set) var warnings: [Diagnostic] = []

    /// How many contacts are left.
    package var contactCount: Int { entities.count }

    /// Finds the duplicates of `list`.
    ///
    /// The result is looked at again until nothing more merges, so that dedupe of its own output changes nothing.
    ///
    /// - Throws: when one id has two contents, a column to compare or an id to explain does not exist, or decisions contradict
    ///   each other.
    package init(_ list: ContactList, options: LinkageOptions) throws(Diagnostic) {
        self.list = list
        probabilities = Array(repeating: 1, count: list.count)
        var places: [Int] = []
        for column in options.compared { places.append(try Deduplication.place(of: column, in: list)) }
        var explained: (Int, Int)?
        if let (one, other) = options.explained {
            explained = (try Deduplication.row(of: one, in: list), try Deduplication.row(of: other, in: list))
        }
        entities = try Entities(list)
        let decisions = try options.decisions.map { (decisions) throws(Diagnostic) in try RowDecisions(decisions, list)
        }
        obey(decisions ?? RowDecisions(), of: options.decisions)
        let features = Features(extraColumns: places)
        var hasJoined = true
        while hasJoined {
            let different = decisions?.different ?? []
            let decided = different.flatMap { [$0.0, $0.1] }
            entities.joinIdentical(KeptApart(different, groups: entities.groups(of: decided)))
            entities.update(features)
            let scores = PairScores(features, extraColumns: options.compared)
            if let (one, other) = explained { explain(one, other, scores) }
            let apart = KeptApart(different, groups: entities.groups(of: decided))
            let growth = ClusterGrowth(scores, threshold: options.leastWeight, sizes: entities.sizes, apart: apart)
            note(growth, scores)
            hasJoined = entities.join(growth.clusters)
            if models.isEmpty { noteFirst(scores) }
            if !hasJoined { noteLast(scores, apart) }
        }
    }

    /// Joins what was decided to be the same before anything else is looked at.
    private mutating func obey(_ decisions: RowDecisions, of file: Decisions?) {
        for (id, line) in decisions.unknown.prefix(10) {
            warnings.append(
                Diagnostic(
                    .warning, .data, file: file?.name, line: line,
                    "no row has the contact_id \"\(id)\"; the decision is left out"))
        }
        guard !decisions.same.isEmpty else { return }
        let groups = entities.groups(of: decisions.same.flatMap { [$0.0, $0.1] })
        var clusters = Clusters(count: entities.count)
        for (one, other) in decisions.same {
            if let one = groups[one], let other = groups[other] { clusters.join(ifApart: one, other) }
        }
        _ = entities.join(clusters)
    }

    private mutating func explain(_ one: Int, _ other: Int, _ scores: PairScores) {
        let groups = entities.groups(of: [one, other])
        if let one = groups[one], let other = groups[other], one != other {
            explanation = Explanation(one, other, scores)
        }
    }

    /// Remembers with what probability each row joined others.
    private mutating func note(_ growth: ClusterGrowth, _ scores: PairScores) {
        for (entity, weight) in growth.joinedBy.enumerated() {
            guard let weight else { continue }
            for row in entities.rows(of: entity) {
                probabilities[row] = min(probabilities[row], probability(ofWeight: Double(weight)))
            }
        }
        for link in growth.joins { doubt(link, scores, areMerged: true) }
    }

    private mutating func noteFirst(_ scores: PairScores) {
        models = [scores.personModel, scores.organizationModel]
        guard scores.skippedBlocks > 0 else { return }
        warnings.append(
            Diagnostic(
                .note, .data, file: list.name,
                "\(scores.skippedBlocks) keys are shared by more than \(CandidatePairs.largestBlock) rows and were not used to find pairs"
            ))
    }

    private mutating func noteLast(_ scores: PairScores, _ apart: KeptApart) {
        for pair in scores.pairs where !apart.contains(Int(pair.one), Int(pair.other)) {
            doubt(pair, scores, areMerged: false)
        }
    }

    private mutating func doubt(_ pair: PairScores.ScoredPair, _ scores: PairScores, areMerged: Bool) {
        let probability = probability(ofWeight: scores.weight(pair))
        guard (areMerged ? 1 - probability : probability) >= Deduplication.leastDoubt else { return }
        doubtfulPairs.append(
            DoubtfulPair(
                one: entities.master(of: Int(pair.one)), other: entities.master(of: Int(pair.other)),
                probability: probability, areMerged: areMerged))
    }

    private static func row(of id: String, in list: ContactList) throws(Diagnostic) -> Int {
        let row = id.withByteView { id in (0..<list.count).first { list.id($0) == id } }
        if let row { return row }
        throw Diagnostic(
            .error, .usage, file: list.name, "no row has the contact_id \"\(id)\"",
            hint: "name two ids of the input, as in --explain p1,p2")
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
            writer.field(decimals(probabilities[row], 4))
            try writer.endRecord()
        }
    }
}
