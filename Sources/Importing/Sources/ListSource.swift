import CSV
import Contacts

/// A list that has been opened: recognised by its first bytes, never by its name, and its header read.
package final class ListSource {
    package let name: String
    private let rows: any ListRows

    /// Opens the list that `source` brings, called `name` in messages.
    package init(_ source: any ByteSource, name: String) throws(Diagnostic) {
        self.name = name
        let beginning = try ListSource.beginning(of: source)
        let whole = MemorySource(beginning, then: source)
        switch Signature(of: beginning) {
        case .oldWorkbook:
            throw Diagnostic(
                file: name, "this is an .xls workbook of Excel 97 to 2003, which cannot be read",
                hint: "open it and save it as .xlsx or as CSV UTF-8")
        case .addressBook:
            rows = try VCardRows(whole, isUTF16: beginning.prefix(4).contains(0), name: name)
        case .text:
            rows = try DelimitedRows(TextSource(whole), name: name)
        }
    }

    var header: Header { rows.header }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row? { try rows.next() }

    /// What the user should know about the row that was handed out last.
    var notices: [Diagnostic] { rows.notices }

    /// What was read, for the line that tells of it: `Google Contacts, UTF-8, semicolons, 40 columns` or `vCard 3.0, UTF-8`.
    func description(_ format: SourceFormat) -> String {
        if let format = rows.format { return "\(format), \(rows.assumptions)" }
        return "\(format.name), \(rows.assumptions), \(counted(header.count, "column"))"
    }

    /// The first block of bytes, which is at least a few hundred unless the list is shorter.
    private static func beginning(of source: any ByteSource) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        while bytes.count < 512 {
            let count = try source.read(into: block)
            if count == 0 { break }
            bytes.append(contentsOf: block[..<count])
        }
        return bytes
    }
}

/// The rows of a list in one of the formats that can be read.
protocol ListRows: RowSource {
    /// What was assumed about the bytes, for the line that tells what was read: `UTF-8`, or `Windows-1252, semicolons`.
    var assumptions: String { get }
    /// The format, where the bytes say it and not the header.
    var format: String? { get }
    /// What the user should know about the row that was handed out last.
    var notices: [Diagnostic] { get }
}

extension ListRows {
    var format: String? { nil }
    var notices: [Diagnostic] { [] }
}

/// What the first bytes of a file say about its format.
private enum Signature {
    case text
    /// A compound file of Excel 97 to 2003 ([MS-CFB], 2.2).
    case oldWorkbook
    /// vCards.
    case addressBook

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .oldWorkbook
        } else if Signature.beginsCard(bytes) {
            self = .addressBook
        } else {
            self = .text
        }
    }

    /// Whether `BEGIN:VCARD` comes first, in any case and encoding, behind an optional byte order mark and blank lines.
    private static func beginsCard(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }.lazy.filter { $0 != 0 }
        return text.prefix(11).map(\.asciiUppercased).elementsEqual("BEGIN:VCARD".utf8)
    }
}
