import CSV
import Contacts
import Diagnostics

/// A condition, whether any row met it so far, and until then a sample of the column's values for a hint: a condition
/// that no row meets is usually a typo.
struct ConditionTally {
    let condition: Condition
    /// Nil if the list lacks the column; its cells count as blank.
    private let column: Int?
    private(set) var isMet = false
    /// Distinct values of the column, as written.
    private var values: Set<String> = []
    /// The smallest and the largest comparable value.
    private var least: (text: String, cell: ComparableCell)?
    private var greatest: (text: String, cell: ComparableCell)?

    /// The maximum number of values to keep, and to list in a hint.
    private static let mostValues = 1_000
    private static let mostTold = 6

    init(_ condition: Condition, column: Int?) {
        self.condition = condition
        self.column = column
    }

    /// Whether a row meets the condition.
    mutating func holds(for record: Record) -> Bool {
        let cell = column.map { record[$0] } ?? .empty
        if condition.holds(for: cell) {
            isMet = true
            return true
        }
        if !isMet { note(cell.trimmed.string) }
        return false
    }

    private mutating func note(_ text: String) {
        guard !text.isEmpty else { return }
        if values.count < ConditionTally.mostValues { values.insert(text) }
        guard let cell = condition.comparable(text) else { return }
        if least.map({ cell.isBelow($0.cell) }) ?? true { least = (text, cell) }
        if greatest.map({ $0.cell.isBelow(cell) }) ?? true { greatest = (text, cell) }
    }

    /// The warning that no row meets the condition, with a hint.
    func warning(listName: String) -> Diagnostic {
        let (name, value) = (condition.column, condition.writtenValue)
        let message =
            switch condition.comparison {
            case .equal where value.isEmpty: "\(name) is blank for no contact"
            case .equal: "no contact has \(name) \"\(value)\""
            case .notEqual where value.isEmpty: "\(name) is blank for every contact"
            case .notEqual: "every contact has \(name) \"\(value)\""
            case .contains: "no contact has \"\(value)\" in \(name)"
            case .atLeast, .atMost: "no contact meets \(condition.text)"
            }
        return Diagnostic(.warning, file: listName, message, hint: hint)
    }

    private var hint: String? {
        if column == nil { return "the list has no column \(condition.column)" }
        switch condition.comparison {
        case .notEqual: return nil
        case .atLeast, .atMost:
            guard let least, let greatest else { return nothingToCompare }
            return "the values range from \(least.text) to \(greatest.text)"
        case .equal, .contains:
            guard !condition.value.isEmpty, !values.isEmpty else { return nothingToCompare }
            if let near { return "did you mean \(near)?" }
            guard values.count <= ConditionTally.mostTold else { return nil }
            return "the values are \(values.sorted().joined(separator: ", "))"
        }
    }

    private var nothingToCompare: String? {
        if values.isEmpty { return "the column is blank for every contact" }
        if condition.value.isEmpty { return nil }
        let date = values.filter { CalendarDate($0)?.iso == $0 }.max()
        if let date { return "the column has dates; write them like \(date)" }
        return CalendarDate(condition.value) == nil ? "the column has no numbers" : "the column has no dates"
    }

    /// The value that was probably meant, by spelling, or for kinds by their common names.
    private var near: String? {
        let sorted = values.sorted()
        if condition.column == ContactColumn.kind.rawValue, let kind = condition.value.withByteView(Kind.init(words:)),
            values.contains(kind.rawValue)
        {
            return kind.rawValue
        }
        return nearestName(to: condition.value, in: sorted)
            ?? nearestName(to: condition.value, in: sorted.flatMap { $0.split(separator: "; ").map(String.init) })
    }
}
