import Diagnostics
import Foundation
import Testing

@testable import Scoring

@Suite("The report")
struct ReportTests {
    private static func report(contacts: String = RankingTests.contacts) throws -> String {
        let practice = try Practice(contacts: contacts, bookings: RankingTests.bookings)
        return Report(practice.ranking, practice.directory).text
    }

    @Test("is one page that fetches nothing and runs no script")
    func selfContained() throws {
        let page = try Self.report()
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        for forbidden in ["<script", "http:", "https:", "src=", "url(", "@import", "<link"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("Content-Security-Policy"))
    }

    @Test("shows every section that has content")
    func parts() throws {
        let page = try Self.report()
        let headings = page.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.output.1) }
        #expect(
            headings == [
                "What to do now", "New clients by month", "Who is likely to send clients", "Going quiet",
                "Who sent whom",
                "Answers to decide", "Booked, and never came", "By kind", "Channels", "How the last forecast did",
                "How much depends on a few",
                "All numbers",
            ])
        #expect(page.contains("<bdi>Mia Stone</bdi>"))
        #expect(page.contains("<b>Thank:</b> 3 new clients, the newest 12 days ago"))
    }

    @Test("describes each picture in words, with unique ids")
    func textAlternatives() throws {
        let page = try Self.report()
        let pictures = page.matches(
            of: /<svg[^>]*role="img" aria-labelledby="([^"]+)"><title id="([^"]+)">([^<]+)<\/title>/)
        #expect(pictures.count > 10)
        #expect(pictures.count == page.matches(of: /<svg/).count)
        for picture in pictures { #expect(picture.output.1 == picture.output.2) }
        let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test("has headings in order, and a caption and scopes in every table")
    func structure() throws {
        let page = try Self.report()
        #expect(page.matches(of: /<h1>/).count == 1 && !page.contains("<h4"))
        let tables = page.matches(of: /<table>/).count
        #expect(tables >= 2 && page.matches(of: /<table><caption>[^<]+<\/caption>/).count == tables)
        #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th scope="(col|row)"/).count)
    }

    @Test("shows whole numbers, and `likely none` for a source that will likely send nobody")
    func wholeNumbers() throws {
        let practice = try Practice(contacts: RankingTests.contacts, bookings: RankingTests.bookings)
        #expect(practice.ranking.sources.contains { $0.likelyRange == 0...0 })
        let page = Report(practice.ranking, practice.directory).text
        #expect(page.contains("likely none</span>") && page.contains("under 1 expected, likely none<"))
        #expect(page.contains("about 1<br>") && page.contains("likely 0–"))
        #expect(!page.contains("0–0") && !page.contains("0 to 0"))
    }

    @Test("shows the measure if it is not the score")
    func otherMeasure() throws {
        let practice = try Practice(
            contacts: RankingTests.contacts, bookings: RankingTests.bookings, measure: .revenue)
        let page = Report(practice.ranking, practice.directory).text
        let revenue = try WrittenText.money(practice.source("c-stone").record.revenue, "")
        #expect(page.contains("doula, sent 3, revenue \(revenue)"))
        #expect(page.contains("Ranked by revenue so far."))
    }

    @Test("begins with what to do: calls with the telephone, then letters, then thanks in person")
    func toDo() throws {
        let contacts = """
            contact_id,kind,given_name,family_name,phone,email
            c-call,doula,Cora,Call,+14155550123,cora@example.org
            c-ana,midwife,Ana,Arden,,ana@example.org
            c-mia,doula,Mia,Stone,,
            c-none,midwife,Nia,Blank,,
            """
        let practice = try Practice(
            contacts: contacts + "\n",
            bookings: "client_id,starts_at,status,referred_by\nk1,2026-10-20,completed,Mia Stone\n",
            log: "contact_id,date,action,follow_up_on\nc-call,2026-10-12,introduce,2026-10-22\n")
        let page = Report(practice.ranking, practice.directory).text
        let headings = page.matches(of: /<h3>([^<]*?) </).map { String($0.output.1) }
        #expect(headings == ["Call", "Thank in person", "Introduce yourself"])
        #expect(page.contains("<a href=\"tel:+14155550123\">(415) 555-0123</a>"))
        #expect(page.contains("the letter of Oct 12, 2026 promised a call"))
        #expect(page.contains("<a href=\"mailto:ana@example.org\">ana@example.org</a>"))
        #expect(page.contains("the first new client came 12 days ago") && page.contains("no address"))
    }

    @Test("says that nothing is due")
    func nothingDue() throws {
        let practice = try Practice(contacts: "contact_id,kind\nc-a,other\n", bookings: "client_id,starts_at\n")
        #expect(Report(practice.ranking, practice.directory).text.contains("No call or letter is due today."))
    }

    @Test("puts the people of a practice together where two of them have sent clients")
    func practices() throws {
        let contacts = """
            contact_id,kind,organization,given_name,family_name
            p1,pediatrician,Alder Bay Pediatrics,Priya,Patel
            p2,nurse,"Alder Bay Pediatrics, Inc.",Nia,Norse
            p3,nurse,Alder Bay Pediatrics,Nobody,Yet
            d1,doula,,Mia,Stone
            """
        let practice = try Practice(
            contacts: contacts + "\n",
            bookings: "client_id,starts_at,status,referred_by\nk1,2026-09-20,completed,Priya Patel\n"
                + "k2,2026-08-20,completed,Nia Norse\nk3,2026-07-20,completed,Mia Stone\n")
        let page = Report(practice.ranking, practice.directory).text
        #expect(
            page.contains("<bdi>Alder Bay Pediatrics</bdi></span><br><span class=\"small faint\">2 contacts, sent 2"))
        #expect(page.contains("<bdi>Priya Patel</bdi>: sent 1, thank"))
    }

    @Test("compares years only where the bookings cover both", arguments: [(729, true), (728, false), (363, false)])
    func comparedYears(window: Int, isCompared: Bool) throws {
        let first = day("2026-11-01").adding(days: -window).iso
        let practice = try Practice(
            contacts: RankingTests.contacts,
            bookings: "client_id,starts_at,status,referred_by\nk1,\(first),completed,Mia Stone\n")
        let page = Report(practice.ranking, practice.directory).text
        #expect(page.contains(" in the year before.") == isCompared)
        #expect(page.contains("days that the bookings cover") == (window < 364))
    }

    @Test("shows letters beside the clients who came since")
    func letters() throws {
        let practice = try Practice(
            contacts: RankingTests.contacts, bookings: RankingTests.bookings,
            log: "contact_id,date,action\nc-stone,2026-03-01,thank\nc-stone,2026-05-01,thank\n")
        let page = Report(practice.ranking, practice.directory).text
        #expect(page.contains("2 letters to 1 contact in the last year."))
        let since = try practice.source("c-stone").record.arrivals.count { $0 > day("2026-05-01") }
        #expect(page.contains("<td class=\"n\">2</td><td>May 1, 2026</td><td class=\"n\">\(since)</td>"))
    }

    @Test("names the file in which open answers are decided")
    func questions() throws {
        let practice = try Practice(contacts: RankingTests.contacts, bookings: RankingTests.bookings)
        #expect(practice.ranking.counts.unmatched > 0)
        let page = Report(practice.ranking, practice.directory, unmatchedFile: "answers.csv").text
        #expect(page.contains("<b>answers.csv</b>"))
    }

    @Test(
        "writes money and numbers as people do",
        arguments: [
            (123_456_78, "USD", "$123,457"), (99, "EUR", "€1"), (0, "USD", "$0"), (-250_00, "CHF", "-CHF 250"),
            (90_000, "", "900"),
        ])
    func money(hundredths: Int, currency: String, words: String) {
        #expect(WrittenText.money(hundredths, currency) == words)
    }

    @Test("warns if the history is shorter than the horizon")
    func young() throws {
        let note = "the bookings go back only 12 days"
        let bookings = "client_id,starts_at,status,referred_by\nk1,2026-10-20,completed,Mia Stone\n"
        let practice = try Practice(contacts: RankingTests.contacts, bookings: bookings)
        #expect(Report(practice.ranking, practice.directory).text.contains(note))
        #expect(practice.ranking.warnings(practice.directory).contains { $0.message.contains(note) })
        #expect(try !Self.report().contains("the bookings go back only"))
    }

    @Test(
        "says so if there is nothing to show",
        arguments: [RankingTests.contacts, "contact_id,kind\n"])
    func nothing(contacts: String) throws {
        let practice = try Practice(contacts: contacts, bookings: "client_id,starts_at,status,referred_by\n")
        let page = Report(practice.ranking, practice.directory).text
        #expect(page.contains("There was no forecast"))
        #expect(page.firstMatch(of: /[ ">](-?nan|-?inf)/) == nil)
    }

    @Test("escapes markup in names")
    func escaping() throws {
        let page = try Self.report(
            contacts: RankingTests.contacts + "c-x,doula,,,<script>alert(1)</script>,\"O'\"\"&\",,\n")
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; O&#39;&quot;&amp;"))
        #expect(HTML.escaped("a\u{0}b\u{1B}c\nd") == "a\u{FFFD}b\u{FFFD}c d")
    }

    @Test("names no client except sources and those in answers to decide")
    func privacy() throws {
        let page = try Self.report()
        for client in ["Lou", "Kit Vale", "Flo", "Gus", "Hal Moss"] { #expect(!page.contains(client)) }
    }

    @Test("counts new clients by month, the current month last")
    func months() {
        let days = ["2026-11-01", "2026-10-31", "2026-10-01", "2025-12-01", "2025-11-30"].map(day)
        let counts = ReportPictures.monthlyCounts(days, asOf: day("2026-11-20"))
        #expect(counts == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1])
    }

    @Test("adds a period beside the days before it, where the bookings cover them")
    func period() throws {
        let practice = try Practice(contacts: RankingTests.contacts, bookings: RankingTests.bookings)
        let asOf = day("2026-11-01")
        let summer = try ReportPeriod(since: day("2026-06-01"), until: day("2026-08-31"), asOf: asOf)
        let page = Report(practice.ranking, practice.directory, period: summer).text
        #expect(page.contains("<h2>Jun 1, 2026 to Aug 31, 2026</h2>"))
        #expect(page.contains("4 new clients, 1 in the 92 days before."))
        let long = try ReportPeriod(since: day("2026-01-01"), until: asOf, asOf: asOf)
        #expect(
            Report(practice.ranking, practice.directory, period: long).text
                .contains("; the bookings do not cover the time before."))
        #expect(throws: Diagnostic.self) { try ReportPeriod(since: asOf, until: day("2026-10-01"), asOf: asOf) }
        #expect(throws: Diagnostic.self) { try ReportPeriod(since: asOf, until: day("2026-11-02"), asOf: asOf) }
    }

    @Test("can be a page about one source, without money, forecasts and clients")
    func onePage() throws {
        let practice = try Practice(contacts: RankingTests.contacts, bookings: RankingTests.bookings)
        let page = try SourcePage(practice.ranking, practice.directory, id: "c-stone").text
        #expect(page.contains("<h1>Mia Stone</h1>"))
        #expect(page.contains("3 new clients since November 10, 2025, 3 of them in the last year."))
        for hidden in ["Jen", "Jo Frost", "375", "expected"] {
            #expect(!page.split(separator: "</style>")[1].contains(hidden), "\(hidden)")
        }
        #expect(throws: Diagnostic.self) { try SourcePage(practice.ranking, practice.directory, id: "c-ston") }
    }

    @Test("counts clients who booked and never came, by source")
    func neverCame() throws {
        let bookings = """
            client_id,starts_at,status,referred_by
            k1,2026-09-01,cancelled,Mia Stone
            k2,2026-09-02,cancelled,Mia Stone
            k2,2026-09-09,no-show,
            k3,2026-09-03,no-show,Mia Stone
            k3,2026-09-10,completed,
            k4,2026-09-03,cancelled,Google
            k5,2026-12-03,cancelled,Mia Stone
            """
        let practice = try Practice(contacts: RankingTests.contacts, bookings: bookings + "\n")
        let stone = try practice.source("c-stone")
        #expect(practice.ranking.neverCame == [stone.contact: NeverCame(cancelled: 1, missed: 1)])
        let page = Report(practice.ranking, practice.directory).text
        #expect(
            page.contains(
                "Mia Stone</bdi></th><td class=\"n\">1</td><td class=\"n\">1</td><td class=\"n\">1</td>"))
    }
}
