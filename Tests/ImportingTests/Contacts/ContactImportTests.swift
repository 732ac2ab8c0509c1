import CSV
import Contacts
import Diagnostics
import Importing
import Testing

@Suite("ContactImport")
struct ContactImportTests {
    @Test("keeps referrers in the order of the list's columns")
    func severalReferrers() throws {
        let imported = try importContacts(
            """
            First Name,Last Name,Relation 1 - Label,Relation 1 - Value,Relation 2 - Label,Relation 2 - Value,Relation 3 - Label,Relation 3 - Value
            Ann,Lee,Referred By,Jo Poe,Referred By,Kim Wu,Referred By,Al Ray

            """)
        #expect(imported.rows[0]["referred_by"] == "Jo Poe; Kim Wu; Al Ray")
    }

    @Test("finds one ID with two contents, even if only the borders between cells differ")
    func shiftedContents() {
        let list = "contact_id,given_name,family_name\n1,Ann,Lee\n1,AnnL,ee\n"
        let imported = try? importContacts(list)
        #expect(imported?.counts.written == 1)
        #expect(imported?.counts.rejected == 1)
    }

    @Test("rejects a row with huge cells, in one cell or in several")
    func stuffedRow() throws {
        let addresses = (0..<2000).map { "a\($0)@example.org" }.joined(separator: " ")
        let imported = try importContacts(
            "Email,Email 2,Email 3,Name\n\(addresses),\(addresses),\(addresses),Ann Lee\n")
        #expect(imported.counts.rejected == 1)
        #expect(imported.rejected.first?.message.contains("longer than 64 KB") == true)
    }

    @Test("a spreadsheet with its own headers becomes canonical contacts")
    func spreadsheet() throws {
        let imported = try importContacts(
            """
            Doula,Business,Cell,E-mail,Town,Fax
            "Sarah Nguyen, CD(DONA)",Cove Births,707.555.0146,Sarah@Example.org,Alder Bay,555-0100

            """)
        let row = try #require(imported.rows.first)
        #expect(row["given_name"] == "Sarah")
        #expect(row["family_name"] == "Nguyen")
        #expect(row["credentials"] == "CD(DONA)")
        #expect(row["organization"] == "Cove Births")
        #expect(row["phone"] == "+17075550146")
        #expect(row["email"] == "sarah@example.org")
        #expect(row["city"] == "Alder Bay")
        #expect(row["kind"] == "doula")
        #expect(row["notes"]?.contains("Fax: 555-0100") ?? false)
        #expect(row["source"] == "list.csv:2")
        #expect(imported.columns == ContactColumn.names)
    }

    @Test("puts honorifics or credentials in a column Title into the right columns")
    func titles() throws {
        let imported = try importContacts(
            """
            Title,Name,Practice
            Dr.,Priya Patel,Blue Heron Pediatrics
            Prof. Dr.,Ute Kern,Lakeside
            Office Manager,Wei Chen,Blue Heron Pediatrics
            CNM,Rosa Delgado,Tideline Birth Center

            """)
        #expect(imported.rows.map { $0["prefix"] } == ["Dr.", "Prof. Dr.", nil, nil])
        #expect(imported.rows.map { $0["job_title"] } == [nil, nil, "Office Manager", "CNM"])
        #expect(imported.rows.last?["kind"] == "midwife")
    }

    @Test("words and signs for nothing are blank", arguments: ["-", "--", "?", "n/a", "N/A", "–"])
    func nothingToSay(cell: String) throws {
        let imported = try importContacts(
            "Name,Email,Phone,Town,Do not contact,Notes\n\(cell),\(cell),\(cell),\(cell),\(cell),\(cell)\n"
                + "Jo Lee,\(cell),\(cell),\(cell),\(cell),\(cell)\n")
        #expect(imported.rejected.map(\.line) == [2])
        let row = try #require(imported.rows.first)
        #expect(row["given_name"] == "Jo")
        #expect([row["email"], row["phone"], row["city"], row["do_not_contact"]] == [nil, nil, nil, nil])
        #expect(row["notes"] == cell)
    }

    @Test("words beside a phone number are a note; a word for none is blank")
    func phoneWords() throws {
        let imported = try importContacts("Name,Phone\nAnn Lee,(707) 555-0120 or email\nJo Poe,none\n")
        #expect(imported.rows.map { $0["phone"] } == ["+17075550120", nil])
        #expect(imported.rows.map { $0["other_phones"] } == [nil, nil])
        #expect(imported.rows.map { $0["notes"] } == ["email", nil])
        #expect(imported.notices.isEmpty)
    }

    @Test("reports words in an email column together")
    func wordsForAnAddress() throws {
        let imported = try importContacts("Name,Email\n,ask her sister\n")
        #expect(imported.rejected.first?.message.contains("\"ask her sister\" is not") == true)
    }

    @Test("Google's format of 2024 keeps every email and phone, splits ::: and drops its own labels")
    func google2024() throws {
        let imported = try importContacts(
            """
            First Name,Phonetic First Name,Last Name,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Relation 1 - Label,Relation 1 - Value\r
            PRIYA,,Patel MD,,Cove Pediatrics,Pediatrician,1980-02-03,"said ""call in May""\r
            and so on",* myContacts ::: Peds ::: VIP,* Work,a@example.org ::: b@example.org,Home,c@example.org,Work,(707) 555-0110 ::: 707-555-0111 x4,Work,"12 Pelican St\r
            Alder Bay, CA 94904\r
            US",Referred By,Jo Lee\r

            """)
        let row = try #require(imported.rows.first)
        #expect(row["given_name"] == "Priya")
        #expect(row["family_name"] == "Patel")
        #expect(row["credentials"] == "MD")
        #expect(row["email"] == "a@example.org")
        #expect(row["other_emails"] == "b@example.org; c@example.org")
        #expect(row["phone"] == "+17075550110")
        #expect(row["other_phones"] == "+17075550111;ext=4")
        #expect(row["tags"] == "Peds; VIP")
        #expect(row["notes"] == "said \"call in May\"\r\nand so on")
        #expect(row["street"] == "12 Pelican St")
        #expect(row["city"] == "Alder Bay")
        #expect(row["postal_code"] == "94904")
        #expect(row["country"] == "US")
        #expect(row["referred_by"] == "Jo Lee")
        #expect(row["kind"] == "pediatrician")
        #expect(!imported.csv.contains("1980"))
        #expect(imported.columns == ContactColumn.names)
        #expect(imported.lists == ["list.csv: Google Contacts, UTF-8, 19 columns, 1 row"])
    }

    @Test("splits organizations, job titles and sites that Google joined")
    func joinedCells() throws {
        let imported = try importContacts(
            """
            Name,Organization,Job Title,Website
            Ann Vos,Cove Doulas ::: Marlow Birth Center,Doula ::: Owner,https://one.example.org ::: https://two.example.org

            """)
        let row = try #require(imported.rows.first)
        #expect(row["organization"] == "Cove Doulas; Marlow Birth Center")
        #expect(row["job_title"] == "Doula; Owner")
        #expect(row["website"] == "https://one.example.org; https://two.example.org")
    }

    @Test("recognizes Google's format before 2024 and does not repeat its whole name")
    func googleBefore2024() throws {
        let imported = try importContacts(
            """
            Name,Given Name,Additional Name,Family Name,Yomi Name,Name Suffix,Nickname,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Website 1 - Value
            Liz K. Hart Jr.,Elizabeth,K.,Hart,,jr,Liz,* myContacts ::: Clients,* Home,liz@example.org,Mobile,555-0147,Hart & Co,Owner,hart.example.org

            """)
        let row = try #require(imported.rows.first)
        #expect(row["given_name"] == "Elizabeth")
        #expect(row["middle_name"] == "K.")
        #expect(row["suffix"] == "Jr.")
        #expect(row["aliases"] == "Liz")
        #expect(row["kind"] == "client")
        #expect(row["job_title"] == "Owner")
        #expect(row["website"] == "hart.example.org")
        #expect(row["phone"] == "555-0147")
        #expect(imported.notices == ["column \"Phone 1 - Value\": \"555-0147\" has no area code; it is kept as typed"])
    }

    @Test("joins several lists with their own delimiters and extra columns")
    func severalLists() throws {
        let imported = try importContacts([
            ("a.csv", Array("Name,Email,Shoe size\nAnn Lee,ann@example.org,38\n".utf8)),
            ("b.csv", Array("Vorname;Nachname;Telefon;Ort\nUte;Kern;+49 30 5550123;Berlin\n".utf8)),
            ("c.tsv", Array("Group\tContact person\tMembers\nBay Moms\tJo Poe\t40\n".utf8)),
        ])
        #expect(imported.rows.map { $0["family_name"] } == ["Lee", "Kern", "Poe"])
        #expect(imported.rows[0]["Shoe size"] == "38")
        #expect(imported.rows[1]["phone"] == "+49305550123")
        #expect(imported.rows[2]["organization"] == "Bay Moms")
        #expect(imported.rows[2]["kind"] == "parent-group")
        #expect(imported.rows[2]["Members"] == "40")
        #expect(imported.rows.map { $0["source"] } == ["a.csv:2", "b.csv:2", "c.tsv:2"])
    }

    @Test("reads Windows-1252 and UTF-16 and says so")
    func encodings() throws {
        let old = try importContacts([
            (
                "old.csv",
                Array("Name,Town\nJos".utf8) + [0xE9, 0x20] + Array("O".utf8) + [0x92]
                    + Array("Dell,Qu\u{E9}bec\n".utf8)
            )
        ])
        #expect(old.rows[0]["given_name"] == "José")
        #expect(old.rows[0]["family_name"] == "O\u{2019}Dell")
        #expect(old.rows[0]["city"] == "Québec")
        #expect(old.lists[0].contains("Windows-1252"))
        for littleEndian in [true, false] {
            var bytes: [UInt8] = littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
            for unit in "Name;Email\nZoë 𝛼;zoe@example.org\n".utf16 {
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                bytes += littleEndian ? [low, high] : [high, low]
            }
            let wide = try importContacts([("wide.csv", bytes)])
            #expect(wide.rows[0]["given_name"] == "Zoë")
            #expect(wide.rows[0]["family_name"] == "𝛼")
            #expect(wide.lists[0].contains("UTF-16, semicolons"))
        }
    }

    @Test("rejects a cell with a huge number of addresses at once", .timeLimit(.minutes(1)))
    func endlessCell() throws {
        let addresses = (0..<200_000).map { "a\($0)@example.org" }.joined(separator: ";")
        let imported = try importContacts("Name,Email,Notes\nAnn Lee,\(addresses),\nJo Poe,,\(addresses)\n")
        #expect(imported.rejected.map(\.message) == ["column \"Email\": the cell is longer than 64 KB"])
        #expect(imported.rows.map { $0["family_name"] } == ["Poe"])
    }

    @Test(
        "reads long repetitive cells in linear time", .timeLimit(.minutes(1)),
        arguments: ["-", "O'", "( ", ",", "; ", "A", "MD, ", "5550123 a "])
    func endlessCells(letters: String) throws {
        let cell = String(repeating: letters, count: 60_000 / letters.utf8.count)
        for column in ["Name", "Last name", "Email", "Phone", "Address", "Job title", "Credentials"] {
            let imported = try importContacts("Organization,\(column)\nCove Births,\"\(cell)\"\n")
            #expect(imported.counts.read == 1)
        }
    }

    @Test(
        "suggests a British number only if the number looks like one",
        arguments: [("030/5550131", false), ("06221 555012", false), ("01632/960125", true), ("07700 900123", true)])
    func foreignNumber(number: String, isBritish: Bool) throws {
        let imported = try importContacts("Name,Phone\nAnn Lee,\(number)\n")
        #expect(imported.notices.count == 1)
        #expect(imported.hints.map { $0?.contains("--region GB") } == [isBritish])
    }

    @Test("a heading may mean the kind or a private matter")
    func kindAndPrivateHeadings() throws {
        for heading in ["Provider type", "Type of provider", "Type of contact"] {
            let imported = try importContacts("Name,\(heading),Pregnancy\nAnn Lee,Midwife,30 weeks\n")
            #expect(imported.rows.map { $0["kind"] } == ["midwife"])
            #expect(!imported.csv.contains("30 weeks"))
        }
    }

    @Test("every row is written, blank or rejected")
    func accounting() throws {
        let imported = try importContacts(
            "Name,Email,City\nAnn Lee,,\n,,\n,,Alder Bay\n\nJo \"Poe,x,\nJo,jo@example.org,a,b,c\nKim,kim@example.org\n"
        )
        #expect(imported.counts.read == imported.counts.written + imported.counts.blank + imported.counts.rejected)
        #expect(imported.counts.written == imported.rows.count)
        #expect(imported.counts.rejected == imported.rejected.count)
        #expect(imported.counts.blank == 1)
        #expect(imported.rejected.map(\.line) == [4, 7])
    }

    @Test("reads organizations in a column of names")
    func organizationsAsNames() throws {
        let imported = try importContacts(
            "Name,Phone\nCove Pediatrics,(707) 555-0110\n\"Bay Medical Group, Inc.\",\nAnn Lee,\n")
        #expect(imported.rows.map { $0["organization"] } == ["Cove Pediatrics", "Bay Medical Group, Inc.", nil])
        #expect(imported.rows[2]["given_name"] == "Ann")
    }

    @Test("Title is an honorific beside a job title and a role otherwise")
    func title() throws {
        let both = try importContacts("Title,First Name,Last Name,Job Title\nDr,Ann,Lee,Midwife\n")
        #expect(both.rows[0]["prefix"] == "Dr.")
        #expect(both.rows[0]["job_title"] == "Midwife")
        let alone = try importContacts("Title,First Name,Last Name\nMidwife,Ann,Lee\n")
        #expect(alone.rows[0]["job_title"] == "Midwife")
    }

    @Test("puts a house number in its own column before the street")
    func houseNumber() throws {
        let imported = try importContacts("Name,Street number,Street,Zip\nAnn Lee,12,Elm Road,94904\nJo Poe,7,,94904\n")
        #expect(imported.rows.map { $0["street"] } == ["12 Elm Road", nil])
    }

    @Test("prefers the practice address and keeps the home address in the notes")
    func addresses() throws {
        let imported = try importContacts(
            "Name,Home Street,Home City,Home State,Business Street,Business City,Business State,Business Postal Code\nAnn Lee,1 Elm,Quillan,CA,2 Oak,Alder Bay,California,01099\n"
        )
        #expect(imported.rows[0]["street"] == "2 Oak")
        #expect(imported.rows[0]["region"] == "CA")
        #expect(imported.rows[0]["postal_code"] == "01099")
        #expect(imported.rows[0]["notes"] == "Home address: 1 Elm, Quillan, CA")
    }
}

@Suite("The ids of contacts")
struct ContactIDTests {
    private static let one = (
        "one.csv", Array("Name,Phone,Notes\nAnn Lee,(707) 555-0120,a\nJo Poe,,b\nANN LEE,707.555.0120,c\n".utf8)
    )
    private static let two = ("two.csv", Array("First,Last,Mobile\nAnn,Lee,+1 707 555 0120\nKim,Ray,\n".utf8))

    @Test(
        "the first row of a contact has the same ID in any file; that of a further one depends on its other cells")
    func order() throws {
        let ids = try importContacts([Self.one, Self.two]).rows.compactMap { $0["contact_id"] }
        let turned = try importContacts([Self.two, Self.one]).rows.compactMap { $0["contact_id"] }
        let ann = try #require(ids.first)
        #expect(ids.filter { $0.hasPrefix(ann + "-r") } == [ids[2], ids[3]])
        #expect(Set(ids).count == 5)
        // The row "c" is not the first of its contact in either order.
        #expect(turned[0] == ann)
        #expect(turned[4] == ids[2])
        #expect(Set(ids).intersection(turned).count == 4)
        #expect(try importContacts([Self.two]).rows.first?["contact_id"] == ann)
    }

    @Test("an exact repetition gets a number")
    func repetition() throws {
        let ids = try importContacts([Self.one, ("again.csv", Self.one.1)]).rows.compactMap { $0["contact_id"] }
        let ann = try #require(ids.first)
        #expect(Array(ids[3...]) == [ann + "-2", ids[1] + "-2", ids[2] + "-2"])
    }

    @Test(
        "an imported list keeps its IDs when another list repeats one of its rows"
    )
    func canonical() throws {
        let first = try importContacts([Self.one])
        let again = try importContacts([("again.csv", Array(first.csv.utf8)), Self.two])
        let ids = again.rows.compactMap { $0["contact_id"] }
        #expect(Array(ids.prefix(3)) == first.rows.compactMap { $0["contact_id"] })
        #expect(Set(ids).count == 5)
        #expect(again.rejected.isEmpty)
    }

    @Test("one ID with two contents is an error that names both rows, in either order")
    func conflict() throws {
        let lists = [
            ("a.csv", Array("Record ID,Name\n7,Ann Lee\n".utf8)),
            ("b.csv", Array("Record ID,Name\n7,Jo Poe\n7,Jo Poe\n".utf8)),
        ]
        for (order, earlier) in [(lists, "a.csv:2"), (Array(lists.reversed()), "b.csv:2")] {
            let imported = try importContacts(order) { (options) throws(Diagnostic) in
                options.mapping = try ColumnMapping(contacts: ["Record ID=contact_id"])
            }
            let message = "contact_id \"7\" is also used at \(earlier), with different content"
            #expect(Set(imported.rejected.map(\.message)) == [message])
        }
    }
}
