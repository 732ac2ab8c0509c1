import Testing

@testable import MailMerge

/// The table of formats.
@Suite struct LetterFormatTests {
    @Test("Every format has a name of its own, by which it is found")
    func names() {
        #expect(LetterFormat.allCases.map(\.name) == ["text", "html", "eml", "mbox", "csv"])
        for format in LetterFormat.allCases { #expect(LetterFormat(rawValue: format.name)?.name == format.name) }
        #expect(LetterFormat(rawValue: "pdf") == nil)
    }

    @Test("The help says what each is, formats of one sort together")
    func help() {
        #expect(
            LetterFormat.summary
                == "text; html, one document to print; eml or mbox, drafts of emails; csv, a table for a print-and-mail service"
        )
        #expect(LetterFormat.names(withFiles: true) == "text, eml")
        #expect(LetterFormat.names(withFiles: false) == "html, mbox, csv")
    }

    @Test("A format writes files, or letters behind each other, or both; no other way is left")
    func forms() {
        for format in LetterFormat.allCases {
            #expect(format.fileSuffix != nil || format.sequence != nil, "\(format.name)")
        }
    }

    @Test(
        "Whoever lacks what a format needs gets no letter in it",
        arguments: [
            ("text", ["", ""]), ("html", ["", ""]),
            ("eml", ["", "there is no email address"]), ("mbox", ["", "there is no email address"]),
            ("csv", ["there is no street to send a letter to", ""]),
        ])
    func needs(name: String, expected: [String]) throws {
        let format = try #require(LetterFormat(rawValue: name))
        let results = try merge(
            ["given_name", "email", "street"], [["Ann", "a@example.org", ""], ["Bo", "", "1 Elm St"]],
            folder(["letter.txt": "Subject: Hi\n\nHello"], format: format), format: format, isPersonal: true)
        let reasons = results.map { $0.text.hasPrefix("rejected: ") ? String($0.text.dropFirst(10)) : "" }
        #expect(reasons == expected)
    }
}
