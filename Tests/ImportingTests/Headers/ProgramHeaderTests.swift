import CSV
import Importing
import Testing

@testable import Importing

/// Headings of programs in four languages.
@Suite("Headings of many programs")
struct ProgramHeaderTests {
    private func meaning(_ name: String, beside others: [String] = ["Email", "Vorname zz"]) throws -> String {
        try ContactPlan(Header([name] + others), mapping: ColumnMapping(), file: "list.csv").roles[0].meaning
    }

    @Test(
        "words that say which of a contact's values it is stand before or behind the name of the value",
        arguments: [
            ("Tel. dienstlich", "phone"), ("Mobil-Tel.-Nr.", "phone"), ("Tél. professionnel", "phone"),
            ("Teléfono (Trabajo)", "phone"), ("Firma: Haupttelefon", "phone"), ("Alternate Phone", "phone"),
            ("Teléfono laboral", "phone"), ("Phone - home", "phone"), ("Alt Email", "email"),
            ("Primäre E-Mail-Adresse", "email"), ("Adresse électronique secondaire", "email"),
            ("Dirección de correo electrónico principal", "email"), ("Correo electrónico secundario", "email"),
            ("Privat: PLZ", "postal_code (home)"), ("Dienstlich: Ort", "city (work)"),
            ("Code postal privé", "postal_code (home)"), ("Ville professionnelle", "city (work)"),
            ("Código postal (Trabajo)", "postal_code (work)"), ("País de residencia", "country (home)"),
            ("Ville (autre)", "city (other)"), ("Billing City", "city (mailing)"), ("Ship city", "city (other)"),
            ("Shipping Address 2", "street (other)"), ("Default Address City", "city (main)"),
            ("Primary Address Postal Code", "postal_code (main)"), ("Default Address Phone", "phone"),
            ("City - Home", "city (home)"), ("State/Province - Work", "region (work)"),
            ("Address 1 - State/Region", "region (main)"), ("Address 1 - Zip", "postal_code (main)"),
            ("Work Company", "organization"), ("Work Title", "job_title"), ("Website Profile", "website"),
            ("Nom à afficher", "name"), ("Nombre en pantalla", "name"), ("Customer full name", "name"),
        ])
    func qualified(heading: String, becomes: String) throws {
        #expect(try meaning(heading) == becomes)
    }

    @Test(
        "numbers of machines, departments and assistants are notes",
        arguments: [
            "Fax", "Business Fax", "Fax-Nummer", "Télécopie (bureau)", "Otro fax", "Pager", "Buscapersonas",
            "Department",
            "Work Dept", "Abteilung", "Assistant's Name", "Nom de l'assistant(e)", "Asst. Phone", "Manager's Name",
            "Nombre del director", "IM Skype",
        ])
    func remarks(heading: String) throws {
        #expect(try meaning(heading) == "notes, with the heading")
        let imported = try importContacts("Name,\"\(heading)\",Email\nJo Ray,x 12,jo@example.org\n")
        #expect(imported.rows[0]["notes"] == "\(heading): x 12")
    }

    @Test(
        "days of change and languages",
        arguments: [
            ("Last Modified Date", "updated_on"), ("updated_at", "updated_on"), ("Modified Time", "updated_on"),
            ("Geändert am", "updated_on"), ("Modifié le", "updated_on"), ("Última modificación", "updated_on"),
            ("Date Created", "added_on"), ("Created At (UTC+0)", "added_on"), ("Language", "language"),
            ("Preferred Language", "language"), ("Sprache", "language"), ("Langue", "language"), ("Idioma", "language"),
        ])
    func datesAndLanguages(heading: String, becomes: String) throws {
        #expect(try meaning(heading) == becomes)
    }

    @Test(
        "private matters are not carried over in any of the four languages",
        arguments: [
            "Geburtsjahr", "Geburtsmonat", "Entbindungstermin", "SSW", "Name des Babys", "Geburtsdatum des Kindes",
            "Partnerin", "Diagnose", "Krankenkasse", "Conjoint(e)", "Nom du conjoint", "Année de naissance",
            "Date prévue d'accouchement", "Semaine de grossesse", "Prénom du bébé", "Mutuelle", "Antécédents",
            "Año de nacimiento", "Fecha probable de parto", "Semanas de gestación", "Nombre del bebé",
            "Nombre de la pareja", "Seguro médico", "Due date", "EDD", "Pregnancy week", "Gestational age",
            "Baby's name",
            "Partner's name", "SSN", "Insurance ID", "Policy #", "Birth plan", "Last menstrual period", "Year of birth",
            "Age", "Alter", "Âge", "Edad",
        ])
    func privateMatters(heading: String) throws {
        #expect(try meaning(heading) == "not carried over")
    }

    @Test(
        "what is no private matter stays",
        arguments: [
            "Accepts insurance", "Medical Director", "Baby friendly", "Geburtshaus", "Préparation à l'accouchement",
            "Partners", "Children served", "Language spoken",
        ])
    func notPrivate(heading: String) throws {
        #expect(try meaning(heading) != "not carried over")
    }

    @Test(
        "a day and a month beside a year of birth are a birthday", arguments: ["Jour", "Mois", "Day", "Monat", "Mes"])
    func partOfBirthday(heading: String) throws {
        #expect(try meaning(heading, beside: ["Email", "Année de naissance"]) == "not carried over")
        #expect(try meaning(heading) != "not carried over")
    }

    @Test("French Titre is a title or a profession, as its cells say")
    func titre() throws {
        let imported = try importContacts(
            "Titre;Prénom;Nom;Profession;Courriel\nDre;Ana;Roy;Pédiatre;a@example.org\nSage-femme;Léa;Roy;;b@example.org\n"
        )
        #expect(imported.rows.map { $0["prefix"] } == ["Dre", nil])
        #expect(imported.rows.map { $0["job_title"] } == ["Pédiatre", "Sage-femme"])
        let alone = try importContacts("Prénom;Nom;Titre\nLéa;Roy;Sage-femme\nAna;Roy;Dre\n")
        #expect(alone.rows.map { $0["job_title"] } == ["Sage-femme", nil])
    }

    @Test(
        "languages are written as codes",
        arguments: [
            ("English", "en"), ("Deutsch", "de"), ("fr-CA", "fr"), ("es_MX", "es"), ("Español, English", "es"),
            ("deu", "de"), ("español", "es"),
        ])
    func language(cell: String, code: String) throws {
        let imported = try importContacts("Name,Email,Language\nJo Ray,jo@example.org,\"\(cell)\"\n")
        #expect(imported.rows[0]["language"] == code)
    }

    @Test("a word that is no language becomes a note")
    func noLanguage() throws {
        let row = try importContacts("Name,Email,Language\nJo Ray,jo@example.org,Other\n").rows[0]
        #expect(row["language"] == nil)
        #expect(row["notes"] == "Language: Other")
    }

    @Test("an empty website of a program is none")
    func emptyWebsite() throws {
        #expect(try importContacts("Name,Email,Website\nJo,jo@example.org,http://\n").rows[0]["website"] == nil)
    }

    @Test("a list of accounts: billing and shipping addresses, and the program's own type is no kind")
    func accounts() throws {
        let row = try importContacts(
            """
            Name,Email Address,Billing Street,Billing City,Billing State,Billing Postal Code,Shipping Street,Shipping City,\
            Shipping State,Shipping Postal Code,Type,Date Modified
            Alder Bay Pediatrics,office@example.org,12 Elm St,Alder Bay,CA,94600,9 Oak St,Birch Bay,CA,94601,Customer,\
            2026-01-09

            """
        ).rows[0]
        #expect(row["street"] == "12 Elm St")
        #expect(row["notes"] == "Other address: 9 Oak St, Birch Bay, CA, 94601")
        #expect(row["kind"] == "pediatrician")
        #expect(row["updated_on"] == "2026-01-09")
    }

    @Test("a street and a town whose headings disagree about the address are one")
    func halves() throws {
        let row = try importContacts(
            "Prénom,Nom de famille,Nom à afficher,Adresse privée,Ville,Code postal\n"
                + "Élise,Roy,Élise Roy,3 rue des Ormes,Lyon,69001\n"
        ).rows[0]
        #expect(row["street"] == "3 rue des Ormes")
        #expect(row["city"] == "Lyon")
        #expect(row["notes"] == nil)
        #expect(row["aliases"] == nil)
    }
}
