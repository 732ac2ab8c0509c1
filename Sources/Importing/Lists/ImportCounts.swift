import Diagnostics

/// How many rows an import read and what became of them; `read` is the sum of the others.
package struct ImportCounts: Sendable {
    package internal(set) var read = 0
    /// Contacts or bookings written.
    package internal(set) var written = 0
    package internal(set) var blank = 0
    /// Providers whose NPI has been deactivated.
    package internal(set) var deactivated = 0
    /// Rows that the user's filters exclude.
    package internal(set) var filtered = 0
    /// Rows of people who asked to be forgotten.
    package internal(set) var forgotten = 0
    package internal(set) var rejected = 0

    package init() {}

    /// The parts of a summary, except for rejected rows: `12 rows read`, `9 contacts written`, `1 blank`.
    ///
    /// - Parameter noun: the singular noun for what was written.
    package func words(_ noun: String) -> [String] {
        let leftOut = [
            (blank, "blank"), (deactivated, "deactivated"), (filtered, "filtered out"), (forgotten, "forgotten"),
        ]
        return ["\(counted(read, "row")) read", "\(counted(written, noun)) written"]
            + leftOut.filter { $0.0 > 0 }.map { "\($0) \($1)" }
    }

    static func += (sum: inout ImportCounts, more: ImportCounts) {
        sum.read += more.read
        sum.written += more.written
        sum.blank += more.blank
        sum.deactivated += more.deactivated
        sum.filtered += more.filtered
        sum.forgotten += more.forgotten
        sum.rejected += more.rejected
    }
}
