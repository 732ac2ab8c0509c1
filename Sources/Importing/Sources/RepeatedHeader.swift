import CSV

/// Tells the header of a list where it stands again between the rows, as in lists that have been put one behind another.
struct RepeatedHeader {
    private let names: [[UInt8]]
    /// The first column that has a name: nearly every row differs from the header there.
    private let first: Int?

    init(_ header: Header) {
        names = header.names.map { Array($0.utf8) }
        first = names.firstIndex { !$0.isEmpty }
    }

    /// What to tell of `record` if it repeats the header; nil for any other row.
    func rejection(of record: Record, file: String) -> Diagnostic? {
        guard let first, repeats(first, in: record), names.indices.allSatisfy({ repeats($0, in: record) }) else {
            return nil
        }
        return Diagnostic(
            file: file, line: record.line, "the header of the list stands here again", hint: "delete the row")
    }

    private func repeats(_ column: Int, in record: Record) -> Bool {
        let cell = record[column]
        guard cell.count >= names[column].count else { return false }
        return names[column].withByteView { $0 == cell.trimmed }
    }
}
