import CSV
import Foundation
import Importing
import Testing

@Suite("vCard: mutations")
struct VCardMutationTests {
    @Test("no mutation of an address book breaks the accounting", arguments: 0..<20)
    func mutations(seed: Int) throws {
        var random = RandomBytes(seed: UInt64(seed + 1))
        let books = try VCardMutationTests.addressBooks()
        for _ in 0..<200 {
            var bytes = books[random.next(below: books.count)]
            for _ in 0...random.next(below: 6) { VCardMutationTests.mutate(&bytes, with: &random) }
            // The first line stays, so that it is still an address book.
            let imported = try importContacts([("cards.vcf", Array("BEGIN:VCARD\n".utf8) + bytes)])
            let counts = imported.counts
            #expect(counts.read == counts.written + counts.rejected + counts.blank)
            #expect(counts.written == imported.rows.count)
            #expect(counts.rejected == imported.rejected.count)
            #expect(imported.csv.utf8.count < 20 * bytes.count + 2000)
        }
    }

    /// The address books of the golden cases.
    private static func addressBooks() throws -> [[UInt8]] {
        let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "CommandTests/Cases")
        let names = try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted()
        return try names.filter { $0.hasPrefix("import-vcard-") }.flatMap { name in
            let folder = cases.appending(path: name)
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".vcf") }.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
        }
    }

    private static let telling = [
        "=", "=\n", "\\", ";", ",", ":", "\"", "\n", "\r", "\r\n ", "\u{0}", "\u{FEFF}", "BEGIN:VCARD\n", "END:VCARD\n",
        "ENCODING=QUOTED-PRINTABLE:", ";ENCODING=b", "AGENT:\n", "item1.", ";PREF=99999999999999999999", " ::: ",
        "VERSION:2.1\n", "_$!<", "^n",
    ].map { Array($0.utf8) }

    private static func mutate(_ bytes: inout [UInt8], with random: inout RandomBytes) {
        let place = random.next(below: bytes.count)
        let end = min(bytes.count, place + 1 + random.next(below: 40))
        switch random.next(below: 6) {
        case 0: bytes[place] = UInt8(random.next(below: 256))
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.next(below: bytes.count))
        case 3: bytes.insert(contentsOf: telling[random.next(below: telling.count)], at: place)
        case 4: bytes.replaceSubrange(place..<end, with: telling[random.next(below: telling.count)])
        default: bytes.removeSubrange(place...)
        }
        if bytes.isEmpty { bytes = [0x0A] }
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct RandomBytes {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }
}
