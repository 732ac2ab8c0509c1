import Bytes
import CSV
import Contacts
import Diagnostics

/// A preview of an import: the format of a list, what each column becomes, and the first rows.
package struct ListPreview {
    private let source: ListSource
    private let format: String
    private let meanings: [String]
    private let rows: [[String]]
    /// What cells say about permission to write.
    private let permission: [String]
    /// How the list is read.
    package let plan: ReadingPlan

    /// The number of rows shown, and of characters per cell and per heading.
    private static let rowLimit = 3
    private static let cellWidth = 24
    private static let headingWidth = 44

    /// Previews a contact list.
    package init(contacts source: ListSource, options: ContactOptions) throws(Diagnostic) {
        let sample = source.sample()
        let plan = try ContactPlan(
            source.header, sample: sample, mapping: options.mapping, format: options.format,
            file: source.name)
        var meanings = plan.roles.map(\.meaning)
        for (column, name) in plan.passThroughs where name != source.header.title(of: column) {
            meanings[column] = "passes through as \"\(name)\""
        }
        var permission = PermissionPreview(plan, source.header)
        let rows = try ListPreview.rows(of: source) { permission.take($0) }
        self.init(source, plan.format.name, meanings, rows, permission.lines, source.readingPlan(sample))
    }

    /// Previews a booking list.
    package init(bookings source: ListSource, options: BookingOptions) throws(Diagnostic) {
        var bookings = try BookingList(source, options: options)
        try bookings.survey(notice: { _ in })
        let plan = source.readingPlan(nil, decisions: bookings.decisions)
        self.init(source, bookings.format, bookings.meanings, try ListPreview.rows(of: source), [], plan)
    }

    private init(
        _ source: ListSource, _ format: String, _ meanings: [String], _ rows: [[String]], _ permission: [String],
        _ plan: ReadingPlan
    ) {
        self.plan = plan
        self.source = source
        self.format = format
        self.meanings = meanings
        self.rows = rows
        self.permission = permission
    }

    /// The cells of the first rows.
    ///
    /// - Parameter body: receives every row, if the whole list is to be read.
    private static func rows(
        of source: ListSource, _ body: ((Record) -> Void)? = nil
    ) throws(Diagnostic) -> [[String]] {
        var rows: [[String]] = []
        while body != nil || rows.count < ListPreview.rowLimit, let row = try source.next() {
            guard case .record(let record) = row else { continue }
            body?(record)
            if rows.count < ListPreview.rowLimit {
                rows.append(source.header.names.indices.map { record[$0].trimmed.string })
            }
        }
        return rows
    }

    /// A title line and a table of the columns.
    ///
    /// - Parameter visible: makes control characters visible, because the text goes to a terminal.
    package func text(visible: (String) -> String) -> String {
        let headings = ["column", "becomes"] + rows.indices.map { "row \($0 + 1)" }
        var lines = [headings]
        for column in source.header.names.indices {
            let heading = ListPreview.shortened(visible(source.header.title(of: column)), to: ListPreview.headingWidth)
            let cells = rows.map { ListPreview.shortened(visible($0[column]), to: ListPreview.cellWidth) }
            lines.append([heading, visible(meanings[column])] + cells)
        }
        let widths = headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        let table = lines.map { cells in
            let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return padded.joined(separator: "  ").withByteView { ListPreview.withoutBlanksAtEnd($0) }
        }
        let title = "\(visible(source.name)): \(source.description(format))"
        let advice = adviceOnDropped.map { ["", visible($0)] } ?? []
        let letters = permission.isEmpty ? [] : [""] + permission.map(visible)
        return ([title, ""] + table + letters + advice).joined(separator: "\n") + "\n"
    }

    /// How to keep a column that is not carried over. The example is such a column, preferably one that is not blank.
    private var adviceOnDropped: String? {
        let dropped = source.header.names.indices.filter { column in
            let name = source.header.names[column]
            return meanings[column] == ContactRole.dropped.meaning && !name.isEmpty
                && !name.contains { "'=".contains($0) }
        }
        let example = dropped.first { column in rows.contains { !$0[column].isEmpty } } ?? dropped.first
        guard let name = example.map({ source.header.names[$0] }) else { return nil }
        let column = HeaderSynonyms.key(of: name).split(separator: " ").joined(separator: "_")
        return "To keep a column that is not carried over, map it: --map '\(name)=\(column)'"
    }

    private static func shortened(_ text: String, to width: Int) -> String {
        text.count > width ? text.prefix(width - 1) + "…" : text
    }

    private static func withoutBlanksAtEnd(_ line: ByteView) -> String {
        var count = line.count
        while count > 0, line[count - 1] == .space { count -= 1 }
        return line.upTo(count).string
    }
}
