import CSV
import Contacts
import Diagnostics
import Text

/// How a list is read: what a look at the whole list decided, kept so that a piece of it is read in the same way.
///
/// As a file it is CSV with the columns `list`, `setting`, `name` and `value`; `import --dry-run --read-as FILE` writes
/// it, and a person may change it.
package struct ReadingPlan: Sendable {
    /// The list that it was made of.
    var list: String
    var encoding: TextEncoding?
    var delimiter: UInt8?
    /// The names of all columns.
    var header: [String] = []
    /// What the cells of each column are.
    var findings: [ColumnFindings] = []
    var hasSections = false
    /// How dates, amounts and statuses of bookings are read, as `BookingDecisions` writes it.
    var decisions = ""

    init(list: String) {
        self.list = list
    }

    /// The columns of the file.
    private static let columns = ["list", "setting", "name", "value"]

    private enum Setting: String, CaseIterable {
        case encoding, delimiter, column, sections, decisions
    }

    /// Writes plans as a file.
    package static func write(_ plans: [ReadingPlan], to writer: inout Writer) throws(Diagnostic) {
        try writer.record(columns)
        for plan in plans {
            func line(_ setting: Setting, _ name: String, _ value: String) throws(Diagnostic) {
                try writer.record([plan.list, setting.rawValue, name, value])
            }
            if let encoding = plan.encoding { try line(.encoding, "", encoding.rawValue) }
            if let delimiter = plan.delimiter { try line(.delimiter, "", "\(delimiter)") }
            for (column, name) in plan.header.enumerated() { try line(.column, name, plan.findings[column].words) }
            if plan.hasSections { try line(.sections, "", "yes") }
            if !plan.decisions.isEmpty { try line(.decisions, "", plan.decisions) }
        }
        try writer.flush()
    }

    /// Reads the plans in a file.
    ///
    /// - Throws: if it is not such a file.
    package static func plans(in reader: inout Reader) throws(Diagnostic) -> [ReadingPlan] {
        guard reader.header.names == columns else {
            throw Diagnostic(
                .error, .usage, file: reader.name, "this file does not say how to read a list",
                hint: "import --dry-run --read-as \(reader.name) LIST writes such a file")
        }
        var plans: [ReadingPlan] = []
        while let row = try reader.next() {
            guard case .record(let record) = row, record.fields.count == columns.count,
                let setting = Setting(rawValue: record[1].trimmed.string)
            else {
                throw Diagnostic(
                    .error, .usage, file: reader.name, line: row.line, "this row is no setting",
                    hint: "settings are \(Setting.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let list = record[0].string
            if plans.last?.list != list { plans.append(ReadingPlan(list: list)) }
            plans[plans.count - 1].take(setting, name: record[2].string, value: record[3].trimmed.string)
        }
        return plans
    }

    private mutating func take(_ setting: Setting, name: String, value: String) {
        switch setting {
        case .encoding: encoding = TextEncoding(rawValue: value)
        case .delimiter: delimiter = UInt8(value)
        case .column:
            header.append(name)
            findings.append(ColumnFindings(words: value))
        case .sections: hasSections = value == "yes"
        case .decisions: decisions = value
        }
    }

    /// The plan for a list with this header: that of a list with the same columns.
    static func plan(for header: Header, among plans: [ReadingPlan]) -> ReadingPlan? {
        plans.first { $0.header == header.names }
    }
}
