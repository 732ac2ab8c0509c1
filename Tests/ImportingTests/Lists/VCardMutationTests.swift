import Damage
import Foundation
import Importing
import Testing

@Suite("vCard: mutations")
struct VCardMutationTests {
    @Test("no mutation of an address book breaks the accounting", arguments: 0..<20)
    func mutations(seed: Int) throws {
        let books = try VCardMutationTests.addressBooks()
        for number in 0..<200 {
            var random = RandomNumbers(seed: UInt64(seed + 1), stream: number)
            guard let book = random.one(of: books), let other = random.one(of: books) else { continue }
            let bytes = Mutation(of: book, splicedWith: other, random: random).bytes
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
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let cases = folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "CommandTests/Cases")
        let names = try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted()
        return try names.filter { $0.hasPrefix("import-vcard-") }.flatMap { name in
            let folder = cases.appending(path: name)
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".vcf") }.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
        }
    }
}
