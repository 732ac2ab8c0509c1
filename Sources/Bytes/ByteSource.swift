import Diagnostics

/// A source of bytes, read block by block: a file, standard input, bytes in memory.
package protocol ByteSource: AnyObject {
    /// Fills the front of `buffer` and returns how many bytes it wrote; 0 means the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int
}

extension ByteSource {
    /// Reads the source block by block until `isEnough` accepts the bytes so far, or to the end.
    package func prefix(
        until isEnough: (_ bytes: [UInt8]) throws(Diagnostic) -> Bool
    ) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { block.deallocate() }
        while true {
            let count = try read(into: block)
            bytes.append(contentsOf: block[..<count])
            if count == 0 { return bytes }
            if try isEnough(bytes) { return bytes }
        }
    }
}

/// A source that can be read more than once.
package protocol RewindableSource: ByteSource {
    /// Starts over: the next `read` begins with the first byte.
    ///
    /// - Throws: if the source cannot go back.
    func rewind() throws(Diagnostic)

    /// Keeps what is read from now on, and what has been read, where `rewind` needs it. Call it before much is read.
    ///
    /// - Throws: if that is not possible.
    func keepForRewind() throws(Diagnostic)

    /// Frees what the source holds of the system until the next `read`.
    func pause()
}

extension RewindableSource {
    /// Keeps nothing: the source can go back without it.
    package func keepForRewind() {}

    /// Does nothing: a source in memory holds no file open.
    package func pause() {}
}

/// A source over bytes in memory.
package final class MemorySource: RewindableSource {
    private let bytes: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package convenience init(_ text: String) {
        self.init(Array(text.utf8))
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }

    package func rewind() {
        position = 0
    }
}

/// A source whose first bytes have already been read: returns those bytes, then the rest of the source.
package final class ResumedSource: ByteSource {
    private var bytes: [UInt8]
    private var position = 0
    private let rest: any ByteSource

    /// - Parameters:
    ///   - bytes: the bytes read so far.
    ///   - rest: the source they were read from.
    package init(_ bytes: [UInt8], then rest: any ByteSource) {
        self.bytes = bytes
        self.rest = rest
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        guard position < bytes.count else {
            bytes = []
            position = 0
            return try rest.read(into: buffer)
        }
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}

/// A destination of bytes: a file, standard output, memory.
package protocol ByteSink: AnyObject {
    /// Writes all of `bytes`.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic)
}

extension ByteSink {
    /// Writes all of `text`.
    package func write(_ text: String) throws(Diagnostic) {
        try Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}

/// Bytes collected in memory.
package final class MemorySink: ByteSink {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        self.bytes.append(contentsOf: bytes)
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }
}
