import Diagnostics
import Testing

@testable import Shell

@Suite struct AlikeRejectionsTests {
    private func told(_ rows: [(line: Int, reason: String)], hint: String? = "add one") -> [String] {
        var alike = AlikeRejections()
        for row in rows {
            let fault = Diagnostic(file: "list.csv", line: row.line, row.reason, hint: hint)
            let isTaken = alike.take(fault, text: "row \(row.line)")
            #expect(isTaken)
        }
        return alike.diagnostics.map { Console.text(of: $0, from: "mail-merge") }
    }

    @Test("A reason that occurs once is reported with its row")
    func one() {
        #expect(
            told([(3, "no address")]) == [
                "mail-merge: list.csv:3: error: no address; the row is rejected: row 3\n  hint: add one\n"
            ])
    }

    @Test("A reason that many rows share is reported once, with the count and the first lines")
    func many() {
        #expect(
            told((2...13).map { ($0, "no address") }) == [
                "mail-merge: list.csv:2: error: no address; 12 rows rejected for this reason, "
                    + "on lines 2, 3, 4, 5, 6 and 7 more\n"
                    + "  hint: add one; --rejects FILE saves the rejected rows\n"
            ])
        #expect(
            told([(2, "no address"), (9, "no address")], hint: nil) == [
                "mail-merge: list.csv:2: error: no address; 2 rows rejected for this reason, on lines 2, 9\n"
                    + "  hint: --rejects FILE saves the rejected rows\n"
            ])
    }

    @Test("Reasons are reported in order of first occurrence")
    func order() {
        let lines = told([(2, "no address"), (3, "no consent"), (4, "no address")])
        #expect(lines.count == 2)
        #expect(lines[0].contains("2 rows rejected for this reason, on lines 2, 4"))
        #expect(lines[1].contains("list.csv:3: error: no consent; the row is rejected: row 3"))
    }

    @Test("The number of reasons kept is limited; the ones kept are still counted")
    func bounded() {
        var alike = AlikeRejections()
        var taken: [Int] = []
        for number in 1...1000 where alike.take(Diagnostic(file: "list.csv", "reason \(number)"), text: "") {
            taken.append(number)
        }
        #expect(taken == Array(1...50))
        let isCounted = alike.take(Diagnostic(file: "list.csv", "reason 1"), text: "")
        #expect(isCounted)
        #expect(alike.diagnostics.count == 50)
    }
}
