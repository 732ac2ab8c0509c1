import Bytes
import CSV
import Testing

@testable import Linkage

@Suite("Contacts at one address")
struct RelatedTests {
    private func related(_ text: String) throws -> (count: Int, rows: [[String: String]]) {
        let sink = MemorySink()
        var writer = Writer(sink)
        let result = try Deduplication(try list(text), options: LinkageOptions())
        let words = try result.write(.related, to: &writer)
        try writer.flush()
        let count = RelatedContacts(result.clusters).groups.count
        #expect(words == "\(count) \(count == 1 ? "household or practice" : "households and practices")")
        return (count, try rows(of: sink.string))
    }

    private func isOneAddress(_ one: [String: String], _ other: [String: String]) throws -> Bool {
        let names = [
            ["given_name": "Ines", "family_name": "Duarte"], ["given_name": "Omar", "family_name": "Haddad"],
        ]
        return try related(text(zip([one, other], names).map { $0.merging($1) { $1 } })).count == 1
    }

    @Test(
        "one address however it is written",
        arguments: [
            ("7 Fir Court #2", "7 Fir Ct Apt 2", true), ("7 N. Fir St", "7 North Fir Street", true),
            ("7 Fir Ct Apt 2", "7 Fir Ct Apt 3", false), ("7 Fir Ct", "9 Fir Ct", false),
            ("7 Fir Ct", "7 Elm Ct", false), ("Fir Court", "Fir Court", false), ("", "", false),
            ("PO Box 12", "P.O. Box 12", true),
        ])
    func streets(one: String, other: String, expected: Bool) throws {
        #expect(try isOneAddress(["street": one, "city": "Ukiah"], ["street": other, "city": "Ukiah"]) == expected)
    }

    @Test(
        "the town is its name, or the postal code where none is named",
        arguments: [
            ("Ukiah", "95482", "Ukiah", "95482", true), ("Ukiah", "", "Willits", "", false),
            ("", "95482", "", "95482-1234", true), ("", "95482", "", "95490", false), ("", "", "", "", false),
        ])
    func towns(city: String, code: String, otherCity: String, otherCode: String, expected: Bool) throws {
        let one = ["street": "7 Fir Ct", "city": city, "postal_code": code]
        #expect(try isOneAddress(one, ["street": "7 Fir Ct", "city": otherCity, "postal_code": otherCode]) == expected)
    }

    @Test("a practice is an address at which somebody names an organization, a household any other")
    func relations() throws {
        let (count, rows) = try related(
            """
            contact_id,organization,given_name,family_name,street,city
            b,Bloom,Joan,Baker,3 Ash Ln,Ukiah
            a,,Laura,Bishop,7 Fir Ct,Ukiah
            c,,Peter,Bishop,7 Fir Ct,Ukiah
            d,,Omar,Haddad,3 Ash Ln,Ukiah
            e,,Lena,Brandt,8 Fir Ct,Ukiah
            """)
        #expect(count == 2)
        #expect(rows.map { $0["contact_id"] } == ["b", "d", "a", "c"])
        #expect(rows.map { $0["relation"] } == ["practice", "practice", "household", "household"])
        #expect(rows.map { $0["address"] } == ["1", "1", "2", "2"])
    }

    @Test("merged rows are one contact at their address")
    func merged() throws {
        let (count, rows) = try related(
            """
            contact_id,given_name,family_name,email,street,city
            a,Laura,Bishop,laura@example.org,7 Fir Ct,Ukiah
            b,Laura,Bishop,laura@example.org,7 Fir Court,Ukiah
            """)
        #expect(count == 0 && rows.isEmpty)
    }

    @Test("a household is found by its telephone number, by a door without a town, and in a town with a typing error")
    func households() throws {
        let (count, rows) = try related(
            """
            contact_id,given_name,family_name,phone,street,city,region,postal_code
            a,Owen,Marsh,+17075550101,12 Alder Rd,Marlow,CA,95501
            b,Dora,Marsh,+17075550102,12 Alder Road,Marlow,CA,95501
            c,Tia,Venn,,12 Alder Rd.,,CA,95501
            d,Lou,Marsh,,12 Alder Rd,Marlowe,CA,95501
            e,Bea,Marsh,+17075550101,,,,
            f,Eve,Fray,+17075550112,14 Alder Rd,Marlow,CA,95501
            """)
        #expect(count == 1)
        #expect(rows.map { $0["contact_id"] } == ["a", "b", "c", "d", "e"])
        #expect(Set(rows.map { $0["name"] }) == ["the Marsh family, 12 Alder Rd"])
    }

    @Test("a practice is its colleagues at one address or number, and not the other practice in its suite")
    func practices() throws {
        let (count, rows) = try related(
            """
            contact_id,organization,given_name,family_name,phone,street,city,postal_code
            a,Bloom Midwifery,Ida,Moss,+17075550120,200 Main St Suite 5,Marlow,95501
            b,Bloom Midwifery LLC,Jan,Orr,+17075550120,"200 Main Street, Ste 5",Marlow,95501
            c,Bloom Midwifery,,,+17075550120,200 Main St,Marlow,95501
            d,Cedar Pediatrics,Kim,Pell,+17075550121,200 Main St Suite 5,Marlow,95501
            e,Bloom Midwifery,Lee,Quill,+17075550120,,,
            """)
        #expect(count == 1)
        #expect(rows.map { $0["contact_id"] } == ["a", "b", "c", "e"])
        #expect(rows.first?["relation"] == "practice")
        #expect(rows.first?["name"] == "Bloom Midwifery")
    }

    @Test("a person and her practice with one number belong together")
    func solo() throws {
        let (count, rows) = try related(
            """
            contact_id,organization,given_name,family_name,phone
            a,,Sarah,Nguyen,+17075550120
            b,Marlow Coast Doula Care,,,+17075550120
            """)
        #expect(count == 1)
        #expect(rows.map { $0["relation"] } == ["practice", "practice"])
    }
}
