import Diagnostics

extension ListReport {
    /// Warnings for `score`: the list has no bookings, or no column that names a referrer.
    package var referralWarnings: [Diagnostic] {
        var warnings: [Diagnostic] = []
        if rowCount == 0 { warnings.append(Diagnostic(.warning, file: name, "the list has no bookings")) }
        if !namesReferrers {
            warnings.append(
                Diagnostic(
                    .warning, file: name,
                    "no column says who referred the clients; only the contact list can say it, in referred_by",
                    hint: "name a column with --map; usual are \"How did you hear about us?\" and \"Referred by\""))
        }
        return warnings
    }
}
