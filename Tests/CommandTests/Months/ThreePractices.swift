import Foundation
import Testing

/// Three months each of three people with messy lists: nothing is lost, nobody is written to twice or against their
/// will, and each source is thanked once for a client.
@Suite("Three practices")
struct ThreePractices {
    @Test("A massage therapist with cards from her phone and Acuity")
    func therapist() throws {
        let practice = try Practice()
        try practice.write(Self.cards, to: "lists/phone.vcf")
        try practice.write(
            Self.acuity(["11/3/2026,Mia Wolf,my doula Sarah", "11/9/2026,Joy Ito,Dr. Patel"]), to: "bookings/1.csv")
        let emails = [
            "sarah@cove.example.org", "sarah.n@mail.example.org", "priya@bay.example.org", "lou@hart.example.org",
            "mia@wolf.example.org",
        ]
        try practice.month("--write --as-of 2026-12-01")
        let thanked = try practice.letters(on: "2026-12-01").filter { $0["action"] == "thank" }
        #expect(Set(thanked.compactMap { $0["name"] }) == ["Sarah Nguyen", "Priya Patel"])
        try practice.requireManners(emails: emails, refused: ["lou@hart.example.org"])

        // The phone is exported anew: Sarah has another card, and somebody is new. Nobody is new to the practice twice.
        let more =
            "BEGIN:VCARD\nVERSION:3.0\nN:Nguyen;Sarah;;;\nTEL:707 555 0146\nEMAIL:sarah@cove.example.org\nEND:VCARD\n"
        try practice.write(Self.cards + more, to: "lists/phone 2.vcf")
        try practice.write(
            Self.acuity(["11/3/2026,Mia Wolf,my doula Sarah", "12/8/2026,Ana Ruiz,Sarah Nguyen"]), to: "bookings/2.csv")
        try practice.write("email\npriya@bay.example.org\n", to: "state/suppress.csv")
        try practice.month("--write --as-of 2027-01-04")
        let sarah = try practice.letters().filter { $0["name"] == "Sarah Nguyen" && $0["action"] == "thank" }
        #expect(sarah.map { $0["new_clients"] } == ["1", "2"])
        try practice.month("--write --as-of 2027-02-01")
        #expect(try practice.letters(on: "2027-02-01").allSatisfy { $0["action"] != "thank" })
        #expect(try practice.letters().count { $0["name"] == "Priya Patel" } == 1)
        try practice.requireManners(emails: emails, refused: ["lou@hart.example.org"])
    }

    private static let cards = """
        BEGIN:VCARD
        VERSION:3.0
        N:Nguyen;Sarah;;;CD(DONA)
        FN:Sarah Nguyen CD(DONA)
        ORG:Cove Births;
        item1.EMAIL;type=INTERNET;type=pref:sarah@cove.example.org
        EMAIL;type=INTERNET;type=HOME:sarah.n@mail.example.org
        TEL;type=CELL;type=VOICE:(707) 555-0146
        NOTE:Met at the fair\\; brings cards\\, always.\\nCall after 3.
        END:VCARD
        BEGIN:VCARD
        VERSION:2.1
        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Patel;Priya;;Dr.;MD
        ORG:Bay Pediatrics
        TITLE:Pediatrician
        TEL;WORK:707-555-0110
        EMAIL:priya@bay.example.org
        ADR;WORK:;;14 Lighthouse Ave=2C Suite 2;Alder Bay;CA;94904;USA
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        N:Hart;Lou;;;
        TITLE:Doula
        EMAIL:lou@hart.example.org
        NOTE:do not contact
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        N:Wolf;Mia;;;
        EMAIL:mia@wolf.example.org
        TEL:+1 (510) 555-0120
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        N:;;;;
        FN:
        TEL:555-0177
        END:VCARD

        """

    private static func acuity(_ rows: [String]) -> String {
        let header = "Start Time,First Name,Last Name,Email,Type,Appointment Price,Label,How did you hear about us?\n"
        return rows.reduce(header) { text, row in
            let cells = row.components(separatedBy: ",")
            let names = cells[1].components(separatedBy: " ")
            let email = "\(names[0].lowercased())@\(names[1].lowercased()).example.org"
            return text
                + "\(cells[0]) 10:30 am,\(names[0]),\(names[1]),\(email),Prenatal massage,$120.00,Completed,\(cells[2])\n"
        }
    }

    @Test("A doula in Quebec with Outlook in French and days before months")
    func quebec() throws {
        let practice = try Practice(
            sender: Practice.sender.replacing("massage therapist", with: "doula") + "sender_country: CA\n")
        // Outlook saves its lists in the code page of Windows.
        try practice.write(try #require(Self.outlook.data(using: .windowsCP1252)), to: "lists/contacts outlook.csv")
        let emails = [
            "elise.tremblay@example.org", "melanie@cote.example.org", "chantal@example.org",
            "info@relevailles.example.org",
        ]
        var rows = ["13/10/2026;Zoé Roy;Mélanie Côté", "05/11/2026;Anaïs Bélanger;Dre Tremblay"]
        try practice.write(Self.agenda(rows), to: "bookings/agenda.csv")
        try practice.month("--write --as-of 2026-12-01")
        let first = try practice.letters()
        #expect(
            Set(first.filter { $0["action"] == "thank" }.compactMap { $0["name"] }) == [
                "Élise Tremblay", "Mélanie Côté",
            ])
        #expect(!first.contains { $0["name"] == "Chantal Gagnon" })
        // 05/11 is in November, because 13/10 shows that the day comes first.
        let scored = try practice.sheet("scored.csv").rows
        #expect(scored.first { $0["family_name"] == "Tremblay" }?["last_booking"] == "2026-11-05")
        try practice.requireManners(emails: emails, refused: ["chantal@example.org"])

        rows.append("08/12/2026;Maude Roy;Mélanie")
        try practice.write(Self.agenda(rows), to: "bookings/agenda.csv")
        let elise = try #require(try practice.id("elise.tremblay@example.org"))
        try practice.month("--note \(elise) replied 'merci, à bientôt' --as-of 2026-12-09")
        // The log goes through Excel in French: semicolons, the code page of Windows, other line ends.
        try practice.write(try Self.savedInFrench(practice.text("state/log.csv")), to: "state/log.csv")
        try practice.month("--write --as-of 2027-01-05")
        let melanie = try practice.letters().filter { $0["name"] == "Mélanie Côté" && $0["action"] == "thank" }
        #expect(melanie.map { $0["new_clients"] } == ["1", "2"])
        #expect(try practice.sheet("state/log.csv").rows.contains { $0["note"] == "merci, à bientôt" })
        try practice.month("--write --as-of 2027-02-01")
        try practice.requireManners(emails: emails, refused: ["chantal@example.org"])
    }

    private static let outlook = """
        "Titre","Prénom","Nom","Société","Titre du poste","Rue (bureau)","Ville (bureau)","Dép/Région (bureau)",\
        "Code postal (bureau)","Pays/Région (bureau)","Téléphone (bureau)","Tél. mobile","Adresse de messagerie","Notes"
        "Dre","Élise","Tremblay","Clinique pédiatrique du Plateau","Pédiatre","12, rue Rachel","Montréal","QC",\
        "H2W 1A1","Canada","(514) 555-0111","","elise.tremblay@example.org",""
        "","Mélanie","Côté","","Doula","","Laval","QC","","Canada","","450-555-0112","melanie@cote.example.org",""
        "","Mélanie","Cote","","doula","","Laval","QC","","Canada","","(450) 555-0112","",""
        "","Chantal","Gagnon","","Sage-femme","8, rue Fleury","Montréal","QC","H2C 1C2","Canada","","",\
        "chantal@example.org","ne plus contacter"
        "","","","Relevailles de Laval","","3, rue Principale","Laval","QC","H7L 1A1","Canada","","",\
        "info@relevailles.example.org",""

        """

    private static func agenda(_ rows: [String]) -> String {
        rows.reduce("Date;Client;Courriel;Service;Statut;Prix;Référée par\r\n") { text, row in
            let cells = row.components(separatedBy: ";")
            let email = cells[1].lowercased().filter(\.isASCII).replacing(" ", with: ".")
            return text + "\(cells[0]);\(cells[1]);\(email)@example.org;Rencontre;Complété;120,00 $;\(cells[2])\r\n"
        }
    }

    /// A CSV as Excel in French saves it.
    private static func savedInFrench(_ text: String) throws -> Data {
        let sheet = Spreadsheet(text: text)
        let lines =
            [sheet.columns.joined(separator: ";")]
            + sheet.rows.map { row in
                sheet.columns.map { column in
                    let cell = row[column] ?? ""
                    let date = cell.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/)
                    return date.map { "\($0.3)/\($0.2)/\($0.1)" } ?? (cell.contains(";") ? "\"\(cell)\"" : cell)
                }.joined(separator: ";")
            }
        return try #require(lines.map { $0 + "\r\n" }.joined().data(using: .windowsCP1252))
    }

    @Test("A manager of six with Excel in between")
    func manager() throws {
        let practice = try Practice()
        for (number, who) in ["ana", "ben", "cy", "dee", "eli", "flo"].enumerated() {
            try practice.write(Self.list(of: who, number), to: "lists/\(who).csv")
        }
        try practice.write(Self.staffBookings(10, count: 12), to: "bookings/october.csv")
        let emails = (0..<6).map { "doula\($0)@\(Self.towns[$0]).example.org" } + ["dr.lee@kids.example.org"]
        try practice.month("--as-of 2026-11-02")
        try practice.month("--write --as-of 2026-11-02")
        // All six have Dr. Lee; he is one contact and gets one letter.
        #expect(try practice.letters().count { $0["name"] == "Ida Lee" } == 1)
        try practice.requireManners(emails: emails, refused: ["doula5@\(Self.towns[5]).example.org"])

        // Excel saves the log and the answers with semicolons, and the dates in the German way.
        for file in ["state/log.csv", "state/referral-decisions.csv"] {
            try practice.write(try Self.savedInFrench(practice.text(file)), to: file)
        }
        try practice.write(Self.staffBookings(11, count: 9), to: "bookings/november.csv")
        try practice.month("--write --as-of 2026-12-01")
        let log = try practice.sheet("state/log.csv")
        #expect(log["date"].allSatisfy { $0.hasPrefix("2026-1") })
        try practice.requireManners(emails: emails, refused: ["doula5@\(Self.towns[5]).example.org"])

        // A colleague starts the same month meanwhile.
        let both = try practice.shell(
            """
            for run in 1 2; do "$PROJECT"/samples/month . --write --as-of 2027-01-04 > "run $run" 2>&1 & done; wait
            grep -l 'another run is working' run\\ * | wc -l; rm run\\ *
            """)
        #expect(both.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == "1", "\(both)")
        try practice.requireManners(emails: emails, refused: ["doula5@\(Self.towns[5]).example.org"])
        let scored = try practice.sheet("scored.csv").rows
        let credited = scored.compactMap { Int($0["new_clients"] ?? "") }.reduce(0, +)
        #expect(credited == 21)
    }

    private static let towns = ["alderbay", "quillan", "portansel", "marlow", "brambury", "heron"]

    /// The list that one of six keeps in Excel: each writes the same people in another way.
    private static func list(of who: String, _ number: Int) -> String {
        let phone = [
            "7075550130", "(707) 555-0130", "707.555.0130", "707-555-0130", "+1 707 555 0130", "1 (707) 555 0130",
        ][number]
        let refusal = number == 5 ? "do not contact" : ""
        return """
            Full name,Role,E-mail,Tel,Town,Do not contact
            "\(number % 2 == 0 ? "Dr. Ida Lee" : "Lee, Ida, MD")",Pediatrician,dr.lee@kids.example.org,\(phone),Alder Bay,
            \(["Ada", "Bea", "Cleo", "Dina", "Eva", "Fay"][number]) \(["Moss", "Reed", "Hill", "Ford", "Lake", "Wood"][number]),\
            Doula,doula\(number)@\(towns[number]).example.org,,\(towns[number]),\(refusal)
            ,,,,,

            """
    }

    private static func staffBookings(_ month: Int, count: Int) -> String {
        let sources = ["Ada Moss", "Bea Reed", "Dr. Lee"]
        return (0..<count).reduce("Staff,Date,Client,Client email,Status,Price,Referred by\n") { text, place in
            let client = "Client\(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"][place]) Of\(month)"
            let email = "\(client.lowercased().replacing(" ", with: "."))@example.org"
            return text
                + "P\(place % 6),\(month)/\(place * 2 + 3)/2026,\(client),\(email),Completed,$80,\(sources[place % 3])\n"
        }
    }
}
