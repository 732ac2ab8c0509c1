import MailMerge
import Testing

@Suite struct ConsentTests {
    private let rejection = "rejected: the letter names a client, which nobody has allowed"

    @Test(
        "A field that names a client needs the client's consent, in any spelling and any place",
        arguments: ["client", "client_name", "client_first_name", "Client Name", "CLIENT-EMAIL", "clientId"],
        [
            "Dear you, {{*}}", "{{#*}}for {{.}}{{/*}}", "{{* | upper}}", "Subject: {{*}}\n\nDear you",
            "File-Name: {{*}}\n\nDear you", "{{> p}}",
        ])
    func clients(column: String, template: String) throws {
        let template = template.replacing("*", with: column)
        for (allowed, isRejected) in [("yes", false), ("no", true), ("", true)] {
            let text = try letter(
                template, [column: "Jen", "may_name_client": allowed], partials: ["p": "Thank you for {{\(column)}}"])
            #expect((text == rejection) == isRejected, "\(text)")
        }
    }

    @Test("Without a column may_name_client nobody has allowed it")
    func noColumn() throws {
        #expect(try letter("{{client_name}}", ["client_name": "Jen"]) == rejection)
        #expect(try letter("Consent: required\n\nFor Jen", [:]) == rejection)
    }

    @Test(
        "Counts and sections that show no name need no consent",
        arguments: ["{{new_clients}}", "{{#client_name}}a client{{/client_name}}", "{{kind}}", "our clients"])
    func others(template: String) throws {
        #expect(try letter(template, ["client_name": "Jen", "new_clients": "3", "kind": "client"]) != rejection)
    }
}
