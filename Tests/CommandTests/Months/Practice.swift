import Foundation
import Testing

/// A practice's folder, in which `samples/month` runs.
struct Practice {
    private let folder = Result { try TemporaryFolder() }
    /// A name with a blank, as people give them.
    private static let name = "my practice"

    /// A folder with `me.txt` and nothing else.
    init(sender: String? = Practice.sender) throws {
        for name in ["lists", "bookings"] {
            try FileManager.default.createDirectory(at: url.appending(path: name), withIntermediateDirectories: true)
        }
        if let sender { try write(sender, to: "me.txt") }
    }

    static let sender = """
        sender_name: Ines Okafor
        sender_practice: Harbor Infant Massage
        sender_role: massage therapist
        sender_address: 12 Harbor Street, Alder Bay, CA 94904
        sender_phone: (707) 555-0101
        sender_email: ines@harbor.example.org
        classes: infant massage for parents and babies
        service_area: Alder Bay
        opt_out: If you would rather not hear from me, reply "no more letters".

        """

    var url: URL {
        get throws { try folder.get().url.appending(path: Practice.name) }
    }

    /// Copies what a folder of the samples holds.
    func take(_ path: String, to name: String) throws {
        let run = try shell("cp \"$PROJECT\"/samples/\(path) \(name)")
        #expect(run.status == 0, "\(run)")
    }

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws { try data.write(to: url.appending(path: path)) }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func sheet(_ path: String) throws -> Spreadsheet { try Spreadsheet(url.appending(path: path)) }

    func exists(_ path: String) throws -> Bool {
        FileManager.default.fileExists(atPath: try url.appending(path: path).path)
    }

    var files: [String] {
        get throws { Toolkit.files(in: try url) }
    }

    /// Runs a command in the folder itself.
    @discardableResult
    func shell(_ command: String) throws -> Run { try Toolkit.run(command, in: url) }

    /// Runs `samples/month` on the folder.
    @discardableResult
    func month(_ options: String, status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation) throws -> Run {
        let run = try Toolkit.run(
            "\"$PROJECT\"/samples/month '\(Practice.name)' \(options)", in: try folder.get().url)
        #expect(run.status == status, "\(run)", sourceLocation: sourceLocation)
        return run
    }

    /// The rows of the log that are letters.
    func letters(on day: String? = nil) throws -> [[String: String]] {
        try sheet("state/log.csv").rows.filter { row in
            row["template"] != "" && (day.map { row["date"] == $0 } ?? true)
        }
    }

    /// The id of the contact with this email; nil if there is none.
    func id(_ email: String) throws -> String? {
        try sheet("state/contacts.csv").rows.first { row in
            [row["email"], row["other_emails"]].compactMap(\.self).flatMap { $0.components(separatedBy: "; ") }
                .contains(email)
        }?["contact_id"]
    }

    /// Fills in the column `decision` of the pair that has a cell `text`, or of the first answer that has it.
    func decide(_ text: String, _ word: String, in file: String) throws {
        var lines = try self.text(file).components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.contains(text) }, "\(text) is not in \(file)")
        if file.contains("match") {
            lines[place].replace(",,", with: ",\(word),", maxReplacements: 1)
        } else {
            lines[place] += word
        }
        try write(lines.joined(separator: "\n"), to: file)
    }

    /// What must hold after any number of months.
    ///
    /// - Parameters:
    ///   - emails: all addresses in the lists; each is in the state or in a file of rows to mend.
    ///   - refused: addresses of people who said no.
    ///   - since: the day on which they had said it.
    func requireManners(
        emails: [String], refused: [String], since: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let contacts = try sheet("state/contacts.csv")
        let known = Set((contacts["email"] + contacts["other_emails"]).flatMap { $0.components(separatedBy: "; ") })
        let mending = try files.filter { $0.hasPrefix("to-mend") }.map(text).joined()
        for email in emails where !known.contains(email) {
            #expect(mending.contains(email), "\(email) is lost", sourceLocation: sourceLocation)
        }
        let letters = try letters()
        let emailOf = Dictionary(
            uniqueKeysWithValues: contacts.rows.map { ($0["contact_id"] ?? "", $0["email"] ?? "") })
        for letter in letters {
            let email = emailOf[letter["contact_id"] ?? ""] ?? ""
            let isRefused = refused.contains(email) && (letter["date"] ?? "") >= since
            #expect(email.isEmpty || !isRefused, "\(letter)", sourceLocation: sourceLocation)
            // A row of the log stands for a letter that exists.
            let isThere = try exists(letter["file"] ?? "?")
            #expect(isThere, "\(letter)", sourceLocation: sourceLocation)
        }
        let introduced = letters.filter { $0["action"] == "introduce" }
        let repeated = [
            Practice.repeated(letters) { "\($0["contact_id"] ?? "") \($0["date"]?.prefix(7) ?? "")" },
            Practice.repeated(introduced) { $0["contact_id"] ?? "" },
            Practice.repeated(introduced) { emailOf[$0["contact_id"] ?? ""] ?? "" },
        ]
        #expect(Array(repeated.joined()).isEmpty, "written to twice: \(repeated)", sourceLocation: sourceLocation)
        // Each thank-you is for clients who came since the one before.
        let thanks = Dictionary(grouping: letters.filter { $0["action"] == "thank" }) { $0["contact_id"] ?? "" }
        for (id, letters) in thanks {
            let clients = letters.map { Int($0["new_clients"] ?? "") ?? 0 }
            let isRising = zip(clients, clients.dropFirst()).allSatisfy { $0 < $1 }
            #expect(isRising, "\(id) \(clients)", sourceLocation: sourceLocation)
        }
    }

    /// The keys that several rows have, other than blank ones.
    private static func repeated(_ rows: [[String: String]], _ key: ([String: String]) -> String) -> [String] {
        Dictionary(grouping: rows, by: key).filter { $0.value.count > 1 && !$0.key.isEmpty }.map(\.key)
    }
}
