import Bytes
import CSV
import Diagnostics
import MailMerge
import Testing

@Suite struct TemplateChoiceTests {
    private let files = [
        "doula-hello.txt": "Kinds: doula\nActions: introduce, thank\n\nboth",
        "doula.txt": "Subject: Hello\nKinds: doula, midwife\n\nkind",
        "hello.txt": "Actions: introduce\nSubject: Hello\n\naction",
        "footer.txt": "only a partial",
        "notes.md": "{{no template}}",
    ]

    private func choose(_ rows: [[String]], _ files: [String: String]) throws(Diagnostic) -> [String] {
        try merge(
            ["kind", "next_action", "given_name"], rows, folder(files), .fitting(name: "templates")
        ).map { $0.text.trimmingLineEnd }
    }

    @Test(
        "The closest template wins: kind and action, then kind, then action",
        arguments: [
            ("doula", "introduce", "both"), ("Doula", "THANK", "both"), ("doula", "watch", "kind"),
            ("doula", "", "kind"), ("birth doula", "thank", "both"),
            ("midwife", "introduce", "kind"), ("nurse", "introduce", "action"), ("", "introduce", "action"),
            ("acrobat", "introduce", "action"),
        ])
    func specificity(kind: String, action: String, expected: String) throws {
        #expect(try choose([[kind, action, ""]], files) == [expected])
    }

    @Test(
        "A contact without a language gets a letter in the sender's, or else in English",
        arguments: [
            ("", "", "english"), ("", "es", "spanish"), ("es", "", "spanish"), ("es", "en", "english"),
            ("es", "es-MX", "spanish"), ("de", "", "english"), ("de", "de", "english"),
        ])
    func home(sender language: String, contact: String, expected: String) throws {
        let files = [
            "a.txt": "Actions: thank\nLanguage: en\n\nenglish", "b.txt": "Actions: thank\nLanguage: es\n\nspanish",
        ]
        let letters = try merge(
            ["next_action", "given_name", "language"], [["thank", "Ana", contact]], folder(files),
            .fitting(name: "templates"), sender: sender("sender_name: Maya\nsender_language: \(language)"))
        #expect(letters.map(\.text) == [expected + "\n"])
    }

    @Test("A contact without a fitting template is rejected with the reason, and the others get their letters")
    func noneFits() throws {
        let rows = [["nurse", "watch", ""], ["doula", "watch", ""], ["", "", ""]]
        #expect(
            try choose(rows, files) == [
                "rejected: no template for kind \"nurse\" and next_action \"watch\"", "kind",
                "rejected: no template for kind \"\" and next_action \"\"",
            ])
    }

    @Test(
        "A contact without a template is rejected with a hint",
        arguments: [
            ("watch", "add a template with matching Kinds: or Actions:"), ("thnak", "did you mean thank?"),
            ("", "score the list first, or use one letter for all with --template FILE"),
        ])
    func hints(action: String, hint: String) throws {
        var reader = try Reader(MemorySource("given_name,next_action\nAna,\(action)\n"), name: "contacts.csv")
        var merge = try MailMerge(
            header: reader.header, listName: "contacts.csv", folder: folder(["a.txt": "Kinds: doula\n\nHello"]),
            choice: .fitting(name: "templates"), sender: nil, date: .init(dayNumber: 0), format: .text)
        guard case .record(let record) = try reader.next() else {
            Issue.record("no contact")
            return
        }
        #expect {
            try merge.letter(for: record)
        } throws: { error in
            (error as? Rejection)?.hint == hint
        }
    }

    @Test("A list without name columns is refused")
    func noNames() {
        #expect {
            try merge(["email", "name"], [["a@example.org", "Ann"]], folder(["letter.txt": "Hello"]))
        } throws: { error in
            (error as? Diagnostic).map(told)
                == "contacts.csv:1: the list has no column that names a recipient, such as given_name or organization; "
                + "convert the list first: import LIST.csv | mail-merge ..."
        }
    }

    @Test("One template for all needs no header and ignores it")
    func single() throws {
        let results = try merge(
            ["kind", "given_name"], [["nurse", "Ana"], ["", "Bo"]], folder(files), .one(fileName: "doula-hello.txt"))
        #expect(results.map(\.text) == ["both\n", "both\n"])
    }

    @Test(
        "Errors in a folder of templates are reported before any letter",
        arguments: [
            (
                ["a.txt": "Kinds: doula\n\nx", "b.txt": "Kinds: midwife, doula\n\nx"],
                "templates: a.txt and b.txt fit doula and thank equally well; narrow the Kinds: or the Actions: of "
                    + "one of them"
            ),
            (
                ["a.txt": "hello"],
                "templates: this folder has no letter templates; begin a template with a line such as "
                    + "\"Kinds: doula\" or \"Actions: introduce\" and a blank line"
            ),
            (
                ["a.txt": "Subject: x\nKinds: doula,  paediatrician\n\nx"],
                "a.txt:2:16: unknown kind \"paediatrician\"; did you mean pediatrician?"
            ),
            (
                ["a.txt": "Actions: greet-the-neighbors\n\nx"],
                "a.txt:1:10: unknown action \"greet-the-neighbors\"; the actions are thank, call, introduce, reconnect, "
                    + "keep-in-touch, watch, rest, none"
            ),
            (
                ["a.txt": "Kinds: doula\nSubjet: x\n\nx"],
                "a.txt:2:1: unknown header line \"Subjet\"; did you mean Subject:?"
            ),
            (
                ["a.txt": "Kind: doula\n\nx"], "a.txt:1:1: unknown header line \"Kind\"; did you mean Kinds:?"
            ),
            (
                ["a.txt": "Author: me\nKinds: doula\n\nx"],
                "a.txt:1:1: unknown header line \"Author\"; the header lines are Subject, "
                    + "Kinds, Actions, Roles, Formats, Language, Occasion, Follow-Up, File-Name, Cc, Reply-To, Attach, Consent"
            ),
            (
                ["a.txt": "Kinds: doula\nKinds: nurse\n\nx"], "a.txt:2:1: the header line \"Kinds\" is there twice"
            ),
            (
                ["a.txt": "Kinds: doula\nDear {{salutation}}"],
                "a.txt:2:1: this is not a header line; leave a blank line between the header and the letter"
            ),
            (
                ["a.txt": "Kinds: doula\n\nDear\n{{salutatoin}}"],
                "a.txt:4:1: unknown field \"salutatoin\"; did you mean {{salutation}}?"
            ),
        ] as [([String: String], String)])
    func errors(files: [String: String], expected: String) {
        #expect {
            try choose([["doula", "watch", ""]], files)
        } throws: { error in
            (error as? Diagnostic).map(told) == expected
        }
    }

    @Test("A letter without a header may begin with a word and a colon")
    func noHeader() throws {
        #expect(try letter("Reminder: tomorrow\n\nDear you\n") == "Reminder: tomorrow\n\nDear you\n")
    }
}

extension String {
    fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
