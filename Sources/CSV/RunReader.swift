import Bytes

/// Parses the records of runs. A `Reader` has already checked that they are well-formed lines.
package struct RunReader: ~Copyable {
    private let parser: Parser
    private let columnCount: Int

    /// - Parameters:
    ///   - delimiter: the byte between fields.
    ///   - columnCount: the number of columns of the header.
    package init(delimiter: UInt8, columnCount: Int) {
        parser = Parser(delimiter: delimiter)
        self.columnCount = columnCount
    }

    /// The row on a line of `run`, or nil if the line is blank; valid until the next call. `index` counts from 0.
    package mutating func row(_ index: Int, of run: RecordRun) -> Row? {
        let line = run.line(index)
        let number = run.firstLine + index
        switch parser.feed(line) {
        case .open where line.isBlank: return nil
        case .record:
            if let reason = parser.fields.excess(over: columnCount) {
                return .rejected(RejectedRow(line: number, column: 1, reason: reason, raw: line))
            }
            return .record(Record(line: number, fields: parser.fields, raw: line, repaired: false))
        case .open, .malformed:
            parser.restart(strict: true)
            return .rejected(RejectedRow(line: number, column: 1, reason: Reader.openQuote, raw: line))
        }
    }
}
