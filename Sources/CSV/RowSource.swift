import Bytes
import Diagnostics

/// Rows under a header, from a list of any format: a CSV file, a workbook, an address book.
package protocol RowSource: AnyObject {
    var header: Header { get }

    /// The next row, or nil at the end; its views are valid until the next call.
    func next() throws(Diagnostic) -> Row?
}

/// Builds records field by field, for lists that are not CSV files.
package final class RecordBuilder {
    private var store = FieldStore()

    package init() {}

    /// Drops the record in progress.
    package func clear() {
        store.clear()
    }

    /// Adds a field to the record in progress.
    package func add(_ field: ByteView) {
        store.append(field)
    }

    /// The record of the fields added since `clear`, valid until the next change.
    ///
    /// - Parameters:
    ///   - line: the physical line, or the row of the sheet, that it came from, counted from 1.
    ///   - raw: the text there, as a person can search for it.
    ///   - intactCount: see `Record`.
    package func record(line: Int, raw: ByteView, intactCount: Int = .max) -> Record {
        Record(line: line, fields: store.fields, raw: raw, repaired: false, intactCount: intactCount)
    }
}
