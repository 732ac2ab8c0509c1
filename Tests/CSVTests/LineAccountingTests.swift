import Testing

/// However broken the text is, no line is lost and none is reported twice.
@Suite struct LineAccountingTests {
    private static let lines = [
        "Ann,Ukiah,x", "Bob,\"Willits, CA\",y", "Cyd,\"two\nlines\",z", "Dee", "1,2,3,4", "1,2,3,,", "", "  ", ",,",
        "5\" tall,a,b", "\"open,b,c", "a,\"open", "a,b,\"", "\"foo\"bar,2,3", "say \"hi\",,", "\"\"\"\",\"\"",
        "text, text",
    ]
    private static let endings = ["\n", "\n", "\n", "\r\n", "\r"]
    private static let stray = ["\"", "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "\t", "\u{0}", "x"]

    private static func randomText(_ random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<25, using: &random) {
            text += (lines.randomElement(using: &random) ?? "") + (endings.randomElement(using: &random) ?? "")
        }
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
            let scalars = Array(text.unicodeScalars)
            let cut = Int.random(in: 0...scalars.count, using: &random)
            text = String(String.UnicodeScalarView(scalars[..<cut]))
            text += stray.randomElement(using: &random) ?? ""
            text += String(String.UnicodeScalarView(scalars[cut...].dropFirst(Int.random(in: 0...1, using: &random))))
        }
        return text
    }

    @Test(
        "Every nonblank line is in exactly one row, in order and under its line number",
        arguments: ["a,b,c\n", "a\r\n", "a,b\n", "a,b,c,d,e,f,g,h\n"], 0..<8)
    func everyLineOnce(header: String, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let text = Self.randomText(&random)
            let sizes = (0..<3).map { _ in Int.random(in: 1...60, using: &random) }
            let bytes = Array(text.utf8)
            let rows = try readRows(Array(header.utf8) + bytes, sizes: sizes)
            #expect(Self.uncovered(bytes, by: rows) == nil, "\((header + text).debugDescription) in blocks of \(sizes)")
        }
    }

    /// The first way in which `rows` fails to account for the lines of `bytes`, which begin at line 2; nil if there is
    /// none.
    private static func uncovered(_ bytes: [UInt8], by rows: [ReadRow]) -> String? {
        var rest = physicalLines(bytes)[...]
        var number = 2
        for row in rows {
            while let line = rest.first, line.withByteView(\.isBlank) {
                rest.removeFirst()
                number += 1
            }
            if row.line != number { return "the row on line \(row.line) should be on line \(number)" }
            let lines = physicalLines(row.raw)
            if !rest.starts(with: lines) { return "the row on line \(number) is not the text there" }
            rest = rest.dropFirst(lines.count)
            number += lines.count
        }
        return rest.allSatisfy { $0.withByteView(\.isBlank) } ? nil : "line \(number) is in no row"
    }

    /// The lines of `bytes`, with their endings.
    private static func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            line.append(byte)
            let splitsPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
            if byte == 0x0A || byte == 0x0D, !splitsPair {
                lines.append(line)
                line = []
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
