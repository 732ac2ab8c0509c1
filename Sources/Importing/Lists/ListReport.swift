import Diagnostics

/// What an import found in a list.
package struct ListReport {
    /// The name of the list in messages.
    package let name: String
    /// Format, encoding and size: `Google Contacts, UTF-8, semicolons, 40 columns`.
    package let description: String
    /// The number of rows below the header.
    package let rowCount: Int
    /// Whether a column says who sent the contacts or clients.
    package let namesReferrers: Bool

    /// `google.csv: Google Contacts, UTF-8, 40 columns, 412 rows`.
    package var summary: String { "\(name): \(description), \(counted(rowCount, "row"))" }
}
