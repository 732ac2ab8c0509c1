import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Undoing a merge")
struct SplitTests {
    private let lists = """
        contact_id,given_name,family_name,email,phone,street,city,job_title,tags,notes,source
        a,Ines,Duarte,ines@example.org,+17075550101,12 Oak St,Willits,Midwife,vip,met in May,x.csv:2
        b,Ines,Duarte,ines.d@example.com,+17075550101,80 Bay Rd,Eureka,Owner,north,"twins
        call first",x.csv:3
        c,Ines,Duarte,ines@example.org,,12 Oak St,Willits,Midwife,,,x.csv:4

        """
    private let same = "1,same,a\n1,,b\n"

    private func run(_ list: ContactList, _ decided: String, history: String? = nil) throws -> Deduplication {
        var options = LinkageOptions()
        if !decided.isEmpty { options.decisions = try decisions(decided) }
        options.history = try history.map { try LinkageTests.list($0) }
        return try Deduplication(list, options: options)
    }

    private func contacts(_ result: Deduplication) throws -> String {
        try written { try result.writeContacts(to: &$0) }
    }

    /// The clean list in which a, b and c are one, and the history of that merge.
    private func merged() throws -> (clean: String, history: String) {
        let result = try run(try list(lists), same)
        let clean = try contacts(result)
        #expect(try rows(of: clean).map { $0["merged_ids"] } == ["a; b; c"])
        return (clean, try written { _ = try result.write(.history, to: &$0) })
    }

    /// Puts hand edits into the clean list.
    private func edited(_ clean: String) throws -> String {
        clean.replacing("met in May", with: "met in May\nher sister is Lena").replacing(",Ines,", with: ",Inês,")
    }

    @Test("different splits a golden record where its rows are among the input, and running it again changes nothing")
    func withLists() throws {
        let clean = try merged().clean
        let result = try run(try list(lists, against: clean), "1,different,a\n1,,b\n")
        let text = try contacts(result)
        let apart = try rows(of: text)
        #expect(apart.map { $0["contact_id"] } == ["a", "b"])
        #expect(apart.map { $0["merged_ids"] } == ["a; c", ""])
        #expect(apart.map { $0["email"] } == ["ines@example.org", "ines.d@example.com"])
        #expect(apart.map { $0["other_emails"] } == ["", ""])
        #expect(apart.map { $0["street"] } == ["12 Oak St", "80 Bay Rd"])
        #expect(apart.map { $0["notes"] } == ["met in May", "twins\ncall first"])
        #expect(apart.map { $0["tags"] } == ["vip", "north"])
        #expect(apart.map { $0["phone"] } == ["+17075550101", "+17075550101"])
        #expect(apart.map { $0["source"] } == ["x.csv:2; x.csv:4", "x.csv:3"])
        let changes = try rows(of: try written { _ = try result.write(.changes, to: &$0) })
        #expect(changes.contains { $0["change"] == "split" && $0["before"] == "a" && $0["after"] == "b" })
        #expect(changes.contains { $0["column"] == "merged_ids" && $0["before"] == "a; b; c" && $0["after"] == "a; c" })
        let again = try run(try list(lists, against: text), "1,different,a\n1,,b\n")
        #expect(try contacts(again) == text)
    }

    @Test("the clean list alone is split from the history", arguments: ["1,different,b\n1,,a\n", ",split,b\n"])
    func fromHistory(decided: String) throws {
        let (clean, history) = try merged()
        #expect(try rows(of: history).map { $0["contact_id"] } == ["a", "b", "c"])
        let result = try run(try list(clean), decided, history: history)
        let apart = try rows(of: try contacts(result))
        #expect(apart.map { $0["contact_id"] } == ["a", "b"])
        #expect(apart.map { $0["email"] } == ["ines@example.org", "ines.d@example.com"])
        #expect(apart.map { $0["job_title"] } == ["Midwife", "Owner"])
    }

    @Test("what was written by hand survives a split", arguments: [false, true])
    func handEdits(usesHistory: Bool) throws {
        let (clean, history) = try merged()
        let edited = try edited(clean)
        let list = usesHistory ? try list(edited) : try list(lists, against: edited)
        let result = try run(list, ",split,b\n", history: usesHistory ? history : nil)
        let apart = try rows(of: try contacts(result))
        #expect(apart[0]["given_name"] == "Inês")
        #expect(apart[0]["notes"]?.contains("her sister is Lena") == true)
        #expect(apart[0]["notes"]?.contains("twins") == false)
        #expect(apart[1]["given_name"] == "Ines")
    }

    @Test("a reason not to contact somebody is lost by no split")
    func permission() throws {
        let (clean, history) = try merged()
        let stopped = clean.replacing("+17075550101,,12 Oak", with: "+17075550101,,12 Oak")
        var rows = try LinkageTests.rows(of: stopped)
        rows[0]["do_not_contact"] = "asked"
        let result = try run(try list(text(rows)), ",split,b\n", history: history)
        #expect(try LinkageTests.rows(of: try contacts(result))[0]["do_not_contact"] == "asked")
    }

    @Test("the row whose id the golden record has can be split off as well: the others leave it")
    func ownID() throws {
        let (clean, history) = try merged()
        let result = try run(try list(clean), ",split,a\n", history: history)
        let apart = try rows(of: try contacts(result))
        #expect(apart.map { $0["contact_id"] }.first == "a")
        #expect(apart[0]["merged_ids"] == "")
        #expect(apart.dropFirst().allSatisfy { $0["merged_ids"]?.contains("a") == false })
    }

    @Test("a split that lacks a row is refused with the line of the decision and what to do")
    func refused() throws {
        let clean = try merged().clean
        let error = #expect(throws: Diagnostic.self) { try run(try list(clean), "1,different,a\n1,,b\n") }
        #expect(error?.line == 2 && error?.message == "the two records have been merged into \"a\" before")
        #expect(error?.hint?.contains("give the row \"a\" too") == true)
    }

    @Test("the history keeps the rows of all merges, each once, in any number of runs")
    func history() throws {
        let (clean, history) = try merged()
        let news = """
            contact_id,given_name,family_name,email
            d,Ines,Duarte,ines@example.org
            e,Omar,Haddad,omar@example.org
            """
        let result = try run(try list(news, against: clean), "", history: history)
        let later = try written { _ = try result.write(.history, to: &$0) }
        #expect(try rows(of: later).map { $0["contact_id"] } == ["a", "b", "c", "d"])
        let again = try run(try list(news, against: try contacts(result)), "", history: later)
        #expect(try written { _ = try again.write(.history, to: &$0) } == later)
    }

    @Test("split stands beside one id, in a pair or without one, and contradicts nothing but same")
    func words() throws {
        let decided = try decisions("1,split,a\n1,,b\n,Split,c\n2,different,a\n2,,c\n").decisions
        #expect(decided.map(\.verdict) == [.split, .split, .different])
        #expect(throws: Diagnostic.self) { try run(try list(lists), ",split,a\n1,same,a\n1,,c\n") }
        let alone = try run(try list(lists), ",split,c\n")
        #expect(try rows(of: try contacts(alone)).contains { $0["contact_id"] == "c" && $0["merged_ids"] == "" })
    }
}
