import Bytes
import Text

/// The distinct values of a field, each with a number from 0 in order of first appearance, so that a million records
/// hold four bytes a value and equal values are found by comparing numbers.
final class Vocabulary {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var used = 0
    private var capacity: Int
    private var starts: [UInt32] = [0]
    /// Open addressing: value number + 1, 0 for an empty slot; its size is a power of two.
    private var slots: [UInt32]

    /// No value: what a blank field has instead of a number.
    static let none: Int32 = -1

    init() {
        capacity = 1 << 12
        bytes = .allocate(capacity: capacity)
        slots = Array(repeating: 0, count: 1 << 10)
    }

    deinit {
        bytes.deallocate()
    }

    /// How many distinct values there are.
    var count: Int { starts.count - 1 }

    /// The bytes of value `number`; valid until the next `number(of:)`.
    subscript(number: Int32) -> ByteView {
        let low = Int(starts[Int(number)])
        return ByteView(
            UnsafeBufferPointer(start: bytes + low, count: Int(starts[Int(number) + 1]) - low))
    }

    /// The number of `value`, a new one if it was not seen before; `none` for an empty value.
    func number(of value: ByteView) -> Int32 {
        guard !value.isEmpty else { return Vocabulary.none }
        if (count + 1) * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: stableHash(value)) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int32(bitPattern: slots[slot] - 1)
            if self[known] == value { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        append(value)
        slots[slot] = UInt32(count)
        return Int32(count - 1)
    }

    /// The number of `value`, nil if it was not seen.
    func find(_ value: ByteView) -> Int32? {
        guard !value.isEmpty else { return nil }
        var slot = Int(truncatingIfNeeded: stableHash(value)) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int32(bitPattern: slots[slot] - 1)
            if self[known] == value { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func append(_ value: ByteView) {
        if used + value.count > capacity {
            capacity = max(capacity * 2, used + value.count)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
            larger.update(from: bytes, count: used)
            bytes.deallocate()
            bytes = larger
        }
        for (offset, byte) in value.buffer.enumerated() { bytes[used + offset] = byte }
        used += value.count
        starts.append(UInt32(used))
    }

    private func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in 0..<count {
            var slot = Int(truncatingIfNeeded: stableHash(self[Int32(number)])) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
