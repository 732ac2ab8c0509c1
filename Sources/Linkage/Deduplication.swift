import Contacts
import Diagnostics
import Wording

/// A list of contacts whose duplicates have been found.
package struct Deduplication {
    let list: ContactList
    /// The list as it was read, before golden records were split.
    let original: ContactList
    let options: LinkageOptions
    /// By the id of a record that was taken out of a golden record, the id of that.
    let splits: [String: String]
    private(set) var clusters: Clusters
    /// For every row, how probable it is that it belongs to its contact.
    private(set) var probabilities: [Double]
    /// Pairs about which dedupe may be wrong.
    private(set) var doubtfulPairs: [DoubtfulPair] = []
    /// What was learned from the list as it was read: of persons, then of organizations.
    private(set) var models: [Model] = []
    /// Pairs of rows of the master that look like one contact.
    private(set) var possible: [(Int, Int)] = []
    /// Why the two records of `LinkageOptions.explained`, which are these rows, are one contact or two.
    package private(set) var explanation: Explanation?
    let explained: (one: Int, other: Int)?
    /// How rows came together, where an explanation is wanted.
    private var path = JoinPath()
    /// What the user should know beside the result.
    package private(set) var warnings: [Diagnostic] = []

    /// How many contacts are left.
    package var contactCount: Int { clusters.count }

    /// How many rows were merged into others.
    package var mergedCount: Int { list.count - contactCount }

    /// For every row the number of its contact.
    var contactNumbers: [Int] { clusters.firstRows().map(Int.init) }

    /// Finds the duplicates of `list`.
    ///
    /// The result is looked at again until nothing more merges, so that dedupe of its own output changes nothing.
    ///
    /// - Throws: when one id has two contents, a column to compare or an id to explain does not exist, or decisions
    ///   contradict each other.
    package init(_ list: ContactList, options: LinkageOptions) throws(Diagnostic) {
        guard list.count < Int(Int32.max) else {
            throw Diagnostic(
                file: list.name, "\(list.count) rows are too many; \(Int32.max) is the most",
                hint: "dedupe it in parts, each --against what became of the parts before")
        }
        let split = try SplitList(list, options)
        let list = split.list
        (self.list, original, self.options, splits) = (list, split.original, options, split.origins)
        probabilities = Array(repeating: 1, count: list.count)
        let compared = Deduplication.comparedColumns(options, list)
        let comparisons = Comparison.all(withColumns: compared)
        guard comparisons.count <= Pattern.maximumFields else { throw Deduplication.tooMany(options.compared.count) }
        var places: [Int] = []
        for column in compared { places.append(try Deduplication.place(of: column, in: list)) }
        if let (one, other) = options.explained {
            explained = (try Deduplication.row(of: one, in: list), try Deduplication.row(of: other, in: list))
        } else {
            explained = nil
        }
        let rules = MergeRules(byColumn: try options.survivorship.places(in: list), day: options.day)
        clusters = try Clusters(list, rules: rules)
        let decisions = try options.decisions.map { (decisions) throws(Diagnostic) in try RowDecisions(decisions, list)
        }
        join(clusters.updatesOfMaster(), "are one by their contact_id")
        join((decisions?.same ?? []) + split.same, "are one by decision")
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
        if explained != nil { explanation = Explanation() }
        // A round over everything, then rounds over what has changed until nothing does; and again, as long as a look
        // at everything finds something, so that dedupe of the result changes nothing.
        var known: PairScores?
        var overgrown: Set<Int> = []
        while true {
            let identical = clusters.joinIdentical(apart(decisions))
            if explained != nil { for (one, other) in identical { path.add(one, other, "say the same") } }
            let changed = clusters.update(features)
            let scores =
                known.map { PairScores(features, changed: changed, since: $0) } ?? PairScores(features, comparisons)
            let apart = apart(decisions)
            let growth = ClusterGrowth(scores, threshold: options.leastWeight, sizes: clusters.sizes, apart: apart)
            if explained != nil { explain(scores, growth) }
            note(growth, scores)
            overgrown.formUnion(growth.overgrown.map { clusters.firstRow(of: $0) })
            if models.isEmpty { noteFirst(scores, apart) }
            if clusters.join(growth.sets) {
                known = scores
            } else if known == nil {
                noteLast(scores, apart)
                noteOvergrown(overgrown)
                break
            } else {
                known = nil
            }
        }
        settleExplanation()
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
        let alone = decisions?.alone ?? []
        return KeptApart(
            different, alone: alone, clusters: clusters.clusters(of: different.flatMap { [$0.0, $0.1] } + alone),
            areMasters: list.masterCount > 0 && !options.mergesMaster ? clusters.areMasters : [])
    }

    /// Joins rows that are one contact before anything is compared.
    private mutating func join(_ pairs: [(Int, Int)], _ reason: String) {
        if explained != nil { for (one, other) in pairs { path.add(one, other, reason) } }
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

    /// Compares the contacts of the two rows once more, as long as they are two.
    private mutating func explain(_ scores: PairScores, _ growth: ClusterGrowth) {
        guard let explained else { return }
        let own = clusters.clusters(of: [explained.one, explained.other])
        guard let one = own[explained.one], let other = own[explained.other], one != other else { return }
        var explanation = Explanation(one, other, scores)
        if let veto = explanation.veto {
            explanation.verdict = .two(rule: veto)
        } else if let refusal = scores.pair(one, other).flatMap(growth.refusal),
            explanation.weight >= options.leastWeight || refusal == .decided
        {
            explanation.verdict = .two(rule: refusal.text)
        }
        self.explanation = explanation
        for link in growth.joins {
            path.add(clusters.firstRow(of: Int(link.one)), clusters.firstRow(of: Int(link.other)), "match")
        }
    }

    /// Finds the way from one row to the other, where they are one contact in the end.
    private mutating func settleExplanation() {
        guard let explained else { return }
        let own = clusters.clusters(of: [explained.one, explained.other])
        guard own[explained.one] == own[explained.other] else { return }
        let steps = path.steps(from: explained.one, to: explained.other) ?? []
        explanation?.verdict = .one(
            steps.map { "\(list.id($0.from).string) and \(list.id($0.to).string) \($0.reason)" })
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

    private mutating func noteFirst(_ scores: PairScores, _ apart: KeptApart) {
        models = [scores.personModel, scores.organizationModel]
        let alike = scores.pairs.filter {
            scores.weight($0) >= options.leastWeight && apart.areBothMasters(Int($0.one), Int($0.other))
                && !apart.areDecided(Int($0.one), Int($0.other))
        }
        if let first = alike.first {
            let ids = [first.one, first.other].map { list.id(clusters.firstRow(of: Int($0))).string }
            warnings.append(
                Diagnostic(
                    .warning, .data, file: list.masterName,
                    "\(counted(alike.count, "pair")) of its contacts look alike and are kept apart; "
                        + "the first is \(ids.joined(separator: " and "))",
                    hint: "--changes names them as possible; merge them with --merge-master"))
        }
        guard scores.skippedBlocks > 0 else { return }
        let isOne = scores.skippedBlocks == 1
        warnings.append(
            Diagnostic(
                .note, .data, file: list.name,
                "\(counted(scores.skippedBlocks, "key")) \(isOne ? "is" : "are") shared by more than "
                    + "\(CandidatePairs.largestBlock) rows and \(isOne ? "was" : "were") not used to find pairs"))
    }

    /// Reports contacts that would have swallowed a part of the list.
    ///
    /// - Parameter rows: rows of contacts that could not grow.
    private mutating func noteOvergrown(_ rows: Set<Int>) {
        let sizes = clusters.sizes
        let large = Set(clusters.clusters(of: rows).values).filter { sizes[$0] * 2 > ClusterGrowth.mostRows }.sorted()
        guard let first = large.first else { return }
        let row = clusters.firstRow(of: first)
        let isOne = large.count == 1
        warnings.append(
            Diagnostic(
                .warning, .data, file: list.fileName(of: row), line: list.table.line(of: row),
                "\(counted(large.count, "contact")) of many rows \(isOne ? "looks" : "look") like further rows, and "
                    + "\(isOne ? "was" : "were") not merged with them; the first is \"\(list.id(row).string)\"",
                hint: "look whether its rows are one contact; test names and the staff of one practice are not"))
    }

    private mutating func noteLast(_ scores: PairScores, _ apart: KeptApart) {
        for pair in scores.pairs {
            let (one, other) = (Int(pair.one), Int(pair.other))
            if apart.areBothMasters(one, other), !apart.areDecided(one, other),
                scores.weight(pair) >= options.leastWeight
            {
                possible.append((clusters.firstRow(of: one), clusters.firstRow(of: other)))
            }
            if !apart.contains(one, other) { doubt(pair, scores, areMerged: false) }
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
