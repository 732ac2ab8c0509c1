import CSV

/// One row of a sheet: its cells that are not blank.
struct SheetRow {
    /// The number at the left of the sheet, counted from 1.
    private(set) var number = 0
    /// Whether the row has more text than a row may have.
    var isTooLong = false
    private var bytes: [UInt8] = []
    private var cells: [(column: Int, range: Range<Int>)] = []
    private var isSorted = true

    /// How many columns a sheet can have.
    static let maximumColumns = 1 << 14
    private static let maximumNumber = 1 << 20

    /// Forgets everything; a row that does not say its number follows the one before it.
    mutating func begin(number: Int?) {
        self.number = number.flatMap { (1...SheetRow.maximumNumber).contains($0) ? $0 : nil } ?? self.number + 1
        isTooLong = false
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        isSorted = true
    }

    /// How many bytes of text there are.
    var size: Int { bytes.count }

    /// Adds the text of the cell in `column`, counted from 0, unless it is blank.
    mutating func add(_ text: ByteView, column: Int) {
        guard !text.isBlank else { return }
        guard bytes.count + text.count <= Reader.maximumRowSize else {
            isTooLong = true
            return
        }
        if let last = cells.last, last.column >= column { isSorted = false }
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells.append((column, start..<bytes.count))
    }

    /// Puts the cells in the order of their columns; whether there are any.
    mutating func end() -> Bool {
        if !isSorted { cells.sort { ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound) } }
        return !cells.isEmpty || isTooLong
    }

    /// How many columns there are up to the last cell that is not blank.
    var width: Int { (cells.last?.column ?? -1) + 1 }

    /// Calls `body` with the text of every column up to `width`, blank or not.
    func forEachField(_ body: (ByteView) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var next = 0
            for (index, cell) in cells.enumerated() {
                // Of two cells in one place the last counts.
                if index + 1 < cells.count, cells[index + 1].column == cell.column { continue }
                while next < cell.column {
                    body(.empty)
                    next += 1
                }
                body(ByteView(buffer)[cell.range])
                next += 1
            }
        }
    }

    /// The column, counted from 0, of a cell that is referred to as in `AB12`; nil for what is no reference.
    static func column(of reference: ByteView) -> Int? {
        var column = 0
        var letters = 0
        for byte in reference {
            guard byte.isASCIILetter else { break }
            letters += 1
            guard letters <= 3 else { return nil }
            column = column * 26 + Int(byte.asciiUppercased) - 64
        }
        return letters > 0 ? column - 1 : nil
    }

    /// The letters of `column`, counted from 0: `AB` for 27.
    static func letters(of column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// What the user should know about the cells of a sheet as a whole.
struct CellOddities {
    /// Cells that hold an error such as `#N/A`.
    var errors = Cells()
    /// Cells with a formula whose value was never stored, as some programs leave them.
    var notCalculated = Cells()

    /// Cells of one kind: how many there are, and which is the first.
    struct Cells {
        private(set) var count = 0
        private(set) var first = (column: 0, row: 0)

        mutating func count(_ column: Int, _ row: Int) {
            if count == 0 { first = (column, row) }
            count += 1
        }
    }

    /// A warning for each kind of cell that there is.
    func warnings(file: String) -> [Diagnostic] {
        [
            warning(
                errors, file, "an error such as #N/A",
                hint: "mend its formula in the workbook, or type what it should say"),
            warning(
                notCalculated, file, "a formula without its value",
                hint: "open the workbook in Excel or LibreOffice and save it again"),
        ].compactMap { $0 }
    }

    private func warning(_ cells: Cells, _ file: String, _ what: String, hint: String) -> Diagnostic? {
        guard cells.count > 0 else { return nil }
        let place = SheetRow.letters(of: cells.first.column) + String(cells.first.row)
        let more = cells.count > 1 ? ", and so do \(cells.count - 1) more" : ""
        return Diagnostic(
            .warning, file: file, line: cells.first.row, column: cells.first.column + 1,
            "cell \(place) holds \(what)\(more); it is taken as blank", hint: hint)
    }
}
