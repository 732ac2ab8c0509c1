import Foundation
import Testing

/// The programs that look at PDF, and the one that makes it.
private enum PDFTools {
    static let areInstalled =
        ["pdftotext", "pdfinfo", "pdffonts", "qpdf"].allSatisfy { tool in
            ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
                FileManager.default.isExecutableFile(atPath: $0 + tool)
            }
        }
        && FileManager.default.isExecutableFile(atPath: Toolkit.programs.appending(path: "mail-merge-print").path)
}

/// What mail-merge prints, as poppler and qpdf see it. Skipped where these, or the printing program, are missing.
@Suite(
    "Printed files",
    .enabled(if: PDFTools.areInstalled, "poppler-utils, qpdf or mail-merge-print are missing: see Tests/run"))
struct PrintedFiles {
    /// People from many countries, some with more address than any label has room for.
    static let people = """
        contact_id,kind,prefix,given_name,family_name,credentials,organization,street,city,region,postal_code,country,next_action
        1,doula,Dr.,Priya,Patel,"MD, FAAP","The Children's Hospital of the Greater Northern Marlow Regional Medical Center Foundation, a Division of Marlow Health","1420 Lighthouse Avenue, Building C, Tower 2, Suite 2000-B, Mail Stop 4410",Santa Margarita de los Angeles,CA,94904-1234,US,introduce
        2,doula,,Zoë,Núñez-Đặng,CD(DONA),Ünïcödé Ðøülâ,Straße 5,Łódź,,90-001,PL,introduce
        3,doula,,,,,Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-Llanfairpwllgwyngyllgogerychwyrndrobwll,1 High St,Llanfair,,LL61 5UJ,GB,introduce
        4,doula,,Eve,Short,,,PO Box 9,Oakland,CA,94601,,thank
        5,doula,,Guðrún,Þorsteinsdóttir,,,Laugavegur 1,Reykjavík,,101,IS,introduce

        """

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(PrintedFiles.people, to: "people.csv")
        try folder.write("Dear {{salutation}},\n\nthe office of affine fluff is open.\n", to: "letter.txt")
        try folder.write(
            "<header class=\"letterhead\"><address class=\"window\">{{address_block}}</address></header>\n"
                + "<p>Dear {{salutation}},</p>\n", to: "window.html")
        try folder.write(
            "sender_name: Nora Ellingsen\nsender_practice: Pelican Street\nsender_address: 214 Pelican Street, Alder Bay, CA 94904\n",
            to: "me.txt")
        return folder
    }

    @discardableResult
    private func run(_ command: String, in folder: TemporaryFolder) throws -> Run {
        let run = try Toolkit.run(command, in: folder.url)
        try #require(run.status == 0, "\(run)")
        return run
    }

    /// A word on a page, in millimeters.
    private struct Word {
        let text: String
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
    }

    /// The words of each page.
    private func words(of file: String, in folder: TemporaryFolder) throws -> [[Word]] {
        let text = try run("pdftotext -bbox \(file) -", in: folder).stdout
        return try text.components(separatedBy: "<page ").dropFirst().map { page in
            let pattern = try Regex(
                "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">([^<]*)</word>")
            return page.matches(of: pattern).map { match in
                let numbers = (1...4).map { (Double(match.output[$0].substring ?? "") ?? -1) * 25.4 / 72 }
                return Word(
                    text: String(match.output[5].substring ?? ""), left: numbers[0], top: numbers[1],
                    right: numbers[2], bottom: numbers[3])
            }
        }
    }

    private struct Grid: CustomTestStringConvertible, Sendable {
        let name: String
        let left: Double
        let top: Double
        let width: Double
        let height: Double
        let pitchX: Double
        let pitchY: Double
        var testDescription: String { name }
    }

    /// The measures of the labels, as their maker gives them.
    private static let grids = [
        Grid(name: "5160", left: 3.969, top: 12.7, width: 66.675, height: 25.4, pitchX: 70.644, pitchY: 25.4),
        Grid(name: "8163", left: 4.1275, top: 12.7, width: 101.6, height: 50.8, pitchX: 106.3625, pitchY: 50.8),
        Grid(name: "5164", left: 3.969, top: 12.7, width: 101.6, height: 84.667, pitchX: 106.3625, pitchY: 84.667),
        Grid(name: "L7160", left: 7.2, top: 15.15, width: 63.5, height: 38.1, pitchX: 66.04, pitchY: 38.1),
        Grid(name: "L7163", left: 4.65, top: 15.15, width: 99.1, height: 38.1, pitchX: 101.64, pitchY: 38.1),
    ]

    @Test(
        "every word of an address is on its label with 2 mm to spare, whatever the offset", arguments: grids,
        [("0mm,0mm", 0, 0), ("1mm,-0.5mm", 1, -0.5), ("-1.5mm,2mm", -1.5, 2)] as [(String, Double, Double)])
    private func labels(grid: Grid, offset: (text: String, x: Double, y: Double)) throws {
        let folder = try folder()
        try run(
            "mail-merge people.csv --format labels --stock \(grid.name) --start-at 2 --offset=\(offset.text) --output l.pdf",
            in: folder)
        var count = 0
        for word in try words(of: "l.pdf", in: folder).joined() {
            let (x, y) = ((word.left + word.right) / 2 - offset.x, (word.top + word.bottom) / 2 - offset.y)
            let left = grid.left + ((x - grid.left) / grid.pitchX).rounded(.down) * grid.pitchX + offset.x
            let top = grid.top + ((y - grid.top) / grid.pitchY).rounded(.down) * grid.pitchY + offset.y
            #expect(word.left >= left + 2 && word.right <= left + grid.width - 2, "\(word)")
            #expect(word.top >= top + 2 && word.bottom <= top + grid.height - 2, "\(word)")
            count += 1
        }
        #expect(count > 50)
    }

    @Test(
        "every word of an address is in the window with 2 mm to spare, when the sheet lies on the envelope's edge",
        arguments: [
            ("10", "Letter", 22.225, 51.858, 114.3, 28.575), ("DL", "A4", 20, 46, 90, 35),
            ("C6-5", "A4", 20, 39, 90, 45),
        ] as [(String, String, Double, Double, Double, Double)])
    func windows(name: String, paper: String, left: Double, top: Double, width: Double, height: Double) throws {
        let folder = try folder()
        try run(
            "mail-merge people.csv --template window.html --format pdf --window \(name) --paper \(paper) --output w.pdf",
            in: folder)
        for page in try words(of: "w.pdf", in: folder) {
            let address = page.filter { $0.top < top + height }
            #expect(address.count > 2)
            for word in address {
                #expect(word.left >= left + 2 && word.right <= left + width - 2, "\(word)")
                #expect(word.top >= top + 2 && word.bottom <= top + height - 2, "\(word)")
            }
        }
    }

    @Test("text copied out of a letter is the text of the letter, ligatures too")
    func text() throws {
        let folder = try folder()
        try run(
            "mail-merge people.csv --template letter.txt --output text > /dev/null; "
                + "mail-merge people.csv --template letter.txt --format pdf --output p.pdf", in: folder)
        func words(_ command: String) throws -> Set<String> {
            let pages = try run(command, in: folder).stdout.split(separator: "\u{0C}")
            return Set(pages.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty })
        }
        let printed = try words("pdftotext -raw p.pdf -")
        #expect(printed.count == 5)
        #expect(printed == (try words("for file in text/*-[1-5].txt; do cat $file; printf '\\f'; done")))
    }

    @Test("the file is sound, has its title, is not scaled, and embeds subsets of its fonts")
    func soundness() throws {
        let folder = try folder()
        let written = try run(
            "mail-merge people.csv --template letter.txt --format pdf --paper A4 --output p.pdf && qpdf --check p.pdf",
            in: folder)
        #expect(written.stdout.contains("No syntax or stream encoding errors"), "\(written)")
        #expect(written.stderr.contains("5 pages on 5 sheets"), "\(written)")
        let info = try run("pdfinfo p.pdf", in: folder).stdout
        #expect(info.contains("Pages:           5\n") && info.contains("(A4)") && info.contains("Letters"), "\(info)")
        let fonts = try run("pdffonts p.pdf | tail -n +3", in: folder).stdout.split(separator: "\n")
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
        let catalog = try run("qpdf --qdf --object-streams=disable p.pdf - | strings", in: folder).stdout
        for entry in ["/PrintScaling /None", "/Duplex /Simplex", "/Lang (en)", "/Title (Eve Short)"] {
            #expect(catalog.contains(entry), "\(entry)")
        }
    }

    @Test("the same input makes the same bytes", arguments: ["pdf", "postcards", "labels --stock 5160", "envelopes"])
    func repeatable(format: String) throws {
        let folder = try folder()
        let template = format.hasPrefix("p") ? "--template letter.txt" : ""
        let command = "mail-merge people.csv \(template) --sender me.txt --as-of 2026-05-01 --format \(format) --output"
        try run("\(command) 1.pdf; sleep 1; TZ=Asia/Tokyo \(command) 2.pdf; cmp 1.pdf 2.pdf", in: folder)
    }

    @Test("a dry run says how many pages there would be, and writes nothing")
    func dryRun() throws {
        let folder = try folder()
        let before = folder.contents
        let dry = try run(
            "mail-merge people.csv --template letter.txt --format pdf --duplex --dry-run --output p.pdf", in: folder)
        #expect(dry.stderr.contains("would write 5 letters to p.pdf, 10 pages on 5 sheets"), "\(dry)")
        #expect(folder.contents == before)
    }

    @Test("a preview is a picture")
    func preview() throws {
        let folder = try folder()
        try run("mail-merge people.csv --template letter.txt --format pdf --preview --output p.png", in: folder)
        let bytes = try Data(contentsOf: folder.url.appending(path: "p.png"))
        #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("by postal code, country by country")
    func sorted() throws {
        let folder = try folder()
        try run(
            "mail-merge people.csv --format envelopes --stock DL --sort postal-code --output e.pdf", in: folder)
        let lines = try run("pdftotext -raw e.pdf - | grep -E '94601|94904|LL61|^101|90-001'", in: folder).stdout
        let order = ["LL61", "101", "90-001", "94601", "94904"].map {
            lines.range(of: $0)?.lowerBound ?? lines.endIndex
        }
        #expect(order == order.sorted(), "\(lines)")
    }

    @Test("one's own address fills a sheet of labels")
    func returnLabels() throws {
        let folder = try folder()
        let run = try run(
            "mail-merge --return-labels --sender me.txt --format labels --stock 5160 --output r.pdf", in: folder)
        #expect(run.stderr.contains("30 labels written to r.pdf"), "\(run)")
        let words = try words(of: "r.pdf", in: folder)
        #expect(words.count == 1 && words[0].count { $0.text == "94904" } == 30)
    }

    @Test("markup and commands in cells are printed as they are")
    func hostile() throws {
        let folder = try folder()
        let cell = "<b>Bob</b> & <script>x</script> $(touch hacked) %PDF /Type /Catalog endobj"
        try folder.write(
            "contact_id,organization,street,city,country\n1,\(cell),1 Elm) (St,Oakland,US\n", to: "people.csv")
        try run("mail-merge people.csv --format envelopes --stock 10 --output e.pdf; qpdf --check e.pdf", in: folder)
        let text = try run("pdftotext -raw e.pdf -", in: folder).stdout.filter { !$0.isWhitespace }
        #expect(text.contains(cell.filter { !$0.isWhitespace }), "\(text)")
        #expect(text.contains("1Elm)(St"), "\(text)")
        #expect(!folder.contents.contains { $0.hasSuffix("hacked") })
    }

    @Test(
        "what cannot be printed is refused with the reason, and leaves nothing behind",
        arguments: [
            ("--format labels --stock 9999", 64, "unknown stock \"9999\""),
            ("--format labels", 64, "--format labels needs --stock"),
            ("--format labels --stock 5160 --start-at 31", 64, "a sheet of 5160 has 30 labels"),
            ("--format labels --stock 5160 --offset 9mm,0mm", 64, "label 30 is not within the Letter sheet"),
            ("--format labels --stock bad.csv", 65, "label 30 is not within the A4 sheet"),
            ("--format postcards --template letter.txt --per-sheet 4 --stock 4x6", 64, "do not fit a Letter sheet"),
            ("--format pdf --template letter.txt --stock 5160", 64, "--stock has no meaning for letters"),
            ("--format pdf --template letter.txt --window B7", 64, "unknown window envelope \"B7\""),
            ("--format text --template letter.txt --stock 5160", 64, "--stock needs --format pdf"),
            ("--format pdf --template letter.txt --sender picture.txt", 65, "is not a PNG or JPEG picture"),
            ("--format pdf --template letter.txt --sender away.txt", 65, "is not in the folder of the sender file"),
            ("--format pdf --template letter.txt --sender large.txt", 65, "too large: 10000 by 10000 pixels"),
            ("--format pdf --template letter.txt --sender damaged.txt", 65, "the logo cannot be read as a picture"),
            ("--format envelopes --log log.csv", 64, "--log is for letters"),
        ] as [(String, Int32, String)])
    func refused(options: String, status: Int32, message: String) throws {
        let folder = try folder()
        try folder.write(
            "name,columns,rows,width,height,left,top,pitch_x,pitch_y,paper\nbad,3,10,80,25,5,12,85,25,A4\n",
            to: "bad.csv")
        for (name, picture) in [
            ("picture", "me.txt"), ("away", "../me.png"), ("large", "large.png"), ("damaged", "damaged.png"),
        ] {
            try folder.write("sender_logo: \(picture)\n", to: name + ".txt")
        }
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        try folder.write(head + [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10] + [8, 6, 0, 0, 0, 1, 2, 3, 4], to: "large.png")
        try folder.write(head + [0, 0, 0, 9, 0, 0, 0, 9] + [8, 6, 0, 0, 0, 1, 2, 3, 4], to: "damaged.png")
        let before = folder.contents
        let run = try Toolkit.run("mail-merge people.csv \(options) --output new.pdf", in: folder.url)
        #expect(run.status == status, "\(run)")
        #expect(run.stderr.contains(message), "\(run)")
        #expect(folder.contents == before, "\(run)")
    }

    @Test(
        "a full disk is reported with 74",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func fullDisk() throws {
        let folder = try folder()
        let run = try Toolkit.run(
            "mail-merge people.csv --format envelopes --overwrite --output /dev/full", in: folder.url)
        #expect(run.status == 74 && run.stderr.contains("/dev/full: error: cannot write"), "\(run)")
    }
}

/// Without its printing program, mail-merge says what is missing.
@Suite("The printing program")
struct PrintingProgram {
    @Test("where it is missing, mail-merge says so and how to get it")
    func missing() throws {
        let folder = try TemporaryFolder()
        try folder.write(PrintedFiles.people, to: "people.csv")
        let run = try Toolkit.run(
            "cp \"$(command -v mail-merge)\" . && ./mail-merge people.csv --format envelopes --output e.pdf",
            in: folder.url)
        #expect(run.status == 66, "\(run)")
        #expect(run.stderr.contains("the program mail-merge-print is not in the folder of this one"), "\(run)")
        #expect(run.stderr.contains("hint: install pango"), "\(run)")
        #expect(!folder.contents.contains { $0.contains("e.pdf") }, "\(run)")
    }
}
