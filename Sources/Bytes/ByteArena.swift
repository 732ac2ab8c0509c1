/// Memory for the bytes created while building one row.
///
/// Views it returns stay valid until `clear`, which keeps the memory for the next row.
@usableFromInline
package struct ByteArena: ~Copyable {
    private var block: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 12
    private var used = 0
    private var full: [UnsafeMutablePointer<UInt8>] = []

    /// An arena with room for a row of usual size.
    package init() {
        block = .allocate(capacity: capacity)
    }

    deinit {
        for block in full { block.deallocate() }
        block.deallocate()
    }

    /// Drops all bytes and keeps the memory.
    package mutating func clear() {
        used = 0
        guard !full.isEmpty else { return }
        for block in full { block.deallocate() }
        full.removeAll()
    }

    /// A copy of `bytes`.
    package mutating func copy(_ bytes: ByteView) -> ByteView {
        make(capacity: bytes.count) { room in
            bytes.copy(to: room)
            return bytes.count
        }
    }

    /// A view of `bytes` followed by `more`.
    package mutating func extend(_ bytes: ByteView, by more: ByteView) -> ByteView {
        if bytes.start + bytes.count == UnsafePointer(block + used), used + more.count <= capacity {
            (block + used).update(from: more.start, count: more.count)
            used += more.count
            return ByteView(start: bytes.start, count: bytes.count + more.count)
        }
        return make(capacity: bytes.count + more.count) { room in
            room.update(from: bytes.start, count: bytes.count)
            (room + bytes.count).update(from: more.start, count: more.count)
            return bytes.count + more.count
        }
    }

    /// A view of what `body` writes into room for `capacity` bytes; `body` returns the number written.
    @inline(__always)
    package mutating func make(capacity count: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) -> ByteView {
        if used + count > capacity { grow(toHold: count) }
        let start = block + used
        let written = body(start)
        precondition(written <= count)
        used += written
        return ByteView(start: start, count: written)
    }

    private mutating func grow(toHold count: Int) {
        full.append(block)
        capacity = max(capacity * 2, count)
        block = .allocate(capacity: capacity)
        used = 0
    }
}
