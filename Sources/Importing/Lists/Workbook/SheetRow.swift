import Bytes
import CSV

/// One row of a sheet: its filled cells, and cells without a usable value.
struct SheetRow {
    /// The row number, counted from 1.
    private(set) var number = 0
    /// Whether the row exceeds the maximum size.
    var isTooLong = false
    /// Cells without a usable value.
    var oddities: [(column: Int, what: CellOddity)] = []
    /// Where the formulas of the row lead that are links.
    var links: [Int: CellLinks.Address] = [:]
    private var bytes: [UInt8] = []
    private var places: [(column: Int, range: Range<Int>)] = []
    private var isSorted = true

    /// How many columns and rows a sheet can have.
    static let maximumColumns = 1 << 14
    static let maximumNumber = 1 << 20

    init() {}

    /// A header that is not in the sheet, above its first row.
    init(madeOf names: [String]) {
        for (column, name) in names.enumerated() { name.withByteView { add($0, column: column) } }
    }

    /// Clears the row. Without a number, it follows the row before it.
    mutating func begin(number: Int?) {
        self.number = number.flatMap { (1...SheetRow.maximumNumber).contains($0) ? $0 : nil } ?? self.number + 1
        isTooLong = false
        oddities.removeAll(keepingCapacity: true)
        if !links.isEmpty { links.removeAll() }
        bytes.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        isSorted = true
    }

    /// The size of the text in bytes.
    var size: Int { bytes.count }

    /// Adds the text of the cell in `column`, counted from 0, unless it is blank.
    mutating func add(_ text: ByteView, column: Int) {
        guard !text.isBlank else { return }
        guard bytes.count + text.count <= Reader.maximumRowSize else {
            isTooLong = true
            return
        }
        if let last = places.last, last.column >= column { isSorted = false }
        let start = bytes.count
        bytes.append(contentsOf: text)
        places.append((column, start..<bytes.count))
    }

    /// Sorts the cells by column; returns whether the row holds anything.
    mutating func end() -> Bool {
        if !isSorted { places.sort { ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound) } }
        isSorted = true
        return !places.isEmpty || !oddities.isEmpty || isTooLong
    }

    /// The number of columns up to the last filled cell.
    var width: Int { (places.last?.column ?? -1) + 1 }

    /// Whether the cell in `column`, counted from 0, is filled; call it after the row has ended.
    func hasCell(in column: Int) -> Bool { place(of: column) != nil }

    /// Calls `body` with the text of the cell in `column`, counted from 0, unless it is blank.
    func withText(in column: Int, _ body: (ByteView) -> Void) {
        guard let place = place(of: column) else { return }
        bytes.withUnsafeBufferPointer { body(ByteView($0)[places[place].range]) }
    }

    /// The index of the cell in `column` in `places`; if there are two, the last counts.
    private func place(of column: Int) -> Int? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].column <= column { low = middle + 1 } else { high = middle }
        }
        return low > 0 && places[low - 1].column == column ? low - 1 : nil
    }

    /// The trimmed text of every column up to `width`.
    var cells: [String] {
        var cells: [String] = []
        forEachField { cells.append($0.trimmed.string) }
        return cells
    }

    /// Calls `body` with the text of each column up to `width`, blank or not.
    func forEachField(_ body: (ByteView) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            var next = 0
            for (index, cell) in places.enumerated() {
                // If two cells have one place, the last counts.
                if index + 1 < places.count, places[index + 1].column == cell.column { continue }
                while next < cell.column {
                    body(.empty)
                    next += 1
                }
                body(ByteView(buffer)[cell.range])
                next += 1
            }
        }
    }

    /// The column, counted from 0, of a reference such as `AB12`; nil if it is invalid.
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
