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
                "Who is likely to send clients", "Going quiet", "How the last forecast did", "By kind",
                "How much depends on a few", "Who sent whom",
                "Channels", "All numbers",
            ])
        #expect(page.contains("<bdi>Mia Stone</bdi>"))
        #expect(page.contains("<b>Thank:</b> a new client 12 days ago"))
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
        #expect(page.matches(of: /<h1>/).count == 1 && !page.contains("<h3"))
        let tables = page.matches(of: /<table>/).count
        #expect(tables == 2 && page.matches(of: /<table><caption>[^<]+<\/caption>/).count == tables)
        #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th scope="(col|row)"/).count)
    }

    @Test("says `likely none` for a source that will likely send nobody")
    func likelyNone() throws {
        let practice = try Practice(contacts: RankingTests.contacts, bookings: RankingTests.bookings)
        #expect(practice.ranking.sources.contains { $0.likelyRange == 0...0 })
        let page = Report(practice.ranking, practice.directory).text
        #expect(page.contains("likely none</span>") && page.contains(" expected, likely none; tier "))
        #expect(!page.contains("0–0") && !page.contains("0 to 0"))
        #expect(page.contains("likely 0–"))
    }

    @Test("shows the measure if it is not the score")
    func otherMeasure() throws {
        let practice = try Practice(
            contacts: RankingTests.contacts, bookings: RankingTests.bookings, measure: .revenue)
        let page = Report(practice.ranking, practice.directory).text
        let revenue = try decimal(Measure.revenue.value(of: practice.source("c-stone")), places: 2)
        #expect(page.contains("doula, revenue \(revenue)"))
        #expect(page.contains("Ranked by revenue so far."))
    }

    @Test("explains the colors of the bars")
    func legend() throws {
        let page = try Self.report()
        for tier in ["a", "b", "c"] { #expect(page.contains("<span class=\"swatch tier-\(tier)\"></span>")) }
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

    @Test("names no client except sources")
    func privacy() throws {
        let page = try Self.report()
        for client in ["Lou", "Kit Vale", "Flo", "Gus", "Tilda"] { #expect(!page.contains(client)) }
    }

    @Test("counts new clients by month, the current month last")
    func months() {
        let days = ["2026-11-01", "2026-10-31", "2026-10-01", "2025-12-01", "2025-11-30"].map(day)
        let counts = ReportPictures.monthlyCounts(days, asOf: day("2026-11-20"))
        #expect(counts == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1])
    }
}
