import CZlib

/// The compression of a part of an archive.
package enum Compression: Sendable {
    case stored
    case deflate
}

/// Writes zip archives (PKWARE APPNOTE, 4.3).
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds a part; `flags` are the general purpose bits.
    package mutating func add(
        _ path: String, _ content: [UInt8], _ compression: Compression, flags: Int = 0, method: Int? = nil
    ) {
        let data = compression == .stored ? content : deflated(content)
        let checksum = Int(crc32(0, content, UInt32(content.count)))
        // The directory entry and the local header share these fields.
        let common =
            two(20) + two(flags) + two(method ?? (compression == .stored ? 0 : 8)) + four(0) + four(checksum)
            + four(data.count) + four(content.count) + two(path.utf8.count) + two(0)
        directory += four(0x0201_4B50) + two(20) + common + two(0) + two(0) + two(0) + four(0) + four(bytes.count)
        directory += Array(path.utf8)
        bytes += four(0x0403_4B50) + common + Array(path.utf8) + data
        count += 1
    }

    /// The whole archive, with `comment` at the end.
    package mutating func finish(comment: String = "") -> [UInt8] {
        let end = four(0x0605_4B50) + two(0) + two(0) + two(count) + two(count) + four(directory.count)
        return bytes + directory + end + four(bytes.count) + two(comment.utf8.count) + Array(comment.utf8)
    }

    private func deflated(_ content: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var content = content
        var data = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
        content.withUnsafeMutableBufferPointer { input in
            data.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, Z_FINISH)
            }
        }
        data.removeLast(Int(stream.avail_out))
        return data
    }

    private func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16) }
}
