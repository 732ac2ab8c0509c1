import Testing

/// Who is not to be written to, by the cells of columns that say so.
@Suite("Cells that forbid or permit letters")
struct PermissionCellTests {
    private func doNotContact(_ column: String, _ cell: String) throws -> String? {
        try importContacts("Name,Email,\(column)\nKim Ray,kim@example.org,\(cell)\n").rows.first?["do_not_contact"]
    }

    @Test(
        "in a column that forbids letters, anything but a clear no or nothing does",
        arguments: [
            ("no", nil), ("FALSE", nil), ("0", nil), ("Nein", nil), ("non", nil), ("", nil), ("-", nil), ("n/a", nil),
            ("NULL", nil), ("none", nil), ("yes", "asked"), ("x", "asked"), ("1", "asked"), ("ja", "asked"),
            ("sí", "asked"), ("never", "never"), ("Nunca", "Nunca"), ("unknown", "unknown"),
            ("moved away", "moved away"),
        ])
    func forbids(cell: String, expected: String?) throws {
        #expect(try doNotContact("Do not contact", cell) == expected)
    }

    @Test(
        "reads a column of unsubscribed people in the same way",
        arguments: [
            ("no", nil), ("faux", nil), ("", nil), ("yes", "unsubscribed"), ("never", "unsubscribed"),
            ("2026-01-02", "unsubscribed"),
        ])
    func unsubscribed(cell: String, expected: String?) throws {
        #expect(try doNotContact("Unsubscribed", cell) == expected)
    }

    @Test(
        "in a column that permits letters, no and never forbid them",
        arguments: [
            ("No", "unsubscribed"), ("never", "unsubscribed"), ("Unsubscribed", "unsubscribed"),
            ("nein", "unsubscribed"),
            ("Yes", nil), ("", nil), ("n/a", nil), ("sometimes", nil),
        ])
    func permits(cell: String, expected: String?) throws {
        let list =
            "Client ID,First Name,Email,Blocked,Accepts Marketing,Referral Source\n1,Kim,kim@example.org,No,\(cell),\n"
        #expect(try importContacts(list).rows.first?["do_not_contact"] == expected)
    }
}
