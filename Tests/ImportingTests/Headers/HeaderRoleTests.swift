import Bytes
import CSV
import Contacts
import Diagnostics
import Foundation
import Testing

@testable import Importing

/// Every file in `Exports` is the header row of a known format, a column a line, with what the import makes of it.
@Suite("Columns of known formats")
struct HeaderRoleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Exports")
    private static let bookingLists: Set = ["acuity-appointments.csv", "calendly-events.csv"]

    private static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".csv") }.sorted()
    }()

    private static func columns(of file: String) throws -> [(name: String, becomes: String)] {
        let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
        var reader = try Reader(MemorySource(bytes), name: file)
        var columns: [(name: String, becomes: String)] = []
        while let row = try reader.next() {
            if case .record(let record) = row { columns.append((record[0].string, record[1].string)) }
        }
        return columns
    }

    @Test("the header rows of all formats are there")
    func headersAreThere() {
        #expect(HeaderRoleTests.files.count == 19)
    }

    @Test("every column of a known format becomes what is written down", arguments: files)
    func everyColumn(file: String) throws {
        let columns = try HeaderRoleTests.columns(of: file)
        let header = Header(columns.map(\.name))
        let meanings: [String]
        if HeaderRoleTests.bookingLists.contains(file) {
            let plan = try BookingPlan(header, mapping: ColumnMapping(), format: nil, file: file)
            #expect(plan.format.identifier != BookingFormat.generic.identifier)
            meanings = plan.roles.map(\.meaning)
        } else {
            let plan = try ContactPlan(header, mapping: ColumnMapping(), file: file)
            #expect(plan.format.identifier != ContactFormat.generic.identifier)
            meanings = plan.roles.map(\.meaning)
        }
        for (column, meaning) in zip(columns, meanings) {
            #expect(meaning == column.becomes, "\(file): \(column.name)")
        }
    }

    @Test(
        "a word before a known column does not hide it, unless it makes it somebody else's",
        arguments: [
            ("Best phone", "phone"), ("Doula Name", "name"), ("Practice email", "email"), ("Ph", "phone"),
            ("City/State/Zip", "city, region, postal_code (main)"),
            ("Home City State Zip", "city, region, postal_code (home)"),
            ("PLZ Ort", "city, region, postal_code (main)"), ("Mother's phone", nil), ("Baby class", nil),
            ("Doula phone", nil),
            ("Best time", nil), ("Referring Professional Phone", nil), ("Email (personal)", "email"),
            ("E-mail (work)", "email"), ("Client's email", "email"), ("Phone (cell)", "phone"), ("Phone1", "phone"),
            ("Email1", "email"), ("Phone Number 2", "phone"), ("Home Phone Number", "phone"),
            ("Cell Phone No.", "phone"),
            ("Town/City", "city (main)"), ("Province/State", "region (main)"), ("Prov", "region (main)"),
            ("Organization/Practice", "organization"), ("Eircode", "postal_code (main)"), ("Hausnr.", "street (main)"),
            ("C.P.", "postal_code (main)"), ("Localité", "city (main)"), ("Tél. portable", "phone"),
            ("Work Fax Number", "notes, with the heading"), ("Office Number", nil), ("Office email", "email"),
            ("Work website", "website"),
            ("Work No.", nil), ("Partners", nil), ("Emergency", nil),
            ("Doula mobile", nil), ("Partner organization", nil),
            ("Do Not Call", "notes, if it says yes"),
            ("Unsubscribed from all email", "do_not_contact: unsubscribed"),
        ])
    func qualifiedHeaders(name: String, becomes: String?) {
        #expect(HeaderSynonyms.role(of: name)?.meaning == becomes)
    }

    @Test("in a list of unknown making a second column for the same thing is kept as it is")
    func spareColumns() throws {
        let imported = try importContacts(
            "Doula Name,Contact,Town,City,Email,E-mail\nAnn Lee,Kim Ray,Alder Bay,Quillan,a@example.org,b@example.org\n"
        )
        let row = try #require(imported.rows.first)
        #expect(row["family_name"] == "Lee")
        #expect(row["kind"] == "doula")
        #expect(row["Contact"] == "Kim Ray")
        #expect(row["city"] == "Alder Bay")
        #expect(row["City"] == "Quillan")
        #expect(row["other_emails"] == "b@example.org")
    }

    @Test("a column of doulas in a list of clients does not make them doulas, and is kept")
    func clientsWithDoulas() throws {
        let imported = try importContacts(
            "First Name,Last Name,Full name,Doula,Pediatrician name,Doula phone\nAnn,Lee,Ann Lee,Sarah Nguyen,Dr. Patel,707 555 0146\n"
        )
        let row = try #require(imported.rows.first)
        #expect(row["kind"] == nil)
        #expect(row["phone"] == nil)
        #expect(
            ["Doula", "Pediatrician name", "Doula phone"].map { row[$0] } == [
                "Sarah Nguyen", "Dr. Patel", "707 555 0146",
            ])
        #expect(row["Full name"] == nil)
    }

    @Test(
        "a street beside city, state and code in one cell is an address",
        arguments: [
            ("\"Alder Bay, CA 94904\"", "Alder Bay|CA|94904"), ("Alder Bay CA 94904", "Alder Bay|CA|94904"),
            ("Leeds LS1 1AA", "Leeds||LS1 1AA"), ("Sydney NSW 2000", "Sydney|NSW|2000"),
            ("over the hill", "over the hill||"),
        ])
    func townLine(cell: String, expected: String) throws {
        let row = try #require(
            try importContacts("Name,Address,City State Zip\nAnn Lee,12 Pelican St,\(cell)\n").rows.first)
        #expect(["city", "region", "postal_code"].map { row[$0] ?? "" }.joined(separator: "|") == expected)
        #expect(row["street"] == "12 Pelican St")
    }

    @Test(
        "a file of text that is no list is refused with advice",
        arguments: [
            ("<html><table></table></html>", "web page"), ("{\"a\": 1}", "JSON"), ("BEGIN:VCALENDAR", "calendar"),
            ("dn: cn=Ann", "LDIF"), ("{\\rtf1 Name}", "formatted document"), ("Klant", "--map"),
        ])
    func otherFiles(line: String, advice: String) {
        let error = #expect(throws: Diagnostic.self) { try importContacts(line + "\n") }
        #expect(error?.hint?.contains(advice) == true)
    }

    @Test(
        "private columns are not carried over, in whatever language",
        arguments: [
            "Birthday", "Date of Birth", "DOB", "Gender", "Pronouns", "Spouse", "Children", "Personal Health Number",
            "Medical Alert", "Due date", "Baby's name", "Partner", "Baby DOB", "Spouse E-mail", "Emergency phone",
            "Child's date of birth", "Emergency Contact Phone", "Guardian Name",
            "Allergies", "Geburtsdatum", "Ehepartner",
            "Notfallkontakt", "Date de naissance", "Conjoint", "Contact d'urgence", "Fecha de nacimiento", "Cónyuge",
            "Contacto de emergencia", "Birthday (MM/DD)", "Patient DOB", "Kid's birthday", "Baby's due date", "Kids",
            "Son",
            "Partner/Spouse", "spouse_name", "baby_name", "ssn", "Next of kin", "Mother's maiden name",
            "Wedding anniversary", "Children's ages", "Ehemann", "Blood type",
        ])
    func privateColumns(name: String) throws {
        #expect(HeaderSynonyms.role(of: name) == .dropped)
        #expect(try !importContacts("Name,\(name)\nAnn Lee,secret\n").csv.contains("secret"))
    }

    @Test(
        "a column that only begins like a private one passes through",
        arguments: ["Birthday card", "Partner organization"])
    func notPrivate(name: String) throws {
        #expect(try importContacts("Name,\(name)\nAnn Lee,told\n").rows.first?[name] == "told")
    }

    @Test(
        "a list's own column with a name of the contract stands beside the contract's",
        arguments: ["source", "merged_ids"])
    func ownColumns(name: String) throws {
        let imported = try importContacts("Name,\(name)\nAnn Lee,mine\n")
        #expect(imported.columns.filter { $0 == name }.count == 1)
        #expect(imported.rows.first?["\(name) (2)"] == "mine")
    }

    @Test(
        "headers are understood in German, French and Spanish, with accents or without",
        arguments: [
            ("Vorname", "given_name"), ("Nachname", "family_name"), ("Straße", "street (main)"),
            ("Strasse geschäftlich", "street (work)"), ("Straße geschäftlich 2", "street (work)"),
            ("PLZ", "postal_code (main)"), ("Land/Region geschäftlich", "country (work)"),
            ("Telefon (privat)", "phone"), ("E-Mail 2: Adresse", "email"), ("Empfohlen von", "referred_by"),
            ("Prénom", "given_name"), ("Prenom", "given_name"), ("Société", "organization"),
            ("Code postal (bureau)", "postal_code (work)"), ("Adresse de messagerie 2", "email"),
            ("Téléphone (domicile)", "phone"), ("Recommandé par", "referred_by"), ("Catégories", "tags"),
            ("Nombre", "given_name"), ("Apellidos", "family_name"), ("Correo electrónico", "email"),
            ("Código postal del trabajo", "postal_code (work)"), ("Teléfono móvil", "phone"),
            ("¿Cómo nos conoció?", "referred_by"), ("País o región", "country (main)"),
        ])
    func translatedHeaders(name: String, becomes: String) {
        #expect(HeaderSynonyms.role(of: name)?.meaning == becomes)
    }

    @Test(
        "the words of a heading are told apart however it is written",
        arguments: [
            ("ReferredBy", "referred by"), ("MEMBER_RATING", "member rating"), ("E-mail 1 - Value", "e mail 1 value"),
            ("Home ZipCode", "home zip code"), ("Manager's Name", "managers name"), ("  Größe  (m²) ", "grosse m"),
            ("", ""), ("–", ""),
        ])
    func keys(name: String, key: String) {
        #expect(HeaderSynonyms.key(of: name) == key)
    }

    @Test("of a name that is a whole file only the beginning is looked at")
    func endlessName() {
        #expect(HeaderSynonyms.key(of: String(repeating: "a", count: 100_000)).count == 300)
        #expect(
            HeaderSynonyms.key(of: "How did you hear about us? " + String(repeating: "é", count: 500)).hasPrefix(
                "how did"))
    }
}
