import Diagnostics

/// The parts of a zip archive by path, from its central directory (PKWARE APPNOTE 6.3.10, 4.3).
///
/// Paths are compared case-insensitively, as Excel does.
struct ZipArchive {
    let file: WorkbookFile
    private var entries: [String: Entry] = [:]

    /// An entry of the central directory.
    struct Entry {
        let flags: Int
        let method: Int
        let checksum: Int
        let compressedSize: Int
        let headerOffset: Int
    }

    /// - Throws: if the archive is damaged, split into several files, or in zip64 format.
    init(_ file: WorkbookFile) throws(Diagnostic) {
        self.file = file
        guard let end = ZipArchive.endOfDirectory(in: file), let count = file.number16(at: end + 10),
            let start = file.number32(at: end + 16), let disk = file.number16(at: end + 4)
        else { throw file.damaged("its end is missing") }
        if count == 0xFFFF || start == 0xFFFF_FFFF || file.number32(at: end - 20) == 0x0706_4B50 {
            throw Diagnostic(
                file: file.name, "the workbook is in zip64 format, which cannot be read",
                hint: "open it in Excel or LibreOffice and save it again, or save the sheet as CSV UTF-8")
        }
        guard disk == 0 else { throw file.damaged("it is split into several files") }
        var offset = start
        for _ in 0..<count { offset = try readEntry(at: offset) }
    }

    /// The offset of the end-of-directory record; a comment of up to 65,535 bytes may follow it.
    private static func endOfDirectory(in file: WorkbookFile) -> Int? {
        let last = file.bytes.count - 22
        guard last >= 0 else { return nil }
        return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { offset in
            file.bytes[offset] == 0x50 && file.number32(at: offset) == 0x0605_4B50
        }
    }

    /// Reads the directory entry at `offset`; returns the offset of the next one.
    private mutating func readEntry(at offset: Int) throws(Diagnostic) -> Int {
        guard file.number32(at: offset) == 0x0201_4B50, let flags = file.number16(at: offset + 8),
            let method = file.number16(at: offset + 10), let checksum = file.number32(at: offset + 16),
            let compressedSize = file.number32(at: offset + 20), let nameLength = file.number16(at: offset + 28),
            let extraLength = file.number16(at: offset + 30), let commentLength = file.number16(at: offset + 32),
            let headerOffset = file.number32(at: offset + 42), offset + 46 + nameLength <= file.bytes.count
        else { throw file.damaged("its directory is broken") }
        let path = String(decoding: file.bytes[offset + 46..<offset + 46 + nameLength], as: UTF8.self)
        entries[ZipArchive.key(of: path)] = Entry(
            flags: flags, method: method, checksum: checksum, compressedSize: compressedSize, headerOffset: headerOffset
        )
        return offset + 46 + nameLength + extraLength + commentLength
    }

    /// Some old programs separate folders with `\`.
    private static func key(of path: String) -> String {
        let bytes = path.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0.asciiLowercased }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the archive has a part at `path`.
    func contains(_ path: String) -> Bool { entries[ZipArchive.key(of: path)] != nil }

    /// The part at `path`, positioned at the beginning; nil if there is none.
    func part(_ path: String) throws(Diagnostic) -> ZipPart? {
        guard let entry = entries[ZipArchive.key(of: path)] else { return nil }
        return try ZipPart(entry, path: path, of: file)
    }
}
