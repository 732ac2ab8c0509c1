import CSV
import Diagnostics
import Text

/// The rows of a list in one of the supported formats.
protocol ListRows: RowSource {
    /// Assumptions about the bytes, for the summary: `UTF-8`, or `Windows-1252, semicolons`.
    var assumptions: String { get }
    /// The encoding of a text list, as far as it has been read; nil for other formats.
    var encoding: TextEncoding? { get }
    /// The name of the format, if the bytes show it; nil if the header shows it.
    var format: String? { get }
    /// Warnings and notes about the row returned last.
    var notices: [Diagnostic] { get }
    /// The bytes of the header row in the file; none if the format has no such row.
    var headerText: [UInt8] { get }
    /// The field delimiter; a comma if the format has none.
    var delimiter: UInt8 { get }

    /// Reads many rows at once (see `Reader.fill`); false if the next row must be read with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool

    /// Learns what only the whole list shows from the rows of the same list, read before to their end.
    func learn(from earlier: any ListRows)

    /// The same rows from the first one on; nil if the bytes of the list must be read again.
    func rewound() throws(Diagnostic) -> (any ListRows)?
}

extension ListRows {
    var encoding: TextEncoding? { nil }
    var format: String? { nil }
    var notices: [Diagnostic] { [] }
    var headerText: [UInt8] { [] }
    var delimiter: UInt8 { UInt8(ascii: ",") }

    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { false }

    func learn(from earlier: any ListRows) {}

    func rewound() throws(Diagnostic) -> (any ListRows)? { nil }
}
