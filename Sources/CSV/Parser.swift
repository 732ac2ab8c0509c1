import CLibCSV

/// libcsv with a place for the fields it finds.
///
/// libcsv calls back for every field and every end of a record; the callbacks write straight into `FieldStore` through its
/// address. A class or an array in their place costs two thirds of the speed.
struct Parser: ~Copyable {
    private let parser: UnsafeMutablePointer<csv_parser>
    private let store: UnsafeMutablePointer<FieldStore>
    private let delimiter: UInt8

    /// What feeding a line led to.
    enum Outcome {
        /// A record ended with the line.
        case record
        /// No record ended: the line was blank, or a quote is still open.
        case open
        /// The byte at this offset cannot stand where it stands.
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
        store.pointee.deallocate()
        store.deallocate()
    }

    private func begin(strict: Bool) {
        csv_init(parser, strict ? UInt8(CSV_STRICT | CSV_STRICT_FINI) : 0)
        csv_set_delim(parser, delimiter)
        csv_set_blk_size(parser, 1 << 12)
        store.pointee.clear()
    }

    /// Forgets the record in progress; a lenient parser keeps a quote that stands inside text as text.
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

    /// Tells the parser that the input is at its end, which ends a last line that has no ending of its own unless a quote is
    /// open in it.
    func finish() -> Outcome {
        _ = csv_fini(parser, FieldStore.appendField, FieldStore.endRecord, store)
        return store.pointee.recordEnded ? .record : .open
    }

    /// The fields of the record that ended last, valid until the next call.
    var fields: Fields { store.pointee.fields }
}

/// The fields of one record: their bytes one after another, and where each of them ends.
struct FieldStore {
    private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
    private var capacity = 1 << 12
    private var used = 0
    private var ends = UnsafeMutablePointer<Int>.allocate(capacity: 1 << 6)
    private var endCapacity = 1 << 6
    private var count = 0
    private(set) var recordEnded = false

    mutating func clear() {
        used = 0
        count = 0
        recordEnded = false
    }

    func deallocate() {
        bytes.deallocate()
        ends.deallocate()
    }

    var fields: Fields { Fields(bytes: bytes, ends: ends, count: count) }

    static let appendField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $2 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.append($0, count: $1)
    }

    static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $1 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.recordEnded = true
    }

    mutating func append(_ field: ByteView) {
        append(UnsafeMutableRawPointer(mutating: field.start), count: field.count)
    }

    private mutating func append(_ source: UnsafeMutableRawPointer?, count length: Int) {
        if used + length > capacity { growBytes(toHold: used + length) }
        if let source, length > 0 {
            ByteView(start: source.assumingMemoryBound(to: UInt8.self), count: length).copy(to: bytes + used)
        }
        used += length
        if count == endCapacity { growEnds() }
        ends[count] = used
        count += 1
    }

    private mutating func growBytes(toHold needed: Int) {
        capacity = max(capacity * 2, needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = larger
    }

    private mutating func growEnds() {
        endCapacity *= 2
        let larger = UnsafeMutablePointer<Int>.allocate(capacity: endCapacity)
        larger.update(from: ends, count: count)
        ends.deallocate()
        ends = larger
    }
}

/// A view of the fields of one record; asking for a field that a short row lacks gives an empty one.
@usableFromInline
package struct Fields {
    @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
    @usableFromInline let ends: UnsafeMutablePointer<Int>
    @usableFromInline package let count: Int

    init(bytes: UnsafeMutablePointer<UInt8>, ends: UnsafeMutablePointer<Int>, count: Int) {
        self.bytes = bytes
        self.ends = ends
        self.count = count
    }

    @inlinable
    package subscript(index: Int) -> ByteView {
        guard index < count else { return .empty }
        let start = index == 0 ? 0 : ends[index - 1]
        return ByteView(start: bytes + start, count: ends[index] - start)
    }

    /// What is wrong with a record that has more fields than there are columns, blank ones at its end aside; else nil.
    func excess(over columnCount: Int) -> String? {
        guard columnCount > 0, count > columnCount, (columnCount..<count).contains(where: { !self[$0].isBlank }) else {
            return nil
        }
        return "the row has \(count) fields and the header \(columnCount)"
    }
}
