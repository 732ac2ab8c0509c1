import Bytes
import CSV

/// The fields of a row, found by the number of their column.
protocol FieldsByIndex {
    subscript(index: Int) -> ByteView { mutating get }
}

extension Record: FieldsByIndex {}

extension RecordRun.RawFields: FieldsByIndex {}
