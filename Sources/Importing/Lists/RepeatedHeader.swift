import Bytes
import CSV
import Diagnostics

/// Finds repetitions of the header between the rows, as in concatenated lists.
struct RepeatedHeader {
    private let names: [[UInt8]]
    /// The first named column and the length of its name; nearly every row differs from the header there.
    private let first: (column: Int, count: Int)?

    init(_ header: Header) {
        names = header.names.map { Array($0.utf8) }
        first = names.firstIndex { !$0.isEmpty }.map { [names] in ($0, names[$0].count) }
    }

    /// The reason to reject `record` if it repeats the header; nil for any other row.
    @inline(__always)
    func rejection(of record: Record, file: String) -> Diagnostic? {
        guard let first else { return nil }
        let cell = record[first.column]
        guard cell.count == first.count || cell.count > first.count && RepeatedHeader.hasBlankEnds(cell),
            isRepeated(in: record)
        else { return nil }
        return Diagnostic(
            file: file, line: record.line, "the header of the list is repeated here", hint: "delete the row")
    }

    /// Whether `cell` begins or ends with a byte that may be white space.
    private static func hasBlankEnds(_ cell: ByteView) -> Bool {
        func mayBeBlank(_ byte: UInt8) -> Bool { byte <= .space || !byte.isASCII }
        return mayBeBlank(cell[0]) || mayBeBlank(cell[cell.count - 1])
    }

    private func isRepeated(in record: Record) -> Bool {
        names.indices.allSatisfy { column in names[column].withByteView { $0 == record[column].trimmed } }
    }
}
