import Foundation
import Testing

/// Letters from mail-merge, opened by the programs that will read them.
@Suite("Letters in other programs")
struct OtherReaders {
    private static func path(of names: String...) -> String? {
        names.map { "/usr/bin/" + $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static let python = path(of: "python3")
    private static let browser = path(of: "chromium", "chromium-browser", "google-chrome")

    /// Checks every draft and the mailbox with Python's email parsers, the strict one and the old one.
    private static let reader = """
        import email, email.header, email.policy, glob, mailbox, re

        def unflowed(text):  # RFC 3676
            lines = [line[1:] if line.startswith(" ") else line for line in text.split("\\n")]
            return "".join(line if line.endswith(" ") and line != "-- " else line + "\\n" for line in lines)

        drafts = sorted(glob.glob("drafts/*.eml"))
        for path in drafts:
            data = open(path, "rb").read()
            assert data.count(b"\\n") == data.count(b"\\r\\n") == data.count(b"\\r"), path
            assert max(map(len, data.split(b"\\r\\n"))) <= 76, path
            for word in re.findall(rb"=\\?\\S+\\?=", data.split(b"\\r\\n\\r\\n")[0]): assert len(word) <= 75, path
            message = email.message_from_bytes(data, policy=email.policy.default)
            old = email.message_from_bytes(data)
            assert not message.defects and not old.defects, path
            assert not any(message[name].defects for name in message.keys()), path
            assert not message["Date"] and not message["Message-ID"] and message["X-Unsent"] == "1", path
            subject = str(email.header.make_header(email.header.decode_header(old["Subject"])))
            assert subject == message["Subject"], path
            letter = open(path.replace("drafts", "letters").replace(".eml", ".txt"), encoding="utf-8").read()
            letter = re.sub(" +$", "", letter, flags=re.M)  # a space at the end would join the next line
            plain = message.get_body(("plain",)).get_content().replace("\\r\\n", "\\n")
            assert unflowed(plain).rstrip("\\n") == letter.rstrip("\\n"), path
            (recipient,) = message["To"].addresses
            print(recipient.display_name, "<" + recipient.addr_spec + ">:", message["Subject"])
        assert len(mailbox.mbox("letters.mbox")) == len(drafts)
        """

    @Test(
        "Python's parsers read every draft without defects, and find its recipient and subject",
        .enabled(if: OtherReaders.python != nil))
    func emails() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            contact_id,organization,given_name,family_name,credentials,email,notes
            1,Cove Pediatrics,Priya,Patel,MD,p.patel@example.org,
            2,"Ōtautahi Doulas — Ærø & Søn",Zoë,Núñez-O'Brien,CD(DONA),zoe@example.org,Öl
            3,,美咲,佐藤,CNM,misaki@example.org,
            4,,"Ann ""The Hand""\",Lee (Jr.),,ann+lee@example.org,\(String(repeating: "long ", count: 400))
            5,"The Alder Bay and North County Cooperative of Independent Doulas, Midwives and Lactation Consultants",,,,a@example.org,
            """, to: "people.csv")
        try folder.write(
            """
            Subject: Für {{organization | default "Sie"}} — ein Gruß, {{salutation}} 👶🏽

            Dear {{salutation}},

            From here on. {{notes}}
            >From there on.
            .
            {{sender_address}}
            {{opt_out}}

            """, to: "letter.txt")
        try folder.write(
            "sender_name: Nóra Ellingsen\nsender_email: nora@example.org\nsender_address: 1 Elm St\nopt_out: Enough?",
            to: "me.txt")
        try folder.write(OtherReaders.reader, to: "read.py")
        let run = try Toolkit.run(
            """
            set -e
            letters() { mail-merge people.csv --quiet --template letter.txt --sender me.txt --as-of 2026-11-01 "$@"; }
            letters --format eml --output drafts
            letters --output letters
            letters --format mbox --output letters.mbox
            python3 read.py
            """, in: folder.url)
        #expect(
            run.stdout == """
                美咲 佐藤 <misaki@example.org>: Für Sie — ein Gruß, 美咲 佐藤 👶🏽
                Ann "The Hand" Lee (Jr.) <ann+lee@example.org>: Für Sie — ein Gruß, Ann "The Hand" Lee (Jr.) 👶🏽
                Priya Patel <p.patel@example.org>: Für Cove Pediatrics — ein Gruß, Dr. Patel 👶🏽
                The Alder Bay and North County Cooperative of Independent Doulas, Midwives and Lactation Consultants \
                <a@example.org>: Für The Alder Bay and North County Cooperative of Independent Doulas, Midwives and \
                Lactation Consultants — ein Gruß, team at The Alder Bay and North County Cooperative of Independent Doulas, \
                Midwives and Lactation Consultants 👶🏽
                Zoë Núñez-O'Brien <zoe@example.org>: Für Ōtautahi Doulas — Ærø & Søn — ein Gruß, Zoë Núñez-O'Brien 👶🏽

                """, "\(run)")
        #expect(run.status == 0, "\(run)")
    }

    private static let kinds =
        "pediatrician family-physician obstetrician midwife doula lactation-consultant nurse childbirth-educator hospital "
        + "birth-center parent-group childcare fitness-studio bodyworker therapist client other"

    @Test(
        "A browser prints exactly one page for every letter to every kind of contact, however long its address",
        .enabled(if: OtherReaders.browser != nil))
    func pages() throws {
        let folder = try TemporaryFolder()
        var list =
            "contact_id,kind,organization,given_name,family_name,credentials,job_title,street,city,new_clients,next_action\n"
        var count = 0
        for kind in OtherReaders.kinds.split(separator: " ") {
            for action in ["thank", "reconnect", "introduce", "keep-in-touch"] {
                let long = String(repeating: "Perinatal Cooperative ", count: 5)
                list += "\(count),\(kind),,,,,,,,,\(action)\n"
                list +=
                    "\(count + 1),\(kind),\(long),Ann,Featherstonehaugh-Cholmondeley,\"MD, FAAP\",\(long),\(long),\(long),12,\(action)\n"
                count += 2
            }
        }
        try folder.write(list, to: "people.csv")
        let browser = try #require(OtherReaders.browser)
        let run = try Toolkit.run(
            """
            set -e
            mail-merge people.csv --quiet --templates "$PROJECT/templates" --sender "$PROJECT/samples/sender.txt" \
                --format html --without-address --output letters.html
            \(browser) --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/profile" --no-pdf-header-footer \
                --print-to-pdf=letters.pdf letters.html
            grep --text --count '^<</Type /Page$' letters.pdf
            """, in: folder.url)
        #expect(run.status == 0, "\(run)")
        #expect(run.stdout == "\(count)\n", "\(run)")
    }

    /// Measures each letter in a browser: the bottom of the address window from the top of the letter and its left edge
    /// from the left (inches), the height of the window (points), and whether the whole address shows in it; then the
    /// width of the page.
    private static let ruler = """
        <script>
        const letters = [...document.querySelectorAll(".letter")].map(letter => {
          const box = letter.querySelector(".window"), range = document.createRange()
          range.selectNodeContents(box)
          const [sheet, window, text] = [letter, box, range].map(item => item.getBoundingClientRect())
          const inches = [window.bottom - sheet.top, window.left - sheet.left].map(length => (length / 96).toFixed(2))
          const shows = text.height <= window.height + 1 && text.width <= window.width + 1
          return [...inches, (window.height * 0.75).toFixed(0), shows ? "shows" : "does not show"].join(" ")
        })
        document.title = letters.concat(document.documentElement.scrollWidth).join("; ")
        </script>
        """

    @Test(
        "No letter moves or shrinks another: the window stays, long words break, and misfits are found",
        .enabled(if: OtherReaders.browser != nil))
    func windows() throws {
        let folder = try TemporaryFolder(copying: Toolkit.cases.appending(path: "mail-merge-print-misfits"))
        try folder.write(OtherReaders.ruler, to: "ruler.html")
        let browser = try #require(OtherReaders.browser)
        let run = try Toolkit.run(
            """
            set -e
            bash cmd 2>/dev/null
            cat letters.html ruler.html >measured.html
            browser() {
                \(browser) --headless --no-sandbox --disable-gpu --user-data-dir="$PWD/profile" --no-pdf-header-footer "$@"
            }
            browser --window-size=816,1056 --dump-dom measured.html | sed -n 's/.*<title>\\(.*\\)<.title>.*/\\1/p' | tr ';' '\\n'
            browser --print-to-pdf=letters.pdf letters.html
            grep --text --count '^<</Type /Page$' letters.pdf
            """, in: folder.url)
        #expect(run.status == 0, "\(run)")
        let place = "3.04 1.00 60"
        #expect(
            run.stdout == """
                \(place) shows
                 \(place) shows
                 \(place) shows
                 \(place) does not show
                 \(place) shows
                 \(place) shows
                 816
                7

                """, "\(run)")
    }
}
