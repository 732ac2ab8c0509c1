import Foundation
import Testing

/// Runs of mail-merge that are killed and resumed.
@Suite("Stopped runs")
struct StoppedRuns {
    private static let count = 600
    private static let options = "contacts.csv --template letter.txt --quiet --as-of 2026-11-01"

    private func list(_ folder: TemporaryFolder) -> Set<String> {
        Set(folder.contents.filter { $0.hasPrefix("letters/") && $0.hasSuffix(".txt") })
    }

    @Test(
        "however often a run is killed, letters are whole, the log lists only existing ones, and all get written")
    func killed() throws {
        let folder = try ProgramUnderTest.folder(count: StoppedRuns.count)
        let whole = try Toolkit.run("mail-merge \(StoppedRuns.options) --output whole --log whole.csv", in: folder.url)
        try #require(whole.status == 0, "\(whole)")
        let go = "mail-merge \(StoppedRuns.options) --log log.csv --not-within 30 --resume --output"
        var stopped = 0
        for attempt in 0..<100 {
            let place = ["letters", "./letters", "$PWD/letters/"][attempt % 3]
            // Wait longer each time, so that runs are killed at every stage.
            let run = try Toolkit.run(
                "\(go) \(place) & sleep 0.0\(10 + attempt % 60); kill -9 $!; wait $!", in: folder.url)
            if run.status == 137 { stopped += 1 }
            let letters = list(folder)
            for path in letters where attempt % 10 == 0 {
                #expect(try folder.text(path) == folder.text(path.replacing("letters/", with: "whole/")))
            }
            let log = folder.contents.contains("log.csv") ? try folder.text("log.csv") : ""
            let noted = Set(
                log.split(separator: "\n").dropFirst().compactMap { line in
                    line.split(separator: "/").last?.split(separator: ",").first.map { "letters/\($0)" }
                })
            #expect(noted.isSubset(of: letters))
            #expect(letters.count - noted.count <= 1)
        }
        #expect(stopped > 0)
        let last = try Toolkit.run("\(go) letters", in: folder.url)
        #expect(last.status == 0, "\(last)")
        #expect(list(folder).count == StoppedRuns.count)
        #expect(try folder.text("letters/manifest.csv") == folder.text("whole/manifest.csv"))
        // The lines of the log, without the folder, which is spelled in different ways.
        let lines = { (text: String) in
            text.split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false)
                    .map { $0.split(separator: "/").last ?? "" }.joined(separator: ",")
            }.sorted()
        }
        #expect(lines(try folder.text("log.csv")) == lines(try folder.text("whole.csv")))
        #expect(!folder.contents.contains { $0.hasSuffix(".partial") })
    }

    @Test("without a log, a killed run leaves no folder or one with all letters, and can be repeated")
    func killedWithoutLog() throws {
        let folder = try ProgramUnderTest.folder(count: StoppedRuns.count)
        let whole = try Toolkit.run("mail-merge \(StoppedRuns.options) --output whole", in: folder.url)
        try #require(whole.status == 0, "\(whole)")
        let go = "mail-merge \(StoppedRuns.options) --output letters --resume"
        var stopped = 0
        for attempt in 0..<40 {
            let run = try Toolkit.run("\(go) & sleep 0.0\(10 + attempt); kill -9 $!; wait $!", in: folder.url)
            if run.status == 137 { stopped += 1 }
            let count = list(folder).count
            #expect(count == 0 || count == StoppedRuns.count)
        }
        #expect(stopped > 0)
        let last = try Toolkit.run(go, in: folder.url)
        #expect(last.status == 0, "\(last)")
        #expect(try folder.text("letters/manifest.csv") == folder.text("whole/manifest.csv"))
        for path in list(folder) {
            #expect(try folder.text(path) == folder.text(path.replacing("letters/", with: "whole/")))
        }
        #expect(list(folder).count == StoppedRuns.count)
        #expect(!folder.contents.contains { $0.contains(".partial") })
    }

    @Test("an interrupted run ends even if someone else has created a folder among its letters")
    func foreignFolder() throws {
        let folder = try ProgramUnderTest.folder(count: 17_000)
        let run = try Toolkit.run(
            """
            set -m
            mail-merge \(StoppedRuns.options) --output letters & run=$!
            until [[ $(ls .letters.partial 2>/dev/null | wc -l) -gt 99 ]]; do :; done
            mkdir .letters.partial/mine
            kill -TERM $run
            ( sleep 20; kill -KILL $run ) & watch=$!
            wait $run; status=$?
            kill $watch
            exit $status
            """, in: folder.url)
        #expect(run.status == 128 + 15, "\(run)")
        #expect(!folder.contents.contains { $0.hasPrefix(".letters.partial") && $0.hasSuffix(".txt") })
    }

    @Test("an interrupted run removes its unfinished output", arguments: ["INT", "TERM", "HUP"])
    func interrupted(signal: String) throws {
        let folder = try ProgramUnderTest.folder(count: 17_000)
        let run = try Toolkit.run(
            """
            set -m
            mail-merge \(StoppedRuns.options) --output letters & run=$!
            until [[ $(ls .letters.partial 2>/dev/null | wc -l) -gt 99 ]]; do :; done
            kill -\(signal) $run
            wait $run
            """, in: folder.url)
        #expect(run.status > 128, "\(run)")
        #expect(
            !folder.contents.contains { $0.contains("letters") },
            "\(folder.contents.filter { $0.contains("letters") }.count)")
    }
}
