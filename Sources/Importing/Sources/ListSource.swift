import CSV
import Contacts

/// A list that has been opened: recognised by its first bytes, never by its name, and its header read.
package final class ListSource {
    package let name: String
    /// What was decided about the list when it was read before, as `RejectedLists` found it; blank for any other.
    let decisions: String
    private var rows: any ListRows
    private let reopen: () throws(Diagnostic) -> any ListRows

    /// Opens the list that `source` brings, called `name` in messages.
    package convenience init(
        _ source: any RewindableSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) {
        try self.init(source, beginning: [], name: name, options: options) { $0 }
    }

    /// The lists that `source` brings: one, or if it is a file of rejected rows those that the rows are from.
    package static func lists(
        in source: any RewindableSource, name: String, options: ListOptions = ListOptions()
    ) throws(Diagnostic) -> [ListSource] {
        let beginning = try ListSource.beginning(of: source)
        if RejectedLists.isBeginning(beginning) {
            return try RejectedLists(ResumedSource(beginning, then: source), name: name, options: options).lists
        }
        return [try ListSource(source, beginning: beginning, name: name, options: options) { $0 }]
    }

    /// - Parameters:
    ///   - beginning: what has been read of `source` already.
    ///   - decisions: what was decided about the list when it was read before.
    ///   - change: what is to be done with the rows on their way.
    init(
        _ source: any RewindableSource, beginning: [UInt8], name: String, options: ListOptions, decisions: String = "",
        change: @escaping (any ListRows) -> any ListRows
    ) throws(Diagnostic) {
        self.name = name
        self.decisions = decisions
        reopen = { () throws(Diagnostic) in
            try source.rewind()
            return try change(ListSource.open(source, name: name, options: options))
        }
        rows = try change(
            ListSource.open(ResumedSource(beginning, then: source), name: name, options: options))
    }

    private static func open(
        _ source: any ByteSource, name: String, options: ListOptions
    ) throws(Diagnostic) -> any ListRows {
        let beginning = try ListSource.beginning(of: source)
        let whole = ResumedSource(beginning, then: source)
        switch Signature(of: beginning) {
        case .compoundFile: throw try ListSource.refusal(of: WorkbookFile(whole, name: name))
        case .zipArchive: return try WorkbookRows(WorkbookFile(whole, name: name), sheet: options.sheet)
        case .addressBook: return try VCardRows(whole, isUTF16: beginning.prefix(4).contains(0), name: name)
        case .text:
            return try DelimitedRows(
                TextSource(whole, encoding: options.encoding), name: name, delimiter: options.delimiter)
        }
    }

    /// Lets the next row be the first one again.
    ///
    /// - Throws: if the list comes from somewhere that cannot be read twice.
    func rewind() throws(Diagnostic) {
        if let again = try rows.rewound() { rows = again } else { rows = try reopen() }
    }

    package var header: Header { rows.header }

    /// What stands between two fields of a row.
    var delimiter: UInt8 { rows.delimiter }

    /// The header as it stands in the file, if the list needs one to be read again.
    package var headerText: [UInt8] { rows.headerText }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row? { try rows.next() }

    /// Takes many rows at once, see `Reader.fill`; false if the next has to be asked for with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { try rows.fill(run) }

    /// What the user should know about the row that was handed out last.
    var notices: [Diagnostic] { rows.notices }

    /// What was read, for the line that tells of it: `Google Contacts, UTF-8, semicolons, 40 columns` or `vCard 3.0, UTF-8`.
    ///
    /// - Parameter recognised: the format that the header says.
    func description(_ recognised: String) -> String {
        if let format = rows.format { return "\(format), \(rows.assumptions)" }
        return "\(recognised), \(rows.assumptions), \(counted(header.count, "column"))"
    }

    /// Whether the list is a workbook, which may have several sheets.
    package var isWorkbook: Bool { rows is WorkbookRows }

    /// Old workbooks are compound files, and so are new ones that a password protects ([MS-OFFCRYPTO], 1.3.3).
    private static func refusal(of file: WorkbookFile) -> Diagnostic {
        if file.bytes.withByteView({ $0.firstRange(of: "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0") != nil }) {
            return Diagnostic(
                file: file.name, "the workbook is protected by a password",
                hint: "open it, take the password off, and save it again")
        }
        return Diagnostic(
            file: file.name, "this is an .xls workbook of Excel 97 to 2003, which cannot be read",
            hint: "open it and save it as .xlsx or as CSV UTF-8")
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
    /// The bytes of the header as they stand in the file; none if the format has no such row.
    var headerText: [UInt8] { get }
    /// What stands between two fields of a row; a comma where the format has none.
    var delimiter: UInt8 { get }

    /// Takes many rows at once, see `Reader.fill`; false if the next has to be asked for with `next`.
    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool

    /// The same rows from the first one on, or nil where the bytes of the list have to be read again for that.
    func rewound() throws(Diagnostic) -> (any ListRows)?
}

extension ListRows {
    var format: String? { nil }
    var notices: [Diagnostic] { [] }
    var headerText: [UInt8] { [] }
    var delimiter: UInt8 { UInt8(ascii: ",") }

    func fill(_ run: RecordRun) throws(Diagnostic) -> Bool { false }

    func rewound() throws(Diagnostic) -> (any ListRows)? { nil }
}

/// What the first bytes of a file say about its format.
private enum Signature {
    case text
    /// A compound file, as Excel 97 to 2003 wrote ([MS-CFB], 2.2).
    case compoundFile
    /// A zip archive with something in it, as workbooks are (PKWARE APPNOTE, 4.3.7).
    case zipArchive
    /// vCards.
    case addressBook

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zipArchive
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
