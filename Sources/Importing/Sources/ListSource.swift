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
        case .text:
            rows = try DelimitedRows(TextSource(whole), name: name)
        }
    }

    var header: Header { rows.header }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row? { try rows.next() }

    /// What was assumed about the bytes: `UTF-8`, or `Windows-1252, semicolons`.
    var assumptions: String { rows.assumptions }

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
    /// What was assumed about the bytes, for the line that tells what was read.
    var assumptions: String { get }
}

/// What the first bytes of a file say about its format.
private enum Signature {
    case text
    /// A compound file of Excel 97 to 2003 ([MS-CFB], 2.2).
    case oldWorkbook

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .oldWorkbook
        } else {
            self = .text
        }
    }
}
