#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A window over a source that hands out physical lines and can go back to an earlier line of the record in progress.
///
/// A line ends with LF, CRLF or a bare CR, and its bytes include that ending. The window keeps everything from the mark
/// (the first line of the record in progress) on; it grows up to `limit` bytes beyond its first size and never further.
package struct LineBuffer: ~Copyable {
    private let source: any ByteSource
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var mark = 0
    private var cursor = 0
    private var end = 0
    private var reachedEnd = false
    /// Where the next LF and the next CR at or after the cursor stand, or `end` where there is none up to there; remembered
    /// so that no byte is searched twice. A position before the cursor is out of date.
    private var nextLineFeed = 0
    private var nextCarriageReturn = 0

    /// What `next` found.
    package enum Line {
        /// A line, with its ending if it has one.
        case line(ByteView)
        /// The line does not end within the limit; the view holds its first bytes, and the rest has been skipped.
        case tooLong(ByteView)
        /// The record in progress outgrew the limit in a line that is not its first; nothing has been skipped.
        case recordTooLong
        case endOfInput
    }

    static let blockSize = 1 << 18
    /// How many bytes of a line that is too long are kept to show which one it was.
    static let keptOfLongLine = 1000

    package init(_ source: any ByteSource) {
        self.source = source
        capacity = LineBuffer.blockSize
        bytes = .allocate(capacity: capacity)
    }

    deinit {
        bytes.deallocate()
    }

    /// Bytes between the mark and the cursor.
    var markedCount: Int { cursor - mark }

    /// The first `count` bytes after the mark.
    package func marked(_ count: Int) -> ByteView { ByteView(start: bytes + mark, count: count) }

    /// Makes the next line the first one of a record.
    package mutating func setMark() {
        mark = cursor
    }

    /// Goes back to `offset` bytes after the mark, where a line begins.
    package mutating func rewind(to offset: Int) {
        guard cursor > mark + offset else { return }
        cursor = mark + offset
        forgetSearches()
    }

    /// Skips a UTF-8 byte order mark at the very start of the input.
    package mutating func skipByteOrderMark() throws(Diagnostic) {
        while end - cursor < 3, !reachedEnd { try fill() }
        if end - cursor >= 3, bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBB, bytes[cursor + 2] == 0xBF {
            cursor += 3
            mark = cursor
        }
    }

    /// The bytes from the cursor on, a block of them at the most, and `count` at least unless the input ends before; valid
    /// until the next call.
    mutating func ahead(atLeast count: Int) throws(Diagnostic) -> ByteView {
        while end - cursor < count, !reachedEnd { try fill() }
        return ByteView(start: bytes + cursor, count: min(end - cursor, LineBuffer.blockSize))
    }

    /// Passes over `count` bytes, which are whole lines, and makes the next line the first one of a record.
    mutating func skip(_ count: Int) {
        cursor += count
        mark = cursor
    }

    /// The next line; `limit` is the most bytes that the record in progress may have.
    package mutating func next(limit: Int) throws(Diagnostic) -> Line {
        while true {
            let stop = lineEnd()
            if (stop ?? end) - mark > limit { return cursor > mark ? .recordTooLong : try skipLongLine() }
            if let stop {
                guard stop > cursor else { return .endOfInput }
                let line = ByteView(start: bytes + cursor, count: stop - cursor)
                cursor = stop
                return .line(line)
            }
            try fill()
        }
    }

    /// Where the line at the cursor ends, or nil if the window does not reach that far.
    private mutating func lineEnd() -> Int? {
        if nextLineFeed < cursor { nextLineFeed = find(0x0A, from: cursor) }
        if nextCarriageReturn < cursor { nextCarriageReturn = find(0x0D, from: cursor) }
        if nextLineFeed < nextCarriageReturn { return nextLineFeed + 1 }
        let following = nextCarriageReturn + 1
        if following < end { return bytes[following] == 0x0A ? following + 1 : following }
        // No line end, or a CR that is the last byte so far: whether an LF belongs to it is seen only with the next byte.
        return reachedEnd ? end : nil
    }

    private func find(_ byte: UInt8, from start: Int) -> Int {
        guard start < end, let found = memchr(bytes + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    private mutating func forgetSearches() {
        nextLineFeed = -1
        nextCarriageReturn = -1
    }

    /// Reads one more block, first moving what is kept to the front and growing the window where that is not enough.
    private mutating func fill() throws(Diagnostic) {
        if mark > 0 {
            memmove(bytes, bytes + mark, end - mark)
            cursor -= mark
            end -= mark
            nextLineFeed -= mark
            nextCarriageReturn -= mark
            mark = 0
        }
        if capacity - end < LineBuffer.blockSize / 2 {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            larger.update(from: bytes, count: end)
            bytes.deallocate()
            bytes = larger
            capacity *= 2
        }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end))
        if count == 0 { reachedEnd = true }
        let searched = end
        end += count
        if nextLineFeed == searched { nextLineFeed = find(0x0A, from: searched) }
        if nextCarriageReturn == searched { nextCarriageReturn = find(0x0D, from: searched) }
    }

    /// Drops the rest of the line at the mark, which has no end within the limit, and keeps its first bytes there.
    private mutating func skipLongLine() throws(Diagnostic) -> Line {
        let kept = LineBuffer.keptOfLongLine
        while true {
            cursor = mark + kept
            forgetSearches()
            if let stop = lineEnd() {
                cursor = stop
                return .tooLong(marked(kept))
            }
            // A CR that ends a block stays, so that an LF after it is not taken for a line of its own.
            let endsWithReturn = bytes[end - 1] == 0x0D
            end = mark + kept
            if endsWithReturn {
                bytes[end] = 0x0D
                end += 1
            }
            try fill()
        }
    }
}
