import Bytes
import CSV
import Contacts
import Diagnostics

/// A list that has been opened: recognised by its first bytes, never by its name, and its header read.
package final class ListSource {
    package let name: String
    /// What was decided about the list when it was read before, as `RejectedLists` found it; blank for any other.
    let decisions: String
    /// Whether the list may have several sheets, as a workbook has.
    private let hasSheets: Bool
    private var rows: any ListRows
    private let reopen: () throws(Diagnostic) -> any ListRows

    /// Opens the list that `source` brings, called `name` in messages.
    package convenience init(
        _ source: any RewindableSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) {
        try self.init(source, beginning: [], name: name, options: options) { $0 }
    }

    /// The lists that `source` brings: one, or if it is a file of rejected rows those that the rows are from.
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
    ///   - beginning: what has been read of `source` already.
    ///   - decisions: what was decided about the list when it was read before.
    ///   - change: what is to be done with the rows on their way.
    init(
        _ source: any RewindableSource, beginning: [UInt8], name: String, options: ListOptions, decisions: String = "",
        change: @escaping (any ListRows) -> any ListRows
    ) throws(Diagnostic) {
        self.name = name
        self.decisions = decisions
        reopen = { () throws(Diagnostic) in
            try source.rewind()
            return try change(ListSource.open(source, name: name, options: options).rows)
        }
        let opened = try ListSource.open(ResumedSource(beginning, then: source), name: name, options: options)
        hasSheets = opened.format.hasSheets
        rows = change(opened.rows)
    }

    private static func open(
        _ source: any ByteSource, name: String, options: ListOptions
    ) throws(Diagnostic) -> (format: ListFormat, rows: any ListRows) {
        let beginning = try ListSource.beginning(of: source)
        let format = ListFormat.recognise(beginning)
        let whole = ResumedSource(beginning, then: source)
        return (format, try format.open(ListFile(bytes: whole, beginning: beginning, name: name, options: options)))
    }

    /// Lets the next row be the first one again.
    ///
    /// - Throws: if the list comes from somewhere that cannot be read twice.
    func rewind() throws(Diagnostic) {
        if let again = try rows.rewound() { rows = again } else { rows = try reopen() }
    }

    package var header: Header { rows.header }

    /// What stands between two fields of a row.
    var delimiter: UInt8 { rows.delimiter }

    /// The header as it stands in the file, if the list needs one to be read again.
    package var headerText: [UInt8] { rows.headerText }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row? { try rows.next() }

    /// Takes many rows at once, see `Reader.fill`; false if the next has to be asked for with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { try rows.fill(run) }

    /// What the user should know about the row that was handed out last.
    var notices: [Diagnostic] { rows.notices }

    /// What was read, for the line that tells of it: `Google Contacts, UTF-8, semicolons, 40 columns` or `vCard 3.0,
    /// UTF-8`.
    ///
    /// - Parameter recognised: the format that the header says.
    func description(_ recognised: String) -> String {
        if let format = rows.format { return "\(format), \(rows.assumptions)" }
        return "\(recognised), \(rows.assumptions), \(counted(header.count, "column"))"
    }

    /// The first block of bytes, which is at least a few hundred unless the list is shorter.
    private static func beginning(of source: any ByteSource) throws(Diagnostic) -> [UInt8] {
        try source.prefix { $0.count >= 512 }
    }
}

extension ListSource {
    /// Checks that at least one of `lists` has sheets, if the options name a sheet.
    package static func check(_ options: ListOptions, fit lists: [ListSource]) throws(Diagnostic) {
        guard let sheet = options.sheet, !lists.contains(where: \.hasSheets) else { return }
        throw Diagnostic(
            .error, .usage, "--sheet '\(sheet)': no list is an Excel workbook, and only those have sheets")
    }
}
