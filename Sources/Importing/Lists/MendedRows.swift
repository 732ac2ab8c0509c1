import CSV
import Diagnostics

/// Rows from a file of rejected rows, with the line numbers they had in their list.
final class MendedRows: ListRows {
    private let rows: any ListRows
    private let origins: [(line: Int, original: Int)]
    private let file: String

    init(_ rows: any ListRows, origins: [(line: Int, original: Int)], file: String) {
        self.rows = rows
        self.origins = origins
        self.file = file
    }

    var header: Header { rows.header }
    var headerText: [UInt8] { rows.headerText }
    var delimiter: UInt8 { rows.delimiter }
    var format: String? { rows.format }
    var notices: [Diagnostic] { rows.notices }
    var assumptions: String { "\(rows.assumptions), from \(file)" }

    func next() throws(Diagnostic) -> Row? { try rows.next().map { $0.moved(to: original(of: $0.line)) } }

    private func original(of line: Int) -> Int {
        guard let origin = origins.last(where: { $0.line <= line }) else { return line }
        return origin.original + line - origin.line
    }
}
