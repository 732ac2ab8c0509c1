import Bytes
import CSV
import MailMerge
import Testing

@Suite struct HostileCellTests {
    @Test(
        "A cell cannot begin a line, hide a word or move a cursor",
        arguments: [
            ("Ana\nBcc: all@example.org", "Ana Bcc: all@example.org"),
            ("Ana\r\n\r\n\tLopez", "Ana Lopez"),
            ("Ana\u{0B}\u{0C}\u{85}\u{2028}\u{2029}Lopez", "Ana Lopez"),
            ("\u{1B}[2J\u{1B}]0;owned\u{07}Ana\u{0}\u{7F}\u{9B}31m", "[2J]0;ownedAna31m"),
            ("Ana \u{202E}zepoL\u{202C} \u{2066}x\u{2069}\u{200F}", "Ana zepoL x"),
            ("\u{FEFF}Ana", "Ana"),
            ("José Ñandú 李 👶🏽", "José Ñandú 李 👶🏽"),
        ])
    func controls(cell: String, expected: String) throws {
        #expect(try letter("[{{given_name}}]", ["given_name": cell]) == "[\(expected)]\n")
        #expect(try letter("[{{full_name}}]", ["given_name": cell]) == "[\(expected)]\n")
    }

    @Test("Notes keep their line breaks and lose other control characters")
    func notes() throws {
        #expect(try letter("{{notes}}\n--", ["notes": "one\r\ntwo\u{1B}\n\n\tthree\n"]) == "one\ntwo\n\nthree\n--\n")
    }

    @Test("Bytes that are not UTF-8 never reach a letter")
    func invalidBytes() throws {
        var reader = try Reader(MemorySource(Array("given_name\nJos".utf8) + [0xE9, 0x0A]), name: "contacts.csv")
        var merge = try MailMerge(
            header: reader.header, listName: "contacts.csv", folder: folder(["letter.txt": "{{given_name}}"]),
            choice: .one(fileName: "letter.txt"), sender: nil, date: .init(dayNumber: 0), format: .text)
        guard case .record(let record) = try reader.next() else {
            Issue.record("no contact")
            return
        }
        #expect(try merge.letter(for: record).bytes == Array("Jos\u{FFFD}\n".utf8))
    }

    @Test(
        "Template syntax in a cell is text",
        arguments: ["{{email}}", "{{#email}}x{{/email}}", "{{> letter}}", "{{=<% %>=}}", "}}", "{{"])
    func templateSyntax(cell: String) throws {
        let text = try letter(
            "{{given_name}} {{#given_name}}{{.}}{{/given_name}}", ["given_name": cell, "email": "a@example.org"])
        #expect(text == "\(cell) \(cell)\n")
    }

    @Test(
        "A section stays closed for a cell with nothing visible", arguments: ["\u{1B}", "\u{202E}", " \n "])
    func invisibleCell(cell: String) throws {
        #expect(try letter("{{#city}}in {{city}}{{/city}}{{^city}}nowhere{{/city}}", ["city": cell]) == "nowhere\n")
    }

    @Test("Missing cells of a short row are blank, and no row affects the next")
    func raggedRows() throws {
        let rows = [["Ana", "Napa"], ["Bo"], ["", "Rome"]]
        let results = try merge(["given_name", "city"], rows, folder(["letter.txt": "{{given_name}}/{{city}}"]))
        #expect(results.map(\.text) == ["Ana/Napa\n", "Bo\n", "Rome\n"])
    }
}

@Suite struct LetterFileNameTests {
    @Test(
        "A file name consists of name and id, and is safe on every system",
        arguments: [
            (["Priya", "Patel", "", "c1f3"], "priya-patel-c1f3.txt"),
            (["", "", "Harbor Pediatrics, Inc.", "c2"], "harbor-pediatrics-inc-c2.txt"),
            (["Priya", "Patel", "", ""], "priya-patel.txt"),
            (["José", "Núñez-O'Brien", "", "c3"], "jose-nunez-obrien-c3.txt"),
            (["Łukasz", "Groß", "", ""], "lukasz-gross.txt"),
            (["../../etc", "passwd", "", "../x"], "etc-passwd-x.txt"),
            ([".bashrc", "", "", ""], "bashrc.txt"),
            (["-rf", "", "", ""], "rf.txt"),
            (["a/b\\c:d*e?f|g\"h<i>", "", "", ""], "a-b-c-d-e-f-g-h-i.txt"),
            (["CON", "", "", ""], "con-letter.txt"),
            (["", "", "", "LPT1"], "lpt1-letter.txt"),
            (["李", "小龙", "", "c9"], "c9.txt"),
            (["李", "", "", ""], "letter.txt"),
            (["\u{202E}gpj", "", "", ""], "gpj.txt"),
        ])
    func slug(cells: [String], expected: String) throws {
        let columns = ["given_name", "family_name", "organization", "contact_id"]
        let results = try merge(columns, [cells], folder(["letter.txt": "Hi"]))
        #expect(results.map(\.fileName) == [expected])
    }

    @Test("Names that are equal or differ only in case get numbers")
    func collisions() throws {
        let rows = [["Ana", "x"], ["ANA", "X"], ["ana", "x"], ["ana", "x-2"]]
        let results = try merge(["given_name", "contact_id"], rows, folder(["letter.txt": "Hi"]))
        #expect(results.map(\.fileName) == ["ana-x.txt", "ana-x-2.txt", "ana-x-3.txt", "ana-x-2-2.txt"])
    }

    @Test("Twenty thousand equal names are numbered quickly")
    func namesakes() throws {
        let rows = Array(repeating: ["Ana"], count: 20_000)
        let results = try merge(["given_name"], rows, folder(["letter.txt": "Hi"]))
        #expect(results.last?.fileName == "ana-20000.txt")
        #expect(Set(results.map(\.fileName)).count == 20_000)
    }

    @Test("Names of any length fit into 255 bytes, including numbered ones")
    func length() throws {
        let long = String(repeating: "Käthe-", count: 100)
        let results = try merge(
            ["given_name", "family_name", "contact_id"], Array(repeating: [long, long, long], count: 3),
            folder(["letter.txt": "Hi"]))
        #expect(results.allSatisfy { $0.fileName.utf8.count <= 255 })
        #expect(Set(results.map(\.fileName)).count == 3)
    }
}
