import Foundation
import Testing

/// Three months of the sample practice, and what can go wrong in a folder.
@Suite("A practice's months")
struct MonthTests {
    private static let doulas = """
        Name,Email,Phone,Street,City,State,Zip,Kind,Do not contact
        Ann Faber,ann@faber.example.org,(707) 555-0111,1 Fern Lane,Alder Bay,CA,94904,Doula,
        Bea Gold,,(707) 555-0112,2 Fern Lane,Alder Bay,CA,94904,Doula,
        Cleo Hart,,(707) 555-0113,,,,,Doula,
        Dina Ives,dina@ives.example.org,,,,,,Doula,asked for no letters

        """
    private static let bookings = """
        Date,Client,Client email,Status,Price,Referred by
        2026-10-05,Mia Wolf,mia@wolf.example.org,Completed,$90,Ann Faber

        """

    private func small() throws -> Practice {
        let practice = try Practice()
        try practice.write(MonthTests.doulas, to: "lists/doulas.csv")
        try practice.write(MonthTests.bookings, to: "bookings/2026.csv")
        return practice
    }

    @Test("Three months of the samples: replies, a moved doctor, an unsubscribed person, a family with like names")
    func threeMonths() throws {
        let practice = try Practice()
        try practice.take("sender.txt", to: "me.txt")
        try practice.take("contacts/*.csv", to: "lists")
        try practice.take("bookings.csv", to: "bookings")

        // November: look, then write.
        let look = try practice.month("--as-of 2026-11-01")
        #expect(look.stdout.contains("Pairs to decide: 5, in my practice/state/match-decisions.csv"), "\(look)")
        #expect(try practice.letters().isEmpty && !practice.files.contains { $0.hasPrefix("letters/") })
        try practice.month("--write --as-of 2026-11-01")
        let november = try practice.letters()
        #expect(november.count > 60)
        let oyelaran = try #require(try practice.id("m.oyelaran@alderbaypediatrics.example.org"))
        #expect(november.contains { $0["contact_id"] == oyelaran && $0["action"] == "thank" })
        // Pairs that nobody has decided stay in the file, and their letters wait.
        let pairs = try practice.sheet("state/match-decisions.csv")
        #expect(pairs.rows.count == 10)
        #expect(!november.contains { pairs["contact_id"].contains($0["contact_id"] ?? "") })
        let again = try practice.month("--write --as-of 2026-11-01")
        #expect(again.stdout.hasSuffix("No letters are due.\n"), "\(again)")
        #expect(try practice.letters() == november)

        // A reply, and a letter that came back.
        let patel = try #require(try practice.id("priya.patel@alderbaypediatrics.example.org"))
        let sarah = try #require(try practice.id("sarah@marlowcoastdoula.example.org"))
        try practice.month("--note \(patel) called 'wants \"more\" cards, soon' --as-of 2026-11-12")
        let noted = try #require(try practice.sheet("state/log.csv").rows.last)
        #expect(noted["outcome"] == "called" && noted["note"] == "wants \"more\" cards, soon")
        let returned = try #require(november.first { $0["channel"] == "letter" }?["contact_id"])
        try practice.month("--note \(returned) returned --as-of 2026-11-15")

        // December: a doctor moved, two of his new colleagues have like names, and somebody unsubscribed.
        try practice.take("december/lists/*", to: "lists")
        try practice.take("december/bookings/*", to: "bookings")
        let december = try practice.month("--as-of 2026-12-01")
        #expect(december.stdout.contains("Pairs to decide: 7"), "\(december)")
        try practice.decide("Quillan Family Pediatrics,,Marcus", "same", in: "state/match-decisions.csv")
        try practice.decide("Daniel,,Marsh", "different", in: "state/match-decisions.csv")
        try practice.month("--write --as-of 2026-12-01")
        // The one contact has both addresses, keeps its id, and is not introduced a second time.
        #expect(try practice.id("marcus.oyelaran@quillanpediatrics.example.org") == oyelaran)
        #expect(try practice.letters().filter { $0["contact_id"] == oyelaran }.map { $0["action"] } == ["thank"])
        let marshes = try ["daniel", "danielle"].map { try practice.id("\($0).marsh@quillanpediatrics.example.org") }
        #expect(Set(marshes).count == 2 && !marshes.contains(nil))
        let calls = try practice.sheet("calls.csv")["contact_id"]
        #expect(!calls.contains(patel) && !calls.isEmpty)
        #expect(try !practice.letters(on: "2026-12-01").contains { $0["contact_id"] == returned })

        // January: a new doula, and clients of the group and of the moved doctor.
        try practice.take("january/lists/*", to: "lists")
        try practice.take("january/bookings/*", to: "bookings")
        try practice.month("--write --as-of 2027-01-04")
        let january = try practice.letters(on: "2027-01-04")
        #expect(january.contains { $0["contact_id"] == oyelaran && $0["action"] == "thank" })
        #expect(january.contains { $0["contact_id"] == sarah && $0["action"] == "thank" })
        try practice.requireManners(
            emails: ["greta@holmbirth.example.org", "hola@mamasdequillan.example.org"],
            refused: ["tess.abernathy@example.org"], since: "2026-12-01")
    }

    @Test("A second run changes nothing")
    func settled() throws {
        let practice = try small()
        try practice.month("--write --as-of 2026-11-01")
        let (files, log) = (try practice.files, try practice.text("state/log.csv"))
        #expect(try practice.letters().map { $0["channel"] } == ["email", "letter", "message"])
        try practice.month("--write --as-of 2026-11-01")
        #expect(try practice.files == files)
        #expect(try practice.text("state/log.csv") == log)
    }

    @Test("Undo takes the last change back, with the letters that it wrote")
    func undo() throws {
        let practice = try small()
        try practice.month("--as-of 2026-11-01")
        let log = try practice.text("state/log.csv")
        try practice.month("--write --as-of 2026-11-01")
        let run = try practice.month("--undo")
        #expect(run.stdout.contains("Deleted letters/2026-11/email\n"), "\(run)")
        #expect(try practice.text("state/log.csv") == log)
        #expect(try !practice.files.contains { $0.hasPrefix("letters/") })
        #expect(try !practice.text("state/contacts.csv").isEmpty)
        try practice.month("--undo")
        #expect(try practice.text("state/contacts.csv").isEmpty)
        let none = try practice.month("--undo", status: 65)
        #expect(none.stderr == "month: there is nothing to take back\n")
        try practice.month("--write --as-of 2026-11-01")
        #expect(try practice.letters().count == 3)
    }

    @Test("A forgotten person is gone from the state, its backups and the letters, and stays away")
    func forget() throws {
        let practice = try small()
        try practice.month("--write --as-of 2026-11-01")
        let id = try #require(try practice.id("ann@faber.example.org"))
        try practice.month("--forget \(id)")
        for round in 1...2 {
            let left = try practice.shell(
                "grep -rilE 'faber|\(id)' --exclude-dir=lists --exclude-dir=bookings . || true")
            // After the next run her name is there as the answer of a booking, which is the practice's own.
            let expected = round == 1 ? "" : "./report.html\n./state/referral-decisions.csv\n"
            #expect(left.stdout == expected, "round \(round): \(left)")
            #expect(try practice.text("state/forgotten.csv").contains("email,"))
            if round == 1 { try practice.month("--as-of 2026-11-01") }
        }
        #expect(try practice.letters().count == 2)
    }

    @Test("Only one run at a time; a run that was killed holds up nobody")
    func concurrent() throws {
        let practice = try small()
        let run = try practice.shell(
            """
            "$PROJECT"/samples/month . --write --as-of 2026-11-01 > one 2>&1 & "$PROJECT"/samples/month . --write \
                --as-of 2026-11-01 > two 2>&1 & wait
            cat one two | grep -c 'another run is working'; rm one two
            """)
        #expect(run.stdout == "1\n", "\(run)")
        #expect(try practice.letters().count == 3)
        let killed = try practice.shell(
            "\"$PROJECT\"/samples/month . --as-of 2026-12-20 & "
                + "until [ -L state/.lock ]; do sleep 0.01; done; kill -9 $!; wait $!; ls -A state")
        #expect(killed.stdout.contains(".lock"), "\(killed)")
        try practice.month("--write --as-of 2026-11-02")
        #expect(try practice.letters().count == 3)
    }

    @Test("A list that cannot be read holds letters back, because somebody in it may have said no")
    func unreadable() throws {
        let practice = try small()
        try practice.write("PK\u{3}\u{4} not a workbook", to: "lists/unsubscribed.xlsx")
        let run = try practice.month("--write --as-of 2026-11-01", status: 65)
        #expect(run.stderr.contains("some lists could not be read"), "\(run)")
        #expect(try practice.letters().isEmpty && practice.exists("report.html"))
    }

    @Test("Rows to mend come with a reason, and go into lists once they are right")
    func mending() throws {
        let practice = try small()
        try practice.write("Name,Email,Kind\nEva Jung,eva@jung.example.org,Doula,too,many\n", to: "lists/more.csv")
        let run = try practice.month("--as-of 2026-11-01")
        let told = "Rows to mend and move to lists: 1, in my practice/to-mend-2026-11-01.csv"
        #expect(run.stdout.contains(told), "\(run)")
        let mend = try practice.shell("sed 's/,too,many//' to-mend-2026-11-01.csv > lists/mended.csv")
        #expect(mend.status == 0, "\(mend)")
        try practice.shell("rm lists/more.csv")
        try practice.month("--as-of 2026-11-01")
        #expect(try practice.id("eva@jung.example.org") != nil)
        #expect(try !practice.files.contains { $0.hasPrefix("to-mend") })
    }

    @Test(
        "A folder with something missing stops the run with a message, and nothing in it changes",
        arguments: [
            ("rm -r lists/*", "--as-of 2026-11-01", 65, "put a contact list into my practice/lists first"),
            ("rm me.txt", "--as-of 2026-11-01", 65, "put lines such as sender_name: Maya Reyes into my"),
            ("true", "--as-of 11/1/2026", 65, "write the day like 2026-11-01, not 11/1/2026"),
            ("true", "--as-of", 64, "month FOLDER --undo"),
            ("true", "--note x replied", 65, "no contact has the id x"),
            ("true", "--forget x", 64, "no row in the given files has the contact_id \"x\""),
        ] as [(String, String, Int32, String)])
    func notReady(command: String, options: String, status: Int32, message: String) throws {
        let practice = try small()
        try practice.shell(command)
        let run = try practice.month(options, status: status)
        #expect(run.stderr.contains(message), "\(run)")
        #expect(try !practice.exists("state/.lock"))
    }

    @Test("A note finds its contact in a list of any length")
    func longList() throws {
        let practice = try small()
        try practice.shell("mkdir state")
        let rows = (1...20_000).map { "c\($0),,doula,Doula \($0)\n" }
        try practice.write("contact_id,merged_ids,kind,organization\n" + rows.joined(), to: "state/contacts.csv")
        let run = try practice.month("--note c1 called --as-of 2026-11-12")
        #expect(run.stdout == "Noted for c1 on 2026-11-12: called\n", "\(run)")
    }

    @Test("Without bookings and without new lists there is still a month")
    func bare() throws {
        let practice = try small()
        try practice.shell("rm bookings/*")
        try practice.month("--write --as-of 2026-11-01")
        #expect(try practice.letters().count == 3)
        try practice.shell("rm lists/*")
        try practice.month("--write --as-of 2026-12-01")
        #expect(try practice.sheet("state/contacts.csv").rows.count == 4)
    }

    @Test("Its files are for their owner only")
    func modes() throws {
        let practice = try small()
        try practice.month("--write --as-of 2026-11-01")
        let open = try practice.shell("find state letters report.html scored.csv -perm /077")
        #expect(open.stdout.isEmpty, "\(open)")
    }
}
