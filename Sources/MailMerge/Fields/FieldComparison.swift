import Bytes
import Contacts

/// A comparison in a section: `new_clients > 1`, `kind = doula`, `last_visit < 2026-08-01`.
struct FieldComparison: Hashable, Sendable {
    enum Sign: String, CaseIterable, Sendable {
        case notEqual = "!="
        case atLeast = ">="
        case atMost = "<="
        case equal = "="
        case more = ">"
        case less = "<"

        /// Whether it puts values in order, which only numbers and dates have.
        var isOrder: Bool { self != .equal && self != .notEqual }
    }

    let sign: Sign
    private let limit: ComparableCell

    /// - Throws: if the value has no order for this sign.
    init?(_ sign: Sign, _ value: String) {
        self.sign = sign
        limit = ComparableCell(value)
        if sign.isOrder, case .text = limit { return nil }
    }

    /// Whether it holds for a value; a blank value is neither more nor less than another. Nil if the value is neither
    /// blank nor comparable, such as a date that is none.
    func holds(for value: String) -> Bool? {
        guard !value.isEmpty else { return sign == .notEqual }
        let cell = ComparableCell(value)
        guard cell.isOfTheKind(of: limit) else { return sign.isOrder ? nil : sign == .notEqual }
        let (isBelow, isAbove) = (cell.isBelow(limit), limit.isBelow(cell))
        return switch sign {
        case .equal: !isBelow && !isAbove
        case .notEqual: isBelow || isAbove
        case .more: isAbove
        case .less: isBelow
        case .atLeast: !isBelow
        case .atMost: !isAbove
        }
    }
}
