import Importing
import Testing

@Suite("Broken email addresses")
struct BrokenEmailTests {
    @Test("moves an invalid email to the notes of a row that says who it is")
    func invalidEmailOfSomebody() throws {
        let imported = try importContacts("Name,Email\nJo Poe,jo@@x\n")
        #expect(imported.rejected.isEmpty)
        #expect(imported.rows.map { $0["notes"] } == ["jo@@x"])
        #expect(imported.rows.map { $0["email"] } == [nil])
    }

    @Test("rejects a row with only an invalid email with its place, and keeps it with keepInvalid")
    func invalidEmail() throws {
        let list = "Name,Email\nAnn Lee,ann@example.org\n,jo@@x\n"
        let strict = try importContacts(list)
        #expect(strict.rows.count == 1)
        #expect(strict.rejected.map(\.message) == ["column \"Email\": \"jo@@x\" is not an email address"])
        #expect(strict.rejected.map(\.line) == [3])
        #expect(strict.rejected.map(\.raw) == [",jo@@x\n"])
        let kept = try importContacts(list) { $0.keepInvalid = true }
        #expect(kept.rows[1]["email"] == "jo@@x")
    }
}
