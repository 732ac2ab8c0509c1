import CLibCSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
        csv_set_realloc_func(parser) { realloc($0, $1 + FieldStore.step) }
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

/// The fields of one record: their bytes one after another, and where each of them begins and ends.
struct FieldStore {
    private var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
    private var capacity = 1 << 12
    private var used = 0
    /// A field's place in it is where the field begins, the next one where it ends.
    private var bounds: UnsafeMutablePointer<Int>
    private var boundCapacity = 1 << 6
    private var count = 0
    private(set) var recordEnded = false

    init() {
        bounds = .allocate(capacity: boundCapacity)
        bounds[0] = 0
    }

    mutating func clear() {
        used = 0
        count = 0
        recordEnded = false
    }

    func deallocate() {
        bytes.deallocate()
        bounds.deallocate()
    }

    var fields: Fields { Fields(bytes: bytes, bounds: bounds, count: count) }

    static let appendField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $2 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.append($0, count: $1)
    }

    static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $1 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.recordEnded = true
    }

    mutating func append(_ field: ByteView) {
        reserve(field.count)
        field.copy(to: bytes + used)
        end(field.count)
    }

    /// So many bytes are copied at once, whether they belong to the field or not: most fields are done with the first step,
    /// and nothing hangs on how long they are. Both libcsv's memory and that of the fields have room for one more step.
    static let step = MemoryLayout<SIMD32<UInt8>>.size

    @inline(__always)
    private mutating func append(_ source: UnsafeMutableRawPointer?, count length: Int) {
        reserve(length)
        if let source {
            let target = UnsafeMutableRawPointer(bytes + used)
            var offset = 0
            repeat {
                let part = source.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
                target.storeBytes(of: part, toByteOffset: offset, as: SIMD32<UInt8>.self)
                offset += FieldStore.step
            } while offset < length
        }
        end(length)
    }

    @inline(__always)
    private mutating func reserve(_ length: Int) {
        if used + length + FieldStore.step > capacity { growBytes(toHold: used + length + FieldStore.step) }
    }

    @inline(__always)
    private mutating func end(_ length: Int) {
        used += length
        count += 1
        if count == boundCapacity { growBounds() }
        bounds[count] = used
    }

    @inline(never)
    private mutating func growBytes(toHold needed: Int) {
        capacity = max(capacity * 2, needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = larger
    }

    @inline(never)
    private mutating func growBounds() {
        boundCapacity *= 2
        let larger = UnsafeMutablePointer<Int>.allocate(capacity: boundCapacity)
        larger.update(from: bounds, count: count)
        bounds.deallocate()
        bounds = larger
    }
}

/// A view of the fields of one record; asking for a field that a short row lacks gives an empty one.
@usableFromInline
package struct Fields {
    @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
    @usableFromInline let bounds: UnsafeMutablePointer<Int>
    @usableFromInline package let count: Int

    init(bytes: UnsafeMutablePointer<UInt8>, bounds: UnsafeMutablePointer<Int>, count: Int) {
        self.bytes = bytes
        self.bounds = bounds
        self.count = count
    }

    @inlinable
    package subscript(index: Int) -> ByteView {
        guard index < count else { return .empty }
        let start = bounds[index]
        return ByteView(start: bytes + start, count: bounds[index + 1] &- start)
    }

    /// What is wrong with a record that has more fields than there are columns, blank ones at its end aside; else nil.
    func excess(over columnCount: Int) -> String? {
        guard columnCount > 0, count > columnCount, (columnCount..<count).contains(where: { !self[$0].isBlank }) else {
            return nil
        }
        return "the row has \(count) fields and the header \(columnCount)"
    }
}
