import Bytes
import Diagnostics

/// A window over a source that hands out physical lines and can go back to an earlier line of the record in progress.
///
/// A line ends with LF, CRLF or a bare CR, and its bytes include that ending. The window keeps everything from the mark
/// (the first line of the record in progress) on; it grows by at most `limit` bytes.
package struct LineBuffer: ~Copyable {
    private let source: any ByteSource
    private var bytes = ByteBuffer(capacity: LineBuffer.blockSize)
    private var mark = 0
    private var cursor = 0
    private var reachedEnd = false
    /// The positions of the next LF and CR at or after the cursor, or `end` if there is none yet; kept so that no byte
    /// is searched twice. A position before the cursor is stale.
    private var nextLineFeed = 0
    private var nextCarriageReturn = 0

    /// The result of `next`.
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
    /// The number of bytes of an overlong line to keep for messages.
    static let keptOfLongLine = 1000

    package init(_ source: any ByteSource) {
        self.source = source
    }

    /// The end of the bytes read so far.
    private var end: Int { bytes.count }

    /// Bytes between the mark and the cursor.
    var markedCount: Int { cursor - mark }

    /// The first `count` bytes after the mark.
    package func marked(_ count: Int) -> ByteView { bytes.view(from: mark, count: count) }

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
        while end - cursor < ByteOrderMark.utf8.count, !reachedEnd { try fill() }
        if bytes.view(from: cursor, count: end - cursor).starts(with: ByteOrderMark.utf8) {
            cursor += ByteOrderMark.utf8.count
            mark = cursor
        }
    }

    /// The bytes from the cursor on: at most one block, and at least `count` unless the input ends first. Valid until
    /// the next call.
    mutating func ahead(atLeast count: Int) throws(Diagnostic) -> ByteView {
        while end - cursor < count, !reachedEnd { try fill() }
        return bytes.view(from: cursor, count: min(end - cursor, LineBuffer.blockSize))
    }

    /// Skips `count` bytes, which are whole lines, and makes the next line the first one of a record.
    mutating func skip(_ count: Int) {
        cursor += count
        mark = cursor
    }

    /// The next line; `limit` is the maximum number of bytes of the record in progress.
    package mutating func next(limit: Int) throws(Diagnostic) -> Line {
        while true {
            let stop = lineEnd()
            if (stop ?? end) - mark > limit { return cursor > mark ? .recordTooLong : try skipLongLine() }
            if let stop {
                guard stop > cursor else { return .endOfInput }
                let line = bytes.view(from: cursor, count: stop - cursor)
                cursor = stop
                return .line(line)
            }
            try fill()
        }
    }

    /// Where the line at the cursor ends, or nil if the window does not reach that far.
    private mutating func lineEnd() -> Int? {
        if nextLineFeed < cursor { nextLineFeed = find(.lineFeed, from: cursor) }
        if nextCarriageReturn < cursor { nextCarriageReturn = find(.carriageReturn, from: cursor) }
        if nextLineFeed < nextCarriageReturn { return nextLineFeed + 1 }
        let following = nextCarriageReturn + 1
        if following < end { return bytes.start[following] == .lineFeed ? following + 1 : following }
        // No line end, or a CR that is the last byte so far: only the next byte shows whether an LF belongs to it.
        return reachedEnd ? end : nil
    }

    private func find(_ byte: UInt8, from start: Int) -> Int {
        bytes.view.firstIndex(of: byte, from: start) ?? end
    }

    private mutating func forgetSearches() {
        nextLineFeed = -1
        nextCarriageReturn = -1
    }

    /// Reads one more block, after moving the kept bytes to the front and growing the window if needed.
    private mutating func fill() throws(Diagnostic) {
        if mark > 0 {
            bytes.removeFirst(mark)
            cursor -= mark
            nextLineFeed -= mark
            nextCarriageReturn -= mark
            mark = 0
        }
        bytes.reserve(LineBuffer.blockSize / 2)
        let searched = end
        if try bytes.append(from: source, atMost: bytes.room) == 0 { reachedEnd = true }
        if nextLineFeed == searched { nextLineFeed = find(.lineFeed, from: searched) }
        if nextCarriageReturn == searched { nextCarriageReturn = find(.carriageReturn, from: searched) }
    }

    /// Skips the rest of the line at the mark, which exceeds the limit, and keeps its first bytes.
    private mutating func skipLongLine() throws(Diagnostic) -> Line {
        let kept = LineBuffer.keptOfLongLine
        while true {
            cursor = mark + kept
            forgetSearches()
            if let stop = lineEnd() {
                cursor = stop
                return .tooLong(marked(kept))
            }
            // Keep a CR that ends a block, so that an LF after it does not count as a separate line.
            let endsWithReturn = bytes.start[end - 1] == .carriageReturn
            bytes.truncate(to: mark + kept)
            if endsWithReturn { bytes.append(.carriageReturn) }
            try fill()
        }
    }
}
