import Foundation
import Testing

/// Output on a terminal.
@Suite("Terminal output")
struct TerminalOutput {
    private static let hasPython = (try? Toolkit.run("python3 -c 'import pty'", in: Toolkit.project).status) == 0

    @Test(
        "a preview on a terminal shows the lines of the file, with control characters as escapes",
        .enabled(if: hasPython, "there is no python3"), arguments: ["text", "eml", "mbox", "csv", "html"])
    func preview(format: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("contact_id,given_name,email,street\n1,Ann,ann@example.org,1 Elm St\n", to: "people.csv")
        try folder.write("Subject: Hello\n\nDear {{given_name}},\n\u{1B}[31mred\u{07}\n", to: "letter.txt")
        let run = try Toolkit.run(
            """
            letters() { echo mail-merge people.csv --template letter.txt --personal --as-of 2026-11-01 --quiet "$@"; }
            $(letters --format \(format) --output letters)
            python3 -c 'import pty, sys; pty.spawn(sys.argv[1:])' $(letters --format \(format) --preview) >shown
            test -d letters && cat letters/ann-1.* >written || cp letters written
            diff <(tr -d '\\r' <written | sed $'s/\\e/\\\\\\\\u{1B}/; s/\\a/\\\\\\\\u{7}/') <(tr -d '\\r' <shown | grep -v '^$') \\
                | grep '^[<>] .' || echo same
            """, in: folder.url)
        #expect(run.stdout == "same\n", "\(run)")
    }
}
