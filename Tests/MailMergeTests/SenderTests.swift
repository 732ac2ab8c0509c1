import Diagnostics
import MailMerge
import Testing

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

    @Test(
        "The file may have lines that letters do not use",
        arguments: ["slogan", "sender_title", "sender_fax", "sender_city"])
    func unused(name: String) throws {
        #expect(try letter("{{sender_name}}", sender: sender("sender_name: Maya\n\(name): x")) == "Maya\n")
    }
}
