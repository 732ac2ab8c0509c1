import Testing

@Suite struct SalutationTests {
    @Test(
        "The first greeting that fits is used",
        arguments: [
            (["salutation": "Auntie Jo", "prefix": "Dr.", "given_name": "Jo", "family_name": "Ek"], "Auntie Jo"),
            (["salutation": "Dear Jo,", "given_name": "Jo"], "Jo"),
            (["salutation": "Dear", "given_name": "Jo"], "Jo"),
            (["salutation": "Dear ,", "given_name": "Jo"], "Jo"),
            (["salutation": "Ms.", "given_name": "Jo", "family_name": "Ek"], "Jo Ek"),
            (["salutation": "Ms.", "family_name": "Ek"], "Ms. Ek"),
            (["salutation": "Dear Mr. & Mrs.", "family_name": "Ek"], "Mr. & Mrs. Ek"),
            (["salutation": "Frau Dr.", "family_name": "Ek"], "Frau Dr. Ek"),
            (["salutation": "Sister", "given_name": "Jo", "family_name": "Ek"], "Jo Ek"),
            (["salutation": "Liebe Jo,", "given_name": "Jo"], "Jo"),
            (["salutation": "Doctor"], "Colleague"),
            (["organization": "Harbor Pediatrics"], "Harbor Pediatrics team"),
            (["organization": "Harbor Pediatrics, Inc."], "Harbor Pediatrics team"),
            (["organization": "Nest Care P.C."], "Nest Care team"),
            (["organization": "Harbor Pediatrics, PA"], "Harbor Pediatrics team"),
            (["organization": "Harbor Pediatrics, P.A."], "Harbor Pediatrics team"),
            (["organization": "Stillpraxis GmbH"], "Stillpraxis team"),
            (["organization": "Ito Clinic, Incorporated"], "Ito Clinic team"),
            (["organization": "The Milk Company"], "team at The Milk Company"),
            (["organization": "Mother & Co"], "Mother & Co team"),
            (["organization": "The Nest"], "team at The Nest"),
            (["organization": "Oak Hospital Team"], "Oak Hospital Team"),
            (["organization": "Bay Area Moms"], "Bay Area Moms"),
            (["organization": "Harbor Physicians"], "Harbor Physicians"),
            (["organization": "Inc."], "Inc. team"),
            (["organization": "Alder Bay Moms (FB)"], "Alder Bay Moms"),
            (["organization": "Harbor Pediatrics (old), PA"], "Harbor Pediatrics (old) team"),
            (["organization": "(closed)"], "(closed) team"),
            (["organization": "Harbor Pediatrics", "given_name": "Ana", "family_name": "Lopez"], "Ana Lopez"),
            (["kind": "client", "prefix": "Dr.", "given_name": "Ana", "family_name": "Lopez"], "Ana"),
            (["tags": "VIP; First-name", "given_name": "Ana", "family_name": "Lopez"], "Ana"),
            (["prefix": "Dr.", "given_name": "Priya", "family_name": "Patel"], "Dr. Patel"),
            (["prefix": "dr", "family_name": "Patel"], "Dr. Patel"),
            (["prefix": "Prof. Dr.", "given_name": "Ute", "family_name": "Kern"], "Dr. Kern"),
            (["prefix": "Prof.", "given_name": "Ute", "family_name": "Kern"], "Ute Kern"),
            (["prefix": "Dr.", "given_name": "Priya"], "Dr. Priya"),
            (["given_name": "Priya", "family_name": "Patel", "credentials": "MD, FAAP"], "Dr. Patel"),
            (["given_name": "Priya", "family_name": "Patel", "credentials": "IBCLC; Ph.D."], "Dr. Patel"),
            (["given_name": "Sarah", "family_name": "Chen", "credentials": "CD(DONA), LMT"], "Sarah Chen"),
            (["prefix": "Ms.", "given_name": "Sarah", "family_name": "Chen"], "Sarah Chen"),
            (["prefix": "Mrs.", "family_name": "Chen"], "Mrs. Chen"),
            (["given_name": "Sarah"], "Sarah"),
            (["family_name": "Sarah Chen"], "Sarah Chen"),
            (["family_name": "Chen", "organization": "Nest"], "Nest team"),
            (["family_name": "Chen"], "Colleague"),
            (["prefix": "Dr."], "Colleague"),
            (["prefix": "Frau", "family_name": "Kern"], "Frau Kern"),
            (["prefix": "Frau"], "Colleague"),
            (["email": "info@example.org"], "Colleague"),
            (["kind": "client"], "Friend"),
            ([:], "Colleague"),
            (["given_name": " \u{A0}", "organization": "\t"], "Colleague"),
            (["given_name": "\u{202E}\u{7F}"], "Colleague"),
        ] as [([String: String], String)])
    func table(cells: [String: String], expected: String) throws {
        let columns = cells.keys.sorted() + (cells["given_name"] == nil ? ["given_name"] : [])
        let row = columns.map { cells[$0, default: ""] }
        let results = try merge(columns, [row], folder(["letter.txt": "Dear {{salutation}},"]))
        #expect(results.map(\.text) == ["Dear \(expected),\n"])
    }

    @Test(
        "The name on the envelope has credentials, or else the prefix",
        arguments: [
            (
                [
                    "prefix": "Dr.", "given_name": "Priya", "middle_name": "K.", "family_name": "Patel",
                    "credentials": "MD, FAAP",
                ], "Priya K. Patel, MD, FAAP"
            ),
            (["prefix": "Dr.", "given_name": "Priya", "family_name": "Patel"], "Dr. Priya Patel"),
            (
                ["prefix": "Dr.", "given_name": "Jo", "family_name": "Ek", "credentials": "IBCLC"],
                "Dr. Jo Ek, IBCLC"
            ),
            (["prefix": "Ms.", "given_name": "Jo", "family_name": "Ek", "credentials": "IBCLC"], "Jo Ek, IBCLC"),
            (["given_name": "Jo", "family_name": "Ek", "credentials": "in training"], "Jo Ek"),
            (["given_name": "Jo", "family_name": "Ek", "credentials": "DONA (lapsed), LMT"], "Jo Ek, LMT"),
            (
                ["given_name": "Jo", "family_name": "Ek", "credentials": "CD(DONA), ProDoula"],
                "Jo Ek, CD(DONA), ProDoula"
            ),
            (["prefix": "Mr.", "given_name": "Al", "family_name": "Ek", "suffix": "Jr."], "Mr. Al Ek Jr."),
            (["given_name": "Sarah"], "Sarah"),
            (["full_name": "The Chens", "given_name": "Sarah", "family_name": "Chen"], "The Chens"),
            (["organization": "Nest", "prefix": "Dr.", "credentials": "MD"], "-"),
        ] as [([String: String], String)])
    func envelope(cells: [String: String], expected: String) throws {
        let columns = cells.keys.sorted()
        let row = columns.map { cells[$0, default: ""] }
        let template = "{{full_name}}{{^full_name}}-{{/full_name}}"
        let results = try merge(columns, [row], folder(["letter.txt": template]))
        #expect(results.map(\.text) == [expected + "\n"])
    }
}
