import CSV
import Contacts
import Diagnostics
import Importing
import Testing

@Suite("Import options and ids")
struct ImportOptionTests {
    @Test("a mapped header means what the user says")
    func mapping() throws {
        let imported = try importContacts("id,given,family,DOB,Email\n17,Ann,Lee,1980-01-02,ann@example.org\n") {
            (options) throws(Diagnostic) in
            options.mapping = try ColumnMapping(contacts: ["id=contact_id", "DOB=date_of_birth"])
        }
        #expect(imported.rows[0]["contact_id"] == "17")
        #expect(imported.rows[0]["date_of_birth"] == "1980-01-02")
        #expect(imported.rows[0]["given_name"] == "Ann")
    }

    @Test("a header mapped to name holds whole names")
    func mappedWholeName() throws {
        let imported = try importContacts("Klant,Tel\n\"Lee, Ann, LMT\",\n") { (options) throws(Diagnostic) in
            options.mapping = try ColumnMapping(contacts: ["Klant=name"])
        }
        #expect(imported.rows[0]["given_name"] == "Ann")
        #expect(imported.rows[0]["family_name"] == "Lee")
        #expect(imported.rows[0]["credentials"] == "LMT")
    }

    @Test(
        "rejects an impossible mapping and names the nearest column",
        arguments: [
            ("Email=emial", "did you mean email?"), ("Name=nmae", "did you mean name?"),
            ("Name=Names", "did you mean name?"), ("Name=adress", "did you mean address?"),
            ("Name=given_nmae", "did you mean given_name?"), ("Emial=email", "did you mean \"Email\"?"),
            ("nothing", "for example --map 'Surname=family_name'"),
            ("=email", "for example --map 'Surname=family_name'"),
        ])
    func wrongMapping(argument: String, hint: String) {
        let error = #expect(throws: Diagnostic.self) {
            _ = try importContacts("Name,Email\nAnn,a@example.org\n") { (options) throws(Diagnostic) in
                options.mapping = try ColumnMapping(contacts: [argument])
            }
        }
        #expect(error?.hint == hint)
        #expect(error?.category == .usage)
    }

    @Test("a header mapped to address holds whole addresses")
    func mappedWholeAddress() throws {
        let imported = try importContacts("Name,Waar\nAnn Lee,\"12 Pelican St, Alder Bay, CA 94904\"\n") {
            (options) throws(Diagnostic) in options.mapping = try ColumnMapping(contacts: ["Waar=address"])
        }
        let row = try #require(imported.rows.first)
        #expect([row["street"], row["city"], row["region"]] == ["12 Pelican St", "Alder Bay", "CA"])
    }

    @Test("a header mapped to an unknown column passes through and is reported")
    func mappedElsewhere() throws {
        let mapping = try ColumnMapping(contacts: ["Lead doctor=bogus", "Name=name", "Since=date"])
        let headers = [Header(["Name", "Lead doctor"]), Header(["Since"])]
        #expect(
            mapping.notes(on: headers).map(\.message) == [
                "column \"Lead doctor\" passes through as \"bogus\", which is not a contact column",
                "column \"Since\" passes through as \"date\", which is not a contact column",
            ])
        #expect(mapping.notes(on: headers).allSatisfy { $0.severity == .note })
        #expect(mapping.notes(on: [Header(["Name", "Since"])]).count == 1)
    }

    @Test("--kind fills in for rows without a kind")
    func kind() throws {
        let imported = try importContacts("Name,Type\nAnn Lee,\nJo Poe,midwife\nKim Ray,gardener\n") {
            $0.kind = .doula
        }
        #expect(imported.rows.map { $0["kind"] } == ["doula", "midwife", "doula"])
        #expect(imported.rows[2]["tags"] == "gardener")
    }

    @Test("the same row has the same ID in any list and place, and a repetition is numbered")
    func stableIDs() throws {
        let one = try importContacts(
            "Name,Email\nAnn Lee,ann@example.org\nJo Poe,jo@example.org\nANN LEE,Ann@Example.org\n")
        let other = try importContacts("E-mail;Vorname;Nachname\njo@example.org;Jo;Poe\nann@example.org;Ann;Lee\n")
        let ids = one.rows.compactMap { $0["contact_id"] }
        #expect(ids.count == 3)
        #expect(ids[2] == ids[0] + "-2")
        #expect(other.rows.map { $0["contact_id"] } == [ids[1], ids[0]])
    }

    @Test("numbers a thousand repetitions without a gap")
    func manyRepetitions() throws {
        let imported = try importContacts("Name\n" + String(repeating: "Ann Lee\n", count: 1000))
        let ids = imported.rows.compactMap { $0["contact_id"] }
        #expect(Set(ids).count == 1000)
        #expect(ids.last?.hasSuffix("-1000") == true)
    }

    @Test("importing an imported list changes nothing")
    func idempotent() throws {
        let first = try importContacts(
            """
            Name,Organization,E-mail,Phone,Address,Labels,Notes,Member since,Do not contact,Shoe size
            "Patel, Dr. Priya K., MD FAAP",Cove Pediatrics,"a@example.org, b@example.org",(707) 555-0110 x3 / 555-0111,"1 Elm, Alder Bay, CA 94904",Peds; VIP,"a, b",3/4/2024,x,38
            ANN & TOM LEE,,ann@example.org,,,Clients,,,,
            ,Bay Moms,,+44 20 7946 0123,back room,,,,no,

            """)
        #expect(first.rows.count == 3)
        #expect(first.rows[0]["do_not_contact"] == "asked")
        #expect(first.rows[2]["do_not_contact"] == nil)
        let second = try importContacts([("again.csv", Array(first.csv.utf8))])
        #expect(second.csv == first.csv)
        #expect(second.lists[0].contains("canonical contacts"))
    }

    @Test("one ID for two contacts is an error that names both rows; the same row twice is not")
    func conflictingIDs() throws {
        let imported = try importContacts("id,Name,Notes\n1,Ann Lee,\n1,Jo Poe,\n1,Ann Lee,\n1,Ann Lee,gone\n") {
            (options) throws(Diagnostic) in
            options.mapping = try ColumnMapping(contacts: ["id=contact_id"])
        }
        #expect(imported.rows.count == 2)
        #expect(
            imported.rejected.map(\.message)
                == Array(repeating: "contact_id \"1\" is also used at list.csv:2, with different content", count: 2))
        #expect(imported.rejected.map(\.line) == [3, 5])
    }

    @Test(
        "a row that is also in an earlier output is a repetition of it, in either order of the lists",
        arguments: [true, false])
    func earlierOutput(isFirst: Bool) throws {
        let list = "Name,Notes\nAnn Lee,old\nJo Poe,\n"
        let earlier = try importContacts(list).csv
        let lists = [("contacts.csv", Array(earlier.utf8)), ("new.csv", Array("Name,Notes\nAnn Lee,new\n".utf8))]
        let imported = try importContacts(isFirst ? lists : lists.reversed())
        let ids = imported.rows.map { $0["contact_id"] ?? "" }
        #expect(imported.csv.hasPrefix(earlier.prefix { $0 != "\n" }))
        #expect(ids == [ids[0], ids[1], ids[0] + "-2"])
        #expect(imported.rows.map { $0["notes"] } == ["old", nil, "new"])
    }

    @Test("rejects a list without a known column and says how to map one")
    func unrecognised() {
        let error = #expect(throws: Diagnostic.self) { _ = try importContacts("a,b\n1,2\n") }
        #expect(error?.message.contains("\"a\", \"b\"") == true)
        #expect(error?.hint?.contains("--map") == true)
    }

    @Test(
        "infers the kind in order of trust",
        arguments: [
            ("Ann Lee,CNM,Nurse,Cove Pediatrics,Clients", "midwife"),
            ("Ann Lee,,Lactation consultant,Cove Pediatrics,Clients", "lactation-consultant"),
            ("Ann Lee,,Front desk,Cove Pediatrics,Clients", "pediatrician"),
            ("Ann Lee,RN,,Cove Pediatrics,Clients", "nurse"), ("Ann Lee,,,,Clients", "client"),
            (",,,Alder Bay Moms,", "parent-group"),
            (",,,Pediatric Dental Care,", "other"), ("Ann Lee,,,,", ""),
        ])
    func inferredKind(row: String, kind: String) throws {
        let imported = try importContacts("Name,Credentials,Job title,Organization,Labels\n\(row)\n")
        #expect(imported.rows[0]["kind"] ?? "" == kind)
    }
}
