import Bytes
import Diagnostics
import Platform

/// A file or standard input, read block by block.
package final class InputFile: RewindableSource {
    /// Its name in messages and in the `source` column.
    package let name: String
    /// -1 while the file is closed because it is not read for now.
    private var descriptor: Int32
    private let identity: FileIdentity?
    /// The starting offset in a seekable file; nil for a pipe.
    private let start: off_t?
    /// A copy of what was read from a pipe, so that it can be read twice; nil for anything else.
    private var spool: SpoolFile?
    /// What was read so far from a pipe that may have to be read twice; nil once that is too much.
    private var head: [UInt8]?
    private var readsSpool = false
    /// The number of bytes in the file, or nil if it has no size, such as a pipe.
    package let size: Int?
    /// How many bytes have been read.
    package private(set) var position = 0
    /// Reading again at the end would make a terminal wait for a second Ctrl-D.
    private var isAtEnd = false

    /// Opens the file at `path`; `-` is standard input. If that is a terminal, a note says so.
    ///
    /// - Parameter isReadTwice: whether `rewind` will be called, so that input from a pipe must be kept.
    package init(_ path: String, isReadTwice: Bool = false) throws(Diagnostic) {
        if path == "-" {
            name = "stdin"
            descriptor = STDIN_FILENO
            identity = nil
            size = InputFile.size(of: STDIN_FILENO)
            start = InputFile.place(in: STDIN_FILENO, size)
            spool = isReadTwice && start == nil ? try SpoolFile() : nil
            head = start == nil && spool == nil ? [] : nil
            if isatty(STDIN_FILENO) == 1 {
                Console(program: Path.split(CommandLine.arguments[0]).name, quiet: false).report(
                    Diagnostic(.note, .usage, "reading from standard input; end it with Ctrl-D, or name a file"))
            }
            return
        }
        name = path
        identity = FileIdentity(path)
        descriptor = InputFile.open(path)
        guard descriptor >= 0 else {
            throw Diagnostic(.error, .cannotRead, file: path, "cannot open: \(systemReason())")
        }
        size = InputFile.size(of: descriptor)
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw Diagnostic(
                .error, .cannotRead, file: path, "this is a folder, not a file",
                hint: "name the files in it: \(path)/*.csv")
        }
        start = InputFile.place(in: descriptor, size)
        spool = isReadTwice && start == nil ? try SpoolFile() : nil
        head = start == nil && spool == nil ? [] : nil
    }

    /// The file that an option names, or nil without the option or if the file is empty: an empty log, decisions file
    /// or list of known contacts adds nothing.
    package static func unlessEmpty(_ path: String?) throws(Diagnostic) -> InputFile? {
        guard let path else { return nil }
        let file = try InputFile(path)
        return file.size == 0 ? nil : file
    }
    /// How much of a pipe is kept in memory until it is known whether it is read twice.
    private static let longestHead = 1 << 20

    private static func size(of descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func place(in descriptor: Int32, _ size: Int?) -> off_t? {
        let place = lseek(descriptor, 0, SEEK_CUR)
        return size == nil || place < 0 ? nil : place
    }

    deinit {
        if descriptor > STDIN_FILENO { close(descriptor) }
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        if isAtEnd { return 0 }
        if descriptor < 0 { try reopen() }
        guard let count = readAny(readsSpool ? spool?.descriptor ?? descriptor : descriptor, into: buffer) else {
            throw Diagnostic(.error, .cannotRead, file: name, "cannot read: \(systemReason())")
        }
        if !readsSpool { try spool?.write(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
        if let kept = head?.count {
            if kept + count <= InputFile.longestHead {
                head?.append(contentsOf: buffer[..<count])
            } else {
                head = nil
            }
        }
        position += count
        isAtEnd = count == 0
        if isAtEnd, !readsSpool, let size, let start, Int(start) + position < size {
            throw Diagnostic(
                .error, .cannotRead, file: name,
                "the file became shorter while it was read: \(Int(start) + position) of \(size) bytes are left",
                hint: "another program is writing to it; wait until it is finished and try again")
        }
        return count
    }

    /// Closes a file until it is read again, so that a run may have more lists than the system lets a program open.
    package func pause() {
        guard start != nil, descriptor > STDIN_FILENO else { return }
        close(descriptor)
        descriptor = -1
    }

    private static func open(_ path: String) -> Int32 {
        GivenArguments.withSystemPath(path) { Platform.open($0, O_RDONLY | O_CLOEXEC) }
    }

    private func reopen() throws(Diagnostic) {
        descriptor = InputFile.open(name)
        guard descriptor >= 0, lseek(descriptor, (start ?? 0) + off_t(position), SEEK_SET) >= 0 else {
            throw Diagnostic(.error, .cannotRead, file: name, "cannot open: \(systemReason())")
        }
        guard FileIdentity(name) == identity else {
            throw Diagnostic(
                .error, .cannotRead, file: name, "the file was replaced while it was read",
                hint: "another program is writing to it; wait until it is finished and try again")
        }
    }

    /// Keeps a copy of what a pipe delivers, for `rewind`. Call it before the first megabyte has been read.
    package func keepForRewind() throws(Diagnostic) {
        guard start == nil, spool == nil else { return }
        guard let head else {
            throw Diagnostic(
                .error, .cannotRead, file: name, "this can be read only once", hint: "save it to a file and name that")
        }
        let spool = try SpoolFile()
        try head.withByteView { (bytes) throws(Diagnostic) in
            try spool.write(UnsafeRawBufferPointer(bytes.buffer))
        }
        self.spool = spool
        self.head = nil
    }

    /// Starts over: the next `read` begins with the first byte.
    ///
    /// - Throws: if this is a pipe that was opened without `isReadTwice`.
    package func rewind() throws(Diagnostic) {
        position = 0
        isAtEnd = false
        // It is opened again at the position.
        if descriptor < 0 { return }
        let target = spool?.descriptor ?? descriptor
        guard start != nil || spool != nil, lseek(target, start ?? 0, SEEK_SET) >= 0 else {
            throw Diagnostic(
                .error, .cannotRead, file: name, "this can be read only once",
                hint: "save it to a file and read that file")
        }
        readsSpool = spool != nil
    }

    /// All bytes of the file at `path`, which may have at most `limit`.
    package static func contents(of path: String, limit: Int = 16 << 20) throws(Diagnostic) -> [UInt8] {
        let file = try InputFile(path)
        let bytes = try file.prefix { (bytes) throws(Diagnostic) in bytes.count > limit }
        guard bytes.count <= limit else {
            throw Diagnostic(
                .error, .data, file: file.name, "the file is larger than \(limit >> 20) MB",
                hint: "is this the file you meant?")
        }
        return bytes
    }

    /// Whether the files at two paths hold the same bytes.
    static func areSame(_ one: String, _ other: String) throws(Diagnostic) -> Bool {
        let (one, other) = (try InputFile(one), try InputFile(other))
        guard one.size == other.size else { return false }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 1)
        defer { block.deallocate() }
        let (left, right) = (block[..<(1 << 16)], block[(1 << 16)...])
        while true {
            let count = try one.read(into: UnsafeMutableRawBufferPointer(rebasing: left))
            guard try other.read(into: UnsafeMutableRawBufferPointer(rebasing: right)) == count else { return false }
            if count == 0 { return true }
            guard left.prefix(count).elementsEqual(right.prefix(count)) else { return false }
        }
    }
}
