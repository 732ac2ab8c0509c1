import Bytes
import Diagnostics

/// An open Excel workbook: its sheets, and the parts that they share (ECMA-376 part 1, 18.2: SpreadsheetML).
struct Workbook {
    let file: WorkbookFile
    private let archive: ZipArchive
    /// All sheets with cells, in tab order.
    let sheets: [Sheet]
    let dates: DateSystem
    let formats: CellFormats
    let texts: SharedStrings

    /// An entry in the list of sheets.
    struct Sheet {
        let name: String
        let isVisible: Bool
        fileprivate let path: String
    }

    /// - Throws: if the archive is not a workbook or is damaged.
    init(_ file: WorkbookFile) throws(Diagnostic) {
        self.file = file
        archive = try ZipArchive(file)
        try Workbook.refuseOtherDocuments(archive)
        let path = try Relationships(of: "", in: archive).path(type: "officeDocument") ?? "xl/workbook.xml"
        guard let part = try archive.smallPart(path) else { throw Workbook.notAWorkbook(file) }
        let relationships = try Relationships(of: path, in: archive)
        let list = SheetList(relationships)
        try XMLParser.parse(part, list)
        guard !list.sheets.isEmpty else { throw Workbook.notAWorkbook(file) }
        sheets = list.sheets
        dates = list.dates
        formats = try CellFormats(relationships.path(type: "styles").flatMap(archive.smallPart))
        texts = try SharedStrings(relationships.path(type: "sharedStrings").flatMap(archive.part))
    }

    /// The cells of `sheet`, positioned at the beginning.
    func part(of sheet: Sheet) throws(Diagnostic) -> ZipPart {
        guard let part = try archive.part(sheet.path) else {
            throw file.damaged("\(sheet.path), which holds the sheet \"\(sheet.name)\", is missing")
        }
        return part
    }

    /// The merged cells and links of `sheet`; reads the whole sheet each time.
    func tail(of sheet: Sheet) throws(Diagnostic) -> SheetTail {
        let tail = try SheetTail({ () throws(Diagnostic) in try Relationships(of: sheet.path, in: archive) }) {
            () throws(Diagnostic) in
            file.beginReading()
            return try part(of: sheet)
        }
        file.beginReading()
        return tail
    }

    /// The sheet called `name`, in any case; it may be hidden.
    func sheet(named name: String) throws(Diagnostic) -> Sheet {
        let match = sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
        if let match { return match }
        throw Diagnostic(
            .error, .usage, file: file.name, "the workbook has no sheet \"\(name)\"",
            hint: "its sheets are " + sheets.map { "\"\($0.name)\"" }.joined(separator: ", "))
    }

    private static func notAWorkbook(_ file: WorkbookFile) -> Diagnostic {
        Diagnostic(
            file: file.name, "this is a zip archive without an Excel workbook in it",
            hint: "unpack it and import the lists in it")
    }

    /// Refuses other spreadsheet formats that are zip archives.
    private static func refuseOtherDocuments(_ archive: ZipArchive) throws(Diagnostic) {
        let others = [
            ("xl/workbook.bin", "a binary .xlsb workbook"), ("content.xml", "an OpenDocument file"),
            ("Index/Document.iwa", "a Numbers document"),
        ]
        for (path, kind) in others where archive.contains(path) {
            throw Diagnostic(
                file: archive.file.name, "this is \(kind), which cannot be read",
                hint: "open it and save the list as .xlsx or as CSV UTF-8")
        }
    }
}

extension ZipArchive {
    /// The largest expanded size of a part that is kept in memory.
    private static let maximumSmallPart = 32 << 20

    /// The part at `path` if it may be kept in memory, which a sheet may not.
    func smallPart(_ path: String) throws(Diagnostic) -> ZipPart? {
        guard let part = try part(path) else { return nil }
        part.maximumSize = ZipArchive.maximumSmallPart
        return part
    }
}

/// Reads the part that lists the sheets (ECMA-376 part 1, 18.2.27: workbook).
private final class SheetList: XMLHandler {
    private let relationships: Relationships
    private(set) var sheets: [Workbook.Sheet] = []
    private(set) var dates = DateSystem.from1900

    init(_ relationships: Relationships) {
        self.relationships = relationships
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr":
            if let flag = attributes["date1904"]?.string, flag == "1" || flag == "true" { dates = .from1904 }
        case "sheet":
            // Charts and dialogues have tabs too.
            guard let id = attributes["id"], let path = relationships.path(id: id.string),
                relationships.type(id: id.string) == "worksheet"
            else { return }
            let state = attributes["state"]?.string ?? "visible"
            let sheet = Workbook.Sheet(
                name: attributes["name"]?.string ?? "", isVisible: state == "visible", path: path)
            sheets.append(sheet)
        default: break
        }
    }

    func text(_ piece: ByteView) {}

    func end(_ name: String) -> Bool { false }
}
