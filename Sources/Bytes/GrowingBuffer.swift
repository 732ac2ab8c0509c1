import Diagnostics

/// A buffer that grows as elements are added, and keeps its memory when cleared.
///
/// Its addresses and views are valid until the next change. Elements must be trivial, because they are moved and
/// dropped as bytes.
@usableFromInline
package struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    /// The address of the first element.
    @usableFromInline package internal(set) var start: UnsafeMutablePointer<Element>
    /// The number of elements.
    @usableFromInline package internal(set) var count = 0
    /// The number of elements that fit.
    @usableFromInline package internal(set) var capacity: Int

    /// An empty buffer with room for `capacity` elements.
    @inlinable
    package init(capacity: Int = 0) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    @inlinable
    deinit {
        start.deallocate()
    }

    /// The address of the next element.
    @inlinable @inline(__always)
    package var end: UnsafeMutablePointer<Element> { start + count }

    /// How many more elements fit.
    @inlinable @inline(__always)
    package var room: Int { capacity - count }

    /// Makes room for `more` additional elements.
    @inlinable @inline(__always)
    package mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(toHold: count + more) }
    }

    @usableFromInline @inline(never)
    mutating func grow(toHold needed: Int) {
        capacity = max(capacity * 2, needed)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    /// Adds an element.
    @inlinable @inline(__always)
    package mutating func append(_ element: Element) {
        reserve(1)
        start[count] = element
        count += 1
    }

    /// Adds the `more` elements that the caller has written to `end`, within the room.
    @inlinable @inline(__always)
    package mutating func advance(by more: Int) {
        precondition(more >= 0 && more <= room)
        count += more
    }

    /// Drops the first `dropped` elements and moves the rest to the front.
    @inlinable
    package mutating func removeFirst(_ dropped: Int) {
        precondition(dropped >= 0 && dropped <= count)
        count -= dropped
        UnsafeMutableRawPointer(start).copyMemory(
            from: start + dropped, byteCount: count * MemoryLayout<Element>.stride)
    }

    /// Drops all elements but the first `kept`.
    @inlinable
    package mutating func truncate(to kept: Int) {
        precondition(kept >= 0 && kept <= count)
        count = kept
    }

    /// Drops all elements and keeps the memory.
    @inlinable
    package mutating func clear() { count = 0 }
}

/// A growing buffer of bytes.
package typealias ByteBuffer = GrowingBuffer<UInt8>

extension GrowingBuffer where Element == UInt8 {
    /// The bytes so far.
    @inlinable @inline(__always)
    package var view: ByteView { ByteView(start: start, count: count) }

    /// A view of some of the bytes so far.
    @inlinable
    package func view(from start: Int, count: Int) -> ByteView {
        precondition(start >= 0 && count >= 0 && start + count <= self.count)
        return ByteView(start: self.start + start, count: count)
    }

    /// Adds `bytes`.
    @inlinable
    package mutating func append(_ bytes: ByteView) {
        reserve(bytes.count)
        bytes.copy(to: end)
        count += bytes.count
    }

    /// Reads at most `size` bytes from `source` and appends them; 0 means the end of the source.
    package mutating func append(from source: any ByteSource, atMost size: Int) throws(Diagnostic) -> Int {
        reserve(size)
        let read = try source.read(into: UnsafeMutableRawBufferPointer(start: end, count: size))
        count += read
        return read
    }
}
