import Foundation
import Testing

/// Tests the pages: their commands run and print what the pages show, and their options exist.
@Suite("Documentation")
struct Documentation {
    private static let pages = ["README.md", "samples/README.md", "templates/README.md"].filter {
        FileManager.default.fileExists(atPath: Toolkit.project.appending(path: $0).path)
    }
    private static let programs = ProgramUnderTest.all.map(\.name)

    @Test("every command on a page runs and prints the output that the page shows", arguments: pages)
    func commandsRun(page: String) throws {
        let folder = try TemporaryFolder()
        for name in ["samples", "templates"] {
            try FileManager.default.copyItem(
                at: Toolkit.project.appending(path: name), to: folder.url.appending(path: name))
        }
        let steps = Step.all(in: try Documentation.text(of: page))
        #expect(!steps.isEmpty)
        for step in steps {
            let run = try Toolkit.run("set -euo pipefail\nexec 2>&1\n\(step.commands)", in: folder.url)
            #expect(run.status == step.status, "\(page): \(run)")
            for line in step.shown {
                #expect(Documentation.isShown(line, in: run.stdout), "\(page) shows \"\(line)\", but: \(run)")
            }
        }
    }

    @Test("every option on a page is in the help of its program", arguments: pages)
    func optionsExist(page: String) throws {
        var known: [String: Set<String>] = [:]
        for program in Documentation.programs { known[program] = try Documentation.options(of: program) }
        let all = known.values.reduce(into: Set()) { $0.formUnion($1) }.union([
            "--write", "--note", "--undo", "--record",
        ])
        let mentions = Mention.all(in: try Documentation.text(of: page), of: Documentation.programs)
        #expect(!mentions.isEmpty)
        for mention in mentions {
            let options = mention.program.flatMap { known[$0] } ?? all
            #expect(options.contains(mention.option), "\(mention.program ?? "no program") has no such option")
        }
    }

    @Test(
        "in a shown line, an ellipsis matches any text and a blank any number of blanks",
        arguments: [
            ("a b", "x\na  b\ny", true), ("a … c", "a b c", true), ("a … d", "a b c", false), ("b", "a b c", false),
        ])
    func shownLines(line: String, output: String, expected: Bool) {
        #expect(Documentation.isShown(line, in: output) == expected)
    }

    @Test(
        "an option in a text belongs to the program of its command, or of its line",
        arguments: [
            ("```\nimport a.csv --map 'A=b' | dedupe --links l.csv\n```", ["import --map", "dedupe --links"]),
            (
                "```\nimport a.csv \\\n    --kind doula \\\n  | score \\\n    --as-of 2026-11-01\n```",
                ["import --kind", "score --as-of"]
            ),
            ("```\nswift build --static-swift-stdlib && dedupe --quiet\n```", ["dedupe --quiet"]),
            ("| `dedupe` | `--links FILE` | who went where |", ["dedupe --links"]),
            ("With `--quiet` no summary; `Tests/run --record` records, and dedupe --links is prose.", ["- --quiet"]),
            ("`import`, `dedupe`: `--rejects`", ["dedupe --rejects"]),
        ])
    func attribution(text: String, expected: [String]) {
        let mentions = Mention.all(in: text, of: Documentation.programs)
        #expect(mentions.map { "\($0.program ?? "-") \($0.option)" } == expected)
    }

    private static func text(of page: String) throws -> String {
        String(decoding: try Data(contentsOf: Toolkit.project.appending(path: page)), as: UTF8.self)
    }

    /// The options that a program's help lists.
    private static func options(of program: String) throws -> Set<String> {
        let run = try Toolkit.run("\(program) --help", in: Toolkit.project)
        try #require(run.status == 0, "\(run)")
        let list = try #require(run.stdout.components(separatedBy: "USAGE:").dropFirst().last, "\(run)")
        return Set(Mention.options(in: list))
    }

    private static func isShown(_ line: String, in output: String) -> Bool {
        let words = { (text: Substring) in text.split(separator: " ").joined(separator: " ") }
        let parts = line.split(separator: "…", omittingEmptySubsequences: false).map(words)
        return output.split(separator: "\n").map(words).contains { candidate in
            var rest = Substring(candidate)
            for (index, part) in parts.enumerated() where !part.isEmpty {
                guard let found = rest.range(of: part) else { return false }
                if index == 0, found.lowerBound != rest.startIndex { return false }
                rest = rest[found.upperBound...]
            }
            return parts.last?.isEmpty != false || rest.isEmpty
        }
    }
}

/// Commands on a page, in a fenced block marked `sh`, and their output as shown in a block marked `text` right after
/// it.
private struct Step {
    var commands: String
    var shown: [String] = []
    /// The expected exit status, from a first line such as `# exits with 65`, or 0.
    var status: Int32 = 0

    static func all(in markdown: String) -> [Step] {
        var steps: [Step] = []
        var language: String?
        var lines: [String] = []
        var followsCommands = false
        for line in markdown.components(separatedBy: "\n") {
            guard line.hasPrefix("```") else {
                if language != nil { lines.append(line) } else if !line.isEmpty { followsCommands = false }
                continue
            }
            guard let ended = language else {
                (language, lines) = (String(line.dropFirst(3)), [])
                continue
            }
            if ended == "sh" {
                let status = lines.first.flatMap { Int32($0.replacing("# exits with ", with: "")) } ?? 0
                steps.append(Step(commands: lines.joined(separator: "\n"), status: status))
            } else if ended == "text", followsCommands {
                steps[steps.count - 1].shown = lines.filter { !$0.isEmpty }
            }
            followsCommands = ended == "sh"
            language = nil
        }
        return steps
    }
}

/// An option that a text mentions in its code.
private struct Mention {
    /// The program that it belongs to, or nil if the text does not say.
    let program: String?
    let option: String

    /// The options of the toolkit's programs in the code of a Markdown text; those of other commands are left out.
    static func all(in markdown: String, of programs: [String]) -> [Mention] {
        var mentions: [Mention] = []
        var isFenced = false
        var isContinued = false
        var owner = Owner.unknown
        for line in markdown.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isFenced.toggle()
                continue
            }
            if !isContinued { owner = .unknown }
            isContinued = isFenced && line.hasSuffix("\\")
            let parts = line.components(separatedBy: "`").enumerated()
            let code = isFenced ? [line] : parts.filter { $0.offset % 2 == 1 }.map(\.element)
            for command in code.flatMap({ $0.split(whereSeparator: { "|&;".contains($0) }) }) {
                let words = command.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                if programs.contains(first) {
                    owner = .program(first)
                } else if isFenced && !first.hasPrefix("--") {
                    owner = .other
                }
                let isOther = !isFenced && !first.hasPrefix("--") && !programs.contains(first)
                if owner == .other || isOther { continue }
                mentions += options(in: command.description).map { Mention(program: owner.name, option: $0) }
            }
        }
        return mentions
    }

    /// The long options in a text.
    static func options(in text: String) -> [String] {
        text.matches(of: /(?:^|[^\w-])(--[a-z][a-z-]*)/).map { String($0.output.1) }
    }

    private enum Owner: Equatable {
        case unknown
        case program(String)
        case other

        var name: String? { if case .program(let name) = self { name } else { nil } }
    }
}
