import Bytes
import Printing
import Testing
import Text

@testable import MailMerge

/// What is handed to the printing program.
@Suite struct PrintTests {
    /// The fields of an item, by frame.
    private func item(_ format: LetterFormat, _ row: [String]) throws -> [String: String] {
        let header = ["given_name", "family_name", "street", "city", "postal_code", "country"]
        let results = try merge(
            header, [row], folder(["letter.txt": "Dear {{given_name}} & all,"], format: format), format: format)
        let text = try #require(results.first).text
        guard !text.hasPrefix("rejected") else { return ["rejected": text] }
        var frames = FrameBuffer()
        text.utf8.withContiguousStorageIfAvailable { frames.add(UnsafeRawBufferPointer($0)) }
        var fields: [String: String] = [:]
        while let frame = try frames.next() { fields[frame.name] = frame.text }
        return fields
    }

    @Test("A letter is handed over with its address, its markup and the language of its address")
    func letter() throws {
        let item = try item(.pdf, ["美咲", "渡辺", "1-2-3 千代田", "東京", "100-0001", "JP"])
        #expect(item["address"] == "美咲 渡辺\n1-2-3 千代田\n100-0001 東京\nJAPAN")
        #expect(item["html"] == "<p>Dear 美咲 &amp; all,\n</p>\n")
        #expect(item["language"] == "ja")
        #expect(item["item"] == "2")
    }

    @Test("A label has the address only")
    func label() throws {
        let item = try item(.labels, ["Ann", "Lee", "1 Elm St", "Alder Bay", "94904", ""])
        #expect(item["address"] == "Ann Lee\n1 Elm St\nAlder Bay 94904")
        #expect(item["html"] == "")
    }

    @Test("An address longer than any address is rejected, not printed in pieces")
    func longAddress() throws {
        let item = try item(.labels, ["Ann", "Lee", String(repeating: "Elm ", count: 300), "Alder Bay", "94904", ""])
        #expect(item["rejected"]?.contains("which is no address") == true)
    }

    @Test(
        "The sender's address is set in lines, divided before the town",
        arguments: [
            (
                "214 Pelican Street, Suite B, Alder Bay, CA 94904",
                "Nora\n214 Pelican Street, Suite B\nAlder Bay, CA 94904"
            ),
            ("Hauptstr. 1, 10115 Berlin", "Nora\nHauptstr. 1\n10115 Berlin"),
            ("1 Elm\n  Alder Bay", "Nora\n1 Elm\nAlder Bay"),
        ])
    func sender(address: String, lines: String) throws {
        let file = "sender_name: Nora\nsender_address: \(address)\n"
        let sender = try Sender(SourceText(name: "me.txt", bytes: Array(file.utf8)))
        #expect(SenderAddress.text(sender) == lines)
    }
}
