import Diagnostics

/// Memory for elements that are put together one after another: it grows as they come, and keeps its room when cleared.
///
/// All addresses and views that it gives are valid until the next change. Elements must be trivial, so that they can be moved
/// and forgotten as bytes are.
package struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    /// Where the elements stand, and behind them the room.
    package private(set) var start: UnsafeMutablePointer<Element>
    /// The number of elements.
    package private(set) var count = 0
    /// The number of elements that there is room for.
    package private(set) var capacity: Int

    /// No elements, and room for `capacity`.
    package init(capacity: Int = 0) {
        self.capacity = capacity
        start = .allocate(capacity: capacity)
    }

    deinit {
        start.deallocate()
    }

    /// Where the next element will stand.
    @inline(__always)
    package var end: UnsafeMutablePointer<Element> { start + count }

    /// How many more elements there is room for.
    @inline(__always)
    package var room: Int { capacity - count }

    /// Makes room for `more` elements behind those there are.
    @inline(__always)
    package mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(toHold: count + more) }
    }

    @inline(never)
    private mutating func grow(toHold needed: Int) {
        capacity = max(capacity * 2, needed)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }

    /// Adds an element.
    @inline(__always)
    package mutating func append(_ element: Element) {
        reserve(1)
        start[count] = element
        count += 1
    }

    /// Adds the `more` elements that were written to `end`, for which there was room.
    @inline(__always)
    package mutating func advance(by more: Int) {
        precondition(more >= 0 && more <= room)
        count += more
    }

    /// Drops the first `dropped` elements and moves the rest to the front.
    package mutating func removeFirst(_ dropped: Int) {
        precondition(dropped >= 0 && dropped <= count)
        count -= dropped
        UnsafeMutableRawPointer(start).copyMemory(
            from: start + dropped, byteCount: count * MemoryLayout<Element>.stride)
    }

    /// Drops all elements but the first `kept`.
    package mutating func truncate(to kept: Int) {
        precondition(kept >= 0 && kept <= count)
        count = kept
    }

    /// Drops all elements and keeps the room.
    package mutating func clear() { count = 0 }
}

/// Bytes that are put together one after another.
package typealias ByteBuffer = GrowingBuffer<UInt8>

extension GrowingBuffer where Element == UInt8 {
    /// The bytes so far.
    @inline(__always)
    package var view: ByteView { ByteView(start: start, count: count) }

    /// A view of some of the bytes so far.
    package func view(from start: Int, count: Int) -> ByteView {
        precondition(start >= 0 && count >= 0 && start + count <= self.count)
        return ByteView(start: self.start + start, count: count)
    }

    /// Adds `bytes`.
    package mutating func append(_ bytes: ByteView) {
        reserve(bytes.count)
        bytes.copy(to: end)
        count += bytes.count
    }

    /// Reads one more block of at most `size` bytes from `source` to the end; 0 means that it is at its end.
    package mutating func append(from source: any ByteSource, atMost size: Int) throws(Diagnostic) -> Int {
        reserve(size)
        let read = try source.read(into: UnsafeMutableRawBufferPointer(start: end, count: size))
        count += read
        return read
    }
}
