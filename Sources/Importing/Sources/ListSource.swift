import CSV
import Contacts

/// A list that has been opened: recognised by its first bytes, never by its name, and its header read.
package final class ListSource {
    package let name: String
    private let rows: any ListRows

    /// Opens the list that `source` brings, called `name` in messages.
    package convenience init(
        _ source: any ByteSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) {
        try self.init(source, name: name, options: options) { $0 }
    }

    /// The lists that `source` brings: one, or if it is a file of rejected rows those that the rows are from.
    package static func lists(
        in source: any ByteSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) -> [ListSource] {
        let beginning = try ListSource.beginning(of: source)
        let whole = MemorySource(beginning, then: source)
        if RejectedLists.isBeginning(beginning) {
            return try RejectedLists(whole, name: name, options: options).lists
        }
        return [try ListSource(whole, name: name, options: options)]
    }

    /// - Parameter change: what is to be done with the rows on their way.
    init(
        _ source: any ByteSource, name: String, options: ListOptions, change: (any ListRows) -> any ListRows
    ) throws(Diagnostic) {
        self.name = name
        let beginning = try ListSource.beginning(of: source)
        let whole = MemorySource(beginning, then: source)
        switch Signature(of: beginning) {
        case .oldWorkbook:
            throw Diagnostic(
                file: name, "this is an .xls workbook of Excel 97 to 2003, which cannot be read",
                hint: "open it and save it as .xlsx or as CSV UTF-8")
        case .text:
            rows = try change(
                DelimitedRows(
                    TextSource(whole, encoding: options.encoding), name: name, delimiter: options.delimiter))
        }
    }

    package var header: Header { rows.header }

    /// What stands between two fields of a row.
    var delimiter: UInt8 { rows.delimiter }

    /// The header as it stands in the file, if the list needs one to be read again.
    package var headerText: [UInt8] { rows.headerText }

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

    /// The bytes of the header as they stand in the file; none if the format has no such row.
    var headerText: [UInt8] { get }

    /// What stands between two fields of a row; a comma where the format has none.
    var delimiter: UInt8 { get }
}

extension ListRows {
    var delimiter: UInt8 { UInt8(ascii: ",") }

    var headerText: [UInt8] { [] }
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
