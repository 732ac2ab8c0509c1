import Bytes
import CIntrinsics

/// A run of records that follow the quoting rules, one line each, with the positions of line ends and delimiters.
///
/// Nearly all records of a list do. A run finds their boundaries without parsing, 64 bytes at a time (the bit-parallel
/// method of Langdale and Lemire, "Parsing Gigabytes of JSON per Second", 2019). So threads can share a run, and
/// records that a filter rules out need not be parsed. The first record that is different ends the run; `Reader` reads
/// that one.
package final class RecordRun {
    private var bytes = ByteBuffer()
    /// One bit per byte, set at the delimiters between fields.
    private var delimiters = GrowingBuffer<UInt64>()
    /// For each record, the start of the next line.
    private var ends: [Int] = []
    /// The physical line of the first record, counted from 1.
    package private(set) var firstLine = 1

    /// How many bytes one step examines.
    private static let step = 64
    /// A shorter run is not worth its overhead.
    static let leastSize = 1 << 14

    /// An empty run.
    package init() {}

    /// The number of lines, blank ones included.
    package var lineCount: Int { ends.count }

    /// The number of bytes.
    package var count: Int { ends.last ?? 0 }

    /// A line with its ending; `index` counts from 0.
    package func line(_ index: Int) -> ByteView {
        let start = start(of: index)
        return bytes.view(from: start, count: ends[index] - start)
    }

    private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

    /// Takes the records at the start of `text`, up to the first one that is irregular or unfinished. `text` must start
    /// with a record. Returns whether there are enough of them to be worth a run.
    func fill(_ text: ByteView, firstLine: Int, delimiter: UInt8) -> Bool {
        self.firstLine = firstLine
        ends.removeAll(keepingCapacity: true)
        guard text.count >= RecordRun.leastSize else { return false }
        bytes.clear()
        bytes.reserve(text.count + RecordRun.step)
        bytes.append(text)
        // The last step reads past the text and must find no line ends there.
        bytes.end.update(repeating: 0, count: RecordRun.step)
        delimiters.clear()
        delimiters.reserve(text.count / RecordRun.step + 1)
        var scan = Scan(delimiter: delimiter)
        for step in 0...text.count / RecordRun.step {
            let start = step * RecordRun.step
            let (found, commas) = scan.next(bytes.start + start)
            delimiters.append(commas)
            var lineEnds = found
            while lineEnds != 0 {
                ends.append(start + lineEnds.trailingZeroBitCount + 1)
                lineEnds &= lineEnds - 1
            }
            if scan.foundIrregular { break }
        }
        return count >= RecordRun.leastSize
    }

}

/// The state carried from one step to the next.
private struct Scan {
    let delimiter: UInt8
    /// Whether it found a record that cannot be in a run.
    private(set) var foundIrregular = false
    /// All ones if the step begins inside quotes, else 0.
    private var inside: UInt64 = 0
    /// About the last byte of the previous step, each 0 or 1: whether a quote may open after it; whether it closes a
    /// quote, so that only a boundary may follow; whether it is a carriage return.
    private var isBoundary: UInt64 = 1
    private var isClosing: UInt64 = 0
    private var isReturn: UInt64 = 0

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Scans 64 bytes for line feeds that end a record of the run, and for delimiters outside quotes.
    @inline(__always)
    mutating func next(_ bytes: UnsafePointer<UInt8>) -> (lineEnds: UInt64, delimiters: UInt64) {
        let quotes = positions_of_byte(bytes, .quote)
        let feeds = positions_of_byte(bytes, .lineFeed)
        let returns = positions_of_byte(bytes, .carriageReturn)
        let commas = positions_of_byte(bytes, delimiter)
        // Set from an opening quote up to the byte before the closing one. A doubled quote closes and opens again.
        let quoted = Scan.parity(quotes) ^ inside
        let opening = quotes & quoted
        let closing = quotes & ~quoted
        let boundaries = commas | feeds | returns | quotes
        let irregular =
            opening & ~(boundaries << 1 | isBoundary) | (closing << 1 | isClosing) & ~boundaries
            | (feeds | returns) & quoted | (returns << 1 | isReturn) & ~feeds
        inside = 0 &- (quoted >> 63)
        isBoundary = boundaries >> 63
        isClosing = closing >> 63
        isReturn = returns >> 63
        guard irregular != 0 else { return (feeds, commas & ~quoted) }
        foundIrregular = true
        return (feeds & ((irregular & (0 &- irregular)) - 1), commas & ~quoted)
    }

    /// For each bit, whether an odd number of bits up to and including it is set.
    @inline(__always)
    private static func parity(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits ^= bits << 1
        bits ^= bits << 2
        bits ^= bits << 4
        bits ^= bits << 8
        bits ^= bits << 16
        return bits ^ bits << 32
    }
}

extension RecordRun {
    /// The fields of one record, unparsed.
    package struct RawFields {
        private let run: RecordRun
        private let start: Int
        private let end: Int
        /// The field that begins at `position`, and the delimiters after it in the same step.
        private var field = 0
        private var position: Int
        private var step: Int
        private var delimiters: UInt64

        fileprivate init(_ run: RecordRun, start: Int, end: Int) {
            self.run = run
            self.start = start
            self.end = end
            position = start
            step = start / RecordRun.step
            delimiters = run.delimiters.start[step] & ~0 << UInt64(start % RecordRun.step)
        }

        /// A field without its quotes and the blanks around them; quotes inside are still doubled. It is empty if the
        /// record has no such field. Read fields in ascending order to walk the line only once.
        package subscript(index: Int) -> ByteView {
            mutating get {
                if index < field { self = RawFields(run, start: start, end: end) }
                var next = self
                guard next.skip(index - field) else { return .empty }
                self = next
                let stop = next.skip(1) ? next.position - 1 : end
                let text = run.bytes.view(from: position, count: stop - position).trimmed
                guard text.count > 1, text[0] == .quote, text[text.count - 1] == .quote else { return text }
                return text[1..<text.count - 1]
            }
        }

        /// Whether the record has a field at this index.
        package mutating func has(_ index: Int) -> Bool {
            if index < field { return true }
            var next = self
            return next.skip(index - field)
        }

        /// Moves on by `count` fields; false if the record ends before that, after which the position is undefined.
        private mutating func skip(_ count: Int) -> Bool {
            var count = count
            guard count > 0 else { return true }
            while true {
                let here = delimiters.nonzeroBitCount
                if here >= count { break }
                count -= here
                field += here
                step += 1
                guard step * RecordRun.step < end else { return false }
                delimiters = run.delimiters.start[step]
            }
            for _ in 1..<count { delimiters &= delimiters - 1 }
            let found = step * RecordRun.step + delimiters.trailingZeroBitCount
            guard found < end else { return false }
            delimiters &= delimiters - 1
            field += count
            position = found + 1
            return true
        }
    }

    /// The fields of the record on a line; `index` counts from 0.
    package func rawFields(_ index: Int) -> RawFields { RawFields(self, start: start(of: index), end: ends[index]) }
}
