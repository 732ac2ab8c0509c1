import Contacts
import Diagnostics
import Importing
import Testing

@Suite("vCard: what becomes of the properties")
struct VCardContactTests {
    @Test("N in five parts, with several values in each")
    func name() throws {
        let row = try importCard("N:van der Berg;Anneke;Maria,Jo;Prof.,Dr.;Jr.,MD,FAAP\nFN:whatever")
        #expect(row["family_name"] == "van der Berg")
        #expect(row["given_name"] == "Anneke")
        #expect(row["middle_name"] == "Maria Jo")
        #expect(row["prefix"] == "Prof. Dr.")
        #expect(row["suffix"] == "Jr.")
        #expect(row["credentials"] == "MD, FAAP")
        #expect(row["aliases"] == "whatever")
    }

    @Test("titles and credentials that only FN has are kept")
    func formattedNameWithTitles() throws {
        let row = try importCard("N:Patel;Priya;;;\nFN:Dr. Priya Patel, MD, FAAP")
        #expect(row["prefix"] == "Dr.")
        #expect(row["credentials"] == "MD, FAAP")
        #expect(row["kind"] == "pediatrician")
        #expect(row["aliases"] == nil)
    }

    @Test(
        "a whole name in one part of N, or in FN alone, is taken apart",
        arguments: ["N:;Jo Lee;;;\nFN:Jo Lee", "N:Jo Lee\nFN:Jo Lee", "FN:Jo Lee", "N:;;;;\nFN:Jo Lee", "FN:Lee\\, Jo"])
    func wholeName(lines: String) throws {
        let row = try importCard(lines)
        #expect(row["given_name"] == "Jo")
        #expect(row["family_name"] == "Lee")
    }

    @Test(
        "an organization is no person",
        arguments: [
            "KIND:org\nFN:Cove Kids", "N:Kids;Cove;;;\nFN:Cove Kids\nKIND:group", "FN:Cove Kids\nORG:Cove Kids;",
            "N:;Cove Kids;;;\nFN:Cove Kids\nORG:Cove Kids", "N:;;;;\nFN:Cove Kids\nORG:Cove Kids\nX-ABShowAs:COMPANY",
        ])
    func organization(lines: String) throws {
        let row = try importCard(lines)
        #expect(row["organization"] == "Cove Kids")
        #expect(row["given_name"] == nil)
        #expect(row["family_name"] == nil)
    }

    @Test("a company's card may name a person there, and a card of a person an organization with units")
    func personAtOrganization() throws {
        let company = try importCard("N:Reyes;Marisol;;;\nFN:Quillan Yoga\nORG:Quillan Yoga\nX-ABShowAs:COMPANY")
        #expect(company["organization"] == "Quillan Yoga")
        #expect(company["family_name"] == "Reyes")
        let person = try importCard(
            "N:Okafor;Ben;;;\nORG:Harbor\\, Inc.;Newborn Clinic;Desk 2\nTITLE:Nurse\nROLE:Triage")
        #expect(person["organization"] == "Harbor, Inc.")
        #expect(person["job_title"] == "Nurse; Triage")
        #expect(person["notes"] == "Department: Newborn Clinic\nDepartment: Desk 2")
    }

    @Test("every email is kept, the preferred one first")
    func emails() throws {
        let row = try importCard(
            "FN:Ann Vos\nEMAIL:a@example.org\nEMAIL;PREF=50:b@example.org\nEMAIL;PREF=2:c@example.org\n"
                + "EMAIL:mailto:d@example.org\nEMAIL;X400:c=us;a=mail", version: "4.0")
        #expect(row["email"] == "c@example.org")
        #expect(row["other_emails"] == "b@example.org; a@example.org; d@example.org")
        #expect(row["notes"] == "Email: c=us;a=mail")
    }

    @Test("text that is no email address is moved to the notes", arguments: ["", ";PREF"])
    func invalidEmail(parameter: String) throws {
        let imported = try importCards(
            "BEGIN:VCARD\nFN:Ann Vos\nEMAIL:ann@example.org\nEMAIL\(parameter):junk\nEND:VCARD")
        #expect(imported.rejected.isEmpty)
        #expect(imported.rows.map { $0["notes"] } == ["junk"])
        #expect(imported.rows.map { $0["email"] } == ["ann@example.org"])
    }

    @Test(
        "a number is read in whatever form it is written",
        arguments: [
            ("(707) 555-0101", "+17075550101"), ("tel:+1-707-555-0101;ext=12", "+17075550101;ext=12"),
            ("tel:+17075550101;isub=1", "+17075550101"), ("7075550101,12", "+17075550101;ext=12"),
            ("7075550101;12#", "+17075550101;ext=12"), ("707-555-0101p12", "+17075550101;ext=12"),
            ("(707) 555-0101 ext. 4", "+17075550101;ext=4"), ("+44 20 7946 0123", "+442079460123"),
        ])
    func phones(typed: String, expected: String) throws {
        #expect(try importCard("FN:Ann Vos\nTEL;TYPE=cell:\(typed)")["phone"] == expected)
    }

    @Test("the preferred number is first, none is lost, and a fax or pager is no number to call")
    func preferredPhone() throws {
        let row = try importCard(
            """
            FN:Ann Vos
            TEL;HOME:(707) 555-0101
            TEL;WORK;FAX:(707) 555-0102
            TEL;CELL;PREF:(707) 555-0103
            TEL;PAGER:(707) 555-0104
            item1.TEL:(707) 555-0105
            item1.X-ABLabel:_$!<HomeFAX>!$_
            TEL:(707) 555-0106
            """)
        #expect(row["phone"] == "+17075550103")
        #expect(row["other_phones"] == "+17075550101 | +17075550106")
        #expect(row["notes"] == "Fax: (707) 555-0102\nPager: (707) 555-0104\nFax: (707) 555-0105")
    }

    @Test("an address of seven parts; the one at work counts and the others go to the notes")
    func addresses() throws {
        let row = try importCard(
            """
            FN:Ann Vos
            ADR;TYPE=home:;;9 Heron Ct;Quillan;California;94939;USA
            item1.ADR:PO Box 7;Suite 3,Floor 2;12 Pelican St;Alder Bay;California;94904;United States
            item1.X-ABLabel:_$!<Work>!$_
            ADR;TYPE=WORK:;;1 Far Rd;Alder Bay;CA;94904;
            ADR;TYPE=WORK:;;2 Far Rd;Alder Bay;CA;94904;
            ADR;TYPE=WORK:;;3 Far Rd;Alder Bay;CA;94904;
            """)
        #expect(row["street"] == "12 Pelican St, PO Box 7, Suite 3, Floor 2")
        #expect(row["city"] == "Alder Bay")
        #expect(row["region"] == "CA")
        #expect(row["postal_code"] == "94904")
        #expect(row["country"] == "US")
        let notes = try #require(row["notes"]).split(separator: "\n")
        #expect(notes.count == 4)
        for street in ["9 Heron Ct", "1 Far Rd", "2 Far Rd", "3 Far Rd"] {
            #expect(notes.contains { $0.contains(street) })
        }
    }

    @Test(
        "an address in one piece is taken apart",
        arguments: [
            "ADR:;;12 Pelican St\\nAlder Bay\\, CA 94904;;;;", "LABEL;WORK:12 Pelican St\\nAlder Bay\\, CA 94904",
            "ADR;LABEL=\"12 Pelican St^nAlder Bay, CA 94904\":;;;;;;",
            "LABEL:1 Old Rd\nADR:;;12 Pelican St;Alder Bay;CA;94904;",
        ])
    func wholeAddress(lines: String) throws {
        let row = try importCard("FN:Ann Vos\n\(lines)")
        #expect(row["street"] == "12 Pelican St")
        #expect(row["city"] == "Alder Bay")
        #expect(row["postal_code"] == "94904")
    }

    @Test("nicknames, categories, notes and sites are kept, each of them")
    func lists() throws {
        let row = try importCard(
            #"""
            FN:Ann Vos
            NICKNAME:Annie,Nan
            CATEGORIES:Doulas,Warm\, local,myContacts
            CATEGORIES:Fair
            NOTE:first
            NOTE:second
            URL:https\://one.example.org
            URL;TYPE=work:https://two.example.org
            """#)
        #expect(row["aliases"] == "Annie; Nan")
        #expect(row["tags"] == "Doulas; Warm, local; Fair")
        #expect(row["notes"] == "first\nsecond")
        #expect(row["website"] == "https://one.example.org; https://two.example.org")
        #expect(row["kind"] == "doula")
    }

    @Test(
        "who referred the contact is kept",
        arguments: [
            "item1.X-ABRELATEDNAMES:Jo Poe\nitem1.X-ABLabel:Referred By",
            "item1.X-ABLabel:_$!<referred by>!$_\nitem1.RELATED;VALUE=text:Jo Poe", "X-REFERRED-BY:Jo Poe",
            "RELATED;TYPE=referred-by;VALUE=text:Jo Poe",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Jo Poe;0;Referred by;;",
        ])
    func referredBy(lines: String) throws {
        #expect(try importCard("FN:Ann Vos\n\(lines)")["referred_by"] == "Jo Poe")
    }

    @Test(
        "what is private or only for the address book is not carried over",
        arguments: [
            "BDAY:SECRET", "ANNIVERSARY:SECRET", "X-SPOUSE:SECRET", "X-EVOLUTION-SPOUSE:SECRET", "GENDER:SECRET",
            "item1.X-ABRELATEDNAMES:SECRET\nitem1.X-ABLabel:_$!<Spouse>!$_", "RELATED;TYPE=child:SECRET",
            "UID:SECRET", "REV:SECRET", "X-ABUID:SECRET", "KEY:SECRET", "AGENT:SECRET",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;SECRET;3;;",
            "AGENT:\nBEGIN:VCARD\nFN:SECRET\nEND:VCARD", "X-CHILDREN;ENCODING=QUOTED-PRINTABLE:SE=\nSECRET",
            "item1.X-Maiden-Name:SECRET", "X-UNKNOWN;ENCODING=BASE64:U0VDUkVU\n SECRET",
        ])
    func leftOut(lines: String) throws {
        let imported = try importCards("BEGIN:VCARD\n\(lines)\nFN:Ann Vos\nTEL:(707) 555-0101\nEND:VCARD")
        #expect(imported.counts.written == 1)
        #expect(imported.rows.first?["phone"] == "+17075550101")
        #expect(!imported.csv.contains("SECRET"))
        #expect(imported.notices.isEmpty)
        #expect(imported.columns == ContactColumn.names)
    }

    @Test(
        "a property of its own making is kept among the notes, under its name",
        arguments: [
            ("X-LICENSE:L123", "X-LICENSE: L123"), ("item1.X-License;type=work:L\\, 1\n 23", "X-License: L, 123"),
            ("X-FEE;ENCODING=QUOTED-PRINTABLE:=C2=A3=\n80", "X-FEE: £80"),
            ("NOTE:kind\nX-LICENSE:1", "kind\nX-LICENSE: 1"),
        ])
    func otherProperties(lines: String, notes: String) throws {
        #expect(try importCard("FN:Ann Vos\n\(lines)")["notes"] == notes)
    }

    @Test("an address book without a name calls a card by its email or number, which is no name")
    func nameless() throws {
        let email = try importCard("FN:luz@example.org\nEMAIL:luz@example.org")
        #expect(email["given_name"] == nil && email["email"] == "luz@example.org" && email["other_emails"] == nil)
        let phone = try importCard("N:;;;;\nFN:(707) 555-0101\nTEL:7075550101")
        #expect(phone["given_name"] == nil && phone["phone"] == "+17075550101" && phone["other_phones"] == nil)
    }

    @Test("the columns of cards may be mapped like any other")
    func mapping() throws {
        let imported = try importCards("BEGIN:VCARD\nFN:Ann Vos\nROLE:Owner\nEND:VCARD") {
            (options) throws(Diagnostic) in options.mapping = try ColumnMapping(contacts: ["Role=tags"])
        }
        #expect(imported.rows.first?["tags"] == "Owner")
    }

    @Test(
        "what is private is carried over where it is mapped, and only there",
        arguments: [
            ("BDAY:1980-05-05", "BDAY", "1980-05-05"), ("BDAY;VALUE=date:19910214", "BDAY", "1991-02-14"),
            ("BDAY:1991-02-14T00:00:00Z", "BDAY", "1991-02-14T00:00:00Z"), ("BDAY:--0214", "BDAY", "--0214"),
            ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-14", "BDAY", "--02-14"),
            ("BDAY;VALUE=text:circa 1800\\, May", "BDAY", "circa 1800, May"),
            ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1980-05-05;3;;", "BDAY", "1980-05-05"),
            ("ANNIVERSARY:20090808T1430-0500", "ANNIVERSARY", "2009-08-08T1430-0500"),
            ("X-EVOLUTION-ANNIVERSARY:2009-08-08", "ANNIVERSARY", "2009-08-08"),
            ("item1.X-ABDATE:2009-08-08\nitem1.X-ABLabel:_$!<Anniversary>!$_", "ANNIVERSARY", "2009-08-08"),
            ("item1.X-ABDATE:2019-08-08\nitem1.X-ABLabel:First visit", "X-ABDATE", "First visit: 2019-08-08"),
            ("GENDER:F", "GENDER", "F"), ("X-EVOLUTION-SPOUSE:Sam Lind", "RELATED", "Spouse: Sam Lind"),
            ("RELATED;TYPE=child;VALUE=text:Ida Lind", "RELATED", "child: Ida Lind"),
            ("RELATED:Ida Lind\nX-SPOUSE:Sam Lind", "RELATED", "Ida Lind; Spouse: Sam Lind"),
            ("item1.X-ABRELATEDNAMES;type=pref:Sam\nitem1.X-ABLabel:_$!<Spouse>!$_", "RELATED", "Spouse: Sam"),
        ])
    func privateProperties(lines: String, column: String, value: String) throws {
        let card = "BEGIN:VCARD\nFN:Ann Vos\n\(lines)\nEND:VCARD"
        let mapped = try importCards(card) { (options) throws(Diagnostic) in
            options.mapping = try ColumnMapping(contacts: ["\(column)=kept"])
        }
        #expect(mapped.rows.first?["kept"] == value)
        let usual = try importCards(card)
        #expect(usual.columns == ContactColumn.names)
        #expect(!usual.csv.contains(value))
    }

    @Test("a card of nothing but what is private names nobody", arguments: ["BDAY:1980-05-05", "X-SPOUSE:Sam Lind"])
    func privateAlone(line: String) throws {
        let imported = try importCards("BEGIN:VCARD\n\(line)\nEND:VCARD")
        #expect(
            imported.rejected.map(\.message) == ["the card has no name, no organization, no email and no phone"])
    }
}
