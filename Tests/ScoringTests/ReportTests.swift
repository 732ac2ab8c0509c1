import Foundation
import Testing

@testable import Scoring

@Suite("The report")
struct ReportTests {
    private static func report(contacts: String = RankingTests.contacts) throws -> String {
        let practice = try Practice(contacts: contacts, bookings: RankingTests.bookings)
        return Report(practice.ranking, practice.directory).text
    }

    @Test("is one page that fetches and runs nothing")
    func selfContained() throws {
        let page = try Self.report()
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        for forbidden in ["<script", "http:", "https:", "src=", "url(", "@import", "<link"] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
        #expect(page.contains("Content-Security-Policy"))
    }

    @Test("shows every part that there is something to show for")
    func parts() throws {
        let page = try Self.report()
        let headings = page.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.output.1) }
        #expect(
            headings == [
                "Who is likely to send clients", "Going quiet", "By kind", "How much hangs on how few", "Who sent whom",
                "Channels", "All numbers",
            ])
        #expect(page.contains("<bdi>Mia Stone</bdi>"))
        #expect(page.contains("thank: a new client 12 days ago"))
    }

    @Test("describes each of its pictures in words")
    func textAlternatives() throws {
        let page = try Self.report()
        let pictures = page.matches(of: /<svg[^>]*>/).map { String($0.output) }
        #expect(pictures.count > 10)
        for picture in pictures { #expect(picture.contains("role=\"img\"") && picture.contains("aria-label=\"")) }
    }

    @Test("keeps a name with markup in it a name")
    func escaping() throws {
        let page = try Self.report(
            contacts: RankingTests.contacts + "c-x,doula,,,<script>alert(1)</script>,\"O'\"\"&\",,\n")
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; O&#39;&quot;&amp;"))
        #expect(HTML.escaped("a\u{0}b\u{1B}c\nd") == "a\u{FFFD}b\u{FFFD}c d")
    }

    @Test("names no client who is not a source")
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

    @Test("can be read by weak eyes: its colours for text differ enough from their ground, light and dark")
    func contrast() throws {
        let palettes = reportStyle.source.matches(of: /:root\{[^}]*?--paper:[^}]*\}/).map { String($0.output) }
        #expect(palettes.count == 3)
        for palette in palettes.prefix(2) {
            func colour(_ name: String) throws -> Double {
                let match = try Regex("--\(name):#([0-9a-f]{6})").firstMatch(in: palette)
                let digits = try #require(match?.output[1].substring)
                return luminance(try #require(Int(digits, radix: 16)))
            }
            for ground in ["paper", "card"] {
                for text in ["ink", "faint", "warn"] {
                    let pair = try [colour(text), colour(ground)].sorted()
                    #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, "\(text) on \(ground)")
                }
            }
            for picture in ["a", "b", "c"] {
                let pair = try [colour(picture), colour("paper")].sorted()
                #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 3, "\(picture)")
            }
        }
    }

    /// The relative luminance of an sRGB colour (WCAG 2.2).
    private func luminance(_ colour: Int) -> Double {
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(colour >> shift & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test("made to be shared gives no name and no small number")
    func shared() throws {
        let many = RankingTests.contacts + (0..<20).map { "m\($0),doula,,,Nia,N\($0),,\n" }.joined()
        let practice = try Practice(contacts: many, bookings: RankingTests.bookings)
        let page = SharedReport(practice.ranking, practice.directory).text
        for name in ["Mia", "Stone", "Patel", "Nia", "Bay"] { #expect(!page.contains(name)) }
        let cells = page.matches(of: /<td class="n">(.*?)<\/td>/).map { String($0.output.1) }
        #expect(cells.contains("21"))
        #expect(cells.compactMap { Int($0) }.allSatisfy { $0 == 0 || $0 > 10 })
    }
}

@Suite("The report in a browser", .enabled(if: Browser.path != nil, "Chromium is not installed"))
struct ReportInBrowserTests {
    @Test("is nowhere wider than the screen", arguments: [360, 1280])
    func overflow(width: Int) throws {
        let long = RankingTests.contacts + "c-long,parent-group,\(String(repeating: "Unbreakable", count: 12)),,,,,\n"
        let practice = try Practice(contacts: long, bookings: RankingTests.bookings)
        let page = Report(practice.ranking, practice.directory).text
        #expect(try Browser.contentWidth(of: page, inFrameOf: width) <= width)
    }
}

/// Headless Chromium, where it is installed.
private enum Browser {
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// How wide the content of `page` is in a frame of `width` pixels, as a script around the frame measures it.
    static func contentWidth(of page: String, inFrameOf width: Int) throws -> Int {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let measured: HTML = """
            <!DOCTYPE html><title></title><iframe id="f" style="border:0;width:\(width)px;height:800px" srcdoc="\(page)"></iframe>
            <script>f.onload=()=>{let d=f.contentDocument.documentElement;document.title='width '+d.scrollWidth+' '+d.clientWidth}
            </script>
            """
        let file = folder.appendingPathComponent("report.html")
        try measured.source.write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        let browser = try #require(path)
        process.executableURL = URL(fileURLWithPath: browser)
        process.arguments = [
            "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            "--user-data-dir=\(folder.path)/profile",
            "--window-size=1400,1000", "--dump-dom", file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let match = try #require(text.firstMatch(of: /<title>width (\d+) (\d+)<\/title>/))
        #expect(Int(match.output.2) == width)
        return try #require(Int(match.output.1))
    }
}
