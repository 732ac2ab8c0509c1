import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Against a master")
struct MasterTests {
    private let master = """
        contact_id,merged_ids,given_name,family_name,email,phone,job_title,birthday
        m1,,Ines,Duarte,ines@example.org,+17075550101,Midwife,5 May
        m2,,Omar,Haddad,omar@example.org,,,
        """
    private let news = """
        contact_id,given_name,family_name,email,phone,job_title,shoe size
        a1,Ines,Duarte,ines@example.org,+17075550199,Chief midwife,38
        a2,Lena,Brandt,lena@example.org,,,
        m2,Omar,Haddad-Silva,omar@example.com,,,
        """

    /// A list with its master, as the command reads them.
    private func list(_ text: String, against master: String) throws -> ContactList {
        var masterReader = try Reader(MemorySource(master), name: "master.csv")
        var reader = try Reader(MemorySource(text), name: "new.csv")
        let list = try ContactList(
            reader.header, name: "new.csv", master: (header: masterReader.header, name: "master.csv"))
        while case .record(let record) = try masterReader.next() { #expect(list.appendMaster(record) == nil) }
        while case .record(let record) = try reader.next() { #expect(list.append(record) == nil) }
        return list
    }

    private func written(_ body: (inout Writer) throws -> Void) throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        try body(&writer)
        try writer.flush()
        return sink.string
    }

    private func updated(_ text: String, against master: String) throws -> (contacts: String, changes: String) {
        let result = try Deduplication(try list(text, against: master), options: LinkageOptions())
        return (
            try written { try result.writeContacts(to: &$0) }, try written { _ = try result.write(.changes, to: &$0) }
        )
    }

    @Test("ids and values of the master survive, and new facts are merged in")
    func merges() throws {
        let contacts = try rows(of: try updated(news, against: master).contacts)
        #expect(contacts.map { $0["contact_id"] } == ["m1", "m2", "a2"])
        let ines = contacts[0]
        #expect(ines["merged_ids"] == "a1; m1")
        #expect(ines["phone"] == "+17075550101")
        #expect(ines["other_phones"] == "+17075550199")
        #expect(ines["job_title"] == "Midwife")
        #expect(ines["notes"] == "job_title: Chief midwife")
        #expect(ines["birthday"] == "5 May" && ines["shoe size"] == "38")
    }

    @Test("a row with an id of the master is that contact, whatever it says")
    func sameID() throws {
        let contacts = try rows(of: try updated(news, against: master).contacts)
        #expect(contacts[1]["family_name"] == "Haddad")
        #expect(contacts[1]["aliases"] == "Omar Haddad-Silva")
        #expect(contacts[1]["other_emails"] == "omar@example.com")
    }

    @Test("the changes name every added contact and every changed cell")
    func changes() throws {
        let changes = try rows(of: try updated(news, against: master).changes)
        #expect(changes.filter { $0["change"] == "added" }.map { $0["contact_id"] } == ["a2"])
        let phones = changes.first { $0["contact_id"] == "m1" && $0["column"] == "other_phones" }
        #expect(phones?["before"] == "" && phones?["after"] == "+17075550199")
        #expect(!changes.contains { $0["column"] == "job_title" })
    }

    @Test("running it again changes nothing", arguments: [10, 11])
    func again(seed: UInt64) throws {
        let invented = InventedList(seed: seed, rows: 200).text.split(separator: "\n")
        let (header, half) = (invented[0], invented.count / 2)
        let master = try deduplicated(([header] + invented[1..<half]).joined(separator: "\n") + "\n")
        let news = ([header] + invented[half...]).joined(separator: "\n") + "\n"
        let once = try updated(news, against: master)
        let twice = try updated(news, against: once.contacts)
        #expect(twice.contacts == once.contacts)
        #expect(try rows(of: once.changes).isEmpty == false)
        #expect(try rows(of: twice.changes).isEmpty)
    }

    @Test("duplicates within the master stay apart and are told")
    func duplicatesInMaster() throws {
        let master = """
            contact_id,given_name,family_name,email
            m1,Ines,Duarte,ines@example.org
            m2,Ines,Duarte,ines@example.org
            """
        let result = try Deduplication(
            try list("contact_id,given_name\na,Omar\n", against: master), options: LinkageOptions())
        #expect(result.contactCount == 3)
        #expect(
            result.warnings.map(\.message) == [
                "1 pair of its contacts look alike and are kept apart; the first is m1 and m2"
            ])
        #expect(result.warnings.first?.file == "master.csv")
    }

    @Test("contacts at one address are told together, as a household or a practice")
    func related() throws {
        let text = """
            contact_id,organization,given_name,family_name,street,city
            a,,Laura,Bishop,7 Fir Court #2,Ukiah
            b,Bloom,Joan,Baker,3 Ash Ln,Ukiah
            c,,Peter,Bishop,7 Fir Ct Apt 2,Ukiah
            d,,Ines,Duarte,7 Fir Ct Apt 3,Ukiah
            e,Bloom,,,3 Ash Lane,Ukiah
            f,,Omar,Haddad,3 Ash Lane,Willits
            g,,Lena,Brandt,,Ukiah
            """
        let result = try Deduplication(try LinkageTests.list(text), options: LinkageOptions())
        let related = try rows(of: try written { _ = try result.write(.related, to: &$0) })
        let told = related.map { "\($0["address"] ?? "") \($0["relation"] ?? "") \($0["contact_id"] ?? "")" }
        #expect(told == ["1 household a", "1 household c", "2 practice b", "2 practice e"])
    }

    @Test(
        "a rule of the user's own chooses another value",
        arguments: [
            ("job_title", "most-frequent", "Owner"), ("job_title", "longest", "Chief midwife"),
            ("job_title", "newest", "Chair"), ("job_title", "source-order", "Chief midwife"),
        ])
    func rules(column: String, rule: String, expected: String) throws {
        let text = """
            contact_id,given_name,family_name,npi,job_title,added_on
            c,Ines,Duarte,1234567893,Chief midwife,2020-01-01
            a,Ines,Duarte,1234567893,Owner,2021-01-01
            d,Ines,Duarte,1234567893,Owner,2021-01-01
            b,Ines,Duarte,1234567893,Chair,2022-01-01
            """
        var reader = try Reader(MemorySource("column,rule\n\(column),\(rule)\n"), name: "rules.csv")
        var options = LinkageOptions()
        options.survivorship = try Survivorship(&reader)
        #expect(try rows(of: try deduplicated(text, options)).map { $0["job_title"] } == [expected])
    }

    @Test("the newest name and address survive whole where the user wants it so")
    func wholeBlocks() throws {
        let text = """
            contact_id,given_name,family_name,npi,street,city,email,phone,added_on
            a,Ines,Duarte,1234567893,12 Oak St,Willits,old@example.org,+17075550101,2020-01-01
            b,Ines,Duarte,1234567893,12 Oak St,Willits,old@example.org,+17075550101,2020-01-01
            c,Ines,Reis,1234567893,80 Bay Rd,Eureka,new@example.org,+17075550102,2024-01-01
            """
        let rules = "column,rule\ngiven_name,newest\nstreet,newest\nemail,newest\nphone,newest\n"
        var reader = try Reader(MemorySource(rules), name: "rules.csv")
        var options = LinkageOptions()
        options.survivorship = try Survivorship(&reader)
        options.decisions = try {
            var reader = try Reader(MemorySource("pair,decision,contact_id\n1,same,a\n1,,c\n"), name: "review.csv")
            return try MatchDecisions(&reader)
        }()
        let record = try #require(try rows(of: try deduplicated(text, options)).first)
        #expect(record["family_name"] == "Reis" && record["aliases"] == "Ines Duarte")
        #expect(record["street"] == "80 Bay Rd" && record["city"] == "Eureka")
        #expect(record["email"] == "new@example.org" && record["other_emails"] == "old@example.org")
        #expect(record["phone"] == "+17075550102" && record["other_phones"] == "+17075550101")
    }

    @Test(
        "a rule that cannot be followed is refused with its line",
        arguments: [
            ("column,rule\njob_title,best\n", "\"best\" is not a rule"),
            ("column,rule\ntags,longest\n", "there is nothing to choose in column \"tags\""),
            ("column,rule\njob_titel,longest\n", "the list has no column \"job_titel\""),
            ("column\njob_title\n", "the columns \"column\" and \"rule\" are needed"),
        ])
    func refused(rules: String, message: String) {
        let error = #expect(throws: Diagnostic.self) {
            var reader = try Reader(MemorySource(rules), name: "rules.csv")
            var options = LinkageOptions()
            options.survivorship = try Survivorship(&reader)
            _ = try deduplicated("contact_id\na\n", options)
        }
        #expect(error?.message == message)
    }
}
