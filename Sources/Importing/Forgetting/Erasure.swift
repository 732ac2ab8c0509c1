import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// A CSV file without the rows about one person.
package struct Erasure {
    /// The file as CSV; exactly the old one if no row was erased.
    package private(set) var text: [UInt8] = []
    /// The number of rows erased.
    package private(set) var erased = 0
    /// The files of letters that erased rows name.
    package private(set) var letterFiles: Set<String> = []
    /// The files of letters that other rows name.
    package private(set) var othersFiles: Set<String> = []

    /// Reads a whole file.
    ///
    /// A row is about the person if one of its cells is one of her IDs or emails, alone or among others, or one of her
    /// phones beside no other name. Rows of one pair are erased together.
    ///
    /// - Parameters:
    ///   - marks: what the person is recognized by.
    /// - Throws: if the file cannot be read as CSV; then nothing is known to be erased.
    package init(_ source: any ByteSource, name: String, of marks: Set<Mark>) throws(Diagnostic) {
        var reader = try Reader(list: source, name: name)
        let header = reader.header
        let table = Table(header)
        var writer = RecordBuffer()
        while let row = try reader.next() {
            switch row {
            case .rejected(let row): throw Diagnostic(file: name, line: row.line, column: row.column, row.reason)
            case .record(let record): table.append(record)
            }
        }
        let person = Person(marks)
        let pair = header.index(of: ReviewColumn.pair.rawValue)
        let file = header.index(of: OutreachColumn.file.rawValue)
        var isErased = (0..<table.count).map { row in
            person.isMeant(by: header.names.indices.map { table[row, $0] }, columns: header)
        }
        if let pair {
            let pairs = Set((0..<table.count).filter { isErased[$0] }.map { table[$0, pair].string }).subtracting([""])
            for row in 0..<table.count where pairs.contains(table[row, pair].string) { isErased[row] = true }
        }
        header.names.forEach { name in name.withByteView { writer.field($0) } }
        writer.endRecord()
        for row in 0..<table.count {
            let letter = file.map { table[row, $0].string } ?? ""
            if isErased[row] {
                erased += 1
                if !letter.isEmpty { letterFiles.insert(letter) }
                continue
            }
            if !letter.isEmpty { othersFiles.insert(letter) }
            for column in header.names.indices { writer.field(table[row, column]) }
            writer.endRecord()
        }
        text = writer.text.array
    }

    /// The contact of a list with the ID, as a golden record or among its merged records; nil if the list has none.
    package static func marks(
        ofContact id: String, in source: any ByteSource, name: String
    ) throws(Diagnostic) -> Set<Mark>? {
        var reader = try Reader(list: source, name: name)
        let columns = Dictionary(
            uniqueKeysWithValues: ContactColumn.allCases.compactMap { column in
                reader.header.index(of: column.rawValue).map { (column, $0) }
            })
        guard columns[.contactID] != nil else { return nil }
        while let row = try reader.next() {
            guard case .record(let record) = row else { continue }
            let marks = Set<Mark> { column in columns[column].map { record[$0] } ?? .empty }
            if marks.contains(Mark(.id, id)) { return marks }
        }
        return nil
    }

    /// What tells that a row is about the person.
    private struct Person {
        /// IDs and emails.
        let words: Set<String>
        let phones: Set<String>
        let name: String?

        init(_ marks: Set<Mark>) {
            words = Set(marks.filter { $0.what == .id || $0.what == .email }.map(\.text))
            phones = Set(marks.filter { $0.what == .phone }.map(\.text))
            name = marks.first { $0.what == .name }?.text
        }

        func isMeant(by cells: [ByteView], columns: Header) -> Bool {
            for cell in cells where !cell.isBlank {
                for part in cell.split(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }) {
                    let text = SpreadsheetCell.plain(part.trimmed).string
                    if words.contains(text) || words.contains(text.lowercased()) { return true }
                    if phones.contains(text), hasName(cells, columns) != false { return true }
                }
            }
            return false
        }

        /// Whether the row has the person's name; nil if it has none.
        private func hasName(_ cells: [ByteView], _ columns: Header) -> Bool? {
            let found = Set<Mark>.name { column in columns.index(of: column.rawValue).map { cells[$0] } ?? .empty }
            return found.isEmpty ? nil : found == name
        }
    }
}
