import Diagnostics

/// A sheet that has been opened and read as far as its header.
struct SheetTop {
    /// Which sheet it is.
    let sheet: Workbook.Sheet
    /// Receives the rows from the parser.
    let reader: SheetReader
    /// Reads on in the sheet.
    let parser: XMLParser
    /// The merged cells and links.
    let tail: SheetTail
    /// The header row.
    let header: SheetRow
    /// The number of rows above the header.
    let rowsAbove: Int
    /// Rows below the header that were read during the search.
    let below: [SheetRow]
    /// Whether no row has two filled cells, as on a sheet with only a title and notes.
    let isCover: Bool
    /// Whether the header has known names; otherwise it is just the first row.
    private let isRecognised: Bool

    /// Opens the first of `sheets` that is neither blank nor a cover; otherwise the first one that is not blank.
    ///
    /// - Throws: if all of them are blank.
    static func find(in sheets: [Workbook.Sheet], of workbook: Workbook) throws(Diagnostic) -> SheetTop {
        var cover: SheetTop?
        for sheet in sheets {
            guard let top = try SheetTop(sheet, of: workbook) else { continue }
            if !top.isCover { return try top.withTail(of: workbook) }
            cover = cover ?? top
        }
        if let cover { return try cover.withTail(of: workbook) }
        let names = sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let hidden = workbook.sheets.first { !$0.isVisible }
        throw Diagnostic(
            file: workbook.file.name, "nothing is in \(sheets.count == 1 ? "the sheet" : "the sheets") \(names)",
            hint: hidden.map { "the workbook has hidden sheets; --sheet '\($0.name)' reads one" }
                ?? "a list begins with a row of column names")
    }

    /// Whether `sheet` begins with known column names; false if it cannot be read.
    static func isList(_ sheet: Workbook.Sheet, of workbook: Workbook) -> Bool {
        do throws(Diagnostic) {
            return try SheetTop(sheet, of: workbook)?.isRecognised ?? false
        } catch {
            return false
        }
    }

    /// The same sheet with its merged cells, which are listed after the rows.
    private func withTail(of workbook: Workbook) throws(Diagnostic) -> SheetTop {
        try SheetTop(sheet, of: workbook, workbook.tail(of: sheet)) ?? self
    }

    /// Nil for a blank sheet.
    init?(
        _ sheet: Workbook.Sheet, of workbook: Workbook, _ tail: SheetTail = SheetTail()
    ) throws(Diagnostic) {
        self.tail = tail
        let merged = tail.merged
        let reader = SheetReader(workbook)
        let parser = try XMLParser(workbook.part(of: sheet), reader)
        (self.sheet, self.reader, self.parser) = (sheet, reader, parser)
        repeat {
            guard try parser.resume() else { return nil }
        } while reader.row.width == 0
        var search = HeaderSearch()
        var rows = [reader.row]
        var size = 0
        var index = 0
        while index < rows.count, !rows[index].isTooLong {
            let row = merged.fillingHeadings(of: rows[index], from: rows)
            let hasWideHeading = merged.hasWideHeading(in: row)
            let isHeader = try search.isHeader(row.cells, hasWideNames: hasWideHeading) { () throws(Diagnostic) in
                guard try parser.resume() else { return nil }
                rows.append(reader.row)
                return merged.fillingHeadings(of: reader.row, from: rows).cells
            }
            if isHeader {
                header = merged.fillingWideHeadings(of: row)
                (rowsAbove, isCover, isRecognised) = (row.number - rows[0].number, false, true)
                below = Array(rows[(index + 1)...])
                return
            }
            size += row.size
            index += 1
            guard index == rows.count else { continue }
            guard row.number < HeaderSearch.furthestLine, size < HeaderSearch.furthestByte, try parser.resume() else {
                break
            }
            rows.append(reader.row)
        }
        if let names = CellHeadings(rows.map(\.cells))?.names {
            (header, rowsAbove, below, isRecognised) = (SheetRow(madeOf: names), 0, rows, false)
            isCover = false
            return
        }
        (header, rowsAbove, below, isRecognised) = (rows[0], 0, Array(rows.dropFirst()), false)
        isCover = search.hasNarrowRowsOnly
    }
}
