import Bytes
import CSV
import Contacts
import Diagnostics

/// An open list: recognized by its first bytes, never by its name, with its header read.
package final class ListSource {
    package let name: String
    /// Decisions from the first import of the list, as `RejectedLists` found them; blank for any other list.
    let decisions: String
    /// How to read the list, if the user says so.
    private let plan: ReadingPlan?
    /// Whether the list may have several sheets, like a workbook.
    private let hasSheets: Bool
    private var rows: any ListRows
    private let reopen: () throws(Diagnostic) -> any ListRows
    private let pauseSource: () -> Void
    private let keepForRewind: () throws(Diagnostic) -> Void
    /// The first bytes, until the columns have been sampled.
    private var beginning: [UInt8]
    private let options: ListOptions

    /// Opens the list in `source`, called `name` in messages.
    package convenience init(
        _ source: any RewindableSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) {
        try self.init(source, beginning: [], name: name, options: options) { $0 }
    }

    /// The lists in `source`: one, or for a file of rejected rows, each list that the rows came from.
    package static func lists(
        in source: any RewindableSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) -> [ListSource] {
        let beginning = try ListSource.beginning(of: source)
        if RejectedLists.isBeginning(beginning) {
            return try RejectedLists(ResumedSource(beginning, then: source), name: name, options: options).lists
        }
        return [try ListSource(source, beginning: beginning, name: name, options: options) { $0 }]
    }

    /// - Parameters:
    ///   - beginning: the bytes already read from `source`.
    ///   - decisions: decisions from the first import of the list.
    ///   - change: wraps the rows.
    init(
        _ source: any RewindableSource, beginning: [UInt8], name: String, options: ListOptions, decisions: String = "",
        change: @escaping (any ListRows) -> any ListRows
    ) throws(Diagnostic) {
        self.name = name
        self.options = options
        reopen = { () throws(Diagnostic) in
            try source.rewind()
            return try change(ListSource.open(source, name: name, options: options).rows)
        }
        pauseSource = { source.pause() }
        keepForRewind = { () throws(Diagnostic) in try source.keepForRewind() }
        let whole = ResumedSource(beginning, then: source)
        self.beginning = try ListSource.beginning(of: whole)
        let opened = try ListSource.open(
            ResumedSource(self.beginning, then: whole), name: name, options: options)
        hasSheets = opened.format.hasSheets
        rows = change(opened.rows)
        plan = ReadingPlan.plan(for: opened.rows.header, among: options.plans)
        self.decisions = decisions.isEmpty ? plan?.decisions ?? "" : decisions
        guard options.plans.isEmpty || plan != nil else {
            throw Diagnostic(
                .error, .usage, file: name, "--read-as: its columns are not those of any list in the file",
                hint: "write the file again with --dry-run, or drop --read-as")
        }
    }

    /// How the list is read, after it has been read to its end.
    ///
    /// - Parameters:
    ///   - sample: what its first rows hold.
    ///   - decisions: those about its bookings.
    func readingPlan(_ sample: ListSample?, decisions: String = "") -> ReadingPlan {
        var plan = ReadingPlan(list: name)
        plan.encoding = rows.encoding
        if rows.encoding != nil { plan.delimiter = rows.delimiter }
        plan.header = header.names
        plan.findings = sample?.findings ?? header.names.map { _ in [] }
        plan.hasSections = sample?.hasSections ?? false
        plan.decisions = decisions
        return plan
    }

    private static func open(
        _ source: any ByteSource, name: String, options: ListOptions
    ) throws(Diagnostic) -> (format: ListFormat, rows: any ListRows) {
        let beginning = try ListSource.beginning(of: source)
        let format = ListFormat.recognise(beginning)
        let whole = ResumedSource(beginning, then: source)
        return (format, try format.open(ListFile(bytes: whole, beginning: beginning, name: name, options: options)))
    }

    /// Starts again at the first row.
    ///
    /// - Throws: if the source cannot be read twice.
    func rewind() throws(Diagnostic) {
        if let again = try rows.rewound() { return rows = again }
        let earlier = rows
        rows = try reopen()
        rows.learn(from: earlier)
    }

    /// Makes sure that the list can be read again, even if it comes from a pipe. Call it before rows are read.
    func prepareToRewind() throws(Diagnostic) { try keepForRewind() }

    /// Closes the file of the list until rows are read again.
    func pause() { pauseSource() }

    /// What the first rows hold. Call it before rows are read, once.
    func sample() -> ListSample {
        defer { beginning = [] }
        if let plan { return ListSample(plan.findings, hasSections: plan.hasSections) }
        var sample = ListSample(columnCount: header.count)
        if let again = try? rows.rewound() {
            ListSource.take(again, into: &sample)
            if let first = try? again.rewound() { rows = first }
        } else if let opened = try? ListSource.open(MemorySource(beginning), name: name, options: options) {
            ListSource.take(opened.rows, into: &sample)
        }
        sample.finish()
        return sample
    }

    private static func take(_ rows: any ListRows, into sample: inout ListSample) {
        for _ in 0..<ColumnSample.rowLimit {
            guard let row = try? rows.next() else { return }
            if case .record(let record) = row { sample.take(record) }
        }
    }

    package var header: Header { rows.header }

    /// The field delimiter.
    var delimiter: UInt8 { rows.delimiter }

    /// The header line as in the file, if the list needs one to be read again.
    package var headerText: [UInt8] { rows.headerText }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row? { try rows.next() }

    /// Reads many rows at once (see `Reader.fill`); false if the next row must be read with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { try rows.fill(run) }

    /// Warnings and notes about the row returned last.
    var notices: [Diagnostic] { rows.notices }

    /// Format, encoding and size for the summary: `Google Contacts, UTF-8, semicolons, 40 columns` or `vCard 3.0,
    /// UTF-8`.
    ///
    /// - Parameter recognised: the name of the format that the header shows.
    func description(_ recognised: String) -> String {
        if let format = rows.format { return "\(format), \(rows.assumptions)" }
        return "\(recognised), \(rows.assumptions), \(counted(header.count, "column"))"
    }

    /// The first bytes: 256 KB unless the list is shorter, enough to recognize the format and to look at the columns.
    private static func beginning(of source: any ByteSource) throws(Diagnostic) -> [UInt8] {
        var bytes = try source.prefix { $0.count >= 512 }
        // A fault further on is reported when the rows before it have been read.
        while bytes.count < 1 << 18, let more = try? source.prefix(until: { !$0.isEmpty }), !more.isEmpty {
            bytes += more
        }
        return bytes
    }
}

extension ListSource {
    /// Checks that one of `lists` can have sheets if the options name one.
    package static func check(_ options: ListOptions, fit lists: [ListSource]) throws(Diagnostic) {
        guard let sheet = options.sheet, !lists.contains(where: \.hasSheets) else { return }
        throw Diagnostic(
            .error, .usage, "--sheet '\(sheet)': only Excel workbooks have sheets, and no list is one")
    }
}
