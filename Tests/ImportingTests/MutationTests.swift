import CSV
import Contacts
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

    /// A linear congruential generator (Knuth's MMIX): the same numbers on every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    /// A few bytes changed, inserted, removed or moved; or the list cut off.
    private func damaged(_ list: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var bytes = list
        let nasty: [UInt8] = [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x00, 0xFF, 0xC3, 0xEF, 0x27, 0x3A, 0x40, 0x2D]
        for _ in 0...Int.random(in: 0..<6, using: &numbers) {
            guard !bytes.isEmpty else { return bytes }
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            let length = Int.random(in: 0...min(40, bytes.count - place), using: &numbers)
            switch Int.random(in: 0..<6, using: &numbers) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes.insert(nasty.randomElement(using: &numbers) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<place + length)
            case 3: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
            case 4: bytes[place] = nasty.randomElement(using: &numbers) ?? 0
            default: if length < 3 { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }

    @Test("a damaged list never crashes the import of contacts, and its rows add up", arguments: 1...4)
    func contacts(seed: UInt64) throws {
        #expect(MutationTests.fixtures.count > 40)
        var numbers = Numbers(state: seed)
        var imports = 0
        for round in 0..<300 {
            let list = damaged(MutationTests.fixtures[round % MutationTests.fixtures.count], &numbers)
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
        var numbers = Numbers(state: seed)
        var imports = 0
        for round in 0..<250 {
            let list = damaged(MutationTests.fixtures[round % MutationTests.fixtures.count], &numbers)
            guard let bookings = try? BookingImport(ListSource(MemorySource(list), name: "list.csv")) else { continue }
            imports += 1
            var (written, rejected) = (0, 0)
            let sink = MemorySink()
            var writer = Writer(sink)
            try BookingListWriter.writeHeader(to: &writer)
            let blank = try bookings.forEach(
                { (booking) throws(Diagnostic) in
                    try BookingListWriter.write(booking, to: &writer)
                    written += 1
                }, reject: { (_, _) throws(Diagnostic) in rejected += 1 }, notice: { _ in })
            try writer.flush()
            #expect(bookings.rowCount == written + blank + rejected)
            let again = try BookingImport(ListSource(MemorySource(sink.bytes), name: "again.csv"))
            #expect(again.rowCount == written)
        }
        #expect(imports > 10)
    }
}
