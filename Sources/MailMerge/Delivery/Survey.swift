import Bytes
import CSV
import Diagnostics

/// One quick pass over a list before its letters, for those who must not be written to.
enum Survey {
    /// Shows `audience` every row that may matter to it. Most rows are only skipped.
    static func run(_ reader: inout Reader, _ audience: inout Audience) throws(Diagnostic) {
        let records = RecordRun()
        var rows = RunReader(delimiter: reader.delimiter, columnCount: reader.header.count)
        while true {
            if try reader.fill(records) {
                for index in 0..<records.lineCount {
                    var fields = records.rawFields(index)
                    guard audience.mayStop(&fields), case .record(let record)? = rows.row(index, of: records) else {
                        continue
                    }
                    audience.survey(record)
                }
                continue
            }
            guard let row = try reader.next() else { return }
            if case .record(let record) = row { audience.survey(record) }
        }
    }
}
