import Bytes
import Diagnostics
import Testing

@testable import Printing

@Suite("The update of a PDF catalog")
struct CatalogUpdateTests {
    /// The end of a file as cairo writes it, after a bookmark that looks like a catalog.
    private static let file = """
        2 0 obj
        << /Title (9 0 obj << /Type /Catalog /Pages 66 0 R >> endobj)
        >>
        endobj
        35 0 obj
        << /Producer (cairo) >>
        endobj
        36 0 obj
        << /Type /Catalog
           /Pages 1 0 R
           /Outlines 34 0 R
        >>
        endobj
        xref
        0 37
        trailer
        << /Size 37
           /Root 36 0 R
           /Info 35 0 R
        >>
        startxref
        67083
        %%EOF

        """

    private func update(_ file: String, blocks: Int, _ preferences: CatalogUpdate.Preferences) -> String? {
        var update = CatalogUpdate()
        let bytes = Array(file.utf8)
        var start = 0
        while start < bytes.count {
            let end = min(start + blocks, bytes.count)
            bytes[start..<end].withUnsafeBytes { update.see($0, isEnding: true) }
            start = end
        }
        return update.update(preferences)
    }

    @Test("the catalog is written again with the additions, wherever the blocks end", arguments: [1, 7, 64, 4096])
    func update(blocks: Int) throws {
        let file = CatalogUpdateTests.file
        let written = update(file, blocks: blocks, CatalogUpdate.Preferences(duplex: "Simplex", language: "en"))
        let update = try #require(written)
        let length = file.utf8.count
        #expect(
            update.hasPrefix(
                "36 0 obj\n<< /Type /Catalog /Pages 1 0 R /Outlines 34 0 R /Version /1.7 /ViewerPreferences << "
                    + "/PrintScaling /None /DisplayDocTitle true /Duplex /Simplex >> /Lang (en) >>\nendobj\nxref\n36 1\n"
            ))
        #expect(update.contains("\(String(repeating: "0", count: 10 - "\(length)".count))\(length) 00000 n \n"))
        #expect(update.contains("/Size 37 /Root 36 0 R /Info 35 0 R /Prev 67083 >>"))
        let objectLength = try #require(update.firstRange(of: "xref\n36 1")).lowerBound.utf16Offset(in: update)
        #expect(update.hasSuffix("startxref\n\(length + objectLength)\n%%EOF\n"))
    }

    @Test("a language is letters, digits and hyphens, whatever it is called")
    func language() {
        let update = update(CatalogUpdateTests.file, blocks: 99, .init(language: "en) /JS (x"))
        #expect(update?.contains("/Lang (enJSx)") == true)
    }

    @Test("an end that is not as expected gets no update", arguments: ["", "%%EOF", "xref trailer << /Size 3 >>"])
    func unknown(file: String) {
        #expect(update(file, blocks: 99, .init(language: "en")) == nil)
    }
}

@Suite("Pictures")
struct PictureTests {
    private static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        let bytes = { (number: UInt32) in (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + bytes(width)
            + bytes(height) + [8, 6, 0, 0, 0, 1, 2, 3, 4]
    }

    @Test("size and kind are in the header")
    func sizes() throws {
        let png = try #require(PictureSize(PictureTests.png(300, 200)))
        #expect(png.kind == .png && png.width == 300 && png.height == 200 && !png.isTooLarge)
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 1, 0, 2, 0, 3, 1]
        let size = try #require(PictureSize(jpeg))
        #expect(size.kind == .jpeg && size.width == 512 && size.height == 256)
    }

    @Test("100 megapixels are too many")
    func tooLarge() throws {
        #expect(try #require(PictureSize(PictureTests.png(10_000, 10_000))).isTooLarge)
        #expect(try #require(PictureSize(PictureTests.png(.max, .max))).isTooLarge)
    }

    @Test("what is no picture, or breaks off, has no size")
    func none() {
        #expect(PictureSize(Array("GIF89a".utf8)) == nil)
        #expect(PictureSize([]) == nil)
        for length in 0..<33 { #expect(PictureSize(Array(PictureTests.png(3, 3).prefix(length))) == nil) }
        #expect(PictureSize([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == nil)
        #expect(PictureSize(PictureTests.png(0, 3)) == nil)
    }
}

@Suite("The stream to the printing program")
struct JobTests {
    private static let forms: [PrintForm] = {
        guard let dl = Envelope("DL"), let card = Postcard("A6"), let stock = Stock.known("L7160") else { return [] }
        return [
            .letters(LetterForm(paper: .a4, window: FoldedSheet(.a4, in: dl), isDuplex: true)),
            .letters(LetterForm(paper: .letter, window: nil)), .envelopes(dl),
            .postcards(PostcardForm(card: card, paper: .a4, perSheet: 4, hasBack: true)),
            .postcards(PostcardForm(card: card)),
            .labels(
                LabelForm(
                    stock: Stock(
                        name: "", paper: .a4, columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.15,
                        pitchX: 66.04, pitchY: 38.1), startAt: 7, offset: Offset(x: 1, y: -0.5), hasOutlines: true)),
        ]
    }()

    @Test("a job comes out as it went in", arguments: JobTests.forms)
    func job(form: PrintForm) throws {
        var job = PrintJob(form)
        job.output = .png
        job.title = "Letters\nof May"
        job.returnAddress = "Nora\n1 Elm"
        job.logo = [0, 10, 255]
        let items = [PrintItem(name: "Ann", address: "A\nB", html: [1, 10], language: "ja", line: 3), PrintItem()]
        var stream: [UInt8] = []
        for frame in job.frames { frame.append(to: &stream) }
        for item in items { item.append(to: &stream) }
        Frame("end").append(to: &stream)
        let frames = FrameReader(MemorySource(stream))
        #expect(try PrintJob(frames) == job)
        let reader = PrintItems(frames)
        #expect(try reader.next() == items[0])
        #expect(try reader.next() == items[1])
        #expect(try reader.next() == nil)
    }

    @Test("a job that breaks off is an error, wherever it does")
    func cut() throws {
        var stream: [UInt8] = []
        for frame in PrintJob(.envelopes(Envelope.all[0])).frames { frame.append(to: &stream) }
        PrintItem(name: "Ann").append(to: &stream)
        Frame("end").append(to: &stream)
        for length in 0..<stream.count {
            #expect(throws: Diagnostic.self) {
                let frames = FrameReader(MemorySource(Array(stream.prefix(length))))
                _ = try PrintJob(frames)
                let items = PrintItems(frames)
                while try items.next() != nil {}
            }
        }
    }

    @Test(
        "what is no job is refused",
        arguments: [
            "contact_id,name\n", "form x\n", "form -1\n", "form 99999999999999999999\n",
            String(repeating: "a", count: 99),
            "form 7\nletters", "form 9\nlabels 12begin 0\n", "begin 0\n",
        ])
    func noJob(text: String) {
        #expect(throws: Diagnostic.self) { try PrintJob(FrameReader(MemorySource(text))) }
    }

    @Test("replies come out as they went in, however the stream is cut")
    func replies() throws {
        let message = Diagnostic(.warning, .data, file: "a.csv", line: 3, "long\nname", hint: "shorten it")
        let sent: [PrintReply] = [
            .data([1, 2, 10]), .message(message, isFrequent: true), .data([]),
            .failed(Diagnostic(.error, .writeFailed, "full")), .done(pages: 3, sheets: 2),
        ]
        var stream: [UInt8] = []
        for reply in sent { reply.append(to: &stream) }
        for size in [1, 3, 1000] {
            var replies = PrintReplies()
            var received: [PrintReply] = []
            var start = 0
            while start < stream.count {
                stream[start..<min(start + size, stream.count)].withUnsafeBytes { replies.add($0) }
                start += size
                while let reply = try replies.next() { received.append(reply) }
            }
            #expect(received == sent)
        }
    }
}
