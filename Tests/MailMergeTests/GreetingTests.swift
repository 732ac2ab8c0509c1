import Testing

@testable import MailMerge

/// Greetings in four languages, of couples and families.
@Suite struct GreetingTests {
    private func greeting(_ language: String, _ cells: [String: String]) throws -> String {
        let columns = cells.keys.sorted() + (cells["given_name"] == nil ? ["given_name"] : [])
        let results = try merge(
            columns, [columns.map { cells[$0, default: ""] }],
            folder(["letter.txt": "Subject: x\nLanguage: \(language)\n\n{{greeting}}|{{salutation}}\nx"]))
        return results.first?.text.split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test(
        "The greeting follows the language of the template, and the gender only where the list states it",
        arguments: [
            ("en", ["prefix": "Dr.", "family_name": "Patel"], "Dear Dr. Patel|Dr. Patel"),
            ("en", ["given_name": "Ana", "family_name": "Gil", "informal": "yes"], "Dear Ana|Ana"),
            ("en", ["organization": "Cove Care"], "Dear Cove Care team|Cove Care team"),
            ("en", ["salutation": "Hello Auntie Jo"], "Hello Auntie Jo|Hello Auntie Jo"),
            ("es", ["prefix": "Dra.", "given_name": "Ana", "family_name": "Ruiz"], "Estimada Dra. Ruiz|Dra. Ruiz"),
            ("es", ["prefix": "Dr.", "family_name": "Ruiz"], "Buenos días, Dr. Ruiz|Dr. Ruiz"),
            ("es", ["prefix": "Dr.", "family_name": "Ruiz", "gender": "m"], "Estimado Dr. Ruiz|Dr. Ruiz"),
            ("es", ["given_name": "Ana", "family_name": "Ruiz"], "Buenos días, Ana Ruiz|Ana Ruiz"),
            ("es", ["given_name": "Ana", "kind": "client"], "Hola, Ana|Ana"),
            ("es", ["given_name": "Ana", "kind": "client", "pronouns": "she/her"], "Querida Ana|Ana"),
            ("es", ["organization": "Cove Care, Inc."], "Estimado equipo de Cove Care|Cove Care"),
            (
                "es", ["given_name": "Ravi & Mira", "family_name": "Rao", "prefix": "Drs."],
                "Buenos días, Ravi y Mira Rao|Ravi y Mira Rao"
            ),
            ("fr", ["prefix": "Docteure", "family_name": "Côté"], "Chère Docteure Côté|Docteure Côté"),
            ("fr", ["prefix": "Mme", "given_name": "Ana", "family_name": "Roy"], "Chère Madame Roy|Madame Roy"),
            ("fr", ["given_name": "Ana", "family_name": "Roy"], "Bonjour Ana Roy|Ana Roy"),
            ("de", ["prefix": "Frau Dr.", "family_name": "Weiß"], "Sehr geehrte Frau Dr. Weiß|Frau Dr. Weiß"),
            (
                "de", ["prefix": "Herr", "given_name": "Jan", "family_name": "Roth"],
                "Sehr geehrter Herr Roth|Herr Roth"
            ),
            ("de", ["given_name": "Robin", "family_name": "Weiß"], "Guten Tag Robin Weiß|Robin Weiß"),
            ("de", ["email": "info@example.org"], "Guten Tag"),
        ] as [(String, [String: String], String)])
    func languages(language: String, cells: [String: String], expected: String) throws {
        #expect(try greeting(language, cells) == expected)
    }

    @Test(
        "Both people of a couple, and families, are greeted",
        arguments: [
            (["prefix": "Mr. and Mrs.", "given_name": "John", "family_name": "Day"], "Mr. and Mrs. Day"),
            (
                [
                    "kind": "pediatrician", "prefix": "Drs.", "given_name": "Ravi & Mira", "family_name": "Rao",
                    "credentials": "MD",
                ], "Drs. Ravi and Mira Rao"
            ),
            (["kind": "client", "given_name": "John and Jane", "family_name": "Doe"], "John and Jane"),
            (
                ["kind": "client", "prefix": "Dr. and Mr.", "given_name": "Ana", "family_name": "Gil"],
                "Dr. and Mr. Gil"
            ),
            (["given_name": "Alex", "family_name": "Quist", "organization": "The Quist Family"], "Alex Quist"),
            (["kind": "client", "organization": "The Ito Family"], "Ito Family"),
            (["kind": "client", "given_name": "Kim, Lee & Pat", "family_name": "Day"], "Kim, Lee and Pat"),
            (["organization": "Bay Moms, Incorporated"], "Bay Moms"),
            (["organization": "Cove Pediatrics, P.A."], "Cove Pediatrics team"),
            (["prefix": "Frau", "given_name": "Ann"], "Ann"),
        ] as [([String: String], String)])
    func couples(cells: [String: String], expected: String) throws {
        #expect(try greeting("en", cells) == "Dear \(expected)|\(expected)")
    }

    @Test(
        "Dates and numbers are written in the language of the template",
        arguments: [
            ("en", "November 23, 2026 January 1, 2026 1,234.5"),
            ("es", "23 de noviembre de 2026 1 de enero de 2026 1.234,5"),
            ("fr", "23 novembre 2026 1er janvier 2026 1\u{202F}234,5"),
            ("de", "23. November 2026 1. Januar 2026 1.234,5"),
        ])
    func dates(language: String, expected: String) throws {
        let template = "Subject: x\nLanguage: \(language)\n\n{{date}} {{last_visit | date}} {{revenue | number}} x"
        #expect(try letter(template, ["last_visit": "2026-01-01", "revenue": "1234.5"]) == expected + " x\n")
    }

    @Test("The contact's language chooses the template; a language without templates is reported")
    func choice() throws {
        let files = [
            "a.txt": "Kinds: doula\n\nEnglish", "a.es.txt": "Kinds: doula\nLanguage: es\n\nEspañol",
            "n.txt": "Kinds: nurse\n\nNurse",
        ]
        let rows = [
            ["Ana", "doula", "es"], ["Bo", "doula", ""], ["Cy", "doula", "fr"], ["Di", "nurse", "es-MX"],
            ["Ed", "doula", "EN"],
        ]
        let results = try merge(
            ["given_name", "kind", "language"], rows, folder(files), .fitting(name: "templates"))
        #expect(results.map(\.text) == ["Español\n", "English\n", "English\n", "Nurse\n", "English\n"])
    }

    @Test("A template for the sender's role goes before one for all, and one for another role is not used")
    func roles() throws {
        let files = [
            "a.txt": "Kinds: nurse\n\nAll", "b.txt": "Kinds: nurse\nRoles: doula, midwife\n\nDoula",
            "c.txt": "Actions: thank\n\n{{#sender_role = midwife}}M{{else}}O{{/sender_role}}",
        ]
        for (role, expected) in [
            ("Birth doula", "Doula O"), ("", "All O"), ("massage therapist", "All O"), ("midwife", "Doula M"),
        ] {
            let results = try merge(
                ["given_name", "kind", "next_action"], [["Ana", "nurse", ""], ["Bo", "", "thank"]], folder(files),
                .fitting(name: "templates"), sender: sender("sender_name: Maya\nsender_role: \(role)"))
            #expect(results.map(\.text).joined(separator: " ").replacing("\n", with: "") == expected)
        }
        #expect(throws: (any Error).self) {
            try letter("x", sender: sender("sender_name: Maya\nsender_role: astronaut"))
        }
    }
}
