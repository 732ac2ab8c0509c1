import Contacts
import Diagnostics
import Importing
import Testing

@Suite("Provider registry and filters")
struct ProviderRegistryTests {
    private static let header = [
        "NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)",
        "Provider Last Name (Legal Name)", "Provider First Name", "Provider Business Mailing Address State Name",
        "Provider Business Practice Location Address City Name",
        "Provider Business Practice Location Address State Name",
        "Provider Business Practice Location Address Postal Code", "NPI Deactivation Date", "NPI Reactivation Date",
        "Healthcare Provider Taxonomy Code_1", "Healthcare Provider Primary Taxonomy Switch_1",
        "Healthcare Provider Taxonomy Code_2", "Healthcare Provider Primary Taxonomy Switch_2", "Provider Sex Code",
    ]

    private func providers(
        _ rows: String, _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
    ) throws(Diagnostic) -> Imported {
        let header = ProviderRegistryTests.header.map { "\"\($0)\"" }.joined(separator: ",")
        return try importContacts(header + "\n" + rows, change)
    }

    @Test("the kind is that of the primary taxonomy code, or of the first code with a kind")
    func primaryCode() throws {
        let imported = try providers(
            """
            1,1,,Lee,Ann,,Alder Bay,CA,94904,,,207Q00000X,N,208000000X,Y,F
            2,1,,Poe,Jo,,Alder Bay,CA,94904,,,207X00000X,Y,176B00000X,N,M
            3,1,,Ray,Kim,,Alder Bay,CA,94904,,,207X00000X,Y,,,M

            """)
        #expect(imported.rows.map { $0["kind"] } == ["pediatrician", "midwife", nil])
        #expect(imported.columns == ContactColumn.names)
    }

    @Test("an organization gets no person's name")
    func organizations() throws {
        let imported = try providers("1,2,Bay Birth Center,Lee,Ann,,Alder Bay,CA,94904,,,261QB0400X,Y,,,\n")
        #expect(imported.rows[0]["organization"] == "Bay Birth Center")
        #expect(imported.rows[0]["family_name"] == nil)
        #expect(imported.rows[0]["kind"] == "birth-center")
    }

    @Test("counts and skips deactivated providers, but not reactivated ones")
    func deactivated() throws {
        let imported = try providers(
            "1,,,,,,,,,01/02/2020,,,,,,\n2,1,,Lee,Ann,,Alder Bay,CA,94904,01/02/2020,03/04/2020,,,,,\n")
        #expect(imported.rows.map { $0["npi"] } == ["2"])
        #expect(imported.counts.deactivated == 1)
    }

    @Test("in a large registry, rejects rows with too many fields before any filter, and ignores blank lines")
    func oddRowsInLargeRegistry() throws {
        var rows = ""
        for number in 0..<3000 {
            let state = number % 3 == 0 ? "CA" : "NV"
            rows += "\(number),1,,Lee-\(number),Ann,,Alder Bay,\(state),94904,,,208000000X,Y,,,F\n"
            if number % 100 == 99 { rows += "\n" }
            if number % 200 == 199 { rows += "x,1,,Poe,Jo,,Reno,NV,89501,,,208000000X,Y,,,M,one field,too many\n" }
        }
        let imported = try providers(rows) { options in options.filter.regions = ["CA"] }
        #expect(imported.counts.read == 3015)
        #expect(imported.counts.written == 1000)
        #expect(imported.counts.filtered == 2000)
        #expect(imported.counts.rejected == 15)
    }

    @Test("filters keep wanted rows and count the others")
    func filters() throws {
        let imported = try providers(
            """
            1,1,,Lee,Ann,,Alder Bay,CA,949041203,,,208000000X,Y,,,F
            2,1,,Poe,Jo,,Reno,NV,89501,,,208000000X,Y,,,M
            3,1,,Ray,Kim,CA,Reno,NV,94904,,,176B00000X,Y,,,M
            4,1,,Moe,Ida,,Alder Bay,CA,95401,,,176B00000X,Y,,,F
            5,1,,Kern,Ute,,Alder Bay,CA,94904,,,207X00000X,Y,176B00000X,N,F
            6,1,,Vos,Eva,,Alder Bay,CA,94904,,,208000000X,Y,176B00000X,N,F
            7,,,,,,,,,01/02/2020,,,,,,
            ,,,,,,,,,,,,,,,

            """
        ) {
            $0.filter.kinds = [.midwife]
            $0.filter.regions = ["CA"]
            $0.filter.postalPrefixes = ["949"]
        }
        #expect(imported.rows.map { $0["npi"] } == ["5"])
        let counts = imported.counts
        #expect(counts.read == 8)
        #expect(counts.deactivated == 1)
        #expect(counts.filtered == 6)
        #expect(counts.read == counts.written + counts.blank + counts.deactivated + counts.filtered + counts.rejected)
    }

    @Test("filters work on the finished rows of any list")
    func filtersOnAnyList() throws {
        let list =
            "Name,Job title,State,Zip\nAnn Lee,Midwife,California,94904\nJo Poe,Doula,CA,94904\nKim Ray,,OR,97001\n"
        let byKind = try importContacts(list) { $0.filter.kinds = [.midwife] }
        #expect(byKind.rows.map { $0["given_name"] } == ["Ann"])
        let byRegion = try importContacts(list) { $0.filter.regions = ["CA"] }
        #expect(byRegion.rows.map { $0["given_name"] } == ["Ann", "Jo"])
        let byPostal = try importContacts(list) { $0.filter.postalPrefixes = ["97", "1"] }
        #expect(byPostal.rows.map { $0["given_name"] } == ["Kim"])
        #expect(byPostal.counts.filtered == 2)
    }

    @Test("writes the source of a kind after the columns of the contract and before those that pass through")
    func kindReason() throws {
        let imported = try importContacts("Name,Credentials,Shoe size\nAnn Lee,CNM,38\nJo Poe,,40\n") {
            $0.explainsKind = true
        }
        #expect(imported.columns == ContactColumn.names + ["kind_reason", "Shoe size"])
        #expect(imported.rows.map { $0["kind_reason"] } == ["credential CNM", nil])
        let again = try importContacts([("again.csv", Array(imported.csv.utf8))]) { $0.explainsKind = true }
        #expect(again.columns == imported.columns)
        #expect(again.rows[0]["kind_reason"] == "from the list")
    }
}
