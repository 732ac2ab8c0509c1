import Bytes
import Diagnostics

/// A named piece of a stream between mail-merge and the printing program: `name length`, a line feed, and the bytes.
///
/// Both directions use it. A stream of frames needs no escaping, can carry a page or a picture as it is, and shows
/// where it was cut off.
package struct Frame: Equatable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: some Sequence<UInt8>) {
        self.name = name
        self.bytes = Array(bytes)
    }

    package init(_ name: String, _ text: String = "") {
        self.init(name, text.utf8)
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends the frame to a stream.
    package func append(to stream: inout [UInt8]) { Frame.append(name, bytes, to: &stream) }

    package static func append(_ name: String, _ bytes: some Collection<UInt8>, to stream: inout [UInt8]) {
        stream += name.utf8
        stream.append(.space)
        stream += String(bytes.count).utf8
        stream.append(.lineFeed)
        stream += bytes
    }

    package static func append(_ name: String, _ text: String, to stream: inout [UInt8]) {
        append(name, Array(text.utf8), to: &stream)
    }
}

/// Takes a stream of frames apart, however it is cut into blocks.
package struct FrameBuffer: Sendable {
    private var bytes: [UInt8] = []
    private var start = 0
    /// A frame is no longer than the largest picture.
    private static let longestFrame = 64 << 20
    private static let longestHead = 64

    package init() {}

    /// Whether the stream ended between two frames.
    package var isEmpty: Bool { start == bytes.count }

    package mutating func add(_ block: UnsafeRawBufferPointer) {
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes.append(contentsOf: block)
    }

    /// The next frame that is complete; nil until more is added.
    ///
    /// - Throws: if the stream is not made of frames.
    package mutating func next() throws(Diagnostic) -> Frame? {
        let rest = bytes[start...]
        guard let lineEnd = rest.prefix(FrameBuffer.longestHead).firstIndex(of: .lineFeed) else {
            guard rest.count < FrameBuffer.longestHead else { throw FrameBuffer.malformed }
            return nil
        }
        let head = String(decoding: rest[..<lineEnd], as: UTF8.self).split(separator: " ")
        guard head.count == 2, let count = Int(head[1]), (0...FrameBuffer.longestFrame).contains(count) else {
            throw FrameBuffer.malformed
        }
        guard rest.count >= lineEnd + 1 - start + count else { return nil }
        let end = lineEnd + 1 + count
        defer { start = end }
        return Frame(String(head[0]), bytes[lineEnd + 1..<end])
    }

    private static let malformed = Diagnostic(
        .error, .data, "this is not a print job",
        hint: "mail-merge-print is started by mail-merge --format pdf; it reads what mail-merge writes to it")
}

/// Reads frames from a source of bytes.
package final class FrameReader {
    private let source: any ByteSource
    private var buffer = FrameBuffer()
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)

    package init(_ source: any ByteSource) {
        self.source = source
    }

    deinit { block.deallocate() }

    /// The next frame; nil at the end.
    ///
    /// - Throws: if the stream ends within a frame, or is not made of frames.
    package func next() throws(Diagnostic) -> Frame? {
        while true {
            if let frame = try buffer.next() { return frame }
            let count = try source.read(into: block)
            guard count > 0 else {
                guard buffer.isEmpty else { throw Diagnostic(.error, .data, "the print job ends in the middle") }
                return nil
            }
            buffer.add(UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
    }
}
