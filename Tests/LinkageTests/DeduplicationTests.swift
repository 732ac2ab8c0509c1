import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Deduplication as a whole")
struct DeduplicationTests {
    @Test("dedupe of its own output changes nothing, byte for byte", arguments: [1, 2, 3])
    func idempotent(seed: UInt64) throws {
        let once = try deduplicated(InventedList(seed: seed, rows: 400).text)
        #expect(try deduplicated(once) == once)
    }

    @Test("the order of the input changes neither clusters nor golden records", arguments: [4, 5])
    func anyOrder(seed: UInt64) throws {
        var invented = InventedList(seed: seed, rows: 400)
        let clusters = try clusters(invented.text)
        let contacts = try deduplicated(invented.text).split(separator: "\n").sorted()
        invented.shuffle()
        #expect(try LinkageTests.clusters(invented.text) == clusters)
        #expect(try deduplicated(invented.text).split(separator: "\n").sorted() == contacts)
    }

    @Test("every row is in the links once and names a contact that is written")
    func links() throws {
        let text = InventedList(seed: 7, rows: 100).text
        let sink = MemorySink()
        var writer = Writer(sink)
        _ = try Deduplication(try list(text), options: LinkageOptions()).write(.links, to: &writer)
        try writer.flush()
        let links = try rows(of: sink.string)
        let input = try rows(of: text).map { $0["contact_id"] }
        #expect(links.map { $0["record_id"] } == input)
        let written = Set(try rows(of: try deduplicated(text)).map { $0["contact_id"] })
        #expect(Set(links.map { $0["contact_id"] }) == written)
        #expect(links.allSatisfy { (0.8...1).contains(Double($0["match_probability"] ?? "") ?? 0) })
    }

    @Test("contacts are written in the order of their first appearance")
    func order() throws {
        let text = """
            contact_id,given_name,family_name,email
            z,Ines,Duarte,ines@example.org
            m,Omar,Haddad,omar@example.org
            a,Ines,Duarte,ines@example.org
            """
        #expect(try rows(of: try deduplicated(text)).map { $0["contact_id"] } == ["a", "m"])
    }

    @Test("one id with one content is one contact, with two contents an error that names both lines")
    func equalIDs() throws {
        let header = "contact_id,given_name,family_name,source\n"
        #expect(try clusters(header + "a,Ines,Duarte,x:2\na,Ines,Duarte,y:9\n") == ["a+a"])
        #expect(try goldenRecord(header + "a,Ines,Duarte,x:2\na,Ines,Duarte,y:9\n")["merged_ids"] == "")
        let error = #expect(throws: Diagnostic.self) {
            try clusters(header + "a,Ines,Duarte,\nb,Omar,Haddad,\na,Omar,Haddad,\n")
        }
        #expect(error?.line == 4)
        #expect(error?.message == "contact_id \"a\" stands for something else in line 2")
    }

    @Test("a list without contact_id is refused with a hint")
    func noID() {
        let error = #expect(throws: Diagnostic.self) { try list("given_name\nInes\n") }
        #expect(error?.message == "there is no column \"contact_id\"")
        #expect(error?.hint != nil)
    }

    @Test("a column to compare that does not exist is refused with the nearest one")
    func noSuchColumn() {
        var options = LinkageOptions()
        options.compared = ["date_of_brith"]
        let error = #expect(throws: Diagnostic.self) {
            try Deduplication(try list("contact_id,date_of_birth\na,\n"), options: options)
        }
        #expect(error?.hint == "did you mean \"date_of_birth\"?")
    }

    @Test("an empty list stays empty")
    func empty() throws {
        #expect(try rows(of: try deduplicated("contact_id\n")).isEmpty)
    }

    @Test("ten thousand identical rows are one contact")
    func repetitions() throws {
        let rows = (0..<10_000).map { "\($0),Ines,Duarte,ines@example.org\n" }.joined()
        #expect(try clusters("contact_id,given_name,family_name,email\n" + rows).count == 1)
    }

    @Test("a name of a million letters is read in a moment")
    func longName() throws {
        let name = String(repeating: "abcdefgh", count: 131_072)
        let text =
            "contact_id,given_name,family_name,email\na,\(name),Duarte,i@example.org\nb,\(name),Duart,i@example.org\n"
        #expect(try clusters(text).count <= 2)
    }

    @Test("a higher threshold merges less")
    func threshold() throws {
        let text = InventedList(seed: 8, rows: 300).text
        var options = LinkageOptions()
        options.threshold = 0.999_999
        #expect(try clusters(text, options).count > (try clusters(text)).count)
    }

    @Test("a number damaged by a spreadsheet links nobody and is reported")
    func roundedPhones() throws {
        let text = """
            contact_id,given_name,family_name,phone,city
            a,Ann,Lee,1.70756E+10,Ukiah
            b,A.,Lee,1.70756E+10,Ukiah
            c,Bo,Marsh,+17075550131,Ukiah
            d,Bo,Marsh,17075550131,Quillan
            """
        #expect(try clusters(text) == ["a", "b", "c+d"])
        let warnings = try Deduplication(try list(text), options: LinkageOptions()).warnings
        #expect(warnings.map(\.line) == [2])
        #expect(warnings.first?.message.hasPrefix("2 telephone numbers lost most of the digits") == true)
    }
}
