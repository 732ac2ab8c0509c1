import Testing

@testable import Scoring

@Suite("A shared report")
struct SharedReportTests {
    /// The page about contacts of these kinds; each referrer sent one client.
    ///
    /// - Parameter kinds: the number of contacts of each kind, and how many of them sent a client.
    private func page(_ kinds: [(kind: String, contacts: Int, sent: Int)]) throws -> String {
        var contacts = "contact_id,kind,given_name,family_name,email\n"
        var bookings = "client_id,client_name,starts_at,status,amount,referred_by\n"
        for (kind, count, sent) in kinds {
            for number in 0..<count {
                contacts += "\(kind)-\(number),\(kind),Secretgiven\(number),Secretfamily,secret@example.org\n"
                guard number < sent else { continue }
                let day = "2026-0\(1 + number % 9)-1\(number % 7)"
                bookings += "k-\(kind)-\(number),Secretclient,\(day),completed,80,\(kind)-\(number)\n"
            }
        }
        let practice = try Practice(contacts: contacts, bookings: bookings)
        return SharedReport(practice.ranking, practice.directory).text
    }

    /// The counts in the cells of its tables.
    private func counts(_ page: String) -> [Int] {
        page.matches(of: /<td class="n">(\d+)<\/td>/).compactMap { Int($0.output.1) }
    }

    static let practices: [[(kind: String, contacts: Int, sent: Int)]] = [
        [("doula", 21, 15), ("pediatrician", 30, 12), ("midwife", 4, 3), ("nurse", 2, 0)],
        [("doula", 21, 15), ("midwife", 4, 3)],
        [("doula", 21, 15), ("midwife", 30, 4), ("nurse", 25, 0)],
        [("doula", 5, 5), ("midwife", 4, 2)],
        [("doula", 60, 40), ("pediatrician", 11, 11), ("midwife", 12, 11), ("nurse", 1, 1)],
        [("doula", 200, 0), ("nurse", 3, 1)],
    ]

    @Test("shows no count of one to ten people", arguments: practices.indices)
    func noSmallNumbers(number: Int) throws {
        let page = try page(Self.practices[number])
        #expect(counts(page).allSatisfy { $0 == 0 || $0 > 10 }, "\(page)")
    }

    @Test(
        "has groups that add up to the whole, so nobody can subtract a small one", arguments: practices.indices)
    func noDifferences(number: Int) throws {
        let kinds = Self.practices[number]
        let tables = try page(kinds).split(separator: "<h2>").dropFirst()
        for table in tables {
            let numbers = counts(String(table))
            let contacts = stride(from: 0, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
            let sent = stride(from: 1, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
            #expect(contacts == kinds.reduce(0) { $0 + $1.contacts } && sent == kinds.reduce(0) { $0 + $1.sent })
        }
    }

    @Test("says so if there are too few people")
    func tooFew() throws {
        let page = try page([("doula", 5, 5), ("midwife", 4, 2)])
        #expect(page.contains("too few people"))
        #expect(counts(page).isEmpty)
    }

    @Test("names nobody, in pictures either", arguments: practices.indices)
    func noNames(number: Int) throws {
        let page = try page(Self.practices[number])
        #expect(!page.lowercased().contains("secret") && !page.contains("doula-"))
    }

    @Test("shows shares and bars as whole percentages, which reveal no count")
    func wholeShares() throws {
        let page = try page(Self.practices[0])
        let widths = page.matches(of: /width="([0-9.]+)"\/>/).compactMap { Double($0.output.1) }
        #expect(!widths.isEmpty)
        #expect(widths.allSatisfy { $0 == $0.rounded() || $0 == 0.4 })
    }
}
