import CSV
import Contacts

/// Imports contact lists of any origin into one canonical list.
///
/// All lists are opened first, because a column that one of them has and the contract does not know gets its place in the
/// header that is written before the first row.
package struct ContactImport: ~Copyable {
    private let sources: [ListSource]
    private let plans: [ColumnPlan]
    private let options: ContactOptions
    private let extraColumns: [String]
    private var seen = RepetitionFilter()
    /// Which row first had an id that a list brought along, and a hash of what stood in it.
    private var ownIDs: [String: (place: String, content: Int)] = [:]
    package private(set) var counts = Counts()

    /// The column that tells what a contact's kind was told by.
    private static let kindReason = "kind_reason"

    /// Rows read are the sum of the other five.
    package struct Counts: Sendable {
        package var read = 0
        package var written = 0
        package var blank = 0
        /// Providers that have stopped to be ones.
        package var deactivated = 0
        /// Not among the rows that the user wants.
        package var filtered = 0
        package var rejected = 0

        package init() {}
    }

    /// Where the import hands what it has to say.
    package struct Listener {
        let reject: (Diagnostic, ByteView) throws(Diagnostic) -> Void
        let notice: (Diagnostic) -> Void
        let listDone: (String) -> Void
        let progress: (Int) -> Void

        /// - Parameters:
        ///   - reject: takes a rejected row: why, and its bytes.
        ///   - notice: takes what the user should know about a row that is kept.
        ///   - listDone: takes a line on each list when it has been read: what it was and how many rows it had.
        ///   - progress: takes the number of rows read so far, every few thousand rows.
        package init(
            reject: @escaping (Diagnostic, ByteView) throws(Diagnostic) -> Void, notice: @escaping (Diagnostic) -> Void,
            listDone: @escaping (String) -> Void, progress: @escaping (Int) -> Void = { _ in }
        ) {
            self.reject = reject
            self.notice = notice
            self.listDone = listDone
            self.progress = progress
        }
    }

    package init(_ sources: [ListSource], options: ContactOptions) throws(Diagnostic) {
        self.sources = sources
        self.options = options
        try options.mapping.check(against: sources.map(\.header))
        var plans: [ColumnPlan] = []
        var extra: [String] = []
        for source in sources {
            let plan = try ColumnPlan(
                source.header, mapping: options.mapping, format: options.format, file: source.name)
            for (_, name) in plan.passThroughs where !extra.contains(name) {
                if !options.explainsKind || name != ContactImport.kindReason { extra.append(name) }
            }
            plans.append(plan)
        }
        self.plans = plans
        extraColumns = extra
    }

    /// Reads all lists to their ends and writes header and rows.
    ///
    /// Lists that bring ids of their own come first, so that no row of another list has been given one of these.
    package mutating func run(to writer: inout Writer, _ listener: Listener) throws(Diagnostic) {
        let explained = options.explainsKind ? [ContactImport.kindReason] : []
        try writer.record(ContactColumn.names + explained + extraColumns)
        let withIDs = sources.indices.filter { plans[$0].roles.contains(.verbatim(.contactID)) }
        for index in withIDs + sources.indices.filter({ !withIDs.contains($0) }) {
            let before = counts.read
            try importList(index, to: &writer, listener)
            let rows = counts.read - before
            let source = sources[index]
            listener.listDone(
                "\(source.name): \(source.description(plans[index].format.name)), \(counted(rows, "row"))")
        }
        try writer.flush()
    }

    private mutating func importList(
        _ index: Int, to writer: inout Writer, _ listener: Listener
    ) throws(Diagnostic) {
        let source = sources[index]
        let plan = plans[index]
        let extras = placesOfExtraColumns(in: plan)
        var converter = ContactConverter(plan: plan, header: source.header, file: source.name, options: options)
        while let next = try source.next() {
            counts.read += 1
            if counts.read & 0xFFF == 0 { listener.progress(counts.read) }
            for notice in source.notices { listener.notice(notice) }
            switch next {
            case .rejected(let row):
                let diagnostic = Diagnostic(file: source.name, line: row.line, column: row.column, row.reason)
                try reject(diagnostic, row.raw, listener)
            case .record(let record):
                if record.repaired {
                    let message = "a stray quote is kept as text"
                    listener.notice(Diagnostic(.warning, file: source.name, line: record.line, message))
                }
                switch converter.convert(record, notice: listener.notice) {
                case .blank: counts.blank += 1
                case .deactivated: counts.deactivated += 1
                case .filtered: counts.filtered += 1
                case .rejected(let diagnostic): try reject(diagnostic, record.raw, listener)
                case .contact:
                    if let conflict = identify(&converter, record, source, extras) {
                        try reject(conflict, record.raw, listener)
                        continue
                    }
                    converter.row.write(to: &writer)
                    if options.explainsKind { writer.field(converter.evidence?.text(converter.row) ?? "") }
                    for place in extras { writer.field(place.map { plan.passThrough(record[$0]) } ?? .empty) }
                    try writer.endRecord()
                    counts.written += 1
                }
            }
        }
    }

    private mutating func reject(
        _ diagnostic: Diagnostic, _ raw: ByteView, _ listener: Listener
    ) throws(Diagnostic) {
        counts.rejected += 1
        try listener.reject(diagnostic, raw)
    }

    /// For each extra column of the output, where this list has it.
    private func placesOfExtraColumns(in plan: ColumnPlan) -> [Int?] {
        extraColumns.map { name in plan.passThroughs.first { $0.name == name }?.column }
    }

    /// Gives the row its id, or checks the one it brings; a diagnostic if another row with other content has that id.
    private mutating func identify(
        _ converter: inout ContactConverter, _ record: Record, _ source: ListSource, _ extras: [Int?]
    ) -> Diagnostic? {
        guard !converter.row.isBlank(.contactID) else {
            let content = ContactIdentifier(of: converter.row)
            // A row that is in a list with ids as well, this one's own earlier output for example, is a repetition of that.
            repeat {
                converter.setIdentifier(content, repetition: seen.count(content))
            } while !ownIDs.isEmpty && ownIDs[String(decoding: converter.row[.contactID], as: UTF8.self)] != nil
            return nil
        }
        let id = String(decoding: converter.row[.contactID], as: UTF8.self)
        let place = "\(source.name):\(record.line)"
        let content = ContactImport.contentHash(converter.row, extras.map { $0.map { record[$0] } ?? .empty })
        guard let earlier = ownIDs[id] else {
            ownIDs[id] = (place, content)
            return nil
        }
        guard earlier.content != content else { return nil }
        return Diagnostic(
            file: source.name, line: record.line,
            "contact_id \"\(id)\" is also that of \(earlier.place), with other content",
            hint: "give each contact an id of its own, or leave the cell blank")
    }

    /// A hash of all that a row says, for this run only; what tells of the row and not of the contact is left out.
    private static func contentHash(_ row: ContactRow, _ extras: [ByteView]) -> Int {
        var hasher = Hasher()
        for column in ContactColumn.allCases where ![.contactID, .mergedIDs, .source].contains(column) {
            hasher.combine(row[column])
        }
        for cell in extras { hasher.combine(cell.array) }
        return hasher.finalize()
    }
}
