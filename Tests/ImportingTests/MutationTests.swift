import CSV
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
                counts.read == counts.written + counts.blank + counts.deactivated + counts.filtered + counts.rejected)
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
            guard var bookings = try? BookingImport(ListSource(MemorySource(list), name: "list.csv")) else { continue }
            var (written, rejected) = (0, 0)
            let sink = MemorySink()
            var writer = Writer(sink)
            let output = BookingListWriter([bookings])
            try output.writeHeader(to: &writer)
            let blank: Int
            do throws(Diagnostic) {
                blank = try bookings.forEach(
                    with: output.passThroughs,
                    { (booking) throws(Diagnostic) in
                        try output.write(booking, to: &writer)
                        written += 1
                    }, reject: { (_, _) throws(Diagnostic) in rejected += 1 }, notice: { _ in })
            } catch {
                // A list that breaks off is refused as a whole.
                #expect(written == 0)
                continue
            }
            imports += 1
            try writer.flush()
            #expect(bookings.rowCount == written + blank + rejected)
            var again = try BookingImport(ListSource(MemorySource(sink.bytes), name: "again.csv"))
            try again.forEach(
                { (_) throws(Diagnostic) in }, reject: { (diagnostic, _) throws(Diagnostic) in throw diagnostic },
                notice: { _ in })
            #expect(again.rowCount == written)
        }
        #expect(imports > 10)
    }
}
