import CSV
import Contacts
import Testing

@testable import MailMerge

@Suite struct PracticeGroupsTests {
    /// The contacts that stand for the practices of a list: some of their cells, with bars between.
    private func practices(_ list: String, _ columns: [String], isEmail: Bool = true) throws -> [String] {
        var reader = try Reader(MemorySource(list), name: "contacts.csv")
        var groups = PracticeGroups(reader.header, date: CalendarDate(dayNumber: 20_780), isEmail: isEmail)
        while case .record(let record)? = try reader.next() { groups.add(record) }
        let places = columns.compactMap { groups.header.index(of: $0) }
        var contacts: [String] = []
        try groups.forEach { (record, _) in
            contacts.append(places.map { record[$0].string }.joined(separator: "|"))
        }
        return contacts
    }

    @Test("An email to a practice goes to the first of its people who has an address, by name")
    func email() throws {
        let list = """
            contact_id,organization,given_name,family_name,email,street,city
            a,Cove Care,Ana,Lopez,,1 Pier St,Quillan
            b,Hill Care,Cy,Vale,cy@example.org,9 Hill Rd,Quillan
            c,Cove Care,Bo,Marsh,bo@example.org,1 Pier Street,Quillan
            d,Hill Care,Di,Stone,di@example.org,9 Hill Road,Quillan
            e,Sole Care,Ed,Park,,2 Elm St,Quillan

            """
        #expect(
            try practices(list, ["contact_id", "salutation", "given_name", "email"]) == [
                "a; c|Ana Lopez and Bo Marsh|Bo|bo@example.org", "b; d|Cy Vale and Di Stone|Cy|cy@example.org",
                "e||Ed|",
            ])
        #expect(try practices(list, ["given_name", "email"], isEmail: false)[0] == "Ana|")
    }
}
