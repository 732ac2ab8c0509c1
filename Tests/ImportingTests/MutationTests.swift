import Bytes
import Contacts
import Damage
import Foundation
import Importing
import Testing

/// All lists of the golden cases, damaged at random in memory.
@Suite("Damaged lists")
struct MutationTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "CommandTests/Cases")

    /// The lists that the cases of `import` read.
    private static let fixtures: [[UInt8]] = {
        let manager = FileManager.default
        let folders = ((try? manager.contentsOfDirectory(atPath: cases.path)) ?? []).filter { $0.hasPrefix("import-") }
        return folders.sorted().flatMap { folder -> [[UInt8]] in
            let files = (try? manager.contentsOfDirectory(atPath: cases.appending(path: folder).path)) ?? []
            let lists = files.filter { !["cmd", "stdout", "stderr", "status", "expected"].contains($0) }.sorted()
            return lists.compactMap { list in
                (try? Data(contentsOf: cases.appending(path: folder).appending(path: list))).map(Array.init)
            }
        }
    }()

    private func damaged(_ number: Int, seed: UInt64) -> [UInt8] {
        let fixtures = MutationTests.fixtures
        let random = RandomNumbers(seed: seed, stream: number)
        let (list, other) = (fixtures[number % fixtures.count], fixtures[number * 7 % fixtures.count])
        return Mutation(of: list, splicedWith: other, random: random).bytes
    }

    @Test("a damaged list never crashes the import of contacts, and its rows add up", arguments: 1...4)
    func contacts(seed: UInt64) throws {
        #expect(MutationTests.fixtures.count > 40)
        var imports = 0
        for round in 0..<300 {
            let list = damaged(round, seed: seed)
            guard let imported = try? importContacts([("list.csv", list)]) else { continue }
            imports += 1
            let counts = imported.counts
            #expect(
                counts.read == counts.written + counts.blank + counts.deactivated + counts.filtered + counts.headings
                    + counts.rejected)
            #expect(imported.rows.count == counts.written)
            #expect(imported.rejected.count == counts.rejected)
        }
        #expect(imports > 150)
    }

    @Test("a damaged list never crashes the import of bookings, and its rows add up", arguments: 5...8)
    func bookings(seed: UInt64) throws {
        var imports = 0
        for round in 0..<250 {
            let list = damaged(round, seed: seed)
            // A list that breaks off is refused as a whole.
            guard let source = try? ListSource(MemorySource(list), name: "list.csv"),
                let imported = try? importBookings([source])
            else { continue }
            imports += 1
            let counts = imported.counts
            // A row of several clients is several bookings.
            #expect(counts.read + counts.added == counts.written + counts.blank + counts.rejected)
            #expect(imported.bookings.count == counts.written)
            #expect(imported.rejected.count == counts.rejected)
            let again = try importBookings(imported.csv)
            #expect(again.rejected.isEmpty)
            #expect(again.counts.read == imported.bookings.count)
        }
        #expect(imports > 10)
    }
}
