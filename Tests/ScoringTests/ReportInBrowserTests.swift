import Foundation
import Testing

@testable import Scoring

@Suite("The report in a browser", .enabled(if: Browser.path != nil, "Chromium is not installed"))
struct ReportInBrowserTests {
    /// Names that are long, right-to-left, wide, or made of emoji.
    private static let hard = """
        c-long,parent-group,\(String(repeating: "Unbreakable", count: 12)),,,,,
        c-many,doula,,,\(String(repeating: "Maria de la Concepción ", count: 8)),Fernández-Villaverde y Sánchez de la Torre,,
        c-rtl,midwife,,,عائشة,عبد الرحمن,,
        c-wide,client,,,莎拉,阮,,
        c-emoji,client,,,👩🏽‍🍼 Mama 🧸,💛,,

        """

    private static func page() throws -> String {
        var bookings = RankingTests.bookings
        for (number, id) in ["c-long", "c-many", "c-rtl", "c-wide", "c-emoji"].enumerated() {
            bookings += "h\(number),k-hard-\(number),,,2026-0\(number + 1)-12,completed,80,\(id)\n"
        }
        let practice = try Practice(contacts: RankingTests.contacts + hard, bookings: bookings)
        #expect(practice.ranking.counts.unmatched <= 3)
        return Report(practice.ranking, practice.directory).text
    }

    @Test("is never wider than the screen", arguments: [360, 1280])
    func overflow(width: Int) throws {
        let look = try Browser.look(at: Self.page(), width: width)
        #expect(look["frame"] == Double(width))
        #expect(try #require(look["width"]) <= Double(width))
    }

    @Test(
        "has enough contrast for weak eyes in texts and pictures, light and dark",
        arguments: [false, true])
    func contrast(dark: Bool) throws {
        let look = try Browser.look(at: Self.page(), width: 1280, dark: dark)
        #expect(look["dark"] == (dark ? 1 : 0))
        #expect(try #require(look["texts"]) > 100 && #require(look["shapes"]) > 30)
        #expect(try #require(look["text"]) >= 4.5)
        #expect(try #require(look["shape"]) >= 3)
    }
}

/// Headless Chromium, where it is installed.
private enum Browser {
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Measures a page in a frame: the widths of the frame and its content, whether it is dark, the number of texts and
    /// shapes, and the lowest contrast of each with its background (WCAG 2.2).
    private static let script: HTML = """
        f.onload = () => {
          const page = f.contentDocument, style = e => f.contentWindow.getComputedStyle(e)
          const light = colour => {
            const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3)
              .map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          const contrast = (one, other) => {
            const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
            return (high + 0.05) / (low + 0.05)
          }
          const behind = e => {
            if (e.classList.contains('number')) return style(e.previousElementSibling).fill
            if (e.closest('.curve') && !e.classList.contains('faint')) return style(page.querySelector('.area')).fill
            while (e && /, 0\\)|transparent/.test(style(e).backgroundColor)) e = e.parentElement
            return style(e).backgroundColor
          }
          const texts = [...page.body.querySelectorAll('*')].filter(e => !['title', 'STYLE'].includes(e.tagName)
            && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
          const bands = [0, 1, 2, 3, 4].map(n => '.band-' + n).join(', ')
          const shapes = [...page.querySelectorAll('.tier-a, .tier-b, .tier-c, .client, .band-channels, ' + bands)].filter(e => e.ownerSVGElement)
          const least = list => Math.min(...list).toFixed(2)
          document.title = 'seen ' + [['frame', page.documentElement.clientWidth],
            ['width', page.documentElement.scrollWidth],
            ['dark', +f.contentWindow.matchMedia('(prefers-color-scheme: dark)').matches],
            ['texts', texts.length], ['shapes', shapes.length],
            ['text', least(texts.map(e => contrast(e.ownerSVGElement ? style(e).fill : style(e).color, behind(e))))],
            ['shape', least(shapes.map(e => contrast(style(e).fill, behind(e.ownerSVGElement))))]].join(' ')
        }
        """

    static func look(at page: String, width: Int, dark: Bool = false) throws -> [String: Double] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let around: HTML = """
            <!DOCTYPE html><title></title><iframe id="f" style="border:0;width:\(width)px;height:800px" srcdoc="\(page)"></iframe>
            <script>\(script)</script>
            """
        let file = folder.appendingPathComponent("report.html")
        try around.source.write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = [
            "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            "--user-data-dir=\(folder.path)/profile",
            "--window-size=1400,1000", "--blink-settings=preferredColorScheme=\(dark ? 0 : 1)", "--dump-dom",
            file.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let title = try #require(text.firstMatch(of: /<title>seen ([^<]*)<\/title>/)).output.1
        let pairs = title.split(separator: " ").map { $0.split(separator: ",") }
        return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), Double($0[1]) ?? .nan) })
    }
}
