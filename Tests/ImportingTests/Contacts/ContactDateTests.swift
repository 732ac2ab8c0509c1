import Diagnostics
import Importing
import Testing
import Text

@Suite("Dates on which contacts were added")
struct ContactDateTests {
    private func imported(
        _ dates: [String], _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
    ) throws -> (added: [String?], notices: [String]) {
        let rows = dates.enumerated().map { "Ann Lee \($0),\($1)\n" }.joined()
        let list = try importContacts("Name,Added on\n" + rows, change)
        return (list.rows.map { $0["added_on"] }, list.notices)
    }

    @Test("reports a list with dates in both orders")
    func mixed() throws {
        let list = try imported(["13/02/2026", "02/13/2026", "03/04/2026"])
        #expect(list.added == ["2026-02-13", "2026-02-13", "2026-03-04"])
        #expect(
            list.notices == [
                "some dates have the day first and some have the month first; ambiguous ones are read as month before day"
            ])
    }

    @Test("reports dates that contradict the order of the region if others depend on it")
    func contrary() throws {
        #expect(
            try imported(["13/02/2026", "03/04/2026"]).notices == [
                "some dates clearly have the day first; ambiguous ones are read as month before day"
            ])
        let british = try imported(["02/13/2026", "03/04/2026"]) { $0.region = .unitedKingdom }
        #expect(british.added.last == "2026-04-03")
        #expect(
            british.notices == [
                "some dates clearly have the month first; ambiguous ones are read as day before month"
            ])
    }

    @Test(
        "reports nothing if no date is ambiguous",
        arguments: [
            ["13/02/2026", "02/13/2026"], ["03/04/2026", "02/13/2026"], ["2026-04-03", "13/02/2026"],
            ["4.3.2026", "13.2.2026"], ["12 Mar 2024", "7-Feb-22"], ["03/03/2026", "13/02/2026"], ["03/04/2026"],
        ])
    func clear(dates: [String]) throws {
        #expect(try imported(dates).notices.isEmpty)
    }

    @Test("the dates of one list do not count for another, and all rows of a list count together")
    func lists() throws {
        let open = (0..<20_000).map { "Ann Lee \($0),03/04/2026\n" }.joined()
        let lists = try importContacts([
            ("a.csv", Array("Name,Added on\nJo Poe,13/02/2026\n".utf8)),
            ("b.csv", Array(("Name,Added on\n" + open).utf8)),
            ("c.csv", Array(("Name,Added on\nKim Ode,13/02/2026\n" + open).utf8)),
        ])
        #expect(
            lists.notices == [
                "some dates clearly have the day first; ambiguous ones are read as month before day"
            ])
    }
}
