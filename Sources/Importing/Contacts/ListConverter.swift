import CSV
import Contacts
import Diagnostics
import Wording

/// Converts the rows of one list to a batch of contacts; each thread has its own.
final class ListConverter {
    private let file: String
    private let plan: ContactPlan
    private let explainsKind: Bool
    private let forgotten: ForgottenPeople
    /// The addresses that are silent wherever they are.
    private let silences: Silences
    /// The lines that may have a remark; nil if they are unknown.
    private let remarks: RemarkLines?
    private let columnCount: Int
    /// The index in this list of each extra column of the output.
    private let extras: [Int?]
    private let repeatedHeader: RepeatedHeader
    private var converter: ContactConverter
    private var reader: RunReader

    /// The column with the source of each kind.
    static let kindReason = "kind_reason"

    /// - Parameters:
    ///   - file: the name of the list in messages and in the `source` column.
    ///   - header: its header.
    ///   - delimiter: the byte between fields.
    ///   - extraColumns: the columns of the output after those of the contract.
    ///   - silences: the addresses that are silent wherever they are.
    ///   - remarks: the lines that may have a remark about permission; nil if they are unknown.
    init(
        _ file: String, _ header: Header, _ delimiter: UInt8, _ plan: ContactPlan, _ options: ContactOptions,
        extraColumns: [String], silences: Silences = Silences(), remarks: RemarkLines? = nil
    ) {
        self.file = file
        self.silences = silences
        self.remarks = remarks
        self.plan = plan
        explainsKind = options.explainsKind
        forgotten = options.forgotten
        columnCount = header.count
        repeatedHeader = RepeatedHeader(header)
        extras = extraColumns.map { name in plan.passThroughs.first { $0.name == name }?.column }
        converter = ContactConverter(plan: plan, header: header, file: file, options: options)
        reader = RunReader(delimiter: delimiter, columnCount: header.count)
    }

    /// Adds the rows of `run` to `batch`.
    func take(_ run: RecordRun, _ batch: ContactBatch) {
        for index in 0..<run.lineCount {
            // A row with too many fields goes to the reader first.
            if converter.hasGate, !run.line(index).isBlank {
                var fields = run.rawFields(index)
                if let result = converter.decision(on: &fields), !fields.has(columnCount) {
                    count(result, &batch.counts)
                    continue
                }
            }
            guard let row = reader.row(index, of: run) else { continue }
            let line = run.line(index)
            take(row, batch, mayStop: remarks?.mayStop(run.firstLine + index, line) ?? PermissionRemark.mayStop(line))
        }
    }

    /// Adds one row to `batch`.
    ///
    /// - Parameter mayStop: false if no remark in the row stops letters.
    func take(_ row: Row, _ batch: ContactBatch, mayStop: Bool = true) {
        switch row {
        case .rejected(let row):
            batch.counts.read += 1
            batch.reject(Diagnostic(file: file, line: row.line, column: row.column, row.reason), row.raw)
        case .record(let record):
            if record.repaired {
                batch.tell(Diagnostic(.warning, file: file, line: record.line, "a stray quote is kept as text"))
            }
            do throws(Diagnostic) {
                if let rejection = repeatedHeader.rejection(of: record, file: file) { throw rejection }
                var result = try converter.convert(record, for: batch, mayStop: mayStop)
                if result == .contact, isForgotten { result = .forgotten }
                count(result, &batch.counts)
                if result == .contact { add(record, batch) }
            } catch {
                batch.counts.read += 1
                batch.reject(error, record.raw)
            }
        }
    }

    private func count(_ result: ContactConverter.Result, _ counts: inout ImportCounts) {
        counts.read += 1
        switch result {
        case .blank: counts.blank += 1
        case .deactivated: counts.deactivated += 1
        case .filtered: counts.filtered += 1
        case .forgotten: counts.forgotten += 1
        case .heading: counts.headings += 1
        case .contact: break
        }
    }

    /// Whether the contact just converted asked to be forgotten.
    private var isForgotten: Bool {
        guard !forgotten.isEmpty else { return false }
        let id = ContactIdentifier(of: converter.row).text(repetition: 1)
        return forgotten.contains(Set { converter.row[$0] }.union([Mark(.id, id)]))
    }

    private func add(_ record: Record, _ batch: ContactBatch) {
        if !silences.isEmpty { converter.take(silences) }
        if !converter.row.isBlank(.doNotContact) { batch.counts.addSilent(converter.row[.doNotContact]) }
        let identifier = ContactIdentifier(of: converter.row)
        var owner: ContactBatch.Owner?
        if converter.row.isBlank(.contactID) {
            converter.setIdentifier(identifier)
        } else {
            owner = ContactBatch.Owner(
                id: converter.row[.contactID].string, line: record.line, content: contentHash(record),
                raw: record.raw.array)
        }
        let content = identifier.content(of: converter.row, extraCount: extras.count) { place in
            extras[place].map { record[$0] } ?? .empty
        }
        batch.add(identifier, content: content, owner: owner) { records in
            converter.row.write(to: &records)
            if explainsKind { records.field(converter.evidence?.text(converter.row) ?? "") }
            for place in extras { records.field(place.map { plan.passThrough(record[$0]) } ?? .empty) }
        }
    }

    /// A hash of a row's content, valid only in this run, without columns that describe the row and not the contact.
    private func contentHash(_ record: Record) -> Int {
        var hasher = Hasher()
        for column in ContactColumn.allCases where ![.contactID, .mergedIDs, .source].contains(column) {
            hasher.combine(converter.row[column])
        }
        for place in extras { hasher.combine(place.map { record[$0] } ?? .empty) }
        return hasher.finalize()
    }
}
