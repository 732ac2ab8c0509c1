import Bytes
import CSV
import MailMerge
import Testing

@Suite struct HeaderLineTests {
    private let hint =
        "move it to the top of the file, without a blank before it or its colon and without a comment above it"

    @Test(
        "A header line that would be printed in the letter is refused with its place",
        arguments: [
            (" Subject: Hello\n\nDear you", "1:2", "Subject"), ("Kinds : doula\n\nDear you", "1:1", "Kinds"),
            ("\n\nActions: thank\n\nDear you", "3:1", "Actions"),
            ("{{! mine }}\nSubject: Hello\n\nDear you", "2:1", "Subject"),
            ("{{! mine\n for\n all }}\n\n  consent: required\n\nDear you", "5:3", "Consent"),
            ("Subject: Hello\n\nKinds: doula\n\nDear you", "3:1", "Kinds"),
            ("Subject: Hello\n kinds: doula\n\nDear you", "2:2", "Kinds"),
            ("File name: {{city}}\n\nDear you", "1:1", "File-Name"),
            ("Dear you,\n{{city}}\nConsent:  Required\n", "3:1", "Consent"),
            ("{{> p}}\n\nConsent: required\n", "3:1", "Consent"),
        ])
    func misplaced(template: String, place: String, name: String) {
        #expect(
            complaint(template, partials: ["p": "Hello"])
                == "letter.txt:\(place): the line \"\(name):\" would be printed as part of the letter; \(hint)"
        )
    }

    @Test(
        "A header line in a partial is refused with its place",
        arguments: ["Consent: required", " Subject: x", "\nKinds: doula"])
    func inPartial(text: String) {
        let told = complaint("Dear you\n{{> p}}", partials: ["p": text + "\n\nMia"])
        #expect(told.hasPrefix("p.txt:") && told.contains("in this partial would be printed"), "\(told)")
    }

    @Test("Header words may appear in the letter")
    func inTheLetter() throws {
        let text = "Dear you,\n\nSubject: classes for parents\nKinds: all\n"
        #expect(try letter(text) == text)
    }

    @Test("A header line without kinds or actions is refused")
    func nobody() {
        #expect(
            complaint("Kinds:\n\nDear you")
                == "letter.txt:1:7: this header line names no kind; name one, such as pediatrician, or delete the line"
        )
        #expect(complaint("Actions: ,\n\nDear you").hasPrefix("letter.txt:1:10: this header line names no action"))
    }

    @Test("A letter in a folder whose header has neither kinds nor actions is reported")
    func forNobody() throws {
        let templates = folder(["a.txt": "Kinds: doula\n\nx", "b.txt": "Subject: Hello\n\nx", "c.txt": "a partial"])
        var reader = try Reader(MemorySource("given_name,next_action\nAna,thank\n"), name: "contacts.csv")
        let merge = try MailMerge(
            header: reader.header, listName: "contacts.csv", folder: templates, choice: .fitting(name: "letters"),
            sender: nil, date: .init(dayNumber: 20_780), format: .text)
        #expect(
            merge.warnings.map(told) == [
                "b.txt:1:1: nobody gets this letter: its header has neither Kinds: nor Actions:; add one of them, or use "
                    + "the file with --template"
            ])
        _ = try reader.next()
    }
}
