import Bytes
import CSV
import Contacts

/// A row that names the kind of the rows below it, as people write in spreadsheets: `DOULAS`.
struct SectionHeading: Equatable {
    /// The kind that it names.
    let kind: Kind
    /// The heading as it is written.
    let text: String

    /// Nil for a row that has several filled cells, or one that names no kind, and in a list of one column.
    init?(_ record: Record, columnCount: Int) {
        guard columnCount > 1 else { return nil }
        var only: ByteView?
        for index in 0..<record.fields.count where !record[index].isBlank {
            guard only == nil else { return nil }
            only = record[index].trimmed
        }
        guard let cell = only, !cell.isEmpty, cell.count <= SectionHeading.longest else { return nil }
        let name = cell[cell.count - 1] == .colon ? cell.upTo(cell.count - 1).trimmed : cell
        // `Bay Doulas` may be an organization; `BAY DOULAS:` is a heading.
        let isLoud = name.count < cell.count || !name.contains { $0.isASCIILowercase }
        guard let kind = Kind(words: name) ?? (isLoud ? Kind.ofLabel(name) : nil) else { return nil }
        self.kind = kind
        text = cell.string
    }

    /// The most bytes of a heading.
    private static let longest = 60
}
