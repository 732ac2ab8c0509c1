import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// Letters say only what the list and the sender file say.
@Suite struct TruthTests {
    private static let strict: MailMerge.Rules = {
        var rules = MailMerge.Rules()
        rules.isStrict = true
        return rules
    }()

    @Test(
        "A section compares a field with a number, a date or a word",
        arguments: [
            ("new_clients > 1", "2", true), ("new_clients > 1", "1", false), ("new_clients > 1", "", false),
            ("new_clients >= 2", "2.0", true), ("new_clients < 10", "9", true), ("new_clients <= 1", "", false),
            ("new_clients = 0", "0", true), ("new_clients != 1", "", true), ("kind = Doula", "doula", true),
            ("kind = mommy group", "parent-group", true), ("kind != doula", "doula", false),
            ("last_visit < 2026-08-01", "2026-07-31", true), ("last_visit < 2026-08-01", "8/1/2026", false),
            ("tier = \"A\"", "a", true), ("city = 'San Rafael'", "san rafael", true),
        ])
    func comparisons(condition: String, cell: String, holds: Bool) throws {
        let field = String(condition.prefix { $0 != " " })
        for close in [field, condition] {
            let text = try letter("{{#\(condition)}}yes{{else}}no{{/\(close)}}", [field: cell])
            #expect(text == (holds ? "yes\n" : "no\n"))
        }
        #expect(try letter("{{^\(condition)}}no{{/\(field)}}x", [field: cell]) == (holds ? "x\n" : "nox\n"))
    }

    @Test("Parts behind {{else}} appear where the section does not, on lines of their own as well")
    func otherwise() throws {
        let template = "a\n{{#city}}\nin {{city}}\n{{else}}\nsomewhere\n{{/city}}\nb"
        #expect(try letter(template, ["city": "Napa"]) == "a\nin Napa\nb\n")
        #expect(try letter(template) == "a\nsomewhere\nb\n")
        #expect(try letter("{{^city}}none{{else}}{{city}}{{/city}}", ["city": "Napa"]) == "Napa\n")
        let html = try letter("Dear you,\n\n" + template, ["city": "Napa", "street": "1 Elm St"], format: .html)
        #expect(html.contains("<p>in Napa\n</p>") && !html.contains("somewhere"))
    }

    @Test(
        "A comparison that cannot be is an error with its place",
        arguments: [
            (
                "{{#new_clients > many}}x{{/new_clients}}",
                "1:18: \"many\" is neither a number nor a date, so nothing is > it"
            ),
            ("{{#kind = doola}}x{{/kind}}", "1:11: \"doola\" is no kind; did you mean doula?"),
            ("{{#next_action = thanks}}x{{/next_action}}", "1:18: \"thanks\" is no next_action; did you mean thank?"),
            ("{{#new_clients == 1}}x{{/new_clients}}", "1:16: unknown comparison =="),
            ("{{#new_clients >}}x{{/new_clients}}", "1:16: the comparison has no value"),
            (
                "{{#new_clietns > 1}}x{{/new_clietns}}",
                "1:1: unknown field \"new_clietns\"; did you mean {{new_clients}}?"
            ),
            ("{{else}}", "1:1: {{else}} is in no section"),
            ("{{#city}}a{{else}}b{{else}}c{{/city}}", "1:20: the section \"city\" has a second {{else}}"),
        ])
    func wrongComparisons(template: String, expected: String) {
        #expect(complaint(template).hasPrefix("letter.txt:" + expected), "\(complaint(template))")
    }

    @Test(
        "A date that is none stops its letter, but only a letter that shows it",
        arguments: ["not a date", "13/14/2026", "2026-02-30", "next week", "46327"])
    func unreadableDates(cell: String) throws {
        let rejection = "rejected: \"\(cell)\" is not a date or number that the letter can use"
        #expect(try letter("On {{last_visit | date}} x", ["last_visit": cell]) == rejection)
        #expect(try letter("{{#last_visit < 2026-01-01}}x{{/last_visit}}y", ["last_visit": cell]) == rejection)
        #expect(try letter("{{#city}}{{last_visit | date}}{{/city}}y", ["last_visit": cell]) == "y\n")
        #expect(try letter("{{last_visit}} y", ["last_visit": cell]) == "\(cell) y\n")
    }

    @Test(
        "A line of fields and punctuation keeps no punctuation around blank fields",
        arguments: [
            (["Oakland", "CA", "94904"], "Oakland, CA 94904\n(Oakland)\n"), (["", "CA", "94904"], "CA 94904\n"),
            (["Oakland", "", "94904"], "Oakland, 94904\n(Oakland)\n"),
            (["Oakland", "CA", ""], "Oakland, CA\n(Oakland)\n"),
            (["Oakland", "", ""], "Oakland\n(Oakland)\n"), (["", "", ""], ""),
        ])
    func looseLines(cells: [String], expected: String) throws {
        let template = "Dear you,\n{{city}}, {{region}} {{postal_code}}\n({{city}})\nend"
        let text = try letter(template, ["city": cells[0], "region": cells[1], "postal_code": cells[2]])
        #expect(text == "Dear you,\n\(expected)end\n")
    }

    @Test(
        "Punctuation of a line stays where its fields are there",
        arguments: [
            ("{{given_name}} {{family_name}},", "Ann,"), ("{{family_name}},", nil),
            ("{{given_name}} ({{city}})", "Ann"),
            ("({{city}}) {{given_name}}", "Ann"), ("{{given_name}} ({{city}}) {{region}}", "Ann CA"),
            ("{{given_name}} -- {{region}}.", "Ann -- CA."), ("{{#city}}{{city}}{{/city}}, {{street}}", nil),
        ])
    func punctuation(line: String, expected: String?) throws {
        let text = try letter("a\n\(line)\nb", ["given_name": "Ann", "region": "CA"])
        let lines = ["a", expected, "b"].compactMap { $0 }
        #expect(text.split(separator: "\n").map(String.init) == lines)
    }

    private func gaps(_ template: String, _ cells: Cells = [:]) throws -> [String] {
        let own = ["contact_id"] + cells.map(\.key)
        let others = ContactColumn.names.filter { !own.contains($0) }
        var harness = RunHarness(RunHarness.place(template))
        harness.list =
            (own + others).joined(separator: ",") + "\n"
            + (["c1"] + cells.map(\.value) + others.map { _ in "" }).joined(separator: ",") + "\n"
        return try harness.run().lines.filter { $0.contains("is blank in the middle") }
    }

    @Test("A blank field in the middle of a sentence is reported once, with its place and the rows")
    func sentenceGaps() throws {
        let template = "Dear you,\n\nIt was good to meet you at {{organization}} in {{city}}.\n"
        #expect(
            try gaps(template, ["city": "Napa"]) == [
                "warning: letter.txt:3:28: organization is blank in the middle of a sentence in 1 letter: list.csv:2; "
                    + "write {{organization | default \"...\"}}, or put {{#organization}} and {{/organization}} around "
                    + "the sentence"
            ])
        #expect(try gaps(template, ["city": "Napa", "organization": "Cove"]).isEmpty)
        #expect(try gaps("Subject: Hi {{given_name}}\n\nx\n").count == 1)
        #expect(try gaps("It was good to meet you the other day at\n{{organization}}\nin Napa.\n").count == 1)
    }

    @Test(
        "Fields that a template looks after leave no gap",
        arguments: [
            "It is {{city | default \"here\"}}.", "It is{{#city}} {{city}}{{/city}}.", "{{city}}, {{region}}",
            "x\n{{city}}\ny", "{{#city}}At {{organization}}{{/city}}", "{{^city}}Hi{{else}}In {{city}}{{/city}}",
        ])
    func noGaps(template: String) throws { #expect(try gaps(template + "\n").isEmpty) }

    @Test("A strict run makes no letter with a gap")
    func strictGaps() throws {
        let results = try merge(
            ["given_name", "city"], [["Ann", ""], ["Bo", "Napa"]], folder(["letter.txt": "I was in {{city}}."]),
            rules: Self.strict)
        #expect(
            results.map(\.text) == [
                "rejected: city is blank in the middle of a sentence (letter.txt:1:10)", "I was in Napa.\n",
            ])
    }

    @Test(
        "Fields of other programs are reported with ours",
        arguments: [
            ("Dear «First_Name»,", "«First_Name»", "write {{given_name}}"),
            ("Dear {name},", "{name}", "write {{full_name}}"),
            ("in [City]", "[City]", "write {{city}}"), ("in ${city}", "${city}", "write {{city}}"),
            ("Dear %NAME%", "%NAME%", "write {{full_name}}"), ("Dear *|FNAME|*", "*|FNAME|*", nil),
            ("Dear <<First Name>>", "<<First Name>>", "write {{given_name}}"), ("[Your phone]", "[Your phone]", nil),
        ])
    func foreignFields(template: String, found: String, hint: String?) throws {
        let problem = "letter.txt:1:\(template.prefix { !found.hasPrefix(String($0)) }.count + 1)"
        do {
            _ = try merge(["given_name"], [["Ann"]], folder(["letter.txt": template]), rules: Self.strict)
            Issue.record("no error for \(template)")
        } catch {
            let text = told(error)
            #expect(text.hasPrefix("\(problem): \(found) would be printed as it is"), "\(text)")
            if let hint { #expect(text.hasSuffix(hint), "\(text)") }
        }
        #expect(try letter(template).contains(found))
    }

    @Test(
        "Braces, brackets and percent signs that are no fields are text",
        arguments: ["50% or 60% off", "it [sic] is", "{}", "a < b >> c", "$5 {1, 2}", "[1]", "« Bonjour »", "100%"])
    func text(template: String) throws {
        let results = try merge(["given_name"], [["Ann"]], folder(["letter.txt": template]), rules: Self.strict)
        #expect(results.map(\.text) == [template + "\n"])
    }

    @Test("A letter that asks for a call needs the sender's telephone number")
    func telephone() throws {
        func fault(_ template: String, _ lines: String) -> String {
            do {
                _ = try merge(
                    ["given_name"], [["Ann"]], folder(["letter.txt": template]), sender: sender(lines),
                    rules: Self.strict)
                return ""
            } catch {
                return told(error)
            }
        }
        #expect(fault("Please call\nme soon.", "sender_name: Maya").hasPrefix("letter.txt: the letter asks for a call"))
        #expect(fault("Please call me soon.", "sender_name: Maya\nsender_phone: (707) 555-0101") == "")
        #expect(fault("{{#sender_phone}}Call me.{{/sender_phone}} x", "sender_name: Maya") == "")
        #expect(fault("I will call your office.", "sender_name: Maya") == "")
    }

    @Test("Paper does not ask for a reply")
    func paper() throws {
        let lines = "sender_name: Maya\nsender_address: 1 Elm St\nopt_out: Reply \"no more letters\"."
        #expect(
            try letter("{{opt_out}}", sender: sender(lines))
                == "If you would rather not hear from me, let me know and I will not write again.\n")
        #expect(try letter("{{opt_out}}", sender: sender(lines + "\nopt_out_letter: Tell me.")) == "Tell me.\n")
        #expect(try letter("{{opt_out}}", sender: sender("opt_out: Call me to stop.")) == "Call me to stop.\n")
        let email = try letter(
            "Subject: x\n\n{{sender_address}}\n{{opt_out}}", ["email": "a@example.org"], sender: sender(lines),
            format: .eml)
        #expect(email.contains("Reply \"no more letters\"."))
    }

    @Test(
        "A postal code gets the zeros back that a spreadsheet took, or stops its letter",
        arguments: [
            ("2134", "MA", "", "Boston, MA 02134"), ("7102-1234", "NJ", "US", "Boston, NJ 07102-1234"),
            ("501", "NY", "", "Boston, NY 00501"), ("2134", "", "", "Boston 02134"), ("7870", "TX", "", nil),
            ("94904", "CA", "", "Boston, CA 94904"), ("2000", "NSW", "AU", "BOSTON NSW 2000"), ("12", "MA", "", nil),
        ])
    func lostZeros(code: String, region: String, country: String, expected: String?) throws {
        let text = try letter(
            "{{address_block}}\nx",
            ["city": "Boston", "region": region, "postal_code": code, "country": country])
        let line = text.split(separator: "\n").first.map(String.init)
        let rejection = "rejected: the postal code \"\(code)\" has too few digits"
        #expect(line == (expected ?? rejection))
    }

    @Test("The old column consent is read as may_name_client, with a warning")
    func oldConsent() throws {
        var harness = RunHarness(RunHarness.place("For {{client_name}}"))
        harness.list = "given_name,client_name,consent\nAnn,Mia,yes\nBo,Lea,\n"
        let notes = try harness.run()
        #expect(
            notes.lines.first?.hasPrefix("warning: list.csv:1: the column consent is read as may_name_client") == true)
        #expect(harness.place.shown == "For Mia\n")
    }
}
