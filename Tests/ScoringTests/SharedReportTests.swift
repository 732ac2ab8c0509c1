import Testing

@testable import Scoring

@Suite("A report made to be shared")
struct SharedReportTests {
    /// Contacts of some kinds, each of whom has sent one client, and the page about them.
    ///
    /// - Parameter kinds: how many contacts of each kind there are, and how many of them have sent a client.
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

    /// All whole numbers in the page that are no part of its style, of a date, of a drawing, or a percentage.
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

    @Test("gives no number of one to ten people", arguments: practices.indices)
    func noSmallNumbers(number: Int) throws {
        let page = try page(Self.practices[number])
        #expect(counts(page).allSatisfy { $0 == 0 || $0 > 10 }, "\(page)")
    }

    @Test(
        "has the whole in its groups, so that no small one can be reckoned from the rest", arguments: practices.indices)
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

    @Test("says so where there is too little to say")
    func tooFew() throws {
        let page = try page([("doula", 5, 5), ("midwife", 4, 2)])
        #expect(page.contains("too few people"))
        #expect(counts(page).isEmpty)
    }

    @Test("names nobody, not in its pictures either", arguments: practices.indices)
    func noNames(number: Int) throws {
        let page = try page(Self.practices[number])
        #expect(!page.lowercased().contains("secret") && !page.contains("doula-"))
    }

    @Test("gives shares and draws bars as whole percentages, from which no count can be reckoned")
    func wholeShares() throws {
        let page = try page(Self.practices[0])
        let widths = page.matches(of: /width="([0-9.]+)"\/>/).compactMap { Double($0.output.1) }
        #expect(!widths.isEmpty)
        #expect(widths.allSatisfy { $0 == $0.rounded() || $0 == 0.4 })
    }
}
