import Contacts
import Diagnostics
import MailMerge
import Shell
import Testing
import Text

/// The letters in the folder `templates`, for contacts with many and with few fields.
@Suite struct ShippedTemplatesTests {
    private static let path =
        String(#filePath.dropLast("Tests/MailMergeTests/ShippedTemplatesTests.swift".count)) + "templates"

    private static let bareSender = "sender_name: Maya Lindqvist"
    private static let fullSender = """
        sender_name: Maya Lindqvist
        sender_credentials: LMT, CIMI
        sender_practice: Harbor Light Perinatal Massage
        sender_address: 12 Elm Street
          Santa Rosa, CA 95404
        sender_phone: (707) 555-0142
        sender_email: maya@example.org
        sender_website: https://example.org/harbor-light
        opt_out: If you would rather not hear from me, tell me and I will not write again.
        """

    private static func templates(_ format: LetterFormat = .text) throws(Diagnostic) -> TemplateFolder {
        let folder = try InputFolder(path)
        return TemplateFolder(fileNames: folder.fileNames, variant: format.templates) { (name) throws(Diagnostic) in
            try SourceText(name: name, bytes: InputFile.contents(of: folder.path(of: name)))
        }
    }

    private static func isPartial(_ name: String) -> Bool {
        name.hasPrefix("letterhead.") || name.hasPrefix("signature.")
    }

    private static let people: [[String: String]] = [
        [
            "prefix": "Dr.", "given_name": "Priya", "middle_name": "K.", "family_name": "Patel",
            "credentials": "MD, FAAP",
            "job_title": "Medical Director", "organization": "Harbor Pediatrics", "street": "1 Main Street, Suite 200",
            "city": "Santa Rosa", "region": "CA", "postal_code": "95404", "last_booking": "2026-10-01",
        ],
        ["organization": "Oak Hospital", "job_title": "Hospital", "city": "Napa"],
        ["given_name": "Sarah", "family_name": "Chen", "postal_code": "95404"],
        ["given_name": "Ana"],
        ["email": "info@example.org"],
    ]

    private static let columns = ContactColumn.names + ScoreColumn.allCases.map(\.rawValue)

    private static func rows(kind: Kind, action: NextAction) -> [[String]] {
        people.map { person in
            columns.map { column in
                switch column {
                case "kind": kind.rawValue
                case "next_action": action.rawValue
                default: person[column, default: ""]
                }
            }
        }
    }

    /// The visible faults of a letter.
    private static func faults(in letter: String) -> [String] {
        var faults: [String] = []
        if letter.contains("{{") || letter.contains("}}") { faults.append("braces") }
        if letter.contains("Dear ,") || !letter.contains("\nDear ") { faults.append("no greeting") }
        if letter.contains("\n\n\n\n") { faults.append("three blank lines") }
        if letter.hasPrefix("\n") || !letter.hasSuffix("\n") || letter.hasSuffix("\n\n") { faults.append("ends") }
        for line in letter.split(separator: "\n") {
            if line.count > 78 { faults.append("a line of \(line.count) columns: \(line)") }
            if line.hasSuffix(" ") { faults.append("blanks at the end of: \(line)") }
            if line.contains(" ,") || line.contains("  ,") { faults.append("a blank before a comma: \(line)") }
        }
        return faults
    }

    @Test(
        "Every kind and next action has one best letter, which reads well for every contact", arguments: Kind.allCases)
    func everyCombination(kind: Kind) throws {
        for action in NextAction.allCases {
            for senderLines in [Self.fullSender, Self.bareSender] {
                let letters = try merge(
                    Self.columns, Self.rows(kind: kind, action: action), Self.templates(), .fitting(name: "templates"),
                    sender: sender(senderLines)
                ).map(\.text)
                #expect(letters.count == Self.people.count)
                for letter in letters { #expect(Self.faults(in: letter) == [], "\(kind) \(action)") }
                #expect(letters[0].contains("Priya K. Patel, MD, FAAP\nMedical Director\nHarbor Pediatrics\n1 Main"))
                #expect(letters[1].contains(" 23, 2026\n\nOak Hospital\nNapa\n\nDear Oak Hospital team,\n"))
                #expect(letters[4].contains(kind == .client ? "\nDear Friend,\n" : "\nDear Colleague,\n"))
            }
        }
    }

    @Test("Every letter can be printed with its address in the window, and sent as an email", arguments: Kind.allCases)
    func otherFormats(kind: Kind) throws {
        for action in NextAction.allCases {
            let printed = try merge(
                Self.columns, Self.rows(kind: kind, action: action), Self.templates(.html), .fitting(name: "templates"),
                sender: sender(Self.fullSender), format: .html
            ).map(\.text)
            #expect(printed.count == Self.people.count)
            for letter in printed {
                #expect(!letter.contains("{{") && letter.contains("<p>Dear ") && letter.contains("class=\"signature\""))
                #expect(
                    letter.components(separatedBy: "<p>").count == letter.components(separatedBy: "\n</p>").count + 1)
            }
            #expect(
                printed[0].contains("<address class=\"window\">Priya K. Patel, MD, FAAP<br>Medical Director<br>Harbor"))
            let emails = try merge(
                Self.columns, Self.rows(kind: kind, action: action), Self.templates(.eml), .fitting(name: "templates"),
                sender: sender(Self.fullSender), format: .eml
            ).map(\.text)
            #expect(emails.last?.contains("\r\nTo: info@example.org\r\nSubject: ") == true)
            let body = emails.last?.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
            #expect(body?.hasPrefix("Dear ") == true && body?.contains("\r\n12 Elm Street\r\nSanta Rosa") == true)
            #expect(emails.dropLast().allSatisfy { $0 == "rejected: no email address" })
        }
    }

    @Test("Every letter can be made from a list with only names, in every format")
    func namesOnly() throws {
        for format in [LetterFormat.text, .html] {
            for name in try InputFolder(Self.path).fileNames where name.hasSuffix(".txt") && !Self.isPartial(name) {
                let letters = try merge(
                    ["given_name", "family_name"], [["Ann", "Lee"]], Self.templates(format), .one(fileName: name),
                    sender: sender(Self.bareSender), format: format)
                #expect(letters.count == 1 && letters[0].text.contains("Dear Ann Lee,"), "\(name)")
            }
        }
    }

    @Test("Every letter in the folder has a subject and actions")
    func everyTemplate() throws {
        for name in try InputFolder(Self.path).fileNames where !Self.isPartial(name) {
            let letters = try merge(
                Self.columns, Self.rows(kind: .doula, action: .thank), Self.templates(), .one(fileName: name),
                sender: sender(Self.fullSender))
            for letter in letters { #expect(Self.faults(in: letter.text) == [], "\(name)") }
            let text = try InputFile.contents(of: Self.path + "/" + name)
            #expect(text.starts(with: "Subject: ".utf8), "\(name)")
            #expect(String(decoding: text, as: UTF8.self).contains("\nActions: "), "\(name)")
        }
    }
}
