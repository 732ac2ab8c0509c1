import CSV
import Contacts
import Diagnostics

/// Imports contact lists of any origin into one canonical list.
///
/// All lists are opened first, because a column outside the contract needs its place in the header before the first row
/// is written.
package struct ContactImport: ~Copyable {
    private let sources: [ListSource]
    private let plans: [ContactPlan]
    private let options: ContactOptions
    private let extraColumns: [String]
    private var seen = RepetitionFilter()
    /// The addresses that are silent in all lists.
    private var silences = Silences()
    /// For each list that was read for silent addresses, the lines that may have a remark.
    private var remarks: [Int: RemarkLines] = [:]
    /// The IDs in the lists.
    private var ownIDs = OwnIdentifiers()
    /// What the dates of the current list reveal about the order of day and month.
    private var dates = DateEvidence()
    package private(set) var counts = ImportCounts()

    /// Plans the columns of `lists`.
    ///
    /// - Parameters:
    ///   - isComplete: false if some of the user's lists could not be opened; `--map` may name a column of those.
    ///   - refuse: takes the reason why a list cannot be imported; the list is skipped. An error it throws ends the
    ///     import.
    /// - Throws: if the user maps a column that is in no list.
    package init(
        _ lists: [ListSource], options: ContactOptions, isComplete: Bool = true,
        refuse: (Diagnostic) throws(Diagnostic) -> Void = { (diagnostic) throws(Diagnostic) in throw diagnostic }
    ) throws(Diagnostic) {
        self.options = options
        if isComplete { try options.mapping.check(against: lists.map(\.header)) }
        var sources: [ListSource] = []
        var plans: [ContactPlan] = []
        var extra: [String] = []
        for source in lists {
            let plan: ContactPlan
            do throws(Diagnostic) {
                plan = try ContactPlan(
                    source.header, sample: source.sample(), mapping: options.mapping, format: options.format,
                    file: source.name)
                if plan.maySilenceAddresses { try source.prepareToRewind() }
            } catch {
                try refuse(error)
                continue
            }
            sources.append(source)
            for (_, name) in plan.passThroughs where !extra.contains(name) {
                if !options.explainsKind || name != ListConverter.kindReason { extra.append(name) }
            }
            plans.append(plan)
        }
        self.sources = sources
        self.plans = plans
        extraColumns = extra
    }

    /// Whether all lists were skipped.
    package var isEmpty: Bool { sources.isEmpty }

    /// Reads all lists to their ends and writes the header and the rows.
    ///
    /// Lists with IDs of their own come first, so that no row of another list takes one of these.
    package mutating func run(to writer: inout Writer, _ listener: ImportListener) throws(Diagnostic) {
        try surveySilences()
        let explained = options.explainsKind ? [ListConverter.kindReason] : []
        try writer.record(ContactColumn.names + explained + extraColumns)
        let withIDs = sources.indices.filter { plans[$0].roles.contains(.verbatim(.contactID)) }
        for index in withIDs + sources.indices.filter({ !withIDs.contains($0) }) {
            let before = counts.read
            let dormant = counts.dormant
            dates = DateEvidence()
            let failure = try importList(index, to: &writer, listener)
            let rows = counts.read - before
            let source = sources[index]
            source.pause()
            tellOfDates(in: source, listener)
            tellOfDormant(counts.dormant - dormant, in: source, listener)
            if var failure {
                if rows > 0 { failure.message += "; only its first \(counted(rows, "row")) could be read" }
                try listener.refuse(failure)
            }
            listener.listDone(
                ListReport(
                    name: source.name, description: source.description(plans[index].format.name), rowCount: rows,
                    namesReferrers: plans[index].roles.contains(.text(.referredBy))))
        }
        try writer.flush()
    }

    /// Reads the lists that have email addresses for those that are silent.
    private mutating func surveySilences() throws(Diagnostic) {
        for index in sources.indices where plans[index].maySilenceAddresses {
            let source = sources[index]
            var survey = SilenceSurvey(source, plans[index], options, silences)
            survey.read(source)
            silences = survey.silences
            remarks[index] = survey.remarks
            try source.rewind()
            source.pause()
        }
    }

    /// Reports contacts that said neither yes nor no.
    private func tellOfDormant(_ count: Int, in source: ListSource, _ listener: ImportListener) {
        guard count > 0 else { return }
        listener.notice(
            Diagnostic(
                .note, file: source.name,
                "\(counted(count, "contact")) never subscribed or \(count == 1 ? "is" : "are") inactive; "
                    + "letters are written to \(count == 1 ? "it" : "them")",
                hint: "to write to none of them, change their status to unsubscribed in the list"))
    }

    /// Reports dates of a list that contradict the order of day and month in use.
    private func tellOfDates(in source: ListSource, _ listener: ImportListener) {
        guard let message = dates.contradiction(to: options.region.dateOrder) else { return }
        listener.notice(
            Diagnostic(.note, file: source.name, message, hint: "write them as 2026-11-01 in the list"))
    }

    /// Imports one list; returns why the rest of it cannot be read, if it cannot.
    private mutating func importList(
        _ index: Int, to writer: inout Writer, _ listener: ImportListener
    ) throws(Diagnostic) -> Diagnostic? {
        let source = sources[index]
        let plan = plans[index]
        let newConverter = { [options, extraColumns, silences, remarks = remarks[index], source] in
            ListConverter(
                source.name, source.header, source.delimiter, plan, options, extraColumns: extraColumns,
                silences: silences, remarks: remarks)
        }
        let converter = newConverter()
        let batch = ContactBatch()
        let runs = ParallelConversion(converter, newConverter)
        var failure: Diagnostic?
        /// Runs `read`; returns nil after the list has failed.
        func attempt<Value>(_ read: () throws(Diagnostic) -> Value?) -> Value? {
            guard failure == nil else { return nil }
            do throws(Diagnostic) {
                return try read()
            } catch {
                failure = error
                return nil
            }
        }
        while true {
            while runs.hasRoom, !plan.hasSections {
                let job = runs.newJob()
                let isFilled = attempt { () throws(Diagnostic) in try source.fill(job.run) }
                guard isFilled == true else {
                    runs.recycle(job)
                    break
                }
                if batch.counts.read > 0 { try finish(batch, of: source, to: &writer, listener) }
                runs.add(job)
            }
            if let job = runs.next() {
                try finish(job.batch, of: source, to: &writer, listener)
                runs.recycle(job)
                continue
            }
            guard let row = attempt({ () throws(Diagnostic) in try source.next() }) else { break }
            for notice in source.notices { batch.tell(notice) }
            converter.take(row, batch)
            if batch.isFull { try finish(batch, of: source, to: &writer, listener) }
        }
        try finish(batch, of: source, to: &writer, listener)
        return failure
    }

    /// Gives every contact of a batch its ID or checks its own, and writes contacts and messages.
    private mutating func finish(
        _ batch: ContactBatch, of source: ListSource, to writer: inout Writer, _ listener: ImportListener
    ) throws(Diagnostic) {
        let text = batch.records.text
        var written = 0
        for (index, entry) in batch.entries.enumerated() {
            if index + ContactImport.lookahead < batch.entries.count {
                seen.prefetch(batch.entries[index + ContactImport.lookahead].identifier)
            }
            if entry.owner >= 0 {
                guard let conflict = conflict(of: batch.owners[entry.owner], in: source.name) else { continue }
                batch.rejectAdded(batch.owners[entry.owner], conflict)
                try writer.write(text[written..<entry.start])
                written = batch.end(of: index)
                continue
            }
            let ending = ending(of: entry)
            guard !ending.isEmpty else { continue }
            try writer.write(text[written..<batch.idEnd(of: index)])
            try ending.withByteView { (suffix) throws(Diagnostic) in
                try writer.write(suffix)
            }
            written = batch.idEnd(of: index)
        }
        try writer.write(text.from(written))
        for remark in batch.remarks {
            switch remark {
            case .notice(let diagnostic): listener.notice(diagnostic)
            case .rejection(let fault, let raw):
                try raw.withByteView { (raw) throws(Diagnostic) in
                    try listener.reject(
                        ListRejection(fault: fault, raw: raw, header: source.headerText, decisions: ""))
                }
            }
        }
        counts += batch.counts
        dates += batch.dates
        listener.progress(counts.read)
        batch.clear()
    }

    /// How many contacts ahead the memory of the repetition filter is prefetched.
    private static let lookahead = 16

    /// What follows the ID of a contact because of the rows before it. A row that is also in a list with IDs, such as
    /// an earlier output, is a repetition of it.
    private mutating func ending(of entry: ContactBatch.Entry) -> String {
        while true {
            let ending =
                switch seen.take(entry.identifier, content: entry.content) {
                case .none: ""
                case .exact(let count): ContactIdentifier.suffix(ofRepetition: count)
                case .otherContent(let count): ContactIdentifier.suffix(ofContent: entry.content, repetition: count)
                }
            if ownIDs.isEmpty || !ownIDs.contains(entry.identifier.text() + ending) { return ending }
        }
    }

    /// A diagnostic for a contact whose ID belongs to another row with other content; otherwise nil.
    private mutating func conflict(of owner: ContactBatch.Owner, in list: String) -> Diagnostic? {
        let earlier = ownIDs.remember(owner.id, list: list, line: owner.line, content: owner.content)
        guard let earlier, !earlier.hasSameContent else { return nil }
        return Diagnostic(
            file: list, line: owner.line,
            "contact_id \"\(owner.id)\" is also used at \(earlier.list):\(earlier.line), with different content",
            hint: "give each contact its own ID, or leave the cell blank")
    }
}
