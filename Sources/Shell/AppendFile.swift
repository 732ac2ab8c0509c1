import Bytes
import Diagnostics
import Platform

/// A file of lines that only ever grows, such as a log; it is read from its beginning and written to at its end.
///
/// While it is open no other run can open it. Lines are written with calls that the system does not part, and taken
/// back if only a part of them could be written, so that a run that is killed leaves no half line.
package final class AppendFile: ByteSource, ByteSink {
    private let path: String
    private let descriptor: Int32
    private var readOffset: off_t = 0
    /// Where the next line goes; nobody else writes to it.
    private var end: off_t = 0

    /// Opens the file at `path`; one that is not there is created.
    ///
    /// - Parameter mending: whether a last line that is not whole is cut off, as of a run that was killed.
    /// - Throws: where another run has it open, or its last line is not whole.
    package init(_ path: String, mending: Bool = false) throws(Diagnostic) {
        self.path = path
        descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotCreate(path, "cannot open") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "another run is writing to this file",
                hint: "wait until it has ended")
        }
        if mending { cutHalfLine() }
        end = size
        if !endsWithLine(end) {
            throw Diagnostic(
                .error, .data, file: path, "the last line is not whole", hint: "mend it or take it out")
        }
    }

    /// Refuses a file that could neither be begun nor written to, and creates nothing.
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

    /// Whether there is nothing in it yet.
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

    /// How many bytes at the front of `lines` are written at once: those of all lines that end in the same page of the
    /// file, or of the one that goes on in the next. A run is killed between two pages, if in the middle of a call at
    /// all.
    private func countOfNext(_ lines: UnsafeRawBufferPointer) -> Int {
        let room = AppendFile.pageSize - Int(end) % AppendFile.pageSize
        let inPage = lines.prefix(room).lastIndex(of: .lineFeed)
        guard let last = inPage ?? lines.firstIndex(of: .lineFeed) else { return lines.count }
        return last + 1
    }

    private static let pageSize = 4096

    /// Makes sure that the lines survive a power cut.
    package func sync() throws(Diagnostic) {
        guard fsync(descriptor) == 0 else {
            throw Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
        }
    }
}
