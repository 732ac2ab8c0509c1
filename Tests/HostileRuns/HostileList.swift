import Damage

/// A list made to fill up memory, and the expected result.
struct HostileList: Sendable {
    let name: String
    var arguments: [String] = []
    /// The expected exit code.
    let status: Int32
    /// Text that the messages must contain.
    let says: String
    /// Writes it to a path.
    let write: @Sendable (String) throws -> Void

    static let all = [
        HostileList(
            name: "a sheet that expands a thousandfold", status: 65, says: "expands to more than 64 MB",
            write: { try writeWorkbook(to: $0, part: "xl/worksheets/sheet1.xml", filling: " ") }),
        HostileList(
            name: "shared strings that expand a thousandfold", status: 65, says: "expands to more than 64 MB",
            write: { try writeWorkbook(to: $0, part: "xl/sharedStrings.xml", filling: " ") }),
        HostileList(
            name: "an endless sheet", status: 65, says: "expands to more than 64 MB",
            write: {
                try writeWorkbook(
                    to: $0, part: "xl/worksheets/sheet1.xml",
                    filling: "<row><c t=\"inlineStr\"><is><t>Ann Lee</t></is></c></row>")
            }),
        HostileList(
            name: "endless shared strings", status: 65, says: "the workbook",
            write: { try writeWorkbook(to: $0, part: "xl/sharedStrings.xml", filling: "<si><t/></si>") }),
        HostileList(
            name: "a vCard with a photo of 50 MB", status: 0, says: "3 rows read, 3 contacts written",
            write: { path in
                try writeCards(
                    to: path, property: "PHOTO;ENCODING=b;TYPE=JPEG:", "/9j/4AAQSkZJRgABAQEASABIAAD\n ", 50 << 20)
            }),
        HostileList(
            name: "a vCard with a photo of 50 MB in one line", status: 0, says: "3 rows read, 3 contacts written",
            write: { path in
                try writeCards(to: path, property: "PHOTO:data:image/jpeg;base64,", "/9j/4AAQSkZJRgAB", 50 << 20)
            }),
        HostileList(
            name: "a vCard with a note of 200 MB", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "3 rows read, 2 contacts written, 1 rejected",
            write: { path in try writeCards(to: path, property: "NOTE:", "all work and no play ", 200 << 20) }),
        HostileList(
            name: "a vCard with endless phone numbers", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "1 rejected",
            write: { path in try writeCards(to: path, property: "TEL:1\n", "TEL;CELL:707 555 0146\n", 200 << 20) }),
        HostileList(
            name: "a line of 200 MB", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "3 rows read, 2 contacts written, 1 rejected", write: { try writeLongLine(to: $0, "x") }),
        HostileList(
            name: "a line of 200 MB of commas", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "3 rows read, 2 contacts written, 1 rejected", write: { try writeLongLine(to: $0, ",") }),
        HostileList(
            name: "a line of 200 MB of quotes", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "3 rows read, 2 contacts written, 1 rejected", write: { try writeLongLine(to: $0, "\"") }),
        HostileList(
            name: "a line of 200 MB of bytes that are not UTF-8", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "3 rows read, 2 contacts written, 1 rejected", write: { try writeLongLine(to: $0, byte: 0xE9) }),
        HostileList(
            name: "a row of 4 million fields", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "2 contacts written, 1 rejected", write: { try writeLongLine(to: $0, "a,", count: 3_900_000) }),
        HostileList(
            name: "a line of 200 MB in bookings", arguments: ["--as", "bookings", "--rejects", "rejects.csv"],
            status: 0,
            says: "3 rows read, 2 bookings written, 1 rejected",
            write: { try writeLongLine(to: $0, "x", rows: ("Date,Client\n2026-01-05,Ann\n", "2026-01-06,Jo\n")) }),
        HostileList(
            name: "a header of 200 MB", status: 65, says: "error: ",
            write: { path in try Files.write(to: path) { try fill("Name and more ", 200 << 20, $0) } }),
        HostileList(
            name: "a header of 2 million columns", status: 65, says: "error: ",
            write: { path in
                try Files.write(to: path) { write in
                    try write(Array("Name,Email".utf8))
                    try fill(",x", 3_900_000, write)
                    try write(Array("\nAnn Lee,ann@example.org\n".utf8))
                }
            }),
        HostileList(
            name: "UTF-16 in one line of 200 MB", status: 65, says: "error: ",
            write: { path in
                try Files.write(to: path) { write in
                    try write([0xFF, 0xFE])
                    try fill("x\0", 200 << 20, write)
                }
            }),
        HostileList(
            name: "200 MB of NUL", status: 65, says: "error: ",
            write: { path in try Files.write(to: path) { try fill("\0", 200 << 20, $0) } }),
        HostileList(
            name: "200 MB of line ends", status: 65, says: "error: ",
            write: { path in try Files.write(to: path) { try fill("\n", 200 << 20, $0) } }),
        HostileList(
            name: "a quote that is opened above 6 MB of rows", arguments: ["--rejects", "rejects.csv"], status: 0,
            says: "1 rejected",
            write: { path in
                try Files.write(to: path) { write in
                    try write(Array("Name,Email,City\n\"Ann Lee,ann@example.org,Alder Bay\n".utf8))
                    try fill("Jo Poe,jo@example.org,Port Ansel\n", 6 << 20, write)
                }
            }),
    ]

    private static func fill(_ text: String, _ size: Int, _ write: ([UInt8]) throws -> Void) throws {
        let block = Array(repeatElement(Array(text.utf8), count: max(1, (1 << 16) / text.utf8.count)).joined())
        var written = 0
        while written < size {
            try write(block)
            written += block.count
        }
    }

    private static func writeLongLine(
        to path: String, _ text: String = "", byte: UInt8? = nil, count: Int = 200 << 20,
        rows: (before: String, after: String) = ("Name,Email\nAnn Lee,ann@example.org\n", "Jo Poe,jo@example.org\n")
    ) throws {
        try Files.write(to: path) { write in
            try write(Array(rows.before.utf8))
            if let byte {
                for _ in 0..<count >> 16 { try write([UInt8](repeating: byte, count: 1 << 16)) }
            } else {
                try fill(text, count, write)
            }
            try write(Array(("\n" + rows.after).utf8))
        }
    }

    private static func writeCards(to path: String, property: String, _ text: String, _ size: Int) throws {
        func card(_ name: String) -> [UInt8] {
            Array("BEGIN:VCARD\nVERSION:3.0\nN:\(name);Ann\nFN:Ann \(name)\nEND:VCARD\n".utf8)
        }
        try Files.write(to: path) { write in
            try write(card("Lee"))
            try write(card("Poe").dropLast("END:VCARD\n".utf8.count) + Array(property.utf8))
            try fill(text, size, write)
            try write(Array("\nEND:VCARD\n".utf8) + card("Ray"))
        }
    }

    /// Writes a workbook whose part at `path` unpacks to 80 MB; packed, it takes a few kilobytes.
    private static func writeWorkbook(to file: String, part path: String, filling: String) throws {
        let head = path.contains("sheet1") ? "<worksheet><sheetData>" : "<sst>"
        let count = (80 << 20) / filling.utf8.count
        let parts = [
            "xl/workbook.xml": "<workbook><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": """
            <Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="b" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """,
            "xl/sharedStrings.xml": "<sst/>",
            "xl/worksheets/sheet1.xml": """
            <worksheet><sheetData><row><c t="inlineStr"><is><t>Name</t></is></c></row></sheetData></worksheet>
            """,
        ]
        var zip = ZipWriter()
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
            var bytes = Array(content.utf8)
            if name == path {
                let first = "<row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                bytes = Array((head + (path.contains("sheet1") ? first : "")).utf8)
                // Append whole blocks: the tests run a debug build, in which single bytes are slow.
                let block = Array(repeatElement(Array(filling.utf8), count: 4096).joined())
                bytes.reserveCapacity(bytes.count + count * filling.utf8.count + block.count)
                while bytes.count < count * filling.utf8.count { bytes += block }
            }
            zip.add(name, bytes, .deflate)
        }
        try Files.write(zip.finish(), to: file)
    }
}

extension HostileList {
    /// Runs `import` on the list. Another process writes the list, because this one must stay small.
    ///
    /// - Returns: the run with its measurements, and its faults.
    func run(_ program: String, writer: String, memory: Int) throws -> (run: ProcessRun, faults: [String]) {
        let folder = try Files.temporaryFolder()
        defer { Files.remove(folder) }
        let list = "\(folder)/list"
        let written = try ProcessRun(writer, ["write", name, list], output: "\(folder)/written")
        guard written.ending == .exit(0) else { return (written, ["the list could not be written"]) }
        let rejects = "\(folder)/rejects.csv"
        let arguments = arguments.map { $0 == "rejects.csv" ? rejects : $0 }
        let output = "\(folder)/output"
        let run = try ProcessRun(program, arguments + [list], output: output)
        let messages = try Files.read(output + ".err")
        let text = String(decoding: messages, as: UTF8.self)
        var faults: [String] = []
        if run.ending != .exit(status) { faults.append("it ended with \(run.ending)") }
        if !text.contains(says) { faults.append("it does not say \"\(says)\" but\n\(text.prefix(2000))") }
        if run.peakMemory > memory { faults.append("it held \(run.peakMemory >> 20) MB of memory") }
        return (run, faults)
    }
}
