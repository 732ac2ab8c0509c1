import Bytes
import CSV
import Contacts
import Diagnostics

/// Canonical contacts in memory: the columns of the contract first, whatever order the file had them in, then the
/// columns that the contract does not know, in their order. Telephone numbers are in E.164, also those of which a
/// spreadsheet has dropped the plus sign.
///
/// A list may begin with the rows of a master: a clean list that the others are matched against.
package final class ContactList {
    /// The names of all columns as they are written.
    package let columns: [String]
    /// What messages call the list, and the master.
    package let name: String
    let masterName: String?
    let table: Table
    /// How many rows are of the master; they come first.
    private(set) var masterCount = 0
    /// How many rows of the history were added to undo a merge; they come last.
    let historyCount: Int
    private let historyName: String?
    /// The first telephone number of which a spreadsheet has left only the first digits, and how many there are.
    private(set) var roundedPhones: (file: String, line: Int, count: Int)?
    /// For each column, its place in the rows that are appended, or nil.
    private let places: [Int?]
    private let masterPlaces: [Int?]

    /// Begins a list whose rows have the columns of `header`, and its master's rows those of `master`.
    ///
    /// - Throws: when one of them has no column `contact_id`.
    package init(
        _ header: Header, name: String, master: (header: Header, name: String)? = nil
    ) throws(Diagnostic) {
        self.name = name
        masterName = master?.name
        var columns = ContactColumn.names
        for (header, name) in [master, (header, name)].compactMap({ $0 }) {
            guard header.index(of: ContactColumn.contactID.rawValue) != nil else {
                throw Diagnostic(
                    file: name, line: 1, "there is no column \"contact_id\"",
                    hint: "dedupe reads what import writes: import \(name == "stdin" ? "list.csv" : name) | dedupe")
            }
            for (place, column) in header.names.enumerated() {
                // A second column of one name in one file is a column of its own.
                if header.index(of: column) != place || !columns.contains(column) { columns.append(column) }
            }
        }
        self.columns = columns
        (historyCount, historyName) = (0, nil)
        places = ContactList.places(of: columns, in: header)
        masterPlaces = master.map { ContactList.places(of: columns, in: $0.header) } ?? []
        table = Table(Header(columns))
    }

    /// A row of another list, or cells that stand in its place.
    struct Origin {
        let list: ContactList
        let row: Int
        var cells: [[UInt8]]?
    }

    /// A list of rows of other lists, with the columns of `list` and further columns of `history`.
    ///
    /// - Parameters:
    ///   - masterCount: how many of the rows, from the first, are the master's.
    ///   - history: the list that the last rows come from, and how many they are.
    init(_ rows: [Origin], like list: ContactList, masterCount: Int, history: (list: ContactList, count: Int)? = nil) {
        name = list.name
        masterName = list.masterName
        columns = list.columns + (history?.list.columns.filter { !list.columns.contains($0) } ?? [])
        (historyCount, historyName) = (history?.count ?? 0, history?.list.name)
        (places, masterPlaces) = ([], [])
        table = Table(Header(columns))
        roundedPhones = list.roundedPhones
        let others = history.map { ContactList.places(of: columns, in: Header($0.list.columns)) } ?? []
        for origin in rows {
            let places = origin.list === history?.list ? others : nil
            let width = origin.list.columns.count
            let line = origin.list.table.line(of: origin.row)
            if let cells = origin.cells {
                table.append(line: line, cells: cells)
            } else if let places {
                table.append(line: line) { column in places[column].map { origin.list.table[origin.row, $0] } ?? .empty
                }
            } else {
                table.append(line: line) { column in column < width ? origin.list.table[origin.row, column] : .empty }
            }
        }
        self.masterCount = masterCount
    }

    private static func places(of columns: [String], in header: Header) -> [Int?] {
        var free = Array(header.names.indices)
        return columns.map { column in
            free.firstIndex { header.names[$0] == column }.map { free.remove(at: $0) }
        }
    }

    /// The number of rows, those of the master among them.
    package var count: Int { table.count }

    /// Adds a row; a row without an id cannot be told from others and is not added.
    ///
    /// - Returns: what is wrong with the row, or nil.
    package func append(_ record: Record) -> Diagnostic? { append(record, places, name) }

    /// Adds a row of the master; all of them come before the first row of the list.
    package func appendMaster(_ record: Record) -> Diagnostic? {
        let fault = append(record, masterPlaces, masterName ?? name)
        if fault == nil { masterCount += 1 }
        return fault
    }

    private func append(_ record: Record, _ places: [Int?], _ name: String) -> Diagnostic? {
        guard let place = places[ContactColumn.contactID.index], !record[place].trimmed.isEmpty else {
            return Diagnostic(file: name, line: record.line, "the row has no contact_id")
        }
        func cell(_ column: Int) -> ByteView { places[column].map { record[$0] } ?? .empty }
        noteRounded(cell(ContactColumn.phone.index), file: name, line: record.line)
        let phone = Phone.canonicalCell(cell(ContactColumn.phone.index))
        let others = Phone.canonicalCell(cell(ContactColumn.otherPhones.index))
        guard phone != nil || others != nil else {
            table.append(line: record.line, cell: cell)
            return nil
        }
        (phone ?? []).withByteView { phoneText in
            (others ?? []).withByteView { othersText in
                table.append(line: record.line) { column in
                    switch column {
                    case ContactColumn.phone.index where phone != nil: phoneText
                    case ContactColumn.otherPhones.index where others != nil: othersText
                    default: cell(column)
                    }
                }
            }
        }
        return nil
    }

    private func noteRounded(_ phone: ByteView, file: String, line: Int) {
        guard !phone.isEmpty, phone[0].isASCIIDigit, RoundedNumber(phone) != nil else { return }
        if roundedPhones == nil { roundedPhones = (file, line, 0) }
        roundedPhones?.count += 1
    }

    func isMaster(_ row: Int) -> Bool { row < masterCount }

    /// What messages call the file that a row came from.
    func fileName(of row: Int) -> String {
        isMaster(row) ? masterName ?? name : row >= count - historyCount ? historyName ?? name : name
    }

    func cell(_ row: Int, _ column: ContactColumn) -> ByteView { table[row, column.index] }

    /// The contact_id of a row.
    func id(_ row: Int) -> ByteView { cell(row, .contactID).trimmed }

    /// The place of a column by its name, or nil.
    package func place(of column: String) -> Int? { columns.firstIndex(of: column) }
}

extension Table {
    /// Adds a row of cells in memory; cells missing from the end are blank.
    func append(line: Int, cells: [[UInt8]]) {
        let ends = cells.reduce(into: [0]) { ends, cell in ends.append((ends.last ?? 0) + cell.count) }
        Array(cells.joined()).withByteView { all in
            append(line: line) { $0 < cells.count ? all[ends[$0]..<ends[$0 + 1]] : .empty }
        }
    }
}
