import Bytes
import Diagnostics
import Platform

/// A file of lines that only grows, such as a log: it is read from the start and written at the end.
///
/// While it is open, a lock keeps other runs out. Each write call covers whole lines that the system does not split,
/// and a partial write is rolled back, so a killed run leaves no partial line.
package final class AppendFile: ByteSource, ByteSink {
    private let path: String
    private let descriptor: Int32
    private var readOffset: off_t = 0
    /// Where the next line goes; the lock keeps everyone else from writing.
    private var end: off_t = 0

    /// Opens the file at `path`, and creates it if it does not exist.
    ///
    /// - Parameter mending: whether to cut off an incomplete last line, which a killed run may have left.
    /// - Throws: if another run has the file open, or its last line is incomplete.
    package init(_ path: String, mending: Bool = false) throws(Diagnostic) {
        self.path = path
        descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotCreate(path, "cannot open") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "another run is writing to this file",
                hint: "wait until it has finished")
        }
        if mending { cutHalfLine() }
        end = size
        if !endsWithLine(end) {
            throw Diagnostic(
                .error, .data, file: path, "the last line is incomplete", hint: "fix or delete that line")
        }
    }

    /// Throws if the file could not be created or written, without creating anything.
    package static func requireRoom(at path: String) throws(Diagnostic) {
        let folder = Path.split(path).folder
        if isFolder(path) { throw cannotCreate(path, "cannot open", EISDIR) }
        guard access(Path.exists(path) ? path : folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw cannotCreate(path, "cannot open")
        }
    }

    private static func isFolder(_ path: String) -> Bool { Path.exists(path) && !Path.isFile(path) }

    private func endsWithLine(_ size: off_t) -> Bool {
        var last: UInt8 = .lineFeed
        return size == 0 || pread(descriptor, &last, 1, size - 1) != 1 || last == .lineFeed
    }

    private func cutHalfLine() {
        var end = size
        while !endsWithLine(end) { end -= 1 }
        if end < size { ftruncate(descriptor, end) }
    }

    deinit {
        close(descriptor)
    }

    private var size: off_t {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? status.st_size : 0
    }

    /// Whether the file has no lines yet.
    package var isEmpty: Bool { end == 0 }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        let count = pread(descriptor, buffer.baseAddress, buffer.count, readOffset)
        guard count >= 0 else { throw Diagnostic(.error, .cannotRead, file: path, "cannot read: \(systemReason())") }
        readOffset += off_t(count)
        return count
    }

    /// Appends whole lines.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        var rest = bytes
        while !rest.isEmpty {
            let lines = UnsafeRawBufferPointer(rebasing: rest[..<countOfNext(rest)])
            do throws(Diagnostic) {
                try writeAll(lines, to: descriptor, name: path)
            } catch {
                ftruncate(descriptor, end)
                throw error
            }
            end += off_t(lines.count)
            rest = UnsafeRawBufferPointer(rebasing: rest[lines.count...])
        }
    }

    /// The number of bytes at the start of `lines` to write in one call: all lines that end in the current page of the
    /// file, or else the one line that runs into the next page. If a kill interrupts a call at all, it does so between
    /// two pages.
    private func countOfNext(_ lines: UnsafeRawBufferPointer) -> Int {
        let room = AppendFile.pageSize - Int(end) % AppendFile.pageSize
        let inPage = lines.prefix(room).lastIndex(of: .lineFeed)
        guard let last = inPage ?? lines.firstIndex(of: .lineFeed) else { return lines.count }
        return last + 1
    }

    private static let pageSize = 4096

    /// Makes sure the lines survive a power failure.
    package func sync() throws(Diagnostic) {
        guard fsync(descriptor) == 0 else {
            throw Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
        }
    }
}
