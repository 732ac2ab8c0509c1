import CSV

/// A sheet that has been opened and read as far as its header.
struct SheetTop {
    let sheet: Workbook.Sheet
    let reader: SheetReader
    let parser: XMLParser
    let header: SheetRow
    /// How many rows stand above the header.
    let rowsAbove: Int
    /// Rows below the header that have been read in search of it.
    let below: [SheetRow]
    /// Whether no row so far has two cells, as on a sheet with the name of a report and notes on it.
    let isCover: Bool

    /// Opens the first of `sheets` that is neither blank nor a cover; if there is no such one, the first that is not blank.
    ///
    /// - Throws: if all of them are blank.
    static func find(in sheets: [Workbook.Sheet], of workbook: Workbook) throws(Diagnostic) -> SheetTop {
        var cover: SheetTop?
        for sheet in sheets {
            guard let top = try SheetTop(sheet, of: workbook) else { continue }
            if !top.isCover { return top }
            cover = cover ?? top
        }
        if let cover { return cover }
        let names = sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let hidden = workbook.sheets.first { !$0.isVisible }
        throw Diagnostic(
            file: workbook.file.name, "there is nothing in \(sheets.count == 1 ? "the sheet" : "the sheets") \(names)",
            hint: hidden.map { "there are hidden sheets; --sheet '\($0.name)' reads one" }
                ?? "a list begins with a row of column names")
    }

    /// Nil for a blank sheet.
    private init?(_ sheet: Workbook.Sheet, of workbook: Workbook) throws(Diagnostic) {
        reader = SheetReader(workbook)
        parser = try XMLParser(workbook.part(of: sheet), reader)
        self.sheet = sheet
        repeat {
            guard try parser.resume() else { return nil }
        } while reader.row.width == 0
        var search = HeaderSearch()
        var rows = [reader.row]
        var size = 0
        while let row = rows.last, !row.isTooLong {
            if search.isHeader(row.cells) {
                (header, rowsAbove, below, isCover) = (row, row.number - rows[0].number, [], false)
                return
            }
            size += row.size
            guard row.number < HeaderSearch.furthestLine, size < HeaderSearch.furthestByte, try parser.resume() else {
                break
            }
            rows.append(reader.row)
        }
        (header, rowsAbove, below) = (rows[0], 0, Array(rows.dropFirst()))
        isCover = search.hasNarrowRowsOnly
    }
}
