import Bytes
import CSV
import Testing

@testable import Linkage

@Suite("Explanation of a pair")
struct ExplanationTests {
    private func explained(_ text: String, compared: [String] = []) throws -> Deduplication {
        var options = LinkageOptions()
        options.explained = ("a", "b")
        options.compared = compared
        return try Deduplication(try list(text), options: options)
    }

    private let alike = """
        contact_id,given_name,family_name,email,phone
        a,Ines,Duarte,ines@example.org,
        b,Ines,Duarte,ines@example.org,+17075550101
        """

    @Test("there is a step for the name and one for every field, whose bits add up to the weight")
    func steps() throws {
        let explanation = try #require(try explained(alike).explanation)
        #expect(explanation.steps.map(\.field) == ["name", "email", "phone", "place", "middleName", "npi", "website"])
        #expect(explanation.veto == nil)
        let sum = explanation.steps.map(\.bits).reduce(0, +)
        #expect(explanation.weight == sum)
        #expect(explanation.probability == probability(ofWeight: sum))
        #expect(explanation.probability > 0.99)
    }

    @Test("a field that one of the two leaves blank adds nothing and is not shown")
    func blanks() throws {
        let result = try explained(alike)
        let phone = try #require(result.explanation?.steps.first { $0.field == "phone" })
        #expect(phone.finding == "nothing to compare" && phone.bits == 0)
        let evidence = try #require(result.explanationText().split(separator: "One contact: ").last)
        #expect(!evidence.contains("phone"))
    }

    @Test("a column named with --compare is a step too")
    func compared() throws {
        let text = "contact_id,given_name,family_name,shoe size\na,Ines,Duarte,38\nb,Ines,Duarte,37\n"
        let steps = try #require(try explained(text, compared: ["shoe size"]).explanation).steps
        #expect(steps.last?.field == "shoe size" && steps.last?.finding == "one edit apart")
    }

    @Test("the text shows both rows side by side, the verdict, and the evidence with its values, bits last")
    func lines() throws {
        let lines = try explained(alike).explanationText().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(7) == [
                "contact_id   a                 b", "given_name   Ines              Ines",
                "family_name  Duarte            Duarte", "email        ines@example.org  ines@example.org",
                "phone                          +17075550101", "", "One contact: a and b match.",
            ])
        let evidence = lines.dropFirst(8)
        #expect(evidence.first?.hasPrefix("name          same given name, same family name; ") == true)
        #expect(evidence.contains { $0.contains("same personal address: ines@example.org  (+") })
        #expect(evidence.dropLast().allSatisfy { $0.hasSuffix(" bits)") })
        #expect(evidence.contains { $0.hasPrefix("together      a match probability of ") })
    }

    @Test("control characters of a cell do not reach the terminal")
    func controls() throws {
        let text = "contact_id,given_name,family_name,notes\na,Ines,Duarte,\"x\u{1B}[31m\ny\"\nb,Omar,Haddad,z\n"
        let explanation = try explained(text).explanationText()
        #expect(explanation.contains("x [31m y") && !explanation.contains("\u{1B}"))
    }

    @Test("two rows that the gate keeps apart have no weight, and the text names the rule")
    func veto() throws {
        let result = try explained(
            "contact_id,given_name,family_name,email\na,Ines,Duarte,d@example.org\nb,Omar,Haddad,d@example.org\n")
        let explanation = try #require(result.explanation)
        #expect(explanation.steps.isEmpty && explanation.probability == 0)
        #expect(result.explanationText().hasSuffix("\nTwo contacts: the given names are those of two people.\n"))
    }

    @Test(
        "a pair kept apart says by which rule",
        arguments: [
            ("npi\na,Ines,Duarte,,1234567893\nb,Ines,Duarte,,1987654321", "they have different NPIs"),
            ("suffix\na,Sam,Hart,,\nb,Sam,Hart,,Jr.", "only one of them is a Jr., III or the like"),
            ("organization\na,Ines,Duarte,,\nb,,,,Bloom", "one is a person and the other an organization"),
            ("phone\na,Ines,Duarte,,+17075550101\nb,Ines,Reis,,+17075550199", "the family names differ"),
            (
                "phone\na,Ines,Duarte,x@example.org,+17075550101\nb,Ines,Duarte,y@example.com,+17075559999",
                "nothing but the names agrees"
            ),
        ])
    func rules(rows: String, rule: String) throws {
        let text = try explained("contact_id,given_name,family_name,email,\(rows)\n").explanationText()
        #expect(text.contains("Two contacts: \(rule)"))
        #expect(!text.contains("match probability"))
    }

    @Test("a pair that is alike and kept apart has no probability, and the text names the rule")
    func refused() throws {
        var options = LinkageOptions()
        options.explained = ("a", "b")
        options.decisions = try decisions("1,different,a\n1,,b\n")
        let decided = try Deduplication(try list(alike), options: options).explanationText()
        #expect(decided.contains("Two contacts: it has been decided so."))
        #expect(decided.contains("counts for nothing against the rule") && !decided.contains("probability"))
        let ambiguous = try Deduplication(
            try list(ReviewTests.ambiguous),
            options: {
                options.decisions = nil
                return options
            }()
        ).explanationText()
        #expect(ambiguous.contains("Two contacts: one of them fits two contacts about as well"))
    }

    @Test("two rows that say the same are one contact before anything is compared")
    func repetition() throws {
        let result = try explained(
            "contact_id,given_name,family_name,email\na,Ines,Duarte,d@example.org\nb,Ines,Duarte,d@example.org\n")
        #expect(result.explanation?.steps.isEmpty == true)
        #expect(result.explanationText().hasSuffix("\nOne contact: a and b say the same.\n"))
    }

    @Test("an explanation names the rows through which two others were merged")
    func through() throws {
        let text = """
            contact_id,given_name,family_name,email,phone,city
            a,Ines,Duarte,ines@example.org,,Ukiah
            b,Ines,Duarte,,+17075550101,Willits
            c,Ines,Duarte,ines@example.org,+17075550101,
            """
        let explanation = try explained(text).explanationText()
        #expect(
            explanation.contains("One contact: a and c match; c and b match.") || explanation.contains("a and b match"))
    }

    @Test("two organizations are explained by the model of organizations")
    func organizations() throws {
        let text = "contact_id,organization,phone,city\na,Bloom LLC,+17075550101,Ukiah\nb,Bloom,+17075550101,Ukiah\n"
        let steps = try #require(try explained(text).explanation).steps
        #expect(steps[0].finding.hasPrefix("same organization; "))
    }
}

@Suite("The model as a table")
struct ModelTableTests {
    private func table(_ text: String, _ options: LinkageOptions = LinkageOptions()) throws -> [[String: String]] {
        let sink = MemorySink()
        var writer = Writer(sink)
        _ = try Deduplication(try list(text), options: options).write(.model, to: &writer)
        try writer.flush()
        #expect(sink.string.hasPrefix("subject,comparison,level,m,u,bits\n"))
        return try rows(of: sink.string)
    }

    private func number(_ row: [String: String], _ column: String) -> Double? { row[column].flatMap(Double.init) }

    @Test("m and u of a comparison are probabilities of levels that exclude each other, for both subjects")
    func sums() throws {
        let table = try table(InventedList(seed: 31, rows: 100).text)
        for subject in ["person", "organization"] {
            let own = table.filter { $0["subject"] == subject && number($0, "bits") != nil }
            #expect(Set(own.compactMap { $0["comparison"] }).count == 6)
            for comparison in Set(own.compactMap { $0["comparison"] }) {
                let levels = own.filter { $0["comparison"] == comparison }
                #expect(abs(levels.compactMap { number($0, "m") }.reduce(0, +) - 1) < 0.001)
                #expect(abs(levels.compactMap { number($0, "u") }.reduce(0, +) - 1) < 0.01)
            }
        }
    }

    @Test("the bits of a level are the logarithm of m over u")
    func bits() throws {
        for row in try table(InventedList(seed: 32, rows: 100).text) {
            guard let m = number(row, "m"), let u = number(row, "u"), let bits = number(row, "bits") else { continue }
            #expect(abs(logarithm2(m / u) - bits) < 0.1)
        }
    }

    @Test("the levels of names stand there without u, for how telling a name is differs from name to name")
    func names() throws {
        let table = try table(InventedList(seed: 33, rows: 50).text)
        let names = table.filter { $0["comparison"] == "name" }
        #expect(names.filter { $0["subject"] == "person" }.count == 36)
        #expect(names.filter { $0["subject"] == "organization" }.count == 5)
        #expect(names.allSatisfy { $0["u"] == "" && $0["bits"] == "" })
        #expect(abs(names.compactMap { number($0, "m") }.reduce(0, +) - 2) < 0.02)
        #expect(table.filter { $0["comparison"] == "duplicates" }.count == 2)
    }

    @Test("a column named with --compare has its levels too")
    func compared() throws {
        var options = LinkageOptions()
        options.compared = ["shoe size"]
        let table = try table("contact_id,given_name,shoe size\na,Ines,38\n", options)
        let levels = table.filter { $0["comparison"] == "shoe size" && $0["subject"] == "person" }
        #expect(levels.map { $0["level"] } == ["same", "one edit apart", "one part of the date differs", "different"])
    }

    @Test("the model describes the list as it was read, not its merged rows")
    func firstRound() throws {
        let table = try table(InventedList(seed: 34, rows: 200).text)
        let duplicates = try #require(table.first { $0["comparison"] == "duplicates" && $0["subject"] == "person" })
        #expect(try #require(number(duplicates, "m")) > 0.2)
    }
}
