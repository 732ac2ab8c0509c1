import Foundation
import Testing

/// The README and the programs' own help speak of the same options.
@Suite("Documentation")
struct Documentation {
    private static let programs = ProgramUnderTest.all.map(\.name)

    /// The README; reading it fails where there is none.
    private static func readme() throws -> String {
        String(decoding: try Data(contentsOf: Toolkit.project.appending(path: "README.md")), as: UTF8.self)
    }

    /// The options that a program's help lists.
    private static func options(of program: String) throws -> Set<String> {
        let run = try Toolkit.run("\(program) --help", in: Toolkit.project)
        try #require(run.status == 0, "\(run)")
        let list = try #require(run.stdout.components(separatedBy: "USAGE:").dropFirst().last, "\(run)")
        return Set(Mention.options(in: list))
    }

    @Test("every option in a program's help is mentioned in the README", arguments: programs)
    func helpIsInReadme(program: String) throws {
        let mentioned = Set(Mention.options(in: try Documentation.readme()))
        let options = try Documentation.options(of: program)
        #expect(options.count > 4)
        #expect(options.subtracting(mentioned).sorted() == [], "the README says nothing of these options of \(program)")
    }

    @Test("every option that the README mentions for a program is in its help")
    func readmeIsInHelp() throws {
        var known: [String: Set<String>] = [:]
        for program in Documentation.programs { known[program] = try Documentation.options(of: program) }
        let all = known.values.reduce(into: Set()) { $0.formUnion($1) }
        let mentions = Mention.all(in: try Documentation.readme(), of: Documentation.programs)
        #expect(!mentions.isEmpty)
        for mention in mentions {
            let options = mention.program.flatMap { known[$0] } ?? all
            #expect(options.contains(mention.option), "\(mention.program ?? "no program") has no such option")
        }
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
}

/// An option that a text mentions in its code.
private struct Mention {
    /// The program it is mentioned for, or nil where the text does not say.
    let program: String?
    let option: String

    /// The options of the toolkit's programs that the code in a Markdown text mentions; those of other commands are
    /// left out.
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
