import CSV

extension ListReport {
    /// What to tell whoever wants to credit referral sources with the bookings of the list: that there are none, or that
    /// nobody can be credited with them.
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
