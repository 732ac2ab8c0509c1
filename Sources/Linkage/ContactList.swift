import CSV
import Contacts

/// A list of canonical contacts in memory: the columns of the contract first, whatever order the file had them in, then the
/// columns that the contract does not know, in their order.
package final class ContactList {
    /// The names of all columns as they are written.
    package let columns: [String]
    /// What messages call the list.
    package let name: String
    let table: Table
    /// For each column, its place in the rows that are appended, or nil.
    private let places: [Int?]

    /// Begins a list whose rows have the columns of `header`.
    ///
    /// - Throws: when there is no column `contact_id`.
    package init(_ header: Header, name: String) throws(Diagnostic) {
        guard header.index(of: ContactColumn.contactID.rawValue) != nil else {
            throw Diagnostic(
                file: name, line: 1, "there is no column \"contact_id\"",
                hint: "dedupe reads what import writes: import \(name == "stdin" ? "list.csv" : name) | dedupe")
        }
        self.name = name
        let known = ContactColumn.names.map { header.index(of: $0) }
        let others = header.names.indices.filter { place in !known.contains(place) }
        columns = ContactColumn.names + others.map { header.names[$0] }
        places = known + others.map { $0 }
        table = Table(Header(columns))
    }

    /// The number of rows.
    package var count: Int { table.count }

    /// Adds a row; a row without an id cannot be told from others and is not added.
    ///
    /// - Returns: what is wrong with the row, or nil.
    package func append(_ record: Record) -> Diagnostic? {
        guard let place = places[ContactColumn.contactID.index], !record[place].trimmed.isEmpty else {
            return Diagnostic(file: name, line: record.line, "the row has no contact_id")
        }
        table.append(line: record.line) { column in places[column].map { record[$0] } ?? .empty }
        return nil
    }

    func cell(_ row: Int, _ column: ContactColumn) -> ByteView { table[row, column.index] }

    /// The contact_id of a row.
    func id(_ row: Int) -> ByteView { cell(row, .contactID).trimmed }

    /// The place of a column by its name, or nil.
    package func place(of column: String) -> Int? { columns.firstIndex(of: column) }
}
