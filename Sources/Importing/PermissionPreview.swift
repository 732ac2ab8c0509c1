import Bytes
import CSV
import Contacts
import Diagnostics
import Wording

/// What the cells of a list say about permission to write, counted for a preview.
struct PermissionPreview {
    private let plan: ContactPlan
    private let header: Header
    /// How often each cell of each column about permission was seen, as it was written first.
    private var cells: [Int: [String: Int]] = [:]
    /// How often each remark that stops letters was seen in a column, in small letters.
    private var remarks: [Int: [String: (reason: StopReason, count: Int)]] = [:]

    /// More values of one column are counted together.
    private static let mostValues = 12

    init(_ plan: ContactPlan, _ header: Header) {
        self.plan = plan
        self.header = header
    }

    mutating func take(_ record: Record) {
        for (column, role) in plan.roles.enumerated() {
            let cell = record[column].trimmed
            switch role {
            case .permission: cells[column, default: [:]][cell.string, default: 0] += 1
            case .labels where !cell.isEmpty:
                for label in cell.split(where: { ",;:".utf8.contains($0) }).map(\.trimmed) {
                    guard let reason = StopReason(label: label) else { continue }
                    remarks[column, default: [:]][label.string, default: (reason, 0)].count += 1
                }
            case .passThrough, .email: takeRemark(cell, column)
            case _ where role.mayHoldRemarks: takeRemark(cell, column)
            default: break
            }
        }
    }

    private mutating func takeRemark(_ cell: ByteView, _ column: Int) {
        guard let found = PermissionRemark.stop(in: cell) else { return }
        let words = cell[found.range].lowercasedString
        remarks[column, default: [:]][words, default: (found.reason, 0)].count += 1
    }

    /// A line for each value: what it means, and how many rows it stops; none for a list that says nothing.
    var lines: [String] {
        var lines: [String] = []
        for column in header.names.indices {
            let title = header.title(of: column)
            if let values = cells[column], case .permission(let role) = plan.roles[column] {
                let sorted = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                for (value, count) in sorted.prefix(PermissionPreview.mostValues) {
                    let answer = value.withByteView { $0.isEmpty ? .silent : PermissionAnswer($0, in: role) }
                    lines.append(
                        PermissionPreview.line(title, value.isEmpty ? "(blank)" : "\"\(value)\"", answer.meaning, count)
                    )
                }
                let rest = sorted.dropFirst(PermissionPreview.mostValues)
                if !rest.isEmpty {
                    let stopped = rest.filter { value, _ in
                        value.withByteView { !$0.isEmpty && PermissionAnswer($0, in: role).isStop }
                    }
                    let rows = stopped.map(\.value).reduce(0, +)
                    lines.append("  \(title): \(counted(rest.count, "other value")): \(counted(rows, "row")) stopped")
                }
            }
            for (words, found) in (remarks[column] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let meaning = PermissionAnswer.stops(found.reason).meaning
                lines.append(PermissionPreview.line(title, "\"\(words)\"", meaning, found.count))
            }
        }
        return lines.isEmpty ? [] : ["Who is written to:"] + lines
    }

    private static func line(_ title: String, _ value: String, _ meaning: String, _ count: Int) -> String {
        "  \(title): \(value): \(meaning), \(counted(count, "row"))"
    }
}
