import Contacts
import Diagnostics
import Wording

/// A list of contacts whose duplicates have been found.
package struct Deduplication {
    let list: ContactList
    /// What had been decided before this run.
    let decisions: MatchDecisions?
    /// How many pairs are put before a person at most.
    let reviewLimit: Int
    private(set) var clusters: Clusters
    /// For every row, how probable it is that it belongs to its contact.
    private(set) var probabilities: [Double]
    /// Pairs about which dedupe may be wrong.
    private(set) var doubtfulPairs: [DoubtfulPair] = []
    /// What was learned from the list as it was read: of persons, then of organizations.
    private(set) var models: [Model] = []
    /// Why the two records of `LinkageOptions.explained` are one contact or two.
    package private(set) var explanation: Explanation?
    /// What the user should know beside the result.
    package private(set) var warnings: [Diagnostic] = []

    /// How many contacts are left.
    package var contactCount: Int { clusters.count }

    /// Finds the duplicates of `list`.
    ///
    /// The result is looked at again until nothing more merges, so that dedupe of its own output changes nothing.
    ///
    /// - Throws: when one id has two contents, a column to compare or an id to explain does not exist, or decisions
    ///   contradict each other.
    package init(_ list: ContactList, options: LinkageOptions) throws(Diagnostic) {
        self.list = list
        decisions = options.decisions
        reviewLimit = options.reviewLimit
        probabilities = Array(repeating: 1, count: list.count)
        let compared = Deduplication.comparedColumns(options, list)
        let comparisons = Comparison.all(withColumns: compared)
        guard comparisons.count <= Pattern.maximumFields else { throw Deduplication.tooMany(options.compared.count) }
        var places: [Int] = []
        for column in compared { places.append(try Deduplication.place(of: column, in: list)) }
        var explained: (Int, Int)?
        if let (one, other) = options.explained {
            explained = (try Deduplication.row(of: one, in: list), try Deduplication.row(of: other, in: list))
        }
        clusters = try Clusters(list, rules: try options.survivorship.places(in: list))
        let decisions = try options.decisions.map { (decisions) throws(Diagnostic) in try RowDecisions(decisions, list)
        }
        join(clusters.updatesOfMaster() + (decisions?.same ?? []))
        tellUnknown(decisions?.unknown ?? [], options.decisions)
        tellRoundedPhones()
        if compared.count > options.compared.count {
            warnings.append(
                Diagnostic(
                    .note, .data, file: list.name, line: 1,
                    "the list has a column \"\(LinkageOptions.dateOfBirth)\"; it is compared too"))
        }
        let departments = list.columns.indices.dropFirst(ContactColumn.allCases.count).filter {
            list.columns[$0].withByteView { Department.isHeading($0) }
        }
        let features = Features(extraColumns: places, departmentColumns: Array(departments))
        var hasJoined = true
        while hasJoined {
            clusters.joinIdentical(apart(decisions))
            clusters.update(features)
            let scores = PairScores(features, comparisons)
            if let (one, other) = explained { explain(one, other, scores) }
            let apart = apart(decisions)
            let growth = ClusterGrowth(scores, threshold: options.leastWeight, sizes: clusters.sizes, apart: apart)
            note(growth, scores)
            if models.isEmpty { noteFirst(scores, apart, options) }
            hasJoined = clusters.join(growth.sets)
            if !hasJoined { noteLast(scores, apart, options) }
        }
    }

    /// The columns to compare: those that the user names, and a date of birth that the list has.
    private static func comparedColumns(_ options: LinkageOptions, _ list: ContactList) -> [String] {
        let born = LinkageOptions.dateOfBirth
        guard let place = list.place(of: born), !options.compared.contains(born),
            options.compared.count < LinkageOptions.mostCompared,
            (0..<list.count).contains(where: { !list.table[$0, place].trimmed.isEmpty })
        else { return options.compared }
        return options.compared + [born]
    }

    private func apart(_ decisions: RowDecisions?) -> KeptApart {
        let different = decisions?.different ?? []
        return KeptApart(
            different, clusters: clusters.clusters(of: different.flatMap { [$0.0, $0.1] }),
            areMasters: list.masterCount > 0 ? clusters.areMasters : [])
    }

    /// Joins rows that are one contact before anything is compared.
    private mutating func join(_ pairs: [(Int, Int)]) {
        let own = clusters.clusters(of: pairs.flatMap { [$0.0, $0.1] })
        guard !own.isEmpty else { return }
        var sets = DisjointSets(count: clusters.count)
        for (one, other) in pairs {
            if let one = own[one], let other = own[other] { sets.join(ifApart: one, other) }
        }
        _ = clusters.join(sets)
    }

    private mutating func tellUnknown(_ unknown: [(id: String, line: Int)], _ file: MatchDecisions?) {
        for (id, line) in unknown.prefix(10) {
            let message = "no row has the contact_id \"\(id)\"; the decision is left out"
            warnings.append(Diagnostic(.warning, .data, file: file?.name, line: line, message))
        }
    }

    private mutating func tellRoundedPhones() {
        guard let (file, line, count) = list.roundedPhones else { return }
        warnings.append(
            Diagnostic(
                .warning, .data, file: file, line: line,
                "\(counted(count, "telephone number")) lost most of the digits in a spreadsheet, as 1.70756E+10 has, "
                    + "and cannot be compared",
                hint: "in the spreadsheet, format the columns of numbers as text before the list is saved"))
    }

    private mutating func explain(_ one: Int, _ other: Int, _ scores: PairScores) {
        let own = clusters.clusters(of: [one, other])
        if let one = own[one], let other = own[other], one != other {
            explanation = Explanation(one, other, scores)
        }
    }

    /// Remembers with what probability each row joined others.
    private mutating func note(_ growth: ClusterGrowth, _ scores: PairScores) {
        for (cluster, weight) in growth.joinedBy.enumerated() {
            guard let weight else { continue }
            for row in clusters.rows(of: cluster) {
                probabilities[row] = min(probabilities[row], probability(ofWeight: Double(weight)))
            }
        }
        for link in growth.joins { doubt(link, scores, areMerged: true) }
    }

    private mutating func noteFirst(_ scores: PairScores, _ apart: KeptApart, _ options: LinkageOptions) {
        models = [scores.personModel, scores.organizationModel]
        let alike = scores.pairs.filter {
            scores.weight($0) >= options.leastWeight && apart.areBothMasters(Int($0.one), Int($0.other))
        }
        if let first = alike.first {
            let ids = [first.one, first.other].map { list.id(clusters.firstRow(of: Int($0))).string }
            warnings.append(
                Diagnostic(
                    .warning, .data, file: list.masterName,
                    "\(counted(alike.count, "pair")) of its contacts look alike and are kept apart; "
                        + "the first is \(ids.joined(separator: " and "))",
                    hint: "run dedupe on it alone"))
        }
        guard scores.skippedBlocks > 0 else { return }
        let isOne = scores.skippedBlocks == 1
        warnings.append(
            Diagnostic(
                .note, .data, file: list.name,
                "\(counted(scores.skippedBlocks, "key")) \(isOne ? "is" : "are") shared by more than "
                    + "\(CandidatePairs.largestBlock) rows and \(isOne ? "was" : "were") not used to find pairs"))
    }

    private mutating func noteLast(_ scores: PairScores, _ apart: KeptApart, _ options: LinkageOptions) {
        for pair in scores.pairs where !apart.contains(Int(pair.one), Int(pair.other)) {
            doubt(pair, scores, areMerged: false)
        }
        guard options.wantsReview else { return }
        for pair in VetoedPairs(scores.comparer).pairs where !apart.contains(pair.one, pair.other) {
            doubtfulPairs.append(
                DoubtfulPair(
                    one: clusters.firstRow(of: pair.one), other: clusters.firstRow(of: pair.other),
                    probability: pair.probability, areMerged: false))
        }
    }

    private mutating func doubt(_ pair: PairScores.ScoredPair, _ scores: PairScores, areMerged: Bool) {
        let probability = probability(ofWeight: scores.weight(pair))
        guard (areMerged ? 1 - probability : probability) >= DoubtfulPair.leastDoubt(areMerged: areMerged) else {
            return
        }
        doubtfulPairs.append(
            DoubtfulPair(
                one: clusters.firstRow(of: Int(pair.one)), other: clusters.firstRow(of: Int(pair.other)),
                probability: probability, areMerged: areMerged))
    }

    private static func row(of id: String, in list: ContactList) throws(Diagnostic) -> Int {
        let row = id.withByteView { id in (0..<list.count).first { list.id($0) == id } }
        if let row { return row }
        throw Diagnostic(
            .error, .usage, file: list.name, "no row has the contact_id \"\(id)\"",
            hint: "name two ids of the input, as in --explain p1,p2")
    }

    private static func tooMany(_ columns: Int) -> Diagnostic {
        Diagnostic(
            .error, .usage, "\(columns) columns to compare are too many; \(LinkageOptions.mostCompared) is the most",
            hint: "name those that say most about who somebody is, such as a date of birth or a licence number")
    }

    private static func place(of column: String, in list: ContactList) throws(Diagnostic) -> Int {
        if let place = list.place(of: column) { return place }
        let near = nearestName(to: column, in: list.columns)
        throw Diagnostic(
            .error, .usage, file: list.name, line: 1, "there is no column \"\(column)\" to compare",
            hint: near.map { "did you mean \"\($0)\"?" } ?? "the columns are: \(list.columns.joined(separator: ", "))")
    }
}
