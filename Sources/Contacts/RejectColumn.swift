/// The columns of a file of rejected rows, in output order.
package enum RejectColumn: String, CaseIterable, Sendable {
    /// The name of the list.
    case file
    /// The physical line and the character in it, from 1.
    case line
    case column
    case reason
    /// The row as it is in the list.
    case raw

    package static let names = allCases.map(\.rawValue)

    /// The reason of a row that is not a rejection but the header of the list, without which the rows below could not
    /// be imported again. It may be followed by what was decided for the whole list, such as whether dates have the day
    /// first.
    package static let header = "header of the list"

    /// The reason of a header row of a list with `decisions`, blank for none.
    package static func header(_ decisions: String) -> String { decisions.isEmpty ? header : "\(header); \(decisions)" }

    /// The decisions in the reason of a header row; nil for any other row.
    package static func decisions(in reason: String) -> String? {
        if reason == header { return "" }
        let start = "\(header); "
        return reason.hasPrefix(start) ? String(reason.dropFirst(start.count)) : nil
    }
}
