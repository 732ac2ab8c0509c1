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

    @Test("Every name in the file is a field, and an indented line goes on with the value above it")
    func fields() throws {
        let template = "{{sender_name}}\n{{sender_address}}\n{{slogan}}\n{{sender_phone}}\n{{#opt_out}}no{{/opt_out}}|"
        #expect(
            try letter(template, sender: sender(file))
                == "Maya Lindqvist\n12 Elm Street\nSanta Rosa, CA 95404\nrest: first\n|\n")
    }

    @Test("Without the file, its fields are an error that says how to give it")
    func missing() {
        #expect(
            complaint("Yours, {{sender_name}}")
                == "letter.txt:1:8: there is no field \"sender_name\"; it comes from the sender's file: add --sender FILE "
                + "with a line \"sender_name: ...\"")
    }

    @Test("A name that the file has not is an error with the nearest one")
    func unknown() throws {
        #expect(
            complaint("{{slogn}}", sender: try sender(file))
                == "letter.txt:1:1: there is no field \"slogn\"; did you mean {{slogan}}?")
    }

    @Test("A column of the list may say who sends each letter")
    func columnOfTheList() throws {
        #expect(try letter("{{sender_name}}", ["sender_name": "Ida"]) == "Ida\n")
        #expect(try letter("{{sender_name}}", ["sender_name": "Ida"], sender: sender("sender_name: Maya")) == "Maya\n")
    }

    @Test(
        "A line that is not right is an error with its place",
        arguments: [
            (
                "sender_name: M\nsender address: 1 Elm",
                "2:1: this is not a line of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "\n# Me\n",
                " there is nothing about the sender in this file; write lines like sender_name: Maya Lindqvist"
            ),
            (
                "just text",
                "1:1: this is not a line of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "  indented: first",
                "1:3: this is not a line of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                ": nameless",
                "1:1: this is not a line of the form \"name: value\"; write it like sender_name: Maya Lindqvist"
            ),
            (
                "\nopt_out: a\nopt_out: b",
                "3:1: \"opt_out\" stands in the file already; begin a line with blanks to go on with the value above it"
            ),
            (
                "phone: 1",
                "1:1: \"phone\" is a field of the contact and cannot be the sender's; call it sender_phone"
            ),
        ])
    func malformed(text: String, expected: String) {
        #expect {
            try sender(text)
        } throws: { error in
            (error as? Diagnostic).map(told) == "sender.txt:" + expected
        }
    }

    @Test("A letter that nobody would sign is not made", arguments: ["sender_email: a@example.org", "sender_name:"])
    func unsigned(text: String) throws {
        #expect(
            complaint("Hello\n{{sender_name}}", sender: try sender(text))
                == "letter.txt:2:1: there is no field \"sender_name\"; "
                + "nobody would sign: add a line \"sender_name: ...\" to the sender's file")
        #expect(try letter("Hello {{sender_phone}}", sender: sender(text)) == "Hello \n")
    }

    @Test(
        "A line that no letter uses and whose name is nearly a known one stops the run",
        arguments: [
            ("sender_adress", "sender_address"), ("sender_fone", "sender_phone"), ("Sender_Phone", "sender_phone"),
            ("address", "sender_address"), ("optout", "opt_out"), ("opt-out", "opt_out"),
            ("sender_mail", "sender_email"),
        ])
    func misspelt(name: String, meant: String) throws {
        let file = "sender_name: Maya\n\(name): x"
        #expect(
            complaint("{{sender_name}}\n{{sender_address}}", sender: try sender(file))
                == "sender.txt:2:1: no letter has a field \"\(name)\"; did you mean \(meant): ...?")
        #expect(try letter("{{sender_name}} {{\(name)}}", sender: sender(file)) == "Maya x\n")
        #expect(try letter("{{sender_name}}", sender: sender(file + "\n\(meant): y")) == "Maya\n")
    }

    @Test(
        "Lines that letters do not use may be in the file",
        arguments: ["slogan", "sender_title", "sender_fax", "sender_city"])
    func unused(name: String) throws {
        #expect(try letter("{{sender_name}}", sender: sender("sender_name: Maya\n\(name): x")) == "Maya\n")
    }
}
