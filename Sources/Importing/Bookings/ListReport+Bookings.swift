import Diagnostics

extension ListReport {
    /// Warnings for `score`: the list has no bookings, or no column that names a referrer.
    package var referralWarnings: [Diagnostic] {
        var warnings: [Diagnostic] = []
        if rowCount == 0 { warnings.append(Diagnostic(.warning, file: name, "there are no bookings in it")) }
        if !namesReferrers {
            warnings.append(
                Diagnostic(
                    .warning, file: name,
                    "no column says who sent the clients, so nobody is credited with them",
                    hint: "a column such as \"How did you hear about us?\" or \"Referred by\" is looked for"))
        }
        return warnings
    }
}
