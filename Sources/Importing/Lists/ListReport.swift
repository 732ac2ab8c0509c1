import Diagnostics

/// What an import found in a list, once it has read it.
package struct ListReport {
    /// What messages call the list.
    package let name: String
    /// What was read: `Google Contacts, UTF-8, semicolons, 40 columns`.
    package let description: String
    /// The number of rows below the header.
    package let rowCount: Int
    /// Whether a column says who sent the contacts, or the clients of the bookings.
    package let namesReferrers: Bool

    /// `google.csv: Google Contacts, UTF-8, 40 columns, 412 rows`.
    package var summary: String { "\(name): \(description), \(counted(rowCount, "row"))" }
}
