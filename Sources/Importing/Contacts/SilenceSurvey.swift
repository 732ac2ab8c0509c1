import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// Reads a list for the email addresses whose owners asked for silence, before any row is written.
struct SilenceSurvey: ~Copyable {
    private var converter: ContactConverter
    private var reader: RunReader
    /// What the converter says; nobody reads it, because it says it again.
    private let batch = ContactBatch()
    /// Whether every row must be parsed, and not only one with a remark.
    private let parsesAll: Bool
    private(set) var silences: Silences
    /// Where remarks may be; nil if every row was parsed.
    private(set) var remarks: RemarkLines?

    /// - Parameter silences: those of the lists before.
    init(_ source: ListSource, _ plan: ContactPlan, _ options: ContactOptions, _ silences: consuming Silences) {
        converter = ContactConverter(plan: plan, header: source.header, file: source.name, options: options)
        reader = RunReader(delimiter: source.delimiter, columnCount: source.header.count)
        parsesAll = plan.roles.contains { role in
            if case .permission = role { true } else { role == .labels }
        }
        self.silences = silences
        remarks = parsesAll ? nil : RemarkLines()
    }

    /// Reads the list to its end. A list that cannot be read is left to the import, which reports it.
    mutating func read(_ source: ListSource) {
        let run = RecordRun()
        while true {
            if (try? source.fill(run)) == true {
                for index in 0..<run.lineCount where parsesAll || PermissionRemark.mayStop(run.line(index)) {
                    if case .record(let record)? = reader.row(index, of: run) { take(record) }
                    remarks?.add(run.firstLine + index)
                }
            } else {
                guard let row = try? source.next() else { return }
                if case .record(let record) = row { take(record) }
            }
        }
    }

    private mutating func take(_ record: Record) {
        if let reason = converter.survey(record, batch) { silences.add(converter.row, reason) }
        if batch.isFull { batch.clear() }
    }
}

/// The lines of a list in whose cells a remark may stop letters, among those of `RecordRun`s.
struct RemarkLines: Sendable {
    /// In ascending order; nil if there are too many to be worth keeping.
    private var lines: [Int]? = []

    private static let most = 1 << 16

    /// Adds a line after all others.
    mutating func add(_ line: Int) {
        if lines?.count == RemarkLines.most { lines = nil } else { lines?.append(line) }
    }

    /// False only for a line without such a remark; `text` is all of it.
    func mayStop(_ line: Int, _ text: ByteView) -> Bool {
        guard let lines else { return PermissionRemark.mayStop(text) }
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] < line { low = middle + 1 } else { high = middle }
        }
        return low < lines.count && lines[low] == line
    }
}
