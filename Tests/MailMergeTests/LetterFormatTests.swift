import Testing

@testable import MailMerge

/// The list of formats.
@Suite struct LetterFormatTests {
    @Test("Every format has a unique name")
    func names() {
        #expect(
            LetterFormat.allCases.map(\.name) == [
                "text", "html", "pdf", "labels", "envelopes", "postcards", "eml", "mbox", "csv", "message",
            ])
        for format in LetterFormat.allCases { #expect(LetterFormat(rawValue: format.name)?.name == format.name) }
        #expect(LetterFormat(rawValue: "docx") == nil)
    }

    @Test("The help shows each purpose, with formats of one purpose together")
    func help() {
        #expect(
            LetterFormat.summary
                == "text; html, one document to print; pdf, letters as PDF; labels or envelopes, addresses as PDF; "
                + "postcards, cards as PDF; eml or mbox, drafts of emails; csv, a table for a print-and-mail service; "
                + "message, short messages to paste by hand"
        )
        #expect(LetterFormat.names(withFiles: true) == "text, eml")
        #expect(LetterFormat.names(withFiles: false) == "html, pdf, labels, envelopes, postcards, mbox, csv, message")
    }

    @Test("Every format writes files, a sequence of letters, or both")
    func forms() {
        for format in LetterFormat.allCases {
            #expect(format.fileSuffix != nil || format.sequence != nil, "\(format.name)")
        }
    }

    @Test(
        "A contact without the address that a format needs gets no letter",
        arguments: [
            ("text", ["", ""]), ("html", ["no street address", ""]),
            ("eml", ["", "no email address"]), ("mbox", ["", "no email address"]),
            ("csv", ["no street address", ""]), ("pdf", ["no street address", ""]),
            ("labels", ["no street address", ""]),
            ("message", Array(repeating: "no page and no telephone number to paste a message into", count: 2)),
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
