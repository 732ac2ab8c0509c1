import Testing

@testable import Scoring

@Suite("The table for a terminal")
struct RankingTableTests {
    private func table(width: Int, usesColour: Bool = false, contacts: String = RankingTests.contacts) throws
        -> [String]
    {
        let practice = try Practice(contacts: contacts, bookings: RankingTests.bookings)
        let table = RankingTable(practice.directory, width: width, usesColour: usesColour) { $0 }
        return table.text(practice.ranking).split(separator: "\n").map(String.init)
    }

    @Test("shows rank, name, expected bookings, likely range, next action and why")
    func content() throws {
        let lines = try table(width: 110)
        #expect(lines.count == 6)
        #expect(lines[0] == "  #  source           kind          expected  likely  sent  next           reason")
        #expect(
            lines[1].hasPrefix(
                "  1  Mia Stone        doula             0.64  0–2        3  thank          3 new clients, the"))
        #expect(lines[4].contains("Bay Moms"))
    }

    @Test(
        "says none for a source that will likely send nobody, and draws no bars if all scores are near zero"
    )
    func nothing() throws {
        let lines = try table(width: 110)
        #expect(lines[4].contains("  none  "))
        #expect(!lines.joined().contains("0–0"))
        let many = "contact_id,given_name\n" + (0..<300).map { "m\($0),Nia\n" }.joined()
        let practice = try Practice(contacts: many, bookings: RankingTests.bookings, asOf: "2020-01-01")
        let table = RankingTable(practice.directory, width: 110, usesColour: false) { $0 }.text(practice.ranking)
        #expect(table.contains("  none  "))
        #expect(!table.contains("█"))
    }

    @Test("is never wider than the terminal", arguments: [40, 60, 72, 80, 100, 200])
    func width(columns: Int) throws {
        let long =
            RankingTests.contacts + "c-long,parent-group,\(String(repeating: "Very Long Name ", count: 20)),,,,,\n"
        for line in try table(width: columns, contacts: long) { #expect(terminalWidth(line) <= columns) }
    }

    @Test("does not cut large numbers")
    func largeNumbers() throws {
        let bookings = "client_id,starts_at,status,amount,referred_by\nk,2026-02-01,completed,12345678.90,Mia Stone\n"
        let practice = try Practice(contacts: RankingTests.contacts, bookings: bookings, measure: .revenue)
        let table = RankingTable(practice.directory, width: 80, usesColour: false) { $0 }
        #expect(table.text(practice.ranking).contains("  12345678.90  "))
    }

    @Test("uses color only on request")
    func colour() throws {
        #expect(try !table(width: 110).joined().contains("\u{1B}"))
        #expect(try table(width: 110, usesColour: true).joined().contains("\u{1B}[32mthank"))
    }

    @Test("stops after twenty sources and counts the rest")
    func top() throws {
        let many = RankingTests.contacts + (0..<30).map { "m\($0),doula,,,Nia,N\($0),,\n" }.joined()
        let lines = try table(width: 110, contacts: many)
        #expect(lines.count == 22)
        #expect(lines.last == "and 15 more")
    }

    @Test(
        "measures the width of letters",
        arguments: [("Núñez", 5), ("e\u{301}", 1), ("佐藤", 4), ("🌷", 2), ("", 0)])
    func letters(text: String, width: Int) {
        #expect(terminalWidth(text) == width)
        #expect(terminalWidth(fitted(text, to: 3)) == 3)
    }

    @Test("shows the telephone and a bar where there is room")
    func wide() throws {
        let contacts = RankingTests.contacts.replacing("email,colour", with: "email,phone")
            .replacing("\"blue, green\"", with: "+14155550123")
        let lines = try table(width: 160, contacts: contacts)
        #expect(
            lines[0].hasSuffix("  phone") && lines[1].contains("████████████") && lines[1].hasSuffix("(415) 555-0123"))
    }
}
