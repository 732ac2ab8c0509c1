import CSV
import Diagnostics

/// The rows of a list in one of the formats that can be read.
protocol ListRows: RowSource {
    /// What was assumed about the bytes, for the line that tells what was read: `UTF-8`, or `Windows-1252, semicolons`.
    var assumptions: String { get }
    /// The format, where the bytes say it and not the header.
    var format: String? { get }
    /// What the user should know about the row that was handed out last.
    var notices: [Diagnostic] { get }
    /// The bytes of the header as they stand in the file; none if the format has no such row.
    var headerText: [UInt8] { get }
    /// What stands between two fields of a row; a comma where the format has none.
    var delimiter: UInt8 { get }

    /// Takes many rows at once, see `Reader.fill`; false if the next has to be asked for with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool

    /// The same rows from the first one on, or nil where the bytes of the list have to be read again for that.
    func rewound() throws(Diagnostic) -> (any ListRows)?
}

extension ListRows {
    var format: String? { nil }
    var notices: [Diagnostic] { [] }
    var headerText: [UInt8] { [] }
    var delimiter: UInt8 { UInt8(ascii: ",") }

    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { false }

    func rewound() throws(Diagnostic) -> (any ListRows)? { nil }
}
