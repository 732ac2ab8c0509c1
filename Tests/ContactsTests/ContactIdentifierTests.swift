import Contacts
import Testing

@Suite("ContactIdentifier")
struct ContactIdentifierTests {
    private func row(_ cells: [ContactColumn: String]) -> ContactRow {
        var row = ContactRow()
        for (column, text) in cells { row.set(column, text) }
        return row
    }

    private func text(_ row: borrowing ContactRow, repetition: Int = 1) -> String {
        ContactIdentifier(of: row).text(repetition: repetition)
    }

    @Test("the ID of a contact is the documented hash, the same in every version")
    func known() {
        #expect(
            text(row([.givenName: "Priya", .familyName: "Patel", .email: "priya@example.org"])) == "c6f05tk5gw3vev")
    }

    @Test("names and addresses change the ID; notes, tags, kind and source do not")
    func identifying() {
        let cells: [ContactColumn: String] = [.givenName: "Priya", .familyName: "Patel"]
        let plain = row(cells)
        var noted = row(cells)
        noted.set(.notes, "call in May")
        noted.set(.tags, "VIP")
        noted.set(.kind, "doula")
        noted.set(.source, "a.csv:2")
        #expect(text(noted) == text(plain))
        for column in [ContactColumn.familyName, .email, .phone, .street, .organization, .npi] {
            var other = row(cells)
            other.set(column, "x")
            #expect(text(other) != text(plain))
        }
    }

    @Test("the same value in another column gives another ID")
    func boundaries() {
        #expect(text(row([.givenName: "ab"])) != text(row([.familyName: "ab"])))
        #expect(text(row([.givenName: "a", .middleName: "b"])) != text(row([.givenName: "ab"])))
    }

    @Test("numbers repetitions from the second on")
    func repetition() {
        let plain = row([.givenName: "Priya"])
        #expect(text(plain, repetition: 1).count == 14)
        #expect(text(plain, repetition: 2) == text(plain) + "-2")
    }
}
