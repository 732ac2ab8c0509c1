/// Numbers distinct values in the order in which they come, and stores each of them once.
struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    /// The number of a value plus 1, or 0 for an empty slot; the count is a power of two.
    private var slots: [Int32]

    /// - Parameter capacity: how many values to make room for.
    init(capacity: Int = 0) {
        var count = 64
        while count < capacity * 2 { count *= 2 }
        slots = Array(repeating: 0, count: count)
        values.reserveCapacity(capacity)
    }

    /// The number of `value`, which is new if it is not known yet.
    mutating func number(of value: Value) -> Int32 {
        let slot = slot(of: value)
        if slots[slot] > 0 { return slots[slot] - 1 }
        values.append(value)
        slots[slot] = Int32(values.count)
        if values.count * 2 > slots.count { grow() }
        return Int32(values.count - 1)
    }

    /// The slot that holds `value`, or the empty one where it belongs.
    private func slot(of value: Value) -> Int {
        var slot = value.hashValue & (slots.count - 1)
        while slots[slot] > 0, values[Int(slots[slot]) - 1] != value { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, value) in values.enumerated() {
            // All values differ, so the first empty slot is the right one.
            var slot = value.hashValue & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number + 1)
        }
    }
}
