import Diagnostics
import Testing
import Wording

@testable import MailMerge

@Suite struct SenderTests {
    private let file = """
        # My practice
        sender_name: Maya Lindqvist
        sender_address: 12 Elm Street
          Santa Rosa, CA 95404

        opt_out:
        slogan: rest: first
        """

    @Test("Every name in the file is a field, and an indented line continues the value above it")
    func fields() throws {
        let template = "{{sender_name}}\n{{sender_address}}\n{{slogan}}\n{{sender_phone}}\n{{#opt_out}}no{{/opt_out}}|"
        #expect(
            try letter(template, sender: sender(file))
                == "Maya Lindqvist\n12 Elm Street\nSanta Rosa, CA 95404\nrest: first\n|\n")
    }

    @Test("Without the file, its fields are an error whose hint says how to give it")
    func missing() {
        #expect(
            complaint("Yours, {{sender_name}}")
                == "letter.txt:1:8: unknown field \"sender_name\"; it belongs to the sender: add --sender FILE "
                + "with a line \"sender_name: ...\"")
    }

    @Test("A name missing from the file is an error with the nearest name")
    func unknown() throws {
        #expect(
            complaint("{{slogn}}", sender: try sender(file))
                == "letter.txt:1:1: unknown field \"slogn\"; did you mean {{slogan}}?")
    }

    @Test("A column of the list may name the sender of each letter")
    func columnOfTheList() throws {
        #expect(try letter("{{sender_name}}", ["sender_name": "Ida"]) == "Ida\n")
        #expect(try letter("{{sender_name}}", ["sender_name": "Ida"], sender: sender("sender_name: Maya")) == "Maya\n")
    }

    @Test(
        "An invalid line is an error with its place",
        arguments: [
            (
                "sender_name: M\nsender address: 1 Elm",
                "2:1: this line is not of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "\n# Me\n",
                " this file says nothing about the sender; add lines like sender_name: Maya Lindqvist"
            ),
            (
                "just text",
                "1:1: this line is not of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "  indented: first",
                "1:3: this line is not of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                ": nameless",
                "1:1: this line is not of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "\nopt_out: a\nopt_out: b",
                "3:1: \"opt_out\" is in the file twice; begin a line with blanks to continue the value above it"
            ),
            (
                "phone: 1",
                "1:1: \"phone\" is a field of the contact, not of the sender; call it sender_phone"
            ),
        ])
    func malformed(text: String, expected: String) {
        #expect {
            try sender(text)
        } throws: { error in
            (error as? Diagnostic).map(told) == "sender.txt:" + expected
        }
    }

    @Test("A letter without a signature is refused", arguments: ["sender_email: a@example.org", "sender_name:"])
    func unsigned(text: String) throws {
        #expect(
            complaint("Hello\n{{sender_name}}", sender: try sender(text))
                == "letter.txt:2:1: unknown field \"sender_name\"; "
                + "the letter would have no signature: add a line \"sender_name: ...\" to the sender file")
        #expect(try letter("Hello {{sender_phone}}", sender: sender(text)) == "Hello \n")
    }

    @Test(
        "An unused line with nearly a known name stops the run",
        arguments: [
            ("sender_adress", "sender_address"), ("sender_fone", "sender_phone"), ("Sender_Phone", "sender_phone"),
            ("address", "sender_address"), ("optout", "opt_out"), ("opt-out", "opt_out"),
            ("sender_mail", "sender_email"),
        ])
    func misspelt(name: String, meant: String) throws {
        let file = "sender_name: Maya\n\(name): x"
        #expect(
            complaint("{{sender_name}}\n{{sender_address}}", sender: try sender(file))
                == "sender.txt:2:1: no letter uses the field \"\(name)\"; did you mean \(meant): ...?")
        #expect(try letter("{{sender_name}} {{\(name)}}", sender: sender(file)) == "Maya x\n")
        #expect(try letter("{{sender_name}}", sender: sender(file + "\n\(meant): y")) == "Maya\n")
    }

    private static let inEnglish = """
        sender_name: Maya
        classes: infant massage
        service_area: Napa
        service_area_es: el valle de Napa
        opt_out: Reply "stop".
        """

    @Test("A letter in another language than the sender's has only lines that are in it")
    func translations() throws {
        let template = "Language: es\n\nx{{classes}}x {{service_area}}, {{sender_name}}\n{{opt_out}}"
        let file = try sender(Self.inEnglish)
        #expect(
            try letter(template, sender: file)
                == "xx el valle de Napa, Maya\nSi prefiere no recibir más cartas mías, avíseme y no volveré a escribirle.\n"
        )
        let spanish = try sender("sender_language: es\n" + Self.inEnglish)
        #expect(try letter(template, sender: spanish).hasPrefix("xinfant massagex el valle de Napa, Maya\n"))
        #expect(try letter("{{date}} x{{classes}}", sender: spanish) == "23 de noviembre de 2026 xinfant massage\n")
        #expect(try letter("Language: en\n\n{{date}}x{{classes}}", sender: spanish) == "November 23, 2026x\n")
        #expect(
            complaint("x", sender: try sender("sender_name: Maya\nsender_language: klingon"))
                == "sender.txt:2:1: unknown language \"klingon\"; the languages are en, de, fr, es")
    }

    @Test(
        "The way to opt out is in the letter's language, and asks for a reply only where one can reply",
        arguments: [
            ("", "en", false, "Reply \"stop\"."), ("", "en", true, "let me know"), ("", "es", false, "respóndame"),
            ("", "es", true, "avíseme"), ("opt_out_letter: Call.", "en", true, "Call."),
            ("opt_out_letter: Call.", "es", true, "avíseme"), ("opt_out_es: Responda BAJA.", "es", false, "BAJA"),
            ("opt_out_es: Responda BAJA.", "es", true, "avíseme"), ("opt_out_es: Llame.", "es", true, "Llame."),
            ("opt_out_letter_es: Llame.", "es", true, "Llame."),
        ])
    func optOut(line: String, code: String, isPaper: Bool, expected: String) throws {
        let language = try #require(Language(rawValue: code))
        let text = try sender(Self.inEnglish + "\n" + line).optOut(in: language, home: .english, isPaper: isPaper)
        #expect(text.contains(expected), "\(text)")
    }

    @Test("A line about replies that paper cannot have is replaced with a warning")
    func optOutWarning() throws {
        let file = try sender(Self.inEnglish)
        #expect(
            file.optOutWarning(home: .english).map(told)
                == "sender.txt:5:1: nobody can reply to paper, so printed letters say \"If you would rather not hear from "
                + "me, let me know and I will not write again.\"; add a line opt_out_letter: ... to say it in your own words"
        )
        #expect(try sender(Self.inEnglish + "\nopt_out_letter: Call.").optOutWarning(home: .english) == nil)
        #expect(try sender("sender_name: Maya\nopt_out: Call me.").optOutWarning(home: .english) == nil)
        #expect(try sender("sender_name: Maya").optOutWarning(home: .english) == nil)
        let ours = "\nopt_out_letter: " + ReplyWords.optOutOnPaper(.english)
        #expect(try sender(Self.inEnglish + ours).optOutWarning(home: .english) == nil)
    }

    @Test(
        "The file may have lines that letters do not use",
        arguments: ["slogan", "sender_title", "sender_fax", "sender_city"])
    func unused(name: String) throws {
        #expect(try letter("{{sender_name}}", sender: sender("sender_name: Maya\n\(name): x")) == "Maya\n")
    }
}
