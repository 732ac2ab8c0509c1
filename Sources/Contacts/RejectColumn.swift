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
    /// imported again.
    package static let header = "header of the list"
}
