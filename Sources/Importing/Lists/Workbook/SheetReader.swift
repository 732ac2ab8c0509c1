import Bytes
import CSV
import Diagnostics

/// Builds rows from the XML of a sheet and pauses after each row that is not blank (ECMA-376 part 1, 18.3.1).
final class SheetReader: XMLHandler {
    private let workbook: Workbook
    /// The current row, or the last one that ended.
    private(set) var row = SheetRow()
    private var cell = Cell()
    /// The number of rows so far, including blank ones.
    private var rowCount = 0
    /// The number of cells in the row so far, including blank ones.
    private var cellCount = 0
    private var richText = RichText()
    private var isValue = false
    private var isFormula = false

    /// How many bytes of a formula are kept: a link and the text it shows.
    private static let longestFormula = 1 << 11

    /// The current cell.
    private struct Cell {
        /// Counted from 0.
        var column = -1
        var type = CellType.number
        var style = 0
        var text: [UInt8] = []
        var hasFormula = false
        /// The beginning of the formula.
        var formula: [UInt8] = []
        var hasValue = false

        mutating func begin(column: Int, type: CellType, style: Int) {
            self.column = column
            self.type = type
            self.style = style
            text.removeAll(keepingCapacity: true)
            hasFormula = false
            formula.removeAll(keepingCapacity: true)
            hasValue = false
        }
    }

    init(_ workbook: Workbook) {
        self.workbook = workbook
    }

    func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic) {
        switch name {
        case "row":
            rowCount += 1
            guard rowCount <= SheetRow.maximumNumber else {
                throw workbook.file.damaged("it has more rows than a sheet can have")
            }
            row.begin(number: attributes["r"].flatMap { Int($0.string) })
            cell.column = -1
            cellCount = 0
        case "c":
            // A cell without a reference follows the one before it.
            let column = attributes["r"].flatMap(SheetRow.column) ?? cell.column + 1
            cellCount += 1
            guard column < SheetRow.maximumColumns, cellCount <= SheetRow.maximumColumns else {
                throw workbook.file.damaged("row \(row.number) has more cells than a sheet can have")
            }
            cell.begin(
                column: column, type: attributes["t"].map { CellType($0.string) } ?? .number,
                style: attributes["s"].flatMap { Int($0.string) } ?? 0)
        case "v":
            isValue = true
            cell.hasValue = true
        case "f":
            isFormula = true
            cell.hasFormula = true
        default: richText.start(name)
        }
    }

    func text(_ piece: ByteView) {
        if isFormula, cell.formula.count + piece.count <= SheetReader.longestFormula {
            cell.formula.append(contentsOf: piece)
        }
        guard isValue || richText.isText else { return }
        if cell.text.count + row.size <= Reader.maximumRowSize {
            cell.text.append(contentsOf: piece)
        } else {
            row.isTooLong = true
        }
    }

    func end(_ name: String) throws(Diagnostic) -> Bool {
        switch name {
        case "row": return row.end()
        case "c": try endCell()
        case "v": isValue = false
        case "f": isFormula = false
        default: richText.end(name)
        }
        return false
    }

    private func endCell() throws(Diagnostic) {
        if cell.text.isEmpty {
            // A formula whose text is blank has a value; a number never is.
            let isBlankText = cell.hasValue && cell.type == .text
            if cell.hasFormula, !isBlankText { row.oddities.append((cell.column, .notCalculated)) }
            return
        }
        if cell.hasFormula, let link = cell.formula.withByteView(CellLinks.address) { row.links[cell.column] = link }
        switch cell.type {
        case .number:
            let format = workbook.formats[cell.style]
            let text = cell.text.withByteView { format.text(of: $0.trimmed, workbook.dates) }
            text.withByteView { row.add($0, column: cell.column) }
        case .sharedText:
            let index = Int(String(decoding: cell.text, as: UTF8.self)) ?? -1
            guard workbook.texts.withText(at: index, { row.add($0, column: cell.column) }) else {
                throw workbook.file.damaged("the text of row \(row.number), column \(cell.column + 1) is missing")
            }
        case .text:
            EscapedText.decode(&cell.text, from: 0)
            cell.text.withByteView { row.add($0, column: cell.column) }
        case .date:
            let midnight = "T00:00:00".utf8
            if cell.text.suffix(midnight.count).elementsEqual(midnight) { cell.text.removeLast(midnight.count) }
            cell.text.withByteView { row.add($0, column: cell.column) }
        case .truth:
            let isFalse = cell.text.elementsEqual("0".utf8) || cell.text.elementsEqual("false".utf8)
            (isFalse ? "FALSE" : "TRUE").withByteView { row.add($0, column: cell.column) }
        case .error:
            row.oddities.append((cell.column, .error(String(decoding: cell.text.prefix(20), as: UTF8.self))))
        }
    }
}

/// The type of a cell value (ECMA-376 part 1, 18.18.11: ST_CellType).
private enum CellType {
    case number
    /// The index of a shared string.
    case sharedText
    /// Inline text, or the text that a formula returned.
    case text
    case date
    case truth
    case error

    init(_ word: String) {
        switch word {
        case "s": self = .sharedText
        case "str", "inlineStr": self = .text
        case "d": self = .date
        case "b": self = .truth
        case "e": self = .error
        default: self = .number
        }
    }
}
