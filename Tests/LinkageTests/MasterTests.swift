import Bytes
import CSV
import Diagnostics
import Testing
import Text

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

    private let masterOfDuplicates = """
        contact_id,given_name,family_name,email
        m1,Ines,Duarte,ines@example.org
        m2,Ines,Duarte,ines@example.org
        """

    @Test("duplicates within the master stay apart, and the changes name them as possible")
    func duplicatesInMaster() throws {
        let result = try Deduplication(
            try list("contact_id,given_name\na,Omar\n", against: masterOfDuplicates), options: LinkageOptions())
        #expect(result.contactCount == 3)
        #expect(
            result.warnings.map(\.message) == [
                "1 pair of its contacts look alike and are kept apart; the first is m1 and m2"
            ])
        #expect(result.warnings.first?.file == "master.csv")
        let changes = try written { _ = try result.write(.changes, to: &$0) }
        #expect(changes.hasSuffix("a,added,,,\nm2,possible,contact_id,m2,m1\n"))
    }

    @Test("duplicates within the master are merged where that is wanted, and the changes say so")
    func mergesMaster() throws {
        var options = LinkageOptions()
        options.mergesMaster = true
        let result = try Deduplication(
            try list("contact_id,given_name\na,Omar\n", against: masterOfDuplicates), options: options)
        #expect(result.contactCount == 2 && result.warnings.isEmpty)
        let changes = try written { _ = try result.write(.changes, to: &$0) }
        #expect(changes.contains("m2,merged,contact_id,m2,m1\nm1,changed,merged_ids,,m1; m2\n"))
    }

    @Test("what two lists have in any order is the same as before when they are read again", arguments: [12, 13, 14])
    func idempotent(seed: UInt64) throws {
        let lists = MasterTests.annotatedLists(seed: seed)
        for (first, second) in [(lists.0, lists.1), (lists.1, lists.0)] {
            let master = try deduplicated(first)
            let once = try updated(second, against: master).contacts
            for again in [first, second] {
                let twice = try updated(again, against: once)
                #expect(twice.contacts == once)
                #expect(try rows(of: twice.changes).isEmpty)
            }
        }
    }

    /// Two lists of mostly the same people, with notes of several lines, titles, tags and addresses that differ.
    private static func annotatedLists(seed: UInt64) -> (String, String) {
        var random = StableRandom(seed: seed)
        func pick(_ values: [String]) -> String { values[Int(random.next() % UInt64(values.count))] }
        let notes = [
            "met in May", "met in May\nlikes tea", "likes tea\n\ncall first", "twins", "call first\nmet in May", "",
        ]
        let texts = (0..<2).map { list in
            text(
                (0..<30).map { person in
                    [
                        "contact_id": "\(list)-\(person)", "given_name": "Ines", "family_name": "Fam\(person)x",
                        "email": "ines\(person * 37)@example.org", "notes": pick(notes),
                        "job_title": pick(["Owner", "Midwife", ""]), "tags": pick(["vip; north", "north", ""]),
                        "organization": pick(["Bloom Doulas", "Harbor Clinic", ""]),
                        "street": pick(["12 Oak St", "80 Bay Rd", "12 Oak Street", ""]),
                        "city": pick(["Willits", "Willits", "Eureka"]),
                        "phone": pick(["+17075550101", "+17075550102"]),
                        "birthday": pick(["5 May\nor 6 May", "5 May", ""]),
                        "updated_on": pick(["2026-01-05", "2026-03-05", ""]),
                    ]
                })
        }
        return (texts[0], texts[1])
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
        let result = try Deduplication(try list(text), options: LinkageOptions())
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
