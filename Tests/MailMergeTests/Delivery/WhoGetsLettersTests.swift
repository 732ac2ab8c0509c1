import Bytes
import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// Who on a list gets a letter, and in which form.
@Suite struct WhoGetsLettersTests {
    private func harness(_ list: String, _ template: String = "Hi {{given_name}}\n", _ files: [String: String] = [:])
        -> RunHarness
    {
        var harness = RunHarness(RunHarness.place(template, files))
        harness.list = list
        return harness
    }

    private func shown(
        _ harness: RunHarness, _ change: (inout MailingOptions) -> Void = { _ in }
    ) throws -> (names: String, notes: RunNotes) {
        let before = harness.place.shown.count
        let notes = try harness.run(change)
        let text = String(harness.place.shown.dropFirst(before))
        return (
            text.split(whereSeparator: { "\n\u{0C}".contains($0) }).map { $0.dropFirst(3) }.joined(separator: " "),
            notes
        )
    }

    @Test("Contacts whose next action is no letter get none, and the summary counts them by action")
    func actions() throws {
        let harness = harness(
            """
            contact_id,given_name,next_action
            a,Ann,thank
            b,Bo,call
            c,Cy,watch
            d,Di,Rest
            e,Ed,none
            f,Flo,none
            g,Gil,

            """)
        let (names, notes) = try shown(harness)
        #expect(names == "Ann Gil")
        #expect(
            notes.lines.last?.contains("5 with no letter due (1 call, 1 watch, 1 rest, 2 none), 0 not to be") == true)
        let listed = try shown(harness) { $0.purpose = .list }
        #expect(listed.names.contains("no letter is due: next_action is rest"))
    }

    @Test("A letter for an occasion goes to contacts of every next action")
    func occasion() throws {
        let harness = harness(
            "contact_id,given_name,next_action,do_not_contact\na,Ann,none,\nb,Bo,call,\nc,Cy,watch,asked\n",
            "Subject: x\nOccasion: open day\n\nHi {{given_name}}\n")
        #expect(try shown(harness).names == "Ann Bo")
    }

    private static let log = """
        contact_id,name,date,action,template,channel,file,new_clients,follow_up_on,outcome,note
        a,Ann,2026-10-20,keep-in-touch,,letter,,,,,
        b,Bo,2026-10-20,thank,,letter,,2,,,
        c,Cy,2026-10-20,thank,,letter,,3,,,
        d,Di,2026-10-01,thank,,letter,,,,,
        e,Ed,2026-10-20,thank,,letter,,,,,
        f,Flo,2026-10-20,introduce,,letter,,,,returned,
        g,Gil,2026-10-20,call,,,,,,called,
        h,Hal,2026-10-20,introduce,,letter,,,,,

        """

    @Test("A thank-you is held back only by a thank-you for the same clients")
    func thanks() throws {
        let harness = harness(
            """
            contact_id,given_name,next_action,new_clients,last_booking
            a,Ann,thank,1,2026-09-01
            b,Bo,thank,3,2026-09-01
            c,Cy,thank,3,2026-10-30
            d,Di,thank,,2026-10-15
            e,Ed,thank,,2026-10-15
            f,Flo,introduce,,
            g,Gil,keep-in-touch,,
            h,Hal,introduce,,

            """, "Hi {{given_name}}\n", ["log.csv": Self.log])
        let (names, notes) = try shown(harness) {
            $0.purpose = .preview(.first(9))
            $0.log = "log.csv"
            $0.selection.pause = pause(60)
        }
        #expect(names == "Ann Bo Di Flo Gil")
        #expect(notes.lines.last?.contains("1 written to recently, 2 thanked already") == true)
    }

    @Test("A pause for one action leaves the others their own")
    func pauseOfAction() throws {
        let both = try LetterPause(["10", "keep-in-touch=120"])
        #expect(both.days(before: .keepInTouch) == 120 && both.days(before: .introduce) == 10)
        #expect(try LetterPause(["keep-in-touch=120"]).days(before: .introduce) == 0)
        for text in ["0", "x", "keep-in-touch=", "watch=3", "introduction=3", "=3"] {
            #expect(throws: Diagnostic.self) { try LetterPause([text]) }
        }
    }

    @Test("Nobody is written to at an address of somebody who must not be, wherever in the list")
    func sharedAddress() throws {
        let harness = harness(
            """
            contact_id,given_name,family_name,email,other_emails,phone,street,do_not_contact
            a,Ann,Lee,info@example.org,,,,
            b,Bo,Li,bo@example.org,INFO@example.org,+17075550101,,asked
            c,Cy,Day,cy@example.org,,+17075550101,,
            d,bo,LI,other@example.org,,+17075550101,,
            e,Ed,Gray,ed@example.org,,,1 Elm St,
            f,Ed,Gray,,,,1 Elm St,deceased
            g,Gil,Hay,gil@example.org,,,,email bounced
            h,Hal,Ito,gil@example.org,,,,

            """, "Subject: x\n\nHi {{given_name}}\n")
        let (names, notes) = try shown(harness)
        #expect(names == "Cy Gil Hal")
        #expect(notes.lines.last?.contains("3 with an address of somebody not to be contacted") == true)
        let drafts = try shown(harness) { $0.format = .mbox }
        #expect(drafts.notes.lines.last?.contains("1 letter written, 1 by email") == true)
        #expect(drafts.notes.lines.last?.hasSuffix("2 rejected") == true)
    }

    @Test("Whose email bounced is rejected by emails alone, and only if a letter is due")
    func bounced() throws {
        let harness = harness(
            """
            contact_id,given_name,email,do_not_contact,next_action
            g,Gil,gil@example.org,email bounced,introduce
            h,Hal,gil@example.org,,introduce
            i,Ida,ida@example.org,email bounced,none
            j,Jo,jo@example.org,email bounced; asked,introduce

            """, "Subject: x\n\nHi {{given_name}}\n")
        #expect(try shown(harness).names == "Gil Hal")
        let summary = try shown(harness) { $0.format = .mbox }.notes.lines.last
        #expect(summary?.contains("1 with no letter due (1 none), 1 not to be contacted, 2 rejected") == true)
    }

    @Test("Who is in a suppression list by one address gets nothing at another")
    func suppressedElsewhere() throws {
        let harness = harness(
            """
            contact_id,given_name,family_name,email,phone
            a,Ann,Lee,old@example.org,+17075550101
            b,Ann,Lee,new@example.org,+17075550101
            c,Bo,Li,bo@example.org,+17075550101

            """, "Hi {{given_name}}\n", ["never.txt": "old@example.org\n"])
        #expect(try shown(harness) { $0.selection.suppress = ["never.txt"] }.names == "Bo")
    }

    @Test("Ids in the log are those of the list, byte for byte, and a second run writes nobody twice")
    func ids() throws {
        let ids = [
            "plain", "A  12", "A 12", "A;12", "12", " lead", "trail ", "tab\tx", "zw\u{200B}x", "nl\nx", "e\u{301}",
            "\u{E9}", "\u{202E}bidi", "ctl\u{1A}z", "a\u{A0}b", "\u{FEFF}bom", "\"q\"", "=1", "x; y", "y", "'=1", "",
        ]
        func quoted(_ id: String) -> String { "\"\(id.replacing("\"", with: "\"\""))\"" }
        let rows = ids.enumerated().map { "\(quoted($1)),Ana\($0),Ruiz,introduce\n" }
        let harness = harness("contact_id,given_name,family_name,next_action\n" + rows.joined())
        for cells in [true, false] {
            let log = "log-\(cells).csv"
            for expected in [ids.count, 0] {
                let notes = try harness.run {
                    $0.log = log
                    if cells { $0.cells = .spreadsheetSafe }
                    if expected == 0 { $0.selection.pause = pause(90) }
                }
                #expect(notes.lines.last?.contains("\(expected) letters written") == true, "\(notes.lines)")
            }
        }
        let log = try OutreachLog(MemorySource(harness.place["log-false.csv"] ?? ""), name: "log.csv")
        let expected = ids.map { Array($0.utf8) }
        #expect(log.records.map(\.writtenID) == expected)
    }

    @Test("An id with a semicolon does not stand for its parts")
    func semicolon() throws {
        var harness = harness("contact_id,given_name\nA;12,Ana\n")
        try harness.run { $0.log = "log.csv" }
        harness.list = "contact_id,given_name\n12,Bo\n"
        let notes = try harness.run {
            $0.log = "log.csv"
            $0.selection.pause = pause(90)
        }
        #expect(notes.lines.last?.contains("1 letter written") == true)
    }

    @Test("A log with other columns gets only those, and the run says what it cannot remember")
    func otherColumns() throws {
        let harness = harness(
            "contact_id,given_name,new_clients,next_action\na,Ann,3,thank\n", "Hi\n",
            ["log.csv": "date,contact_id,mine,action\n2026-01-01,x,y,thank\n"])
        let notes = try harness.run { $0.log = "log.csv" }
        #expect(
            notes.lines.first
                == "warning: log.csv:1: this log does not remember template, file, new_clients, follow_up_on; "
                + "add these columns to its first line")
        #expect(harness.place["log.csv"]?.hasSuffix("\n2026-11-01,a,,thank\n") == true)
    }

    @Test("The log remembers the clients thanked for, and the day a call is promised")
    func memory() throws {
        let harness = harness(
            "contact_id,given_name,new_clients,next_action\na,Ann,3,thank\n",
            "Subject: x\nFollow-Up: 10 days\n\nI will call on {{follow_up_on | date}}.\n")
        try harness.run { $0.log = "log.csv" }
        #expect(harness.place.shown == "I will call on November 11, 2026.\n")
        #expect(
            harness.place["log.csv"]?.hasSuffix("\na,Ann,2026-11-01,thank,letter.txt,letter,,3,2026-11-11,,\n") == true)
    }

    @Test("The rejected rows of one run are the list of the next, and messages name the first list")
    func rejectsAsList() throws {
        var harness = harness(
            "file,line,column,reason,raw\n"
                + "people.csv,,,header of the list,\"contact_id,given_name,family_name,street\"\n"
                + "people.csv,4,1,no email address,\"b,Bo,\"\"Li\"\",\"\"1 Elm St, 2\"\"\"\n"
                + "more.csv,,,header of the list,\"given_name,city,contact_id\"\n"
                + "more.csv,7,1,no email address,\"Cy,Napa,c\"\n", "Hi {{given_name}}, {{city}}\n")
        let (names, notes) = try shown(harness) { $0.format = .html }
        #expect(names.contains("Hi Bo"))
        #expect(notes.rejected == ["7 no street address"])
        #expect(notes.lines.last?.hasPrefix("2 contacts read, 1 letter written, 1 by post") == true)
        let second = try shown(harness) {
            $0.format = .html
            $0.rules.allowsNoAddress = true
        }
        #expect(second.notes.lines.last?.contains("2 letters written, 1 by post, 1 by hand") == true)
        harness.list = "file,line,column,reason,raw\npeople.csv,4,1,no email address,\"b,Bo\"\n"
        #expect(harness.fault().contains("the header of people.csv is missing"))
    }

    @Test("A message is at most 600 characters and has the link above it")
    func messages() throws {
        let list =
            "given_name,organization,website,phone\n,Tide Moms,https://example.org/tide,\nBo,,,+17075550101\nCy,,,\n"
        let harness = harness(list, "Kinds: other\nFormats: message\n\nHello, may I visit?\n")
        let (_, notes) = try shown(harness) { $0.format = .message }
        #expect(
            harness.place.shown == "Tide Moms\nhttps://example.org/tide\n\nHello, may I visit?\n\n"
                + "Bo\n+17075550101\n\nHello, may I visit?\n")
        #expect(notes.lines.last?.contains("2 by hand") == true)
        let long = self.harness(list, String(repeating: "a", count: 601) + "\n")
        let told = try long.run { $0.format = .message }
        #expect(told.rejected.first == "2 the message has 601 characters, more than 600")
    }

    @Test(
        "Introductions by email need a permission where the law asks for one",
        arguments: [
            ("CA", "", "a@example.org", true), ("Germany", "", "a@example.org", true), ("", "", "a@example.org", false),
            ("US", "", "a@example.ca", false), ("", "", "a@example.co.uk", true), ("NZ", "yes", "a@example.org", false),
            ("AU", "no", "a@example.org", true), ("CH", "", "a@example.org", false),
        ])
    func permission(country: String, consent: String, email: String, isRejected: Bool) throws {
        let header = ["given_name", "country", "consent", "email", "next_action"]
        for (action, format) in [("introduce", LetterFormat.eml), ("thank", .eml), ("introduce", .text)] {
            let results = try merge(
                header, [["Ann", country, consent, email, action]],
                folder(["letter.txt": "Subject: Hi\n\nHello"], format: format), format: format, isPersonal: true)
            let isTold = results.first?.text.contains("needs a permission by law") == true
            let isFirstEmail = action == "introduce" && format.channel == .email
            #expect(isTold == (isRejected && isFirstEmail))
        }
    }

    @Test("Two letters to one inbox, to one person, or with two stories to one practice are reported")
    func repeats() throws {
        let harness = harness(
            """
            given_name,family_name,organization,email,street,city,kind
            Ann,Lee,Cove Care,info@example.org,1 Elm St,Napa,doula
            Bo,Li,Cove Care,INFO@example.org,1 Elm St,Napa,nurse
            Cy,Day,,,3 Elm St,Napa,doula
            cy,day,,,3 Elm St,Napa,doula

            """, "Hi {{given_name}}\n", ["t/a.txt": "Kinds: doula\n\nHi A", "t/b.txt": "Kinds: nurse\n\nHi B"])
        var options = MailingOptions(.folder("t"), date: RunHarness.day)
        options.rules.isPersonal = true
        let notes = try harness.run(options)
        let told = notes.lines.filter { $0.hasPrefix("notice") }
        try #require(told.count == 3, "\(told)")
        #expect(
            told[0].hasPrefix("notice: list.csv:3: this letter goes to the same inbox as that of line 2; write one"))
        #expect(told[1].contains("list.csv:3: the practice of this contact gets another letter today, that of line 2"))
        #expect(told[2].hasPrefix("notice: list.csv:5: this letter goes to the same person as that of line 4; merge"))
    }

    @Test(
        "People of one home get one letter, greeted by name",
        arguments: [
            ("Jerry,Smith,,client", "Beth,Smith,,client", "Jerry and Beth"),
            ("Jerry,Smith,,doula", "Beth,Jones,,client", "Jerry and Beth"),
            ("Ravi,Rao,Dr.,other", "Li,Lin,Dr.,other", "Dr. Rao and Dr. Lin"),
        ])
    func households(one: String, other: String, expected: String) throws {
        let harness = harness(
            "given_name,family_name,prefix,kind,street,city\n\(one),9 Oak Ln,Napa\n\(other),9 Oak Lane,Napa\n"
                + "Al,Far,,client,10 Oak Ln,Napa\n", "Hi {{salutation}}\n")
        #expect(try shown(harness) { $0.recipient = .household }.names == "\(expected) Al")
    }

    @Test("The list of related contacts decides who shares a home")
    func related() throws {
        let harness = harness(
            "contact_id,given_name,street,city\na,Ann,,\nb,Bo,,\nc,Cy,,\n", "Hi {{salutation}}\n",
            ["related.csv": "address,relation,contact_id\n1,household,a\n1,household,c\n2,practice,b\n2,practice,c\n"])
        let (names, _) = try shown(harness) {
            $0.recipient = .household
            $0.related = "related.csv"
        }
        #expect(names == "Ann and Cy Bo")
    }
}
