import Testing

@testable import Linkage

@Suite("Golden records")
struct GoldenRecordTests {
    /// Two rows of one person that differ in one column.
    private func merged(_ column: String, _ one: String, _ other: String) throws -> [String: String] {
        try goldenRecord(
            """
            contact_id,given_name,family_name,npi,\(column)
            a,Ines,Duarte,1234567893,"\(one)"
            b,Ines,Duarte,1234567893,"\(other)"
            """)
    }

    @Test(
        "each column keeps what its rule says",
        arguments: [
            ("organization", "Bloom", "Bloom LLC", "Bloom LLC"),
            ("kind", "", "doula", "doula"),
            ("credentials", "CD(DONA), RN", "RN, IBCLC", "CD(DONA), RN, IBCLC"),
            ("job_title", "Owner", "owner", "Owner"),
            ("tags", "vip; north", "North; new", "vip; north; new"),
            ("notes", "met in May", "met in May", "met in May"),
            ("notes", "met in May", "twins due", "met in May\ntwins due"),
            ("added_on", "2024-05-01", "2023-11-30", "2023-11-30"),
            ("source", "x.csv:2", "y.csv:9", "x.csv:2; y.csv:9"),
            ("do_not_contact", "", "asked", "asked"),
            ("do_not_contact", "unsubscribed", "asked", "unsubscribed; asked"),
            ("aliases", "Mama Ines", "", "Mama Ines"),
            ("referred_by", "", "Dr. Patel", "Dr. Patel"),
            ("suffix", "", "", ""),
            ("birthday", "", "5 May", "5 May"),
        ])
    func rule(column: String, one: String, other: String, expected: String) throws {
        #expect(try merged(column, one, other)[column] == expected)
    }

    @Test(
        "a value that loses its column goes to the notes",
        arguments: [
            ("job_title", "Owner", "Midwife", "Midwife", "job_title: Owner"),
            ("kind", "doula", "midwife", "midwife", "kind: doula"),
            ("birthday", "5 May", "12 May", "12 May", "birthday: 5 May"),
            ("website", "example.org/bloom", "example.org", "example.org/bloom", "website: example.org"),
            ("organization", "Harbor Clinic", "Bloom", "Harbor Clinic", "organization: Bloom"),
        ])
    func losers(column: String, one: String, other: String, kept: String, note: String) throws {
        let record = try merged(column, one, other)
        #expect(record[column] == kept)
        #expect(record["notes"] == note)
    }

    @Test("the id that sorts first survives, and all ids are told")
    func ids() throws {
        let record = try goldenRecord(
            """
            contact_id,merged_ids,given_name,family_name,npi
            c,,Ines,Duarte,1234567893
            b,b; z,Ines,Duarte,1234567893
            a,,Ines,Duarte,1234567893
            """)
        #expect(record["contact_id"] == "a")
        #expect(record["merged_ids"] == "a; b; c; z")
    }

    @Test("the best email and phone stay in front and every other is kept")
    func contactData() throws {
        let record = try goldenRecord(
            """
            contact_id,given_name,family_name,npi,email,other_emails,phone,other_phones
            a,Ines,Duarte,1234567893,info@example.org,,+17075550101,
            b,Ines,Duarte,1234567893,ines@example.org,old@example.org; Info@example.org,+17075550102,+17075550103;ext=7
            c,Ines,Duarte,1234567893,,,+17075550102,+17075550103
            """)
        #expect(record["email"] == "ines@example.org")
        #expect(record["other_emails"] == "info@example.org; old@example.org")
        #expect(record["phone"] == "+17075550102")
        #expect(record["other_phones"] == "+17075550101 | +17075550103;ext=7")
    }

    @Test("a number is there once, in E.164, however spreadsheets have written it")
    func spreadsheetPhones() throws {
        let record = try goldenRecord(
            """
            contact_id,given_name,family_name,npi,phone,other_phones
            a,Ines,Duarte,1234567893,1.70756E+10,442079460123
            b,Ines,Duarte,1234567893,17075550102,1.70756E+10 | +442079460123
            c,Ines,Duarte,1234567893,+17075550102,1.41556E+10
            """)
        #expect(record["phone"] == "+17075550102")
        #expect(record["other_phones"] == "+442079460123 | 1.41556E+10")
    }

    @Test("a record by itself gets its numbers back in E.164, and keeps what else is in their cells")
    func spreadsheetPhonesOfOne() throws {
        let record = try goldenRecord(
            "contact_id,given_name,phone,other_phones\na,Ines,17075550102,555-0103 | (707) 555-0104 | 1.70756E+10\n")
        #expect(record["phone"] == "+17075550102")
        #expect(record["other_phones"] == "555-0103 | +17075550104 | 1.70756E+10")
    }

    @Test("the full name survives an initial, and another name becomes an alias")
    func names() throws {
        let record = try goldenRecord(
            """
            contact_id,prefix,given_name,middle_name,family_name,npi
            a,,I.,,Duarte,1234567893
            b,Dr.,INES,Maria,DUARTE,1234567893
            c,,Ines,,Duarte,1234567893
            d,,Ines,,Duarte-Reis,1234567893
            """)
        #expect(record["given_name"] == "Ines")
        #expect(record["family_name"] == "Duarte")
        #expect(record["middle_name"] == "Maria")
        #expect(record["prefix"] == "Dr.")
        #expect(record["aliases"] == "Ines Duarte-Reis")
    }

    @Test("an address stays whole, its gaps are filled from the same town, and the notes keep another one")
    func addresses() throws {
        let record = try goldenRecord(
            """
            contact_id,given_name,family_name,npi,street,city,region,postal_code
            a,Ines,Duarte,1234567893,12 Oak St,Willits,,
            b,Ines,Duarte,1234567893,12 Oak Street,Willits,CA,
            c,Ines,Duarte,1234567893,,Willits,CA,95490
            d,Ines,Duarte,1234567893,80 Bay Rd,Eureka,CA,95501
            """)
        #expect(record["street"] == "12 Oak Street")
        #expect(record["city"] == "Willits")
        #expect(record["postal_code"] == "95490")
        #expect(record["notes"] == "address: 80 Bay Rd, Eureka, CA 95501")
    }

    @Test("another name of an organization becomes an alias")
    func organizations() throws {
        let record = try goldenRecord(
            """
            contact_id,organization,phone,street,city
            a,Willits Birth Center,+17075550110,2 Main St,Willits
            b,Willits Birth Ctr,+17075550110,2 Main St,Willits
            """)
        #expect(record["organization"] == "Willits Birth Center")
        #expect(record["aliases"] == "Willits Birth Ctr")
    }

    @Test("a contact of one row is written as it was read, in the columns of the contract")
    func untouched() throws {
        let record = try goldenRecord("contact_id,Favourite tea,given_name,email\na,Rooibos,ines,Ines@Example.org\n")
        #expect(record["given_name"] == "ines")
        #expect(record["email"] == "Ines@Example.org")
        #expect(record["Favourite tea"] == "Rooibos")
    }

    @Test("columns that the contract does not know stay to the right in their order")
    func passThrough() throws {
        let text = try deduplicated("zebra,contact_id,apple\n1,a,2\n")
        #expect(text.hasPrefix("contact_id,merged_ids,kind,"))
        #expect(text.contains(",source,zebra,apple\na,"))
    }
}
