import Bytes

/// The fields of one record: their bytes, and the bounds of each field.
struct FieldStore: ~Copyable {
    private var bytes = ByteBuffer(capacity: 1 << 12)
    /// Field `i` starts at `bounds[i]` and ends at `bounds[i + 1]`.
    private var bounds = GrowingBuffer<Int>(capacity: 1 << 6)
    private(set) var recordEnded = false

    init() {
        bounds.append(0)
    }

    mutating func clear() {
        bytes.clear()
        bounds.truncate(to: 1)
        recordEnded = false
    }

    var fields: Fields { Fields(bytes: bytes.start, bounds: bounds.start, count: bounds.count - 1) }

    static let appendField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $2 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.append($0, count: $1)
    }

    static let endRecord: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
        guard let context = $1 else { return }
        context.assumingMemoryBound(to: FieldStore.self).pointee.recordEnded = true
    }

    mutating func append(_ field: ByteView) {
        bytes.append(field)
        bounds.append(bytes.count)
    }

    /// Bytes copied per step, whether or not all belong to the field. One step covers most fields without a branch on
    /// their length. Both libcsv's buffer and this one have room for one extra step.
    static let step = MemoryLayout<SIMD32<UInt8>>.size

    @inline(__always)
    private mutating func append(_ source: UnsafeMutableRawPointer?, count length: Int) {
        bytes.reserve(length + FieldStore.step)
        if let source {
            let target = UnsafeMutableRawPointer(bytes.end)
            var offset = 0
            repeat {
                let part = source.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self)
                target.storeBytes(of: part, toByteOffset: offset, as: SIMD32<UInt8>.self)
                offset += FieldStore.step
            } while offset < length
        }
        bytes.advance(by: length)
        bounds.append(bytes.count)
    }
}

/// A view of the fields of one record; fields missing from a short row are empty.
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

    /// The fault if a record has more fields than columns, not counting trailing blank ones; else nil.
    func excess(over columnCount: Int) -> String? {
        guard columnCount > 0, count > columnCount, (columnCount..<count).contains(where: { !self[$0].isBlank }) else {
            return nil
        }
        return "the row has \(count) fields and the header \(columnCount)"
    }
}
