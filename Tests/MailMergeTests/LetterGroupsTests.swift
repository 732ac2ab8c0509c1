import Bytes
import CSV
import Contacts
import Testing

@testable import MailMerge

@Suite struct LetterGroupsTests {
    /// Cells of the combined contacts of a list, joined by bars.
    private func practices(_ list: String, _ columns: [String], isEmail: Bool = true) throws -> [String] {
        var reader = try Reader(MemorySource(list), name: "contacts.csv")
        var groups = LetterGroups(reader.header, by: .practice, date: CalendarDate(dayNumber: 20_780), isEmail: isEmail)
        while case .record(let record)? = try reader.next() { groups.add(record) }
        let places = columns.compactMap { groups.header.index(of: $0) }
        var contacts: [String] = []
        try groups.forEach { (record, _) in
            contacts.append(places.map { record[$0].string }.joined(separator: "|"))
        }
        return contacts
    }

    @Test("An email to a practice goes to its first person with an address, by name")
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

    @Test(
        "Two people are greeted like each alone, a shared family name only once; three are the team",
        arguments: [
            (",Jerry,Smith,,,", ",Beth,Smith,,,", "Jerry and Beth Smith|Jerry and Beth Smith"),
            ("Dr.,Priya,Patel,MD,,", ",Ana,Lopez,RN,,", "Dr. Patel and Ana Lopez|Priya Patel, MD and Ana Lopez, RN"),
            ("Dr.,Li,Rao,MD,,", "Dr.,Mo,Rao,MD,,", "Dr. Rao and Dr. Rao|Li Rao, MD and Mo Rao, MD"),
            (",Kim,Ito,,The Ito Family,", ",Jo,Ito,,The Ito Family,", "The Ito Family|Kim and Jo Ito"),
            (",Kim,,,,The Clinic", ",Jo,,,,The Clinic", "Kim and Jo|The Clinic"),
            (",,Ito Sato,,,", ",Jo,,,,", "Ito Sato and Jo|Ito Sato and Jo"),
        ])
    func pairs(one: String, other: String, expected: String) throws {
        let header = "organization,street,city,prefix,given_name,family_name,credentials,salutation,full_name\n"
        let rows = [one, other].map { "Oak Care,1 Elm St,Napa,\($0)\n" }
        let columns = ["salutation", "full_name"]
        #expect(try practices(header + rows.joined(), columns) == [expected])
        let third = "Oak Care,1 Elm Street,Napa,,Zoe,Wu,,,\n"
        let team = try practices(header + rows.joined() + third, columns)
        #expect(team == ["|"])
    }

    @Test(
        "Two people are greeted and addressed in their language",
        arguments: [
            ("es", "Jerry y Beth|Jerry y Beth Ito|Familia Ito"), ("fr", "Jerry et Beth|Jerry et Beth Ito|Famille Ito"),
            ("de-AT", "Jerry und Beth|Jerry und Beth Ito|Familie Ito"),
            ("pt", "Jerry and Beth|Jerry and Beth Ito|The Ito Family"),
        ])
    func languages(code: String, expected: String) throws {
        let header = "given_name,family_name,street,city,language\n"
        let rows = ["Jerry", "Beth", "Jo"].map { "\($0),Ito,1 Elm St,Napa,\(code)\n" }
        let two = try households(header + rows[0] + rows[1])
        let three = try households(header + rows.joined())
        #expect(
            two.map { "\($0[0])|\($0[1])" } + three.map { $0[1] }
                == [expected].flatMap { expected in
                    let parts = expected.split(separator: "|").map(String.init)
                    return ["\(parts[0])|\(parts[1])", parts[2]]
                })
    }

    /// The salutation and the name of each household of a list.
    private func households(_ list: String) throws -> [[String]] {
        var reader = try Reader(MemorySource(list), name: "contacts.csv")
        var groups = LetterGroups(reader.header, by: .household, date: CalendarDate(dayNumber: 20_780), isEmail: false)
        while case .record(let record)? = try reader.next() { groups.add(record) }
        let places = ["salutation", "full_name"].compactMap { groups.header.index(of: $0) }
        var homes: [[String]] = []
        try groups.forEach { (record, _) in homes.append(places.map { record[$0].string }) }
        return homes
    }

    @Test(
        "Streets match in any abbreviation, and without the part of the building",
        arguments: [
            ("12 North Pelican Street, Suite 4", "12 N. Pelican St #7", 1), ("12 Pelican St", "14 Pelican St", 2),
            ("12 Pelican St, Ste 4", "12 pelican st.", 1), ("", "", 2), ("#4", "#4", 1),
        ])
    func streets(one: String, other: String, count: Int) throws {
        let list =
            "organization,given_name,street,postal_code\nOak Care,Ann,\"\(one)\",94558\nOAK CARE,Bo,\"\(other)\",94558\n"
        #expect(try practices(list, ["given_name"]).count == count)
    }
}
