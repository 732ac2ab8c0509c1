import Contacts
import Diagnostics
import Testing

@testable import Shell

@Suite struct ConsoleTests {
    @Test(
        "No data can control the terminal",
        arguments: [
            ("Zoë O'Neil 日本 🍼", "Zoë O'Neil 日本 🍼"), ("a\tb\r\n", "a\\tb\\r\\n"),
            ("\u{1B}]0;title\u{07}", "\\u{1B}]0;title\\u{7}"), ("\u{0}\u{7F}\u{9B}31m", "\\u{0}\\u{7F}\\u{9B}31m"),
            ("\u{202E}moc\u{2066}\u{200F}\u{061C}", "\\u{202E}moc\\u{2066}\\u{200F}\\u{61C}"),
            ("e\u{301}\u{2028}", "e\u{301}\\u{2028}"),
        ])
    func visible(text: String, expected: String) {
        #expect(Console.visible(text) == expected)
    }

    @Test(
        "A diagnostic says what is wrong, where, and how to fix it",
        arguments: [
            (Diagnostic(.error, .data, "no rows"), "import: error: no rows\n"),
            (Diagnostic(file: "a.csv", "no rows"), "import: a.csv: error: no rows\n"),
            (Diagnostic(.warning, file: "a.csv", line: 3, "odd"), "import: a.csv:3: warning: odd\n"),
            (
                Diagnostic(.note, file: "a.csv", line: 3, column: 9, "odd", hint: "mend it"),
                "import: a.csv:3:9: note: odd\n  hint: mend it\n"
            ),
            (Diagnostic(file: "a\n.csv", "x\u{1B}", hint: "y\r"), "import: a\\n.csv: error: x\\u{1B}\n  hint: y\\r\n"),
        ])
    func grammar(diagnostic: Diagnostic, expected: String) {
        #expect(Console.text(of: diagnostic, from: "import") == expected)
    }

    @Test(
        "A date option must be in ISO form",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("2024-2-29", false), ("02/29/2024", false), ("", false),
        ])
    func dateOption(text: String, accepted: Bool) {
        #expect(CalendarDate(argument: text)?.iso == (accepted ? text : nil))
    }

    @Test("line breaks stay, and no other control character reaches the terminal")
    func lines() {
        #expect(Console.visibleLines("a\tb\r\n\n\u{1B}c\rd\r\n\r") == "a\\tb\n\n\\u{1B}c\\rd\n\\r")
    }

    @Test("a long cell of control characters is shown whole")
    func long() {
        #expect(Console.visible(String(repeating: "\0", count: 200_000)) == String(repeating: "\\u{0}", count: 200_000))
    }
}
