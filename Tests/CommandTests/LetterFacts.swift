import Foundation
import Testing

/// Letters made from the shipped templates say nothing that their row does not say.
///
/// Every sentence that speaks of the past, of a number or of a call must be a known `Claim`, which is held against the
/// row of the recipient, the sender and the log. A new sentence of that sort in a template fails until it has its
/// claim.
@Suite("Facts in the shipped letters")
struct LetterFacts {
    private static let date = "2026-11-01"

    @Test("every letter to a contact of the samples is true", arguments: LetterSender.all)
    func samples(sender: LetterSender) throws {
        let folder = try TemporaryFolder()
        try require(
            """
            mkdir contacts
            cp "$PROJECT"/samples/contacts/*.csv contacts
            import --quiet contacts/*.csv | dedupe --quiet \\
                | score --quiet --introduce 100 --bookings "$PROJECT"/samples/bookings.csv --as-of \(Self.date) > list.csv
            """, in: folder)
        let rows = try Spreadsheet(folder.url.appending(path: "list.csv")).rows
        let letters = try letters(from: sender, in: folder)
        let written = Set(letters.compactMap { $0.row["contact_id"] })
        for row in rows where row["do_not_contact"] == "" {
            let id = row["contact_id"] ?? ""
            let isDue = ["thank", "introduce", "reconnect", "keep-in-touch"].contains(row["next_action"])
            #expect(written.contains(id) == isDue, "\(row)")
            if (Int(row["new_clients"] ?? "") ?? 0) > 0, row["next_action"] == "thank" {
                let thanks = letters.filter { $0.row["contact_id"] == id && $0.template.hasPrefix("thank-you") }
                #expect(thanks.count == 1, "\(row)")
            }
            if row["kind"] == "parent-group", row["next_action"] == "introduce" {
                let letter = letters.first { $0.row["contact_id"] == id }
                #expect(letter?.template.contains("group") == true, "\(row)")
            }
        }
    }

    @Test(
        "every letter to a contact with few and with many facts is true, in each language",
        arguments: LetterSender.all, ["en", "es"])
    func edges(sender: LetterSender, language: String) throws {
        let folder = try TemporaryFolder()
        let kinds = [
            "pediatrician", "obstetrician", "midwife", "doula", "lactation-consultant", "nurse", "hospital",
            "childbirth-educator", "parent-group", "childcare", "fitness-studio", "therapist", "client", "other",
        ]
        // The kind of a contact without clients, with one, two, and many of them, and how they met.
        let facts = [
            "0,0,,,", "1,1,2026-03-07,the birth fair,", "2,1,,,Sarah Nguyen", "14,9,2025-12-24,a talk,Dr. Rao",
        ]
        var list =
            "contact_id,kind,given_name,family_name,email,language,next_action,"
            + "new_clients,new_clients_year,last_visit,met_at,introduced_by\n"
        for kind in kinds {
            for action in ["introduce", "thank", "keep-in-touch", "reconnect"] {
                for fact in facts {
                    let count = Int(fact.prefix { $0 != "," }) ?? 0
                    // score thanks nobody who sent nobody, and misses nobody either.
                    guard count > 0 || action == "introduce" || action == "keep-in-touch" else { continue }
                    let id = "\(kind)-\(action)-\(count)"
                    list += "\(id),\(kind),Ana,Ruiz,\(id)@example.org,\(language),\(action),\(fact)\n"
                }
            }
        }
        try folder.write(list, to: "list.csv")
        let letters = try letters(from: sender, in: folder)
        #expect(letters.count == list.split(separator: "\n").count - 1)
    }

    /// The letters to everybody in `list.csv`, after a look at each.
    private func letters(from sender: LetterSender, in folder: TemporaryFolder) throws -> [FactualLetter] {
        try folder.write(sender.file, to: "me.txt")
        try require(
            """
            mail-merge list.csv --templates "$PROJECT"/templates --sender me.txt --as-of \(Self.date) --format csv \\
                --without-address --log log.csv --output letters.csv --quiet
            """, in: folder)
        let list = try Spreadsheet(folder.url.appending(path: "list.csv")).rows
        let log = try Spreadsheet(folder.url.appending(path: "log.csv")).rows
        let rows = Dictionary(uniqueKeysWithValues: list.map { ($0["contact_id"] ?? "", $0) })
        let logged = Dictionary(uniqueKeysWithValues: log.map { ($0["contact_id"] ?? "", $0) })
        let letters = try Spreadsheet(folder.url.appending(path: "letters.csv")).rows.map { letter in
            let id = letter["contact_id"] ?? ""
            return FactualLetter(
                text: letter["letter"] ?? "", row: try #require(rows[id]), sender: sender,
                template: logged[id]?["template"] ?? "", followUpOn: logged[id]?["follow_up_on"] ?? "")
        }
        var claimsOfSentence: [String: [Claim]] = [:]
        for letter in letters {
            for sentence in letter.sentences {
                let claims = claimsOfSentence[sentence] ?? Claim.all.filter { $0.isMade(in: sentence) }
                if claimsOfSentence.updateValue(claims, forKey: sentence) == nil {
                    #expect(!claims.isEmpty || !Claim.mayBeOne(sentence), "no claim for: \(sentence)")
                }
                for claim in claims {
                    #expect(claim.isTrue(sentence, letter), "\(sentence)\n\(letter.row)")
                }
            }
        }
        return letters
    }

    private func require(_ script: String, in folder: TemporaryFolder) throws {
        let run = try Toolkit.run("set -euo pipefail\n" + script, in: folder.url)
        try #require(run.status == 0, "\(run)")
    }
}

/// A sender of each role, with a few or with all details.
struct LetterSender: CustomTestStringConvertible, Sendable {
    let role: String
    let details: [String: String]

    static let all: [LetterSender] = [
        LetterSender(role: "massage-therapist", details: [:]),
        LetterSender(
            role: "massage-therapist",
            details: [
                "classes": "infant massage in small groups", "certification": "certified educator of infant massage",
                "service_area": "Alder Bay", "services": "prenatal massage",
                "classes_es": "masaje infantil en grupos pequeños", "service_area_es": "la costa de Marlow",
            ]),
        LetterSender(role: "doula", details: ["service_area": "Alder Bay"]),
        LetterSender(role: "lactation-consultant", details: ["classes": "a prenatal class on feeding"]),
        LetterSender(role: "childbirth-educator", details: ["classes": "weekend courses"]),
        LetterSender(role: "midwife", details: ["certification": "CNM"]),
    ]

    var testDescription: String { "\(role), \(details.count) details" }

    var file: String {
        var lines = ["sender_name: Maya Lindqvist", "sender_role: \(role)", "sender_phone: (707) 555-0142"]
        lines += details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// A letter with the row it was made from.
struct FactualLetter {
    let text: String
    let row: [String: String]
    let sender: LetterSender
    let template: String
    let followUpOn: String

    var isSpanish: Bool { template.contains(".es.") }
    var newClients: Int { Int(row["new_clients"] ?? "") ?? 0 }

    /// The sentences between the greeting and the signature, each on one line.
    var sentences: [String] {
        let greeting = text.range(
            of: #"\n(Dear|Hola|Buenos|Estimad|Querid)[^\n]*[,:]\n"#, options: .regularExpression)
        let rest = text[(greeting?.upperBound ?? text.startIndex)...]
        let end = rest.range(of: "Maya Lindqvist", options: .backwards)?.lowerBound ?? rest.endIndex
        func replacing(_ pattern: String, with template: String, in text: String) -> String {
            text.replacingOccurrences(of: pattern, with: template, options: .regularExpression)
        }
        let body = replacing(#"\n +- "#, with: "\n\n", in: String(rest[..<end]))
        return body.components(separatedBy: "\n\n").flatMap { paragraph in
            let line = replacing(#"\s+"#, with: " ", in: paragraph).replacing("Dr. ", with: "Dr.\u{A0}")
            return replacing(#"([.?!]"?) "#, with: "$1\n", in: line).components(separatedBy: "\n")
        }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
