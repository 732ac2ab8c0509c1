import Bytes
import CSV

/// The fields of a row by column index.
protocol FieldsByIndex {
    subscript(index: Int) -> ByteView { mutating get }
}

extension Record: FieldsByIndex {}

extension RecordRun.RawFields: FieldsByIndex {}
