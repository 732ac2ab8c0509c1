import Bytes
import CSV
import Diagnostics

/// Tells the header of a list where it stands again between the rows, as in lists that have been put one behind
/// another.
struct RepeatedHeader {
    private let names: [[UInt8]]
    /// The first column that has a name, and how many bytes that has: nearly every row differs from the header there.
    private let first: (column: Int, count: Int)?

    init(_ header: Header) {
        names = header.names.map { Array($0.utf8) }
        first = names.firstIndex { !$0.isEmpty }.map { [names] in ($0, names[$0].count) }
    }

    /// What to tell of `record` if it repeats the header; nil for any other row.
    @inline(__always)
    func rejection(of record: Record, file: String) -> Diagnostic? {
        guard let first else { return nil }
        let cell = record[first.column]
        guard cell.count == first.count || cell.count > first.count && RepeatedHeader.hasBlankEnds(cell),
            isRepeated(in: record)
        else { return nil }
        return Diagnostic(
            file: file, line: record.line, "the header of the list stands here again", hint: "delete the row")
    }

    /// Whether `cell` begins or ends with a blank, or a byte that may be part of one.
    private static func hasBlankEnds(_ cell: ByteView) -> Bool {
        func mayBeBlank(_ byte: UInt8) -> Bool { byte <= .space || !byte.isASCII }
        return mayBeBlank(cell[0]) || mayBeBlank(cell[cell.count - 1])
    }

    private func isRepeated(in record: Record) -> Bool {
        names.indices.allSatisfy { column in names[column].withByteView { $0 == record[column].trimmed } }
    }
}
