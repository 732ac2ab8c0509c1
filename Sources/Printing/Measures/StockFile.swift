import Bytes
import CSV
import Diagnostics

extension Stock {
    /// The columns of a stock file.
    private enum Column: String, CaseIterable {
        case name, columns, rows, width, height, left, top
        case pitchX = "pitch_x"
        case pitchY = "pitch_y"
        case paper
    }

    /// Reads a stock of one's own: a CSV file with one row. Lengths are in millimeters, or say `in`.
    ///
    /// - Parameter name: the file in messages.
    package static func read(_ bytes: [UInt8], name: String) throws(Diagnostic) -> Stock {
        var reader = try Reader(list: MemorySource(bytes), name: name)
        let missing = Column.allCases.filter { reader.header.index(of: $0.rawValue) == nil }
        guard missing.isEmpty else {
            throw Diagnostic(
                file: name, line: 1, "the stock file lacks \(missing.map(\.rawValue).joined(separator: ", "))",
                hint: "its columns are \(Column.allCases.map(\.rawValue).joined(separator: ","))")
        }
        let header = reader.header
        guard let row = try reader.next() else { throw Diagnostic(file: name, "the stock file has no row") }
        let record: Record
        switch row {
        case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
        case .record(let read): record = read
        }
        let line = record.line
        func text(_ column: Column) -> String {
            header.index(of: column.rawValue).map { record[$0].trimmed.string } ?? ""
        }
        func fault(_ column: Column, _ what: String) -> Diagnostic {
            Diagnostic(file: name, line: line, "column \"\(column.rawValue)\": \"\(text(column))\" is not \(what)")
        }
        func count(_ column: Column) throws(Diagnostic) -> Int {
            guard let count = Int(text(column)), (1...1000).contains(count) else {
                throw fault(column, "a number from 1 to 1000")
            }
            return count
        }
        func length(_ column: Column) throws(Diagnostic) -> Double {
            guard let length = Unit.millimeters(text(column)), (0...2000).contains(length) else {
                throw fault(column, "a length such as 63.5mm or 2.625in")
            }
            return length
        }
        guard let paper = Paper(text(.paper)) else { throw fault(.paper, "Letter or A4") }
        let stock = Stock(
            name: text(.name), paper: paper, columns: try count(.columns), rows: try count(.rows),
            width: try length(.width), height: try length(.height), left: try length(.left), top: try length(.top),
            pitchX: try length(.pitchX), pitchY: try length(.pitchY))
        if let fault = stock.fault() { throw Diagnostic(file: name, line: line, fault) }
        guard try reader.next() == nil else {
            throw Diagnostic(
                file: name, line: line + 1, "the stock file has more than one row",
                hint: "keep each stock in a file of its own")
        }
        return stock
    }
}
