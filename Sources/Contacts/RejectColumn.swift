/// The columns of a file of rejected rows, in the order in which they are written.
package enum RejectColumn: String, CaseIterable, Sendable {
    /// The list that the row is in.
    case file
    /// The physical line and the character in it, counted from 1.
    case line
    case column
    case reason
    /// The row as it stands in the list.
    case raw

    package static let names = allCases.map(\.rawValue)

    /// The reason of a row that is none: it holds the header of the list, without which the rows below it could not be
    /// imported again. What the whole list had decided about them, such as which number in a date is the day, may
    /// follow.
    package static let header = "header of the list"

    /// The reason of the row with the header of a list about which `decisions` are made, blank for none.
    package static func header(_ decisions: String) -> String { decisions.isEmpty ? header : "\(header); \(decisions)" }

    /// The decisions in the reason of a row that holds a header; nil for any other row.
    package static func decisions(in reason: String) -> String? {
        if reason == header { return "" }
        let start = "\(header); "
        return reason.hasPrefix(start) ? String(reason.dropFirst(start.count)) : nil
    }
}
