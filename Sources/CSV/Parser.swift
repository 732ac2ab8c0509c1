import Bytes
import CLibCSV
import Platform

/// libcsv, with a store for the fields it finds.
///
/// libcsv calls back for every field and every record; the callbacks write straight into a `FieldStore` through its
/// address. With a class or an array instead, parsing is three times slower.
struct Parser: ~Copyable {
    private let parser: UnsafeMutablePointer<csv_parser>
    private let store: UnsafeMutablePointer<FieldStore>
    private let delimiter: UInt8

    /// The result of feeding a line.
    enum Outcome {
        /// A record ended with the line.
        case record
        /// No record ended: the line was blank, or a quote is still open.
        case open
        /// The byte at this offset breaks the quoting rules.
        case malformed(at: Int)
    }

    init(delimiter: UInt8) {
        parser = .allocate(capacity: 1)
        store = .allocate(capacity: 1)
        store.initialize(to: FieldStore())
        self.delimiter = delimiter
        begin(strict: true)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        store.deinitialize(count: 1)
        store.deallocate()
    }

    private func begin(strict: Bool) {
        csv_init(parser, strict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0)
        csv_set_delim(parser, delimiter)
        csv_set_blk_size(parser, 1 << 12)
        csv_set_realloc_func(parser) { realloc($0, $1 + FieldStore.step) }
        store.pointee.clear()
    }

    /// Drops the record in progress. A lenient parser keeps a quote inside text as text.
    func restart(strict: Bool) {
        csv_free(parser)
        begin(strict: strict)
    }

    /// Parses one physical line with its ending.
    func feed(_ line: ByteView) -> Outcome {
        if store.pointee.recordEnded { store.pointee.clear() }
        let consumed = csv_parse(parser, line.start, line.count, FieldStore.appendField, FieldStore.endRecord, store)
        if consumed < line.count { return .malformed(at: consumed) }
        return store.pointee.recordEnded ? .record : .open
    }

    /// Ends the input. This completes a last line without a line ending, unless a quote is open in it.
    func finish() -> Outcome {
        _ = csv_fini(parser, FieldStore.appendField, FieldStore.endRecord, store)
        return store.pointee.recordEnded ? .record : .open
    }

    /// The fields of the record that ended last, valid until the next call.
    var fields: Fields { store.pointee.fields }
}
