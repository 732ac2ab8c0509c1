import Bytes
import CZlib
import Diagnostics

/// One part of a zip archive, read from the beginning; it is stored, or compressed and expanded by zlib.
final class ZipPart: ByteSource {
    let path: String
    let file: WorkbookFile
    private let checksum: UInt
    /// The offset in the file of the first unused byte.
    private var position: Int
    private let end: Int
    /// The state of zlib; nil for a stored part.
    private let stream: UnsafeMutablePointer<z_stream>?
    private var checksumSoFar = crc32(0, nil, 0)
    private var expandedCount = 0
    private var reachedEnd = false
    /// The most bytes that the part may expand to.
    var maximumSize = Int.max

    init(_ entry: ZipArchive.Entry, path: String, of file: WorkbookFile) throws(Diagnostic) {
        self.path = path
        self.file = file
        guard entry.flags & 1 == 0 else {
            throw Diagnostic(
                file: file.name, "the workbook is protected by a password",
                hint: "open it, remove the password, and save it again")
        }
        let header = entry.headerOffset
        guard file.number32(at: header) == 0x0403_4B50, let nameLength = file.number16(at: header + 26),
            let extraLength = file.number16(at: header + 28)
        else { throw file.damaged("\(path) is not at its place") }
        position = header + 30 + nameLength + extraLength
        end = position + entry.compressedSize
        guard end <= file.bytes.count else { throw file.damaged("\(path) is cut off") }
        checksum = UInt(entry.checksum)
        switch entry.method {
        case 0: stream = nil
        case 8:
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            stream.initialize(to: z_stream())
            self.stream = stream
            // Negative window bits mean deflate without zlib's own header.
            let status = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            guard status == Z_OK else { throw Diagnostic(file: file.name, "there is not enough memory") }
        default: throw file.damaged("\(path) is compressed in an unknown way (method \(entry.method))")
        }
    }

    deinit {
        guard let stream else { return }
        inflateEnd(stream)
        stream.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        if reachedEnd || buffer.isEmpty { return 0 }
        let count = if let stream { try expand(stream, into: buffer) } else { copy(into: buffer) }
        let bytes = buffer.bindMemory(to: UInt8.self)
        checksumSoFar = crc32(checksumSoFar, bytes.baseAddress, UInt32(count))
        expandedCount += count
        try file.countExpanded(count)
        guard expandedCount <= maximumSize else {
            throw file.damaged("\(path) is larger than \(maximumSize >> 20) MB")
        }
        if reachedEnd, checksumSoFar != checksum { throw file.damaged("the checksum of \(path) is wrong") }
        return count
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, end - position)
        buffer.copyBytes(from: file.bytes[position..<position + count])
        position += count
        reachedEnd = position == end
        return count
    }

    private func expand(
        _ stream: UnsafeMutablePointer<z_stream>, into buffer: UnsafeMutableRawBufferPointer
    ) throws(Diagnostic) -> Int {
        let output = buffer.bindMemory(to: UInt8.self)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let available = end - position
        let status = file.bytes.withUnsafeBufferPointer { bytes in
            stream.pointee.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + position) }
            stream.pointee.avail_in = UInt32(available)
            return inflate(stream, Z_NO_FLUSH)
        }
        position += available - Int(stream.pointee.avail_in)
        let count = output.count - Int(stream.pointee.avail_out)
        switch status {
        case Z_STREAM_END: reachedEnd = true
        case Z_OK where count > 0: break
        case Z_OK, Z_BUF_ERROR: throw file.damaged("\(path) ends too early")
        default: throw file.damaged("\(path) cannot be expanded")
        }
        return count
    }
}
