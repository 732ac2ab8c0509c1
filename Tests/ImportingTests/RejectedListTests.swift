import CSV
import Contacts
import Testing

@testable import Importing

@Suite("Rejected rows imported again")
struct RejectedListTests {
    private func lists(_ text: String) throws(Diagnostic) -> [ListSource] {
        try ListSource.lists(in: MemorySource(text), name: "rejects.csv")
    }

    private func rows(_ list: ListSource) throws(Diagnostic) -> [(line: Int, text: String)] {
        var rows: [(line: Int, text: String)] = []
        while let row = try list.next() {
            switch row {
            case .record(let record): rows.append((record.line, record.raw.string))
            case .rejected(let row): rows.append((row.line, "rejected: \(row.raw.string)"))
            }
        }
        return rows
    }

    @Test("a file of rejected rows becomes the lists that they are from, with their line numbers")
    func severalLists() throws {
        let lists = try lists(
            #"""
            file,line,column,reason,raw
            a.csv,,,header of the list,Name;Notes
            a.csv,3,,no email,"Ann Lee;""two
            lines"""
            a.csv,9,4,stray quote,"Jo ""Poe;x"
            b.csv,,,header of the list,"Name,Email"
            b.csv,2,,"not an email, that","Kim Ray,kim@example.org"

            """#)
        #expect(lists.map(\.name) == ["a.csv", "b.csv"])
        #expect(lists.map(\.header.names) == [["Name", "Notes"], ["Name", "Email"]])
        let first = try rows(lists[0])
        #expect(first.map(\.line) == [3, 9])
        #expect(first[0].text == "Ann Lee;\"two\nlines\"\n")
        #expect(try rows(lists[1]).map(\.line) == [2])
        #expect(lists[0].description("a list").contains("from rejects.csv"))
    }

    @Test("rows that are still wrong are rejected again at their place")
    func stillWrong() throws {
        let rejects = [
            "file,line,column,reason,raw", "a.csv,,,header of the list,\"Name,Email\"", "a.csv,7,,x,\"a,b,c,d\"", "",
        ]
        let list = try #require(try lists(rejects.joined(separator: "\r\n")).first)
        #expect(try rows(list).map(\.text) == ["rejected: a,b,c,d\n"])
    }

    @Test(
        "a file of rejected rows that cannot be put together is refused with advice",
        arguments: [
            ("a.csv,2,,x,\"Ann,ann@example.org\"", "header of a.csv is missing"),
            ("a.csv,,,header of the list,\"Name,Email\"", "no rejected rows"), ("", "no rejected rows"),
            ("a.csv,2,,x,\"Ann", "a quote is opened"),
        ])
    func refused(rows: String, message: String) {
        let error = #expect(throws: Diagnostic.self) { _ = try lists("file,line,column,reason,raw\n\(rows)\n") }
        #expect(error?.message.contains(message) == true)
        #expect(error?.hint != nil)
    }

    @Test("any other list is one list")
    func otherLists() throws {
        #expect(try lists("Name,Email\nAnn,\n").map(\.name) == ["rejects.csv"])
    }
}
