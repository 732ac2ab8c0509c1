import CZlib

/// Unpacks the zip archives of the fixtures, which are well-formed (PKWARE APPNOTE, 4.3).
package enum ZipReader {
    /// A part of an archive, unpacked.
    package struct Entry {
        package let path: String
        package let content: [UInt8]
    }

    /// The parts of `archive` in directory order, or nil if the archive is not as expected.
    package static func entries(of archive: [UInt8]) -> [Entry]? {
        guard let end = archive.indices.last(where: { archive[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }) else {
            return nil
        }
        var entries: [Entry] = []
        var place = number(archive, end + 16, size: 4)
        for _ in 0..<number(archive, end + 10, size: 2) {
            let pathLength = number(archive, place + 28, size: 2)
            guard place + 46 + pathLength <= archive.count else { return nil }
            let path = String(decoding: archive[(place + 46)..<(place + 46 + pathLength)], as: UTF8.self)
            let header = number(archive, place + 42, size: 4)
            let start = header + 30 + number(archive, header + 26, size: 2) + number(archive, header + 28, size: 2)
            let packed = number(archive, place + 20, size: 4)
            guard start + packed <= archive.count else { return nil }
            let data = Array(archive[start..<start + packed])
            let size = number(archive, place + 24, size: 4)
            let content = number(archive, place + 10, size: 2) == 0 ? data : inflated(data, size: size)
            guard let content else { return nil }
            entries.append(Entry(path: path, content: content))
            place += 46 + pathLength + number(archive, place + 30, size: 2) + number(archive, place + 32, size: 2)
        }
        return entries
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, size: Int) -> Int {
        guard offset >= 0, offset + size <= bytes.count else { return 0 }
        return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private static func inflated(_ data: [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var data = data
        var content = [UInt8](repeating: 0, count: size)
        let result = data.withUnsafeMutableBufferPointer { input in
            content.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        return result == Z_STREAM_END ? content : nil
    }
}
