import Contacts
import Diagnostics

/// Golden records out of which decisions take rows: the list without these merges.
///
/// What a golden record has only from the rows that leave it goes with them; what was written by hand stays. The rows
/// of a golden record are those of the list with its `merged_ids`, or of the history.
struct SplitList {
    private(set) var list: ContactList
    /// The list as it was.
    let original: ContactList
    /// By the id of a record that was taken out of a golden record, the id of that.
    private(set) var origins: [String: String] = [:]
    /// Pairs of rows that leave a golden record together.
    private(set) var same: [(Int, Int)] = []
    private let options: LinkageOptions

    /// What is decided about one golden record.
    private struct Split {
        var decisions: [MatchDecisions.Decision] = []
        var line: Int { decisions.map(\.line).min() ?? 1 }
    }

    /// - Throws: when a row that was merged is neither in the list nor in the history.
    init(_ list: ContactList, _ options: LinkageOptions) throws(Diagnostic) {
        self.list = list
        original = list
        self.options = options
        guard let decisions = options.decisions else { return }
        let splits = SplitList.splits(decisions, list)
        guard !splits.isEmpty else { return }
        let sources = SplitList.sources(splits.keys, list, options.history)
        var replaced: [Int: [[UInt8]]] = [:]
        var added: [ContactList.Origin] = []
        var leaving: [[String]] = []
        for (golden, split) in splits.sorted(by: { $0.key < $1.key }) {
            let parts = try parts(of: golden, split, decisions, sources)
            guard !parts.taken.isEmpty else { continue }
            replaced[golden] = remaining(golden, parts)
            added += parts.taken.joined().filter { $0.list !== list }
            leaving += parts.taken.map { $0.map { $0.list.id($0.row).string } }
            for id in leaving.joined() where origins[id] == nil { origins[id] = list.id(golden).string }
        }
        guard !replaced.isEmpty else { return }
        let own = (0..<list.count).map { ContactList.Origin(list: list, row: $0, cells: replaced[$0]) }
        let history = options.history.map { ($0, added.count) }
        self.list = ContactList(own + added, like: list, masterCount: list.masterCount, history: history)
        same = SplitList.neighbors(leaving, in: self.list)
    }

    /// The golden records that hold both records of a pair that are different, or one that is to be split off.
    private static func splits(_ decisions: MatchDecisions, _ list: ContactList) -> [Int: Split] {
        let apart = decisions.decisions.filter { !$0.isSame }
        let wanted = Set(apart.flatMap { [$0.one, $0.other] })
        guard !wanted.isEmpty else { return [:] }
        var golden: [String: Int] = [:]
        for row in 0..<list.count {
            let ids = list.cell(row, .mergedIDs).split(on: "; ")
            guard ids.count > 1 else { continue }
            for id in ids.map(\.string) where wanted.contains(id) { golden[id] = row }
        }
        var splits: [Int: Split] = [:]
        for decision in apart {
            guard let row = golden[decision.one], decision.verdict == .split || golden[decision.other] == row,
                decision.one != decision.other
            else { continue }
            splits[row, default: Split()].decisions.append(decision)
        }
        return splits
    }

    /// The rows of the records in the golden records, by id.
    private static func sources(
        _ goldens: some Sequence<Int>, _ list: ContactList, _ history: ContactList?
    ) -> [String: ContactList.Origin] {
        var wanted: Set<String> = []
        for row in goldens { wanted.formUnion(list.cell(row, .mergedIDs).split(on: "; ").map(\.string)) }
        var sources: [String: ContactList.Origin] = [:]
        for list in [history, list].compactMap({ $0 }) {
            for row in 0..<list.count where list.cell(row, .mergedIDs).split(on: "; ").count < 2 {
                let id = list.id(row).string
                if wanted.contains(id) { sources[id] = ContactList.Origin(list: list, row: row) }
            }
        }
        return sources
    }

    private typealias Parts = (kept: [ContactList.Origin], taken: [[ContactList.Origin]])

    /// The rows that stay in a golden record, and groups of rows that leave it.
    ///
    /// Rows that nobody has decided about go with those that they match; the rows that match the one whose id the
    /// golden record has stay.
    private func parts(
        of golden: Int, _ split: Split, _ decisions: MatchDecisions, _ sources: [String: ContactList.Origin]
    ) throws(Diagnostic) -> Parts {
        let ids = list.cell(golden, .mergedIDs).split(on: "; ").map(\.string)
        var rows: [ContactList.Origin] = []
        for id in ids {
            guard let row = sources[id] else {
                let isPair = split.decisions.first?.verdict != .split
                let subject = isPair ? "the two records have" : "\"\(split.decisions.first?.one ?? "")\" has"
                throw Diagnostic(
                    file: decisions.name, line: split.line,
                    "\(subject) been merged into \"\(list.id(golden).string)\" before",
                    hint: "to undo that, give the row \"\(id)\" too: in a list, with this one as --against, or in the "
                        + "file that --history kept")
            }
            rows.append(row)
        }
        let own = ids.firstIndex(of: list.id(golden).string) ?? 0
        let groups = try groups(rows, ids, decisions)
        let alone = Set(split.decisions.filter { $0.verdict == .split }.map(\.one))
        var leaving: Set<Int> = []
        for decision in split.decisions {
            guard let one = ids.firstIndex(of: decision.one) else { continue }
            if decision.verdict == .split {
                if one != own { leaving.insert(groups[one]) }
            } else if let other = ids.firstIndex(of: decision.other) {
                leaving.insert(groups[other] == groups[own] ? groups[one] : groups[other])
            }
        }
        if alone.contains(ids[own]) { leaving.formUnion(groups) }
        leaving.remove(groups[own])
        let taken = leaving.sorted().map { group in rows.indices.filter { groups[$0] == group }.map { rows[$0] } }
        return (rows.indices.filter { !leaving.contains(groups[$0]) }.map { rows[$0] }, taken)
    }

    /// For each row the number of the group that it is in, as the rows by themselves are linked.
    private func groups(
        _ rows: [ContactList.Origin], _ ids: [String], _ decisions: MatchDecisions
    ) throws(Diagnostic) -> [Int] {
        var options = LinkageOptions()
        options.threshold = self.options.threshold
        options.compared = self.options.compared
        let known = Set(ids)
        options.decisions = MatchDecisions(
            decisions.decisions.filter { known.contains($0.one) && ($0.other.isEmpty || known.contains($0.other)) },
            of: decisions)
        let history = self.options.history.map { ($0, 0) }
        let own = ContactList(rows, like: list, masterCount: 0, history: history)
        return try Deduplication(own, options: options).contactNumbers
    }

    /// The cells of a golden record without those that leave it, with what the others have in their place.
    private func remaining(_ golden: Int, _ parts: Parts) -> [[UInt8]] {
        let history = options.history.map { ($0, 0) }
        let taken = parts.taken.flatMap { $0 }
        let all = ContactList(
            [ContactList.Origin(list: list, row: golden)] + parts.kept + taken, like: list, masterCount: 1,
            history: history)
        let rows = Array(1...parts.kept.count)
        let left = RemainingRecord(0, of: all, keeping: rows, without: Array(parts.kept.count + 1..<all.count)).cells
        let merged = ContactList(
            [ContactList.Origin(list: all, row: 0, cells: left)] + rows.map { ContactList.Origin(list: all, row: $0) },
            like: all, masterCount: 1)
        let filled = GoldenRecord(Array(0..<merged.count), of: merged, rules: MergeRules(day: options.day)).cells
        let before = list.columns.indices.map { list.table[golden, $0].array }
        // What lost nothing stays as it was written, and so do the notes.
        return list.columns.indices.map { column in
            let sister = SplitList.sisters[column] ?? column
            let isKept = left[column] == before[column] && left[sister] == before[sister]
            return isKept && !before[column].isEmpty || column == ContactColumn.notes.index
                ? left[column] : filled[column]
        }
    }

    /// Columns whose values are one set, in two cells.
    private static let sisters = [
        ContactColumn.email.index: ContactColumn.otherEmails.index,
        ContactColumn.otherEmails.index: ContactColumn.email.index,
        ContactColumn.phone.index: ContactColumn.otherPhones.index,
        ContactColumn.otherPhones.index: ContactColumn.phone.index,
    ]

    private static func neighbors(_ groups: [[String]], in list: ContactList) -> [(Int, Int)] {
        let wanted = Set(groups.filter { $0.count > 1 }.joined())
        guard !wanted.isEmpty else { return [] }
        var rows: [String: Int] = [:]
        for row in 0..<list.count where wanted.contains(list.id(row).string) { rows[list.id(row).string] = row }
        return groups.flatMap { group in
            zip(group, group.dropFirst()).compactMap { one, other in
                rows[one].flatMap { one in rows[other].map { (one, $0) } }
            }
        }
    }
}
