import Diagnostics
import MailMerge
import Testing

@Suite struct EmailTests {
    private let sender =
        "sender_name: Maya Lindqvist\nsender_email: maya@example.org\nsender_address: 1 Elm St\nopt_out: No more?"
    private let ending = "{{sender_address}}\n{{opt_out}}\n"

    /// The draft of `template` for a contact with these cells, or the reason there is none.
    private func draft(
        _ template: String, _ cells: Cells, format: LetterFormat = .eml, isPersonal: Bool = false
    ) throws(Diagnostic) -> String {
        try letter(template, cells, sender: MailMergeTests.sender(sender), format: format, isPersonal: isPersonal)
    }

    @Test("A draft has ASCII headers, CRLF line ends and no date")
    func draftBytes() throws {
        let text = try draft(
            "Subject: Hello {{given_name}}\n\nDear {{given_name}},\n\(ending)",
            ["given_name": "Ana", "family_name": "López \"Lo\"", "email": "ana@example.org"])
        let mark = text.components(separatedBy: "boundary=\"").last?.prefix { $0 != "\"" } ?? ""
        #expect(
            text
                == """
                From: "Maya Lindqvist" <maya@example.org>
                To: =?utf-8?Q?Ana_L=C3=B3pez_=22Lo=22?= <ana@example.org>
                Subject: Hello Ana
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="\(mark)"
                X-Unsent: 1

                --\(mark)
                Content-Type: text/plain; charset=utf-8; format=flowed
                Content-Transfer-Encoding: quoted-printable

                Dear Ana,
                1 Elm St
                No more?
                --\(mark)
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <!DOCTYPE html>
                <html><body>
                <p>Dear Ana,<br>
                1 Elm St<br>
                No more?</p>
                </body></html>
                --\(mark)--

                """.replacing("\n", with: "\r\n"))
    }

    /// The encoded text part of a draft.
    private func textPart(_ draft: String) -> String {
        let parts = draft.components(separatedBy: "\r\n--=_alternative_")
        return parts.dropFirst().first?.components(separatedBy: "\r\n\r\n").dropFirst()
            .joined(separator: "\r\n\r\n") ?? ""
    }

    @Test("Lines that were wrapped by hand may be wrapped again, others not")
    func flowed() throws {
        let long = "This line was wrapped by hand at the width of a page, and it goes on"
        let text = try draft(
            "Subject: Hi\n\n\(long)\nin the next one.\n\n12 Elm Street, Suite B, Alder Bay, CA 94904-1234\n(707) 555-0199\n"
                + ending, ["email": "a@example.org"])
        #expect(textPart(text).contains("goes on=20\r\nin the next"))
        #expect(textPart(text).contains("94904-1234\r\n(707)"))
        #expect(text.contains("goes on\r\nin the next") && text.contains("94904-1234<br>\r\n(707)"))
    }

    @Test(
        "Lines have at most 76 characters, encoded words at most 75, and the text survives",
        arguments: [
            "plain", "a=b  c  \t", String(repeating: "é", count: 300), String(repeating: "word ", count: 80),
            String(repeating: "x", count: 200), "=?utf-8?Q?no?=", "日本 👶🏽 " + String(repeating: "ü ", count: 50),
        ])
    func lines(text: String) throws {
        let draft = try draft(
            "Subject: {{tags}}\n\n{{notes}}|\n\(ending)",
            ["tags": text, "notes": text + "|", "email": "a@example.org", "given_name": text])
        #expect(draft.utf8.allSatisfy { $0 < 0x7F })
        for line in draft.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 76, "\(line)")
            #expect(!line.hasSuffix(" ") && !line.hasSuffix("\t"), "\(line)")
            for word in line.split(separator: " ") where word.hasPrefix("=?") { #expect(word.utf8.count <= 75) }
        }
        #expect(unquoted(textPart(draft)).hasPrefix(text.replacing("\t", with: " ") + "||\r\n"))
    }

    /// Decodes a quoted-printable body.
    private func unquoted(_ body: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(body.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "A long name or subject is folded between words",
        arguments: [
            (
                "Family Practice of Alder Bay, with Commas, and a Longer Name",
                [
                    "To: \"Family Practice of Alder Bay, with Commas, and a Longer Name\"",
                    " <a@example.org>",
                ]
            ),
            (
                "The Alder Bay \"Cooperative\" of Independent Doulas, Midwives and Lactation Consultants",
                [
                    "To: \"The Alder Bay \\\"Cooperative\\\" of Independent Doulas, Midwives and",
                    " Lactation Consultants\" <a@example.org>",
                ]
            ),
            (
                "Praxis für Hebammenhilfe-und-Stillberatung Großröhrsdorf",
                [
                    "To: =?utf-8?Q?Praxis_f=C3=BCr_Hebammenhilfe-und-Stillberatung_?=",
                    " =?utf-8?Q?Gro=C3=9Fr=C3=B6hrsdorf?= <a@example.org>",
                ]
            ),
        ])
    func longNames(name: String, lines: [String]) throws {
        let draft = try draft("Subject: Hi\n\n\(ending)", ["email": "a@example.org", "organization": name])
        #expect(Array(draft.components(separatedBy: "\r\n")[1..<1 + lines.count]) == lines)
    }

    @Test(
        "No cell can begin a header line or add a recipient",
        arguments: ["email", "given_name", "family_name", "organization", "notes", "tags"])
    func injection(column: String) throws {
        for attack in ["x\r\nBcc: all@example.com", "x\nBcc: all@example.com", "x\u{0}\u{85}Bcc: b@example.com"] {
            var cells = ["email": "a@example.org", "given_name": "Ana", "organization": "Oak", "notes": "", "tags": ""]
            cells["family_name"] = "Lee"
            cells[column] = attack
            let draft = try draft(
                "Subject: {{notes}} {{tags}} {{organization}}\n\nHello\n\(ending)",
                [
                    "email": cells["email", default: ""], "given_name": cells["given_name", default: ""],
                    "family_name": cells["family_name", default: ""],
                    "organization": cells["organization", default: ""], "notes": cells["notes", default: ""],
                    "tags": cells["tags", default: ""],
                ])
            let header = draft.components(separatedBy: "\r\n\r\n")[0]
            let lines = header.components(separatedBy: "\r\n")
            #expect(lines.filter { $0.hasPrefix("To: ") }.count == (draft.hasPrefix("rejected") ? 0 : 1))
            #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") }, "\(draft)")
            #expect(!header.contains { $0 == "\n" || $0 == "\0" }, "\(draft)")
        }
    }

    @Test(
        "A contact without a usable address is rejected with the reason",
        arguments: [
            ("", "no email address"),
            (
                "a@example.org; b@example.org",
                "\"a@example.org; b@example.org\" is not one email address in ASCII letters"
            ),
            ("jo at example", "\"jo at example\" is not one email address in ASCII letters"),
            ("jö@example.org", "\"jö@example.org\" is not one email address in ASCII letters"),
        ])
    func addresses(cell: String, reason: String) throws {
        #expect(try draft("Subject: Hi\n\n\(ending)", ["email": cell]) == "rejected: \(reason)")
    }

    private func complaint(_ template: String, sender lines: String) -> String {
        do throws(Diagnostic) {
            return try letter(
                template, ["email": "a@example.org"], sender: MailMergeTests.sender(lines), format: .eml)
        } catch {
            return told(error)
        }
    }

    @Test("An error common to all emails stops the run: no subject, no sender address")
    func sameForAll() {
        #expect(
            complaint(ending, sender: sender)
                == "letter.txt:1: an email needs a subject; begin the template with a line \"Subject: ...\"")
        let letter = "Subject: Hi\n\n\(ending)"
        #expect(
            complaint(letter, sender: "sender_name: Maya\nsender_email: maya at home\nsender_address: x\nopt_out: y")
                == "sender.txt:2:1: sender_email: \"maya at home\" is not one email address in ASCII letters; write one "
                + "address, like maya@example.org")
        #expect(
            complaint(
                letter,
                sender: "sender_name: Maya\n  Bcc: x\nsender_email: m@example.org\nsender_address: x\nopt_out: y")
                == "sender.txt:1:1: \"From\" of the email contains a line break or NUL; write the name on one line")
    }

    @Test("An unusable sender address in the list is reported with its column")
    func senderInTheList() throws {
        #expect(
            try letter(
                "Subject: Hi\n\nHello", ["email": "a@example.org", "sender_email": "maya at home"], format: .eml,
                isPersonal: true)
                == "rejected: sender_email: \"maya at home\" is not one email address in ASCII letters")
    }

    @Test("A blank subject and one of several lines are refused")
    func subjects() throws {
        #expect(
            try draft("Subject: {{city}} {{region}}\n\n\(ending)", ["email": "a@example.org"])
                == "rejected: the subject is blank")
        #expect(
            try draft(
                "Subject: For {{city}} {{region}} {{street}}\n\n\(ending)", ["email": "a@example.org", "region": "CA"]
            )
            .contains("\r\nSubject: For CA\r\n"))
        #expect(
            try draft("Subject: {{notes}}\n\n\(ending)", ["email": "a@example.org", "notes": "a\nb"])
                == "rejected: \"Subject\" of the email contains a line break or NUL")
    }

    @Test("An email in another language says in it how to opt out")
    func otherLanguage() throws {
        let text = try draft(
            "Subject: Hola\nLanguage: es\n\nHola:\n\(ending)", ["given_name": "Ana", "email": "ana@example.org"])
        #expect(text.contains("resp=C3=B3ndame") && !text.contains("No more?"))
    }

    @Test("An email without a postal address or a way to opt out is refused, unless it is personal")
    func law() throws {
        for body in ["{{sender_address}}", "{{opt_out}}", "Hello"] {
            #expect(throws: Diagnostic.self) { try draft("Subject: Hi\n\n\(body)", ["email": "a@example.org"]) }
            #expect(
                try draft("Subject: Hi\n\n\(body)", ["email": "a@example.org"], isPersonal: true).contains(
                    "Subject: Hi"))
        }
        #expect(throws: Diagnostic.self) {
            let blank = try MailMergeTests.sender("sender_address: 1 Elm St\nopt_out:")
            return try letter("Subject: Hi\n\n\(ending)", ["email": "a@example.org"], sender: blank, format: .eml)
        }
    }

    @Test(
        "An email that shows no postal address or way to opt out is refused, even if its template has the fields",
        arguments: [
            ("{{#city}}*{{/city}}", "your postal address"), ("{{^given_name}}*{{/given_name}}", "your postal address"),
            ("{{sender_address}}{{#city}}{{opt_out}}{{/city}}", "a way to opt out"),
            ("{{#referred_by}}*{{/referred_by}}", "your postal address"),
        ])
    func hidden(body: String, lack: String) throws {
        let template = "Subject: Hi\n\nHello.\n" + body.replacing("*", with: ending)
        let cells: Cells = ["email": "a@example.org", "given_name": "Ana", "city": "", "referred_by": "0"]
        #expect(try draft(template, cells) == "rejected: the email would not show \(lack)")
        #expect(try draft(template, cells, isPersonal: true).contains("Subject: Hi"))
        #expect(
            try draft(template, ["email": "a@example.org", "given_name": "", "city": "Napa", "referred_by": "Jo"])
                .contains("No more?"))
    }

    @Test("An address that only a blank sender field would show stops the run")
    func neverShown() throws {
        let template = "Subject: Hi\n\n{{#sender_phone}}\(ending){{/sender_phone}}{{given_name}}"
        #expect(throws: Diagnostic.self) { try draft(template, ["email": "a@example.org"]) }
        #expect(
            try letter(
                template, ["email": "a@example.org"], sender: MailMergeTests.sender(sender + "\nsender_phone: 1"),
                format: .eml
            ).contains("No more?"))
    }

    @Test("An address and a way to opt out may come from the list, if every contact has them")
    func lawInTheList() throws {
        let template = "Subject: Hi\n\n{{sender_address | upper}}\n{{opt_out}}"
        for (address, optOut, isRejected) in [
            ("1 Elm St", "Stop?", false), ("", "Stop?", true), ("1 Elm St", " ", true),
        ] {
            let text = try letter(
                template, ["email": "a@example.org", "sender_address": address, "opt_out": optOut], format: .eml)
            #expect(text.hasPrefix("rejected: the email would not show") == isRejected, "\(text)")
        }
    }

    @Test("An email partial takes precedence over a plain one, in emails only")
    func ownPartials() throws {
        let partials = ["top": "on paper", "top.email.txt": "by email", "end": ending]
        for (format, expected) in [(LetterFormat.text, "on paper"), (.eml, "by email"), (.mbox, "by email")] {
            let text = try letter(
                "Subject: Hi\n\n{{> top}}\n{{> end}}", ["email": "a@example.org"], partials: partials,
                sender: MailMergeTests.sender(sender), format: format)
            #expect(text.contains(expected))
            #expect(!text.contains(expected == "on paper" ? "by email" : "on paper"))
        }
    }

    @Test("No line of a mailbox message begins another message")
    func mailbox() throws {
        let draft = try draft(
            "Subject: Hi\n\nFrom me\n>>From you\n\(ending)", ["email": "a@example.org"], format: .mbox)
        #expect(draft.hasPrefix("From - Mon Nov 23 00:00:00 2026\nFrom: "))
        #expect(draft.contains("\n\n From me\n >>From you\n"))
        #expect(draft.hasSuffix("\n\n"))
        #expect(draft.components(separatedBy: "\nFrom ").count == 1)
    }
}
