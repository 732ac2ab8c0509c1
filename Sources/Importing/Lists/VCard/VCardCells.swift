import Bytes
import CSV
import Wording

/// The cells of one card; the memory is reused for the next card.
struct VCardCells {
    private var cells = [[UInt8]](repeating: [], count: VCardColumn.header.count)

    mutating func clear() {
        for index in cells.indices where !cells[index].isEmpty { cells[index].removeAll(keepingCapacity: true) }
    }

    /// Whether no cell identifies the contact; private cells do not count.
    var areBlank: Bool {
        cells.indices.allSatisfy { cells[$0].isEmpty || VCardColumn(rawValue: $0)?.isPrivate ?? false }
    }

    /// The bytes of one cell.
    subscript(column: VCardColumn) -> [UInt8] {
        get { cells[column.rawValue] }
        _modify { yield &cells[column.rawValue] }
    }

    /// The bytes of one part of an address.
    subscript(part: AddressPart, group: AddressGroup) -> [UInt8] {
        get { cells[VCardCells.place(part, group)] }
        _modify { yield &cells[VCardCells.place(part, group)] }
    }

    /// The name of the contact: as a whole, of the organization, or the first part that there is.
    var name: String {
        let columns: [VCardColumn] = [.wholeName, .organization, .familyName, .givenName]
        return columns.lazy.map { self[$0] }.first { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The addresses of the contact.
    var emails: [String] { self[.email].withByteView { $0.split(on: ":::").map(\.trimmed.string) } }

    /// Adds the value that `append` appends to a cell that may hold several.
    mutating func add(_ column: VCardColumn, _ append: (inout [UInt8]) -> Void) {
        let place = column.rawValue
        let before = cells[place].count
        if before > 0 {
            let separator = column.separator
            cells[place].append(
                contentsOf: UnsafeBufferPointer(start: separator.utf8Start, count: separator.utf8CodeUnitCount))
        }
        let start = cells[place].count
        append(&cells[place])
        if cells[place].count == start { cells[place].removeLast(start - before) }
    }

    /// Builds a record from the cells.
    func write(to builder: RecordBuilder) {
        builder.clear()
        for index in cells.indices {
            if cells[index].isEmpty { builder.add(.empty) } else { cells[index].withByteView { builder.add($0) } }
        }
    }

    private static func place(_ part: AddressPart, _ group: AddressGroup) -> Int {
        VCardColumn.allCases.count + group.rawValue * AddressPart.allCases.count + part.rawValue
    }
}
