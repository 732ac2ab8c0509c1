import Bytes
import Contacts

/// An explanation for somebody who knows nothing of matching: both rows side by side, the verdict, then the evidence in
/// words with the values, its bits last.
struct ExplanationText {
    let explanation: Explanation
    let list: ContactList
    /// The two rows.
    let one: Int
    let other: Int
    /// The least probability with which two rows are merged.
    let threshold: Double

    private static let widest = 40
    /// The columns that each comparison looks at.
    private static let columns: [String: [ContactColumn]] = [
        "name": [.givenName, .familyName, .suffix], "email": [.email, .otherEmails], "phone": [.phone, .otherPhones],
        "place": [.organization, .street, .city, .postalCode], "middleName": [.middleName], "npi": [.npi],
        "website": [.website],
    ]
    private static let titles = ["middleName": "middle name"]

    /// The lines for a terminal; no control character of a cell is among them.
    var text: String {
        var text = rows + "\n"
        switch explanation.verdict {
        case .one(let steps):
            text += "One contact: \(steps.isEmpty ? "they have one contact_id" : steps.joined(separator: "; ")).\n"
        case .two(let rule?): text += "Two contacts: \(rule).\n"
        case .two(nil): text += "Two contacts: what they have in common is not enough.\n"
        }
        let steps = explanation.steps.filter { $0.finding != Explanation.nothing }
        guard !steps.isEmpty else { return text }
        text += "\n"
        for step in steps {
            let title = ExplanationText.titles[step.field] ?? step.field
            let values = values(of: step.field)
            text +=
                padded(title, 14) + step.finding + (values.isEmpty ? "" : ": \(values)")
                + "  (\(signed(step.bits)) bits)\n"
        }
        return text + padded("together", 14) + conclusion + "  (\(signed(explanation.weight)) bits)\n"
    }

    /// What the evidence comes to, in words; a pair that a rule keeps apart has no probability.
    private var conclusion: String {
        let stated =
            explanation.probability > 0.9999
            ? "over 0.9999" : explanation.probability < 0.0001 ? "under 0.0001" : decimals(explanation.probability, 4)
        switch explanation.verdict {
        case .one: return "a match probability of \(stated)"
        case .two(nil): return "a match probability of \(stated); rows are merged at \(decimals(threshold, 4)) or above"
        case .two: return "what they have in common counts for nothing against the rule"
        }
    }

    private var rows: String {
        var lines: [(String, String, String)] = []
        for column in list.columns.indices {
            let (a, b) = (shown(list.table[one, column]), shown(list.table[other, column]))
            if !a.isEmpty || !b.isEmpty { lines.append((list.columns[column], a, b)) }
        }
        let first = lines.map(\.0.count).max() ?? 0
        let second = min(ExplanationText.widest, lines.map(\.1.count).max() ?? 0)
        return lines.map { name, a, b in
            let line = padded(name, first + 2) + padded(a, second + 2) + b
            return line.last == " " ? padded(name, first + 2) + a + "\n" : line + "\n"
        }.joined()
    }

    /// The values that a comparison has looked at: one where both have the same, else both.
    private func values(of field: String) -> String {
        func value(_ row: Int) -> String {
            let columns =
                ExplanationText.columns[field].map { $0.map(\.index) } ?? [list.place(of: field)].compactMap { $0 }
            let separator = field == "name" ? " " : field == "place" ? ", " : "; "
            return columns.map { shown(list.table[row, $0]) }.filter { !$0.isEmpty }.joined(separator: separator)
        }
        let (a, b) = (value(one), value(other))
        return a == b ? a : [a, b].filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// A cell on one line, without control characters.
    private func shown(_ cell: ByteView) -> String {
        String(
            String.UnicodeScalarView(
                cell.trimmed.string.unicodeScalars.map {
                    [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
                        ? " " : $0
                }))
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(2, width - text.count))
    }

    private func signed(_ bits: Double) -> String { (bits < 0 ? "" : "+") + decimals(bits, 1) }
}
