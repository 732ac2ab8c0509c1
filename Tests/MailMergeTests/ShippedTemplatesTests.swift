import CSV
import Contacts
import Diagnostics
import Shell
import Testing
import Text
import Wording

@testable import MailMerge

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

    private static let partials = [
        "letterhead", "signature", "offer", "limits", "acquaintance", "training", "message-offer",
    ]

    private static func isPartial(_ name: String) -> Bool { partials.contains { name.hasPrefix($0 + ".") } }

    /// Whether a file is a letter, not a partial, a message or the readme.
    private static func isLetter(_ name: String) -> Bool {
        name.hasSuffix(".txt") && !isPartial(name) && !name.hasPrefix("message")
    }

    private static let actions = NextAction.allCases.filter(\.isLetter)

    private static func roleSender(_ role: Role) throws(Diagnostic) -> Sender {
        try MailMergeTests.sender(
            fullSender + "\nsender_role: \(role.rawValue)\nclasses: baby massage\nservice_area: Napa")
    }

    private static let people: [[String: String]] = [
        [
            "prefix": "Dr.", "given_name": "Priya", "middle_name": "K.", "family_name": "Patel",
            "credentials": "MD, FAAP",
            "job_title": "Medical Director", "organization": "Harbor Pediatrics", "street": "1 Main Street, Suite 200",
            "city": "Santa Rosa", "region": "CA", "postal_code": "95404", "last_booking": "2026-10-01",
            "new_clients": "3", "new_clients_year": "2", "last_visit": "2026-07-14", "met_at": "birth fair, May 2026",
            "introduced_by": "Sarah Nguyen",
        ],
        ["organization": "Oak Hospital", "job_title": "Hospital", "city": "Napa"],
        ["given_name": "Sarah", "family_name": "Chen", "postal_code": "95404"],
        ["given_name": "Ana"],
        ["email": "info@example.org"],
    ]

    private static let columns = ContactColumn.names + ScoreColumn.allCases.map(\.rawValue)

    private static func rows(kind: Kind, action: NextAction, language: String = "") -> [[String]] {
        people.map { person in
            columns.map { column in
                switch column {
                case "kind": kind.rawValue
                case "next_action": action.rawValue
                case "language": language
                default: person[column, default: ""]
                }
            }
        }
    }

    /// The visible faults of a letter.
    private static func faults(in letter: String, greets: Bool = true) -> [String] {
        var faults: [String] = []
        if letter.contains("{{") || letter.contains("}}") { faults.append("braces") }
        if letter.contains("Dear ,") || greets && !letter.contains("\nDear ") { faults.append("no greeting") }
        if letter.contains("\n\n\n\n") { faults.append("three blank lines") }
        if letter.hasPrefix("\n") || !letter.hasSuffix("\n") || letter.hasSuffix("\n\n") { faults.append("ends") }
        for line in letter.split(separator: "\n") {
            if line.count > 78 { faults.append("a line of \(line.count) columns: \(line)") }
            if line.hasSuffix(" ") { faults.append("blanks at the end of: \(line)") }
            if line.contains(" ,") || line.contains("  ,") { faults.append("a blank before a comma: \(line)") }
        }
        return faults
    }

    /// The words between the greeting and the signature.
    private static func wordCount(_ letter: String) -> Int {
        let body = letter.components(separatedBy: "Maya Lindqvist").first ?? ""
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        let greeting = lines.firstIndex { $0.hasSuffix(",") || $0.hasSuffix(":") } ?? 0
        return lines[(greeting + 1)...].joined(separator: " ").split(separator: " ").count
    }

    @Test(
        "Every kind and next action has one best letter for every role, which reads well for every contact",
        arguments: Kind.allCases)
    func everyCombination(kind: Kind) throws {
        for action in Self.actions {
            for role in Role.allCases {
                let letters = try merge(
                    Self.columns, Self.rows(kind: kind, action: action), Self.templates(), .fitting(name: "templates"),
                    sender: Self.roleSender(role)
                ).map(\.text)
                #expect(letters.count == Self.people.count)
                for letter in letters {
                    #expect(Self.faults(in: letter) == [], "\(kind) \(action) \(role)")
                    #expect((120...220).contains(Self.wordCount(letter)), "\(Self.wordCount(letter)): \(letter)")
                    let speaksOfMassage = letter.replacing("baby massage", with: "").contains("massage")
                    #expect(role == .massageTherapist || !speaksOfMassage)
                }
                #expect(letters[0].contains("Priya K. Patel, MD, FAAP\nMedical Director\nHarbor Pediatrics\n1 Main"))
                #expect(letters[1].contains(" 23, 2026\n\nOak Hospital\nNapa\n\nDear Oak Hospital team,\n"))
                #expect(letters[4].contains(kind == .client ? "\nDear Friend,\n" : "\nDear Colleague,\n"))
            }
        }
    }

    @Test("Every kind and next action has a letter in Spanish for every role", arguments: Kind.allCases)
    func spanish(kind: Kind) throws {
        for action in Self.actions {
            for role in Role.allCases {
                let letters = try merge(
                    Self.columns, Self.rows(kind: kind, action: action, language: "es"), Self.templates(),
                    .fitting(name: "templates"), sender: Self.roleSender(role)
                ).map(\.text)
                #expect(letters.count == Self.people.count)
                for letter in letters {
                    #expect(Self.faults(in: letter, greets: false) == [], "\(kind) \(action) \(role)")
                    #expect(letter.contains(" de noviembre de 2026\n") && letter.contains(":\n"))
                    #expect((120...220).contains(Self.wordCount(letter)), "\(Self.wordCount(letter)): \(letter)")
                }
            }
        }
    }

    @Test("The table of who gets which letter in the readme is true")
    func readme() throws {
        let text = String(decoding: try InputFile.contents(of: Self.path + "/README.md"), as: UTF8.self)
        for language in ["", "es"] {
            for kind in Kind.allCases {
                let cells = try [
                    (Role.massageTherapist, [NextAction.introduce]),
                    (.doula, [.introduce, .thank, .reconnect, .keepInTouch]),
                ]
                .flatMap { role, actions in
                    var fields = FieldTable(
                        header: Header(Self.columns), sender: try Self.roleSender(role),
                        date: CalendarDate(dayNumber: 20_780),
                        isLenient: false, role: role)
                    let set = try TemplateSet(Self.templates(), name: "templates", role: role, fields: &fields)
                    return actions.map { action in
                        kind.rawValue.withByteView { kind in
                            action.rawValue.withByteView { action in
                                language.withByteView { set.choice(kind: kind, action: action, language: $0) }
                            }
                        }.map { String($0.template.fileName.dropLast(4)) } ?? ""
                    }
                }
                let row = "| \(([kind.rawValue] + cells).joined(separator: " | ")) |"
                #expect(text.contains(row), "\(row)")
            }
        }
    }

    /// Sentences that state a fact, and whether it is true for a contact.
    private static let facts: [(sentence: String, isTrue: @Sendable ([String: String]) -> Bool)] = [
        ("Another client came to me", { Int($0["new_clients", default: ""]) ?? 0 > 1 }),
        ("That makes ", { Int($0["new_clients", default: ""]) ?? 0 > 1 }),
        ("It is the first time", { Int($0["new_clients", default: ""]) ?? 0 <= 1 }),
        ("More of your people", { Int($0["new_clients", default: ""]) ?? 0 > 1 }),
        ("Over the years you have sent", { Int($0["new_clients", default: ""]) ?? 0 > 4 }),
        ("thank-you for thinking of me when a family", { Int($0["new_clients", default: ""]) ?? 0 > 0 }),
        ("since I saw you", { !$0["last_visit", default: ""].isEmpty }),
        ("gave me your name", { !$0["introduced_by", default: ""].isEmpty }),
        ("we have met", { !$0["met_at", default: ""].isEmpty }),
    ]

    @Test("A sentence that states a fact is only in letters to contacts for whom it is true")
    func trueSentences() throws {
        for kind in Kind.allCases {
            for action in Self.actions {
                let letters = try merge(
                    Self.columns, Self.rows(kind: kind, action: action), Self.templates(), .fitting(name: "templates"),
                    sender: Self.roleSender(.massageTherapist)
                ).map { $0.text.replacing("\n", with: " ") }
                for (letter, person) in zip(letters, Self.people) {
                    for fact in Self.facts where letter.contains(fact.sentence) {
                        #expect(fact.isTrue(person), "\(fact.sentence): \(letter)")
                    }
                    // A call is promised only for a day, which the log remembers.
                    let promises = letter.contains("I will call by") || letter.contains("call your office by")
                    #expect(!letter.contains("I will call") || promises)
                }
            }
        }
    }

    @Test("Every letter can be printed with its address in the window, and sent as an email", arguments: Kind.allCases)
    func otherFormats(kind: Kind) throws {
        for action in Self.actions {
            let printed = try merge(
                Self.columns, Self.rows(kind: kind, action: action), Self.templates(.html), .fitting(name: "templates"),
                sender: sender(Self.fullSender), format: .html, rules: Self.anywhere
            ).map(\.text)
            #expect(printed.count == Self.people.count)
            for letter in printed {
                #expect(!letter.contains("{{") && letter.contains("<p>Dear ") && letter.contains("class=\"signature\""))
                #expect(
                    letter.components(separatedBy: "<p>").count == letter.components(separatedBy: "\n</p>").count)
            }
            #expect(
                printed[0].contains("<address class=\"window\">Priya K. Patel, MD, FAAP<br>Medical Director<br>Harbor"))
            let emails = try merge(
                Self.columns, Self.rows(kind: kind, action: action), Self.templates(.eml), .fitting(name: "templates"),
                sender: sender(Self.fullSender), format: .eml
            ).map(\.text)
            #expect(emails.last?.contains("\r\nTo: info@example.org\r\nSubject: ") == true)
            #expect(emails.last?.contains("\r\n\r\nDear ") == true)
            #expect(emails.last?.contains("\r\n12 Elm Street\r\nSanta Rosa") == true)
            #expect(emails.dropLast().allSatisfy { $0 == "rejected: no email address" })
        }
    }

    @Test("Every letter can be made from a list with only names, in every format")
    func namesOnly() throws {
        for format in [LetterFormat.text, .html] {
            for name in try InputFolder(Self.path).fileNames where Self.isLetter(name) && !name.contains(".es.") {
                let letters = try merge(
                    ["given_name", "family_name"], [["Ann", "Lee"]], Self.templates(format), .one(fileName: name),
                    sender: sender(Self.bareSender), format: format, rules: Self.anywhere)
                #expect(letters.count == 1 && letters[0].text.contains("Dear Ann Lee,"), "\(name)")
            }
        }
    }

    /// Rules under which letters are printed for everybody.
    private static let anywhere: MailMerge.Rules = {
        var rules = MailMerge.Rules()
        rules.allowsNoAddress = true
        return rules
    }()

    @Test("Every letter in the folder has a subject, and actions or an occasion")
    func everyTemplate() throws {
        for name in try InputFolder(Self.path).fileNames where Self.isLetter(name) {
            let letters = try merge(
                Self.columns, Self.rows(kind: .doula, action: .thank), Self.templates(), .one(fileName: name),
                sender: sender(Self.fullSender))
            for letter in letters {
                #expect(Self.faults(in: letter.text, greets: !name.contains(".es.")) == [], "\(name)")
            }
            let text = String(decoding: try InputFile.contents(of: Self.path + "/" + name), as: UTF8.self)
            #expect(text.hasPrefix("Subject: "), "\(name)")
            #expect(text.contains("\nActions: ") || text.contains("\nOccasion: "), "\(name)")
        }
    }

    @Test("Messages are at most 600 characters for every role", arguments: Role.allCases)
    func messages(role: Role) throws {
        for action in Self.actions {
            for kind in [Kind.parentGroup, .doula] {
                let rows = Self.rows(kind: kind, action: action).map { row in
                    zip(Self.columns, row).map { $0 == "website" ? "https://example.org/group" : $1 }
                }
                let letters = try merge(
                    Self.columns, rows, Self.templates(.message), .fitting(name: "templates"),
                    sender: Self.roleSender(role),
                    format: .message
                ).map(\.text)
                for letter in letters { #expect(letter.contains("https://example.org/group\n\nHello!"), "\(letter)") }
            }
        }
    }
}
