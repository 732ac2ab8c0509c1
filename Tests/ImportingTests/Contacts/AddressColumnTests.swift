import Importing
import Testing

@Suite("Columns of whole addresses")
struct AddressColumnTests {
    private func address(_ list: String) throws -> [String?] {
        let row = try #require(try importContacts(list).rows.first)
        return ["street", "city", "region", "postal_code"].map { row[$0] }
    }

    @Test(
        "splits an address in one cell under any heading",
        arguments: [
            "Address", "Location", "Practice Location", "Office location", "Business Location", "Clinic location",
            "Clinic address", "Practice address", "Business address", "Office Address", "Street address", "Street",
            "Mailing address", "Home address", "Physical address", "Postal address", "Location address", "Standort",
            "Ubicación", "Work street address",
        ])
    func whole(heading: String) throws {
        let list = "Name,\(heading)\nAnn Lee,\"12 Pelican St, Alder Bay, CA 94904\"\n"
        #expect(try address(list) == ["12 Pelican St", "Alder Bay", "CA", "94904"])
    }

    @Test("keeps a suite in its own column with the address in one cell")
    func suite() throws {
        let list = "Name,Address,Suite\nAnn Lee,\"12 Pelican St, Alder Bay, CA 94904\",Suite 4\n"
        #expect(try address(list) == ["12 Pelican St, Suite 4", "Alder Bay", "CA", "94904"])
    }

    @Test("a location that is not an address is a town")
    func town() throws {
        #expect(try address("Name,Location\nAnn Lee,Alder Bay\n") == [nil, "Alder Bay", nil, nil])
        #expect(try address("Name,Location\nAnn Lee,\"Alder Bay, CA\"\n") == [nil, "Alder Bay", "CA", nil])
        #expect(try address("Name,Location\nAnn Lee,14 Pelican St\n") == ["14 Pelican St", nil, nil, nil])
    }

    @Test(
        "a page among the addresses is the website, and nobody is written to there", arguments: ["Address", "Location"])
    func page(heading: String) throws {
        let imported = try importContacts(
            "Name,\(heading)\nOak Moms,https://groups.example.org/oak\nJo Ray,\"1 Elm St, Quillan, CA 94906\"\n")
        #expect(imported.rows.map { $0["website"] } == ["https://groups.example.org/oak", nil])
        #expect(imported.rows.map { $0["street"] } == [nil, "1 Elm St"])
    }

    @Test("a location beside an address passes through", arguments: ["Address", "Street", "City", "Home address"])
    func beside(heading: String) throws {
        let imported = try importContacts("Name,Location,\(heading)\nAnn Lee,Downtown,Alder Bay\n")
        #expect(imported.rows.map { $0["Location"] } == ["Downtown"])
    }

    @Test(
        "a street address beside towns or postal codes is only the street",
        arguments: ["City", "Zip", "City State Zip"])
    func street(heading: String) throws {
        let list = "Name,Street address,\(heading)\nAnn Lee,\"12 Pelican St, Alder Bay, CA 94904\",\n"
        #expect(try address(list).first == "12 Pelican St, Alder Bay, CA 94904")
    }
}
