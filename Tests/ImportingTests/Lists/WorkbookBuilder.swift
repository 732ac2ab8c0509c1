import Damage

/// Puts workbooks together from small pieces of XML.
struct WorkbookBuilder {
    /// The sheets in the order of their tabs: name, the XML between `<sheetData>` and its end, and whether it is
    /// hidden.
    var sheets: [(name: String, rows: String, isHidden: Bool)] = []
    /// The XML of each shared text, as in `<t>Ann</t>`.
    var texts: [String] = []
    /// The number format of each style, built in or a code.
    var formats: [Format] = [.builtIn(0)]
    var from1904 = false
    /// Parts that stand in place of those of the same path, or beside them.
    var otherParts: [String: String] = [:]
    var compression = Compression.deflate

    enum Format {
        case builtIn(Int)
        case code(String)
    }

    /// A workbook of one sheet called `Sheet1`.
    init(_ rows: String = "") {
        if !rows.isEmpty { sheets = [("Sheet1", rows, false)] }
    }

    /// The bytes of the workbook.
    var bytes: [UInt8] {
        var zip = ZipWriter()
        for (path, content) in parts.merging(otherParts, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            zip.add(path, Array(content.utf8), compression)
        }
        return zip.finish()
    }

    /// The XML of the part at `path`, or nil where there is none.
    func content(of path: String) -> String? { otherParts[path] ?? parts[path] }

    private var parts: [String: String] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var list = ""
        var relationships = ""
        var parts: [String: String] = [:]
        for (index, sheet) in sheets.enumerated() {
            let number = index + 1
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\""
            list += sheet.isHidden ? " state=\"hidden\"/>" : "/>"
            relationships +=
                "<Relationship Id=\"rId\(number)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
            parts["xl/worksheets/sheet\(number).xml"] =
                "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
        }
        relationships += "<Relationship Id=\"rId901\" Type=\"\(types)/styles\" Target=\"/xl/styles.xml\"/>"
        relationships += "<Relationship Id=\"rId902\" Type=\"\(types)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        parts["_rels/.rels"] =
            "<Relationships><Relationship Id=\"rId1\" Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        parts["xl/workbook.xml"] =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\">"
            + "<workbookPr date1904=\"\(from1904 ? 1 : 0)\"/><sheets>\(list)</sheets></workbook>"
        parts["xl/_rels/workbook.xml.rels"] = "<Relationships>\(relationships)</Relationships>"
        parts["xl/sharedStrings.xml"] = "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"
        parts["xl/styles.xml"] = styles
        return parts
    }

    private var styles: String {
        var custom = ""
        var cells = ""
        for (index, format) in formats.enumerated() {
            switch format {
            case .builtIn(let id): cells += "<xf numFmtId=\"\(id)\"/>"
            case .code(let code):
                custom += "<numFmt numFmtId=\"\(164 + index)\" formatCode='\(code)'/>"
                cells += "<xf numFmtId=\"\(164 + index)\"/>"
            }
        }
        // The styles that are not those of cells come first and must not be counted.
        return "<styleSheet><numFmts>\(custom)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(cells)</cellXfs></styleSheet>"
    }
}

/// A row of texts that stand in their cells, from column A on.
func textRow(_ number: Int, _ cells: String...) -> String {
    let letters = "ABCDEFGHIJ".map(String.init)
    let xml = zip(letters, cells).filter { !$0.1.isEmpty }.map {
        "<c r=\"\($0)\(number)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(xml.joined())</row>"
}
