import Bytes
import CSV
import Diagnostics
import Testing

@testable import Linkage

@Suite("Review and decisions")
struct ReviewTests {
    static let ambiguous = """
        contact_id,organization,given_name,family_name,phone,street,city
        a,Storm Pediatrics,D.,Wilson,+17075550131,1 Hill Rd,Ukiah
        b,Storm Pediatrics,Dominique,Wilson,+17075550131,1 Hill Rd,Ukiah
        c,Storm Pediatrics,Diana,Wilson,+17075550131,1 Hill Rd,Ukiah
        """
    static let twins = """
        contact_id,given_name,family_name,email
        a,Ines,Duarte,ines@example.org
        b,Ines,Duarte,ines@example.org
        """

    private func decisions(_ text: String) throws -> MatchDecisions {
        var reader = try Reader(MemorySource("pair,decision,contact_id\n" + text), name: "review.csv")
        return try MatchDecisions(&reader)
    }

    private func clusters(_ text: String, _ decided: String) throws -> [String] {
        var options = LinkageOptions()
        options.decisions = try decisions(decided)
        return try LinkageTests.clusters(text, options)
    }

    private func review(_ text: String) throws -> [[String: String]] {
        try rows(of: try reviewText(text, LinkageOptions()))
    }

    private func reviewText(_ text: String, _ options: LinkageOptions) throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        _ = try Deduplication(try list(text), options: options).write(.review, to: &writer)
        try writer.flush()
        return sink.string
    }

    @Test("a pair that was alike and not merged comes to review, two rows a pair, with an empty decision")
    func ambiguousPair() throws {
        let rows = try review(ReviewTests.ambiguous)
        #expect(rows.count >= 2 && rows.count % 2 == 0)
        #expect(rows[0]["pair"] == "1" && rows[1]["pair"] == "1")
        #expect(rows[0]["contact_id"] == "a" || rows[1]["contact_id"] == "a")
        #expect(rows.allSatisfy { $0["decision"] == "" && $0["merged"] == "no" })
    }

    @Test("the most doubtful pairs come first")
    func order() throws {
        let rows = try review(InventedList(seed: 9, rows: 800).text)
        let doubts = rows.map { row in
            let probability = Double(row["match_probability"] ?? "") ?? 0
            // As whole numbers, for 1 - .9188 is not quite .0812.
            return Int(((row["merged"] == "yes" ? 1 - probability : probability) * 10_000).rounded())
        }
        #expect(doubts == doubts.sorted(by: >))
        #expect(doubts.allSatisfy { $0 >= 5 })
    }

    @Test("what is decided to be the same is one contact")
    func same() throws {
        #expect(try clusters(ReviewTests.ambiguous, "1,same,a\n1,,b\n") == ["a+b", "c"])
    }

    @Test("what is decided to be different stays two, even exact repetitions")
    func different() throws {
        #expect(try LinkageTests.clusters(ReviewTests.twins) == ["a+b"])
        #expect(try clusters(ReviewTests.twins, "1,,a\n1,Different,b\n") == ["a", "b"])
    }

    @Test("a decision about an id that has been merged is found in merged_ids")
    func mergedID() throws {
        let text = """
            contact_id,merged_ids,given_name,family_name,email
            a,a; x,Ines,Duarte,ines@example.org
            b,,Ines,Duarte,ines@example.org
            """
        #expect(try clusters(text, "1,different,x\n1,different,b\n") == ["a", "b"])
    }

    @Test("a decided pair does not come to review again")
    func decidedOnce() throws {
        var options = LinkageOptions()
        options.decisions = try decisions("1,different,a\n1,,b\n2,different,a\n2,,c\n")
        let result = try Deduplication(try list(ReviewTests.ambiguous), options: options)
        #expect(result.doubtfulPairs.isEmpty)
    }

    @Test("a review of several rounds keeps every decision, whatever a person has added to it")
    func rounds() throws {
        let families = ["Wilson", "Marsh", "Okafor", "Lindqvist", "Duarte", "Haddad"]
        let text = families.enumerated().reduce(
            into: "contact_id,organization,given_name,family_name,phone,street,city\n"
        ) {
            for (place, given) in ["D.", "Dominique", "Diana"].enumerated() {
                let contact = "\($1.element) Care,\(given),\($1.element),+1707555013\($1.offset),1 Hill Rd,Ukiah"
                $0 += "\($1.offset)-\(place),\(contact)\n"
            }
        }
        var options = LinkageOptions()
        var review = try reviewText(text, options)
        var known: [[String]: String] = [:]
        var undecided = try rows(of: review).count / 2
        #expect(undecided == 12)
        for round in 1...3 {
            let decided = try decideSome(review, atMost: 5)
            var reader = try Reader(MemorySource(decided), name: "review \(round).csv")
            options.decisions = try MatchDecisions(&reader)
            review = try reviewText(text, options)
            let now = try words(in: review)
            for (pair, word) in known { #expect(now[pair] == word, "\(pair) in round \(round)") }
            #expect(now == (try words(in: decided)))
            known = now
            let left = try rows(of: review).count / 2 - known.count
            #expect(left < undecided)
            undecided = left
        }
        #expect(undecided == 0)
        #expect(try rows(of: review).allSatisfy { $0["comment"] == "seen" })
    }

    /// A review with `different` for the first pairs that are not decided, in a column further to the right than it
    /// was, and with a column of one's own.
    private func decideSome(_ review: String, atMost limit: Int) throws -> String {
        let sink = MemorySink()
        var writer = Writer(sink)
        try writer.record(["pair", "contact_id", "comment", "decision"])
        for (place, row) in try rows(of: review).enumerated() {
            // Pairs that are not decided come first.
            let isChosen = place % 2 == 0 && place < 2 * limit && row["comment", default: ""].isEmpty
            try writer.record([
                row["pair"] ?? "", row["contact_id"] ?? "", "seen", isChosen ? "different" : row["decision"] ?? "",
            ])
        }
        try writer.flush()
        return sink.string
    }

    /// The words of the decided pairs, by their ids.
    private func words(in review: String) throws -> [[String]: String] {
        var ids: [String: [String]] = [:]
        var words: [String: String] = [:]
        for row in try rows(of: review) {
            ids[row["pair"] ?? "", default: []].append(row["contact_id"] ?? "")
            if let word = row["decision"], !word.isEmpty { words[row["pair"] ?? ""] = word }
        }
        return Dictionary(uniqueKeysWithValues: words.map { (ids[$0.key] ?? [], $0.value) })
    }

    @Test("a decision about a record that the list does not have any more comes along all the same")
    func decidedElsewhere() throws {
        var options = LinkageOptions()
        options.decisions = try decisions("7,,x\n7,same,y\n8,,a\n8,different,b\n9,,a\n9,,b\n")
        let review = try rows(of: try reviewText(ReviewTests.twins, options))
        #expect(review.map { $0["pair"] } == ["1", "1", "2", "2"])
        #expect(review.map { $0["contact_id"] } == ["x", "y", "a", "b"])
        #expect(review.map { $0["decision"] } == ["", "same", "", "different"])
    }

    @Test("decisions that contradict each other are an error that names both lines")
    func contradiction() throws {
        let error = #expect(throws: Diagnostic.self) {
            try clusters(ReviewTests.ambiguous, "1,same,a\n1,,b\n2,same,b\n2,,c\n3,different,a\n3,,c\n")
        }
        #expect(error?.line == 6)
        #expect(error?.message == "the decision contradicts the one in line 2")
    }

    @Test("a decision against an earlier merge is an error")
    func tooLate() throws {
        let text = "contact_id,merged_ids,given_name\na,a; x,Ines\n"
        let error = #expect(throws: Diagnostic.self) { try clusters(text, "1,different,a\n1,,x\n") }
        #expect(error?.message == "the two records have been merged into \"a\" before")
    }

    @Test("a decision about an unknown record is reported and ignored")
    func unknown() throws {
        var options = LinkageOptions()
        options.decisions = try decisions("1,same,a\n1,,nobody\n")
        let result = try Deduplication(try list(ReviewTests.twins), options: options)
        #expect(result.warnings.map(\.message) == ["no row has the contact_id \"nobody\"; the decision is left out"])
    }

    @Test(
        "a review file that cannot be obeyed is refused with its line",
        arguments: [
            ("1,perhaps,a\n1,,b\n", 2, "\"perhaps\" is not a decision"),
            ("1,same,a\n", 2, "pair 1 has 1 row and not two"),
            (",same,a\n1,,b\n", 2, "\"same\" stands in a row without a number in \"pair\""),
            ("1,,a\n1,same,b,c,d\n", 3, "the row has 5 fields and the header 3"),
            ("1,same,a\n1,different,b\n", 3, "the decision contradicts the one in line 2"),
        ])
    func refused(text: String, line: Int, message: String) {
        let error = #expect(throws: Diagnostic.self) { try decisions(text) }
        #expect(error?.line == line)
        #expect(error?.message == message)
    }

    @Test("the explanation adds up and says why two rows stay two")
    func explanation() throws {
        var options = LinkageOptions()
        options.explained = ("a", "b")
        let text = "contact_id,given_name,family_name,email,phone\n"
        let alike = try Deduplication(
            try list(text + "a,Ines,Duarte,ines@example.org,\nb,Ines,Duarte,ines@example.org,+17075550101\n"),
            options: options)
        #expect(alike.explanationText().contains("same personal address"))
        #expect(try #require(alike.explanation).probability > 0.99)
        let apart = try Deduplication(
            try list(text + "a,Ines,Duarte,ines@example.org,\nb,Omar,Haddad,ines@example.org,\n"), options: options)
        #expect(try #require(apart.explanation).veto != nil)
        options.explained = ("a", "z")
        let error = #expect(throws: Diagnostic.self) {
            try Deduplication(try list(text + "a,Ines,Duarte,,\n"), options: options)
        }
        #expect(error?.message == "no row has the contact_id \"z\"")
    }

    @Test("the model tells m, u and bits of every level")
    func model() throws {
        let sink = MemorySink()
        var writer = Writer(sink)
        _ = try Deduplication(try list(ReviewTests.twins), options: LinkageOptions()).write(.model, to: &writer)
        try writer.flush()
        let email = try rows(of: sink.string).first {
            $0["level"] == "same personal address" && $0["subject"] == "person"
        }
        #expect(email?["comparison"] == "email")
        #expect(Double(email?["bits"] ?? "") ?? 0 > 10)
        #expect(Double(email?["m"] ?? "") ?? 0 > Double(email?["u"] ?? "") ?? 1)
    }
}
