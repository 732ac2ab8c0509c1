import Bytes
import CSV
import Diagnostics
import Testing
import Text

@testable import Linkage

@Suite("Similarity of words")
struct SimilarityTests {
    /// Short words of few letters, so that many are alike, and each with a damaged form of it.
    private static let pairs: [(String, String)] = {
        var random = StableRandom(seed: 5)
        func word(_ length: Int) -> String {
            String((0..<length).map { _ in "abcd".randomElement(using: &random) ?? "a" })
        }
        return (0..<3000).map { number in
            let one = word(number % 8)
            guard number % 3 > 0, one.count > 2 else { return (one, word(number % 7)) }
            var letters = Array(one)
            for _ in 0..<number % 3 { letters[Int(random.next() % UInt64(letters.count))] = "d" }
            if number % 5 == 0 { letters.swapAt(0, 1) }
            if number % 7 == 0 { letters.removeLast() }
            return (one, String(letters))
        }
    }()

    private func views<Result>(_ one: String, _ other: String, _ body: (ByteView, ByteView) -> Result) -> Result {
        one.withByteView { a in other.withByteView { b in body(a, b) } }
    }

    /// The edits of the optimal string alignment: a letter more, less, other, or two neighbors swapped.
    private func edits(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    @Test("one edit apart is what the table of edits says")
    func oneEdit() {
        for (one, other) in SimilarityTests.pairs {
            #expect(views(one, other, isOneEditApart) == (edits(one, other) == 1), "\(one) \(other)")
        }
    }

    @Test("a similarity lies between 0 and 1, is the same both ways, and 1 only for the same word")
    func jaroWinklerProperties() {
        for (one, other) in SimilarityTests.pairs {
            let similarity = views(one, other, jaroWinkler)
            #expect((0...1).contains(similarity))
            #expect((similarity == 1) == (one == other), "\(one) \(other)")
            if one.count == other.count { #expect(similarity == views(other, one, jaroWinkler)) }
        }
    }

    @Test(
        "words are near that are one edit apart or very similar, and short ones hardly ever",
        arguments: [
            ("catherine", "cathrine", true), ("jonathan", "jonathon", true), ("wojcik", "wojick", true),
            ("ana", "aan", true), ("ana", "anna", true), ("ana", "ona", false), ("al", "all", false),
            ("li", "il", false),
            ("paul", "paula", true), ("smith", "jones", false), ("katherina", "catherine", false),
        ])
    func near(one: String, other: String, expected: Bool) {
        #expect(views(one, other, isNearName) == expected)
        #expect(views(other, one, isNearName) == expected)
    }

    @Test(
        "Soundex codes are those of the classic rules, with one more digit",
        arguments: [
            ("robert", "r163"), ("rupert", "r163"), ("tymczak", "t522"), ("pfister", "p236"), ("honeyman", "h555"),
            ("lee", "l"),
            ("washington", "w2523"), ("", ""), ("李娜", ""),
        ])
    func soundexCode(name: String, expected: String) {
        let code = name.withByteView { soundex($0) }
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: code >> (8 * UInt64($0))) }.filter { $0 != 0 }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("a hash is the same on every run and differs for words that differ")
    func hashes() {
        #expect("ines".withByteView(stableHash) == "ines".withByteView(stableHash))
        let hashes = Set((0..<5000).map { "word\($0)".withByteView(stableHash) })
        #expect(hashes.count == 5000)
        #expect(mixed(1, 2) != mixed(2, 1) && mixed(0, 0) != 0)
    }

    @Test(
        "numbers are written with their decimals, rounded",
        arguments: [
            (0.12345, 4, "0.1235"), (1, 4, "1.0000"), (-2.25, 1, "-2.3"), (-0.001, 2, "0.00"), (12.0049, 2, "12.00"),
        ])
    func decimalText(value: Double, count: Int, expected: String) {
        #expect(decimals(value, count) == expected)
    }

    @Test("a weight of 0 bits is an even chance, and every bit doubles the odds")
    func weights() {
        #expect(probability(ofWeight: 0) == 0.5)
        for bits in stride(from: -12.0, through: 12, by: 1) {
            let (low, high) = (probability(ofWeight: bits), probability(ofWeight: bits + 1))
            #expect(abs(high / (1 - high) - 2 * low / (1 - low)) < 0.001 * high / (1 - high))
        }
        var options = LinkageOptions()
        options.threshold = 0.8
        #expect(abs(options.leastWeight - 2) < 0.000_001)
    }
}

@Suite("A list in memory")
struct ContactListTests {
    @Test("the contract's columns come first whatever order the file has them in, then the file's own")
    func columns() throws {
        let list = try list("tea,email,contact_id,tea\nmint,i@example.org,a,rooibos\n")
        #expect(list.columns.first == "contact_id" && list.columns.suffix(2) == ["tea", "tea"])
        #expect(list.cell(0, .email).string == "i@example.org")
        #expect(list.table[0, list.columns.count - 2].string == "mint")
        #expect(list.table[0, list.columns.count - 1].string == "rooibos")
        #expect(list.place(of: "tea") == list.columns.count - 2 && list.place(of: "coffee") == nil)
    }

    @Test("a row without an id is not added, and its line is reported")
    func withoutID() throws {
        var reader = try Reader(MemorySource("contact_id,given_name\na,Ines\n ,Omar\n"), name: "list.csv")
        let list = try ContactList(reader.header, name: "list.csv")
        var faults: [Diagnostic] = []
        while case .record(let record) = try reader.next() {
            if let fault = list.append(record) { faults.append(fault) }
        }
        #expect(list.count == 1 && faults.map(\.line) == [3])
        #expect(faults.first?.message == "the row has no contact_id")
    }

    @Test("a master's rows come first, under the columns of both")
    func master() throws {
        var master = try Reader(MemorySource("contact_id,birthday\nm,5 May\n"), name: "master.csv")
        var reader = try Reader(MemorySource("shoe size,contact_id,birthday\n38,a,6 May\n"), name: "new.csv")
        let list = try ContactList(reader.header, name: "new.csv", master: (header: master.header, name: "master.csv"))
        while case .record(let record) = try master.next() { #expect(list.appendMaster(record) == nil) }
        while case .record(let record) = try reader.next() { #expect(list.append(record) == nil) }
        #expect(list.columns.suffix(2) == ["birthday", "shoe size"])
        let birthday = try #require(list.place(of: "birthday"))
        #expect([0, 1].map { list.table[$0, birthday].string } == ["5 May", "6 May"])
        #expect([0, 1].map(list.isMaster) == [true, false])
        #expect([0, 1].map(list.fileName) == ["master.csv", "new.csv"])
    }
}
