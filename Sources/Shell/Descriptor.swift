import Bytes
import Diagnostics
import Platform

/// The sentence the system has for an error, the one that just happened if none is named.
func systemReason(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }

/// Reads what there is, to the size of `buffer` at the most; 0 at the end, nil if the system has an error to tell.
func readAny(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { return nil }
    }
}

/// The error for a file that could not be opened to be written, for the reason that `errno` has, or the one given.
func cannotCreate(_ path: String, _ fault: String = "cannot create", _ number: Int32 = errno) -> Diagnostic {
    let folder = Path.split(path).folder
    return Diagnostic(
        .error, .cannotCreate, file: path, "\(fault): \(systemReason(number))",
        hint: number == ENOENT && !folder.isEmpty ? "create the folder first: mkdir -p \(folder)" : nil)
}

/// Writes all of `bytes` to a file descriptor, however often the system takes only a part.
func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: @autoclosure () -> String
) throws(Diagnostic) {
    var rest = bytes
    while let start = rest.baseAddress, rest.count > 0 {
        let count = write(descriptor, start, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw Diagnostic(
                .error, errno == EPIPE ? .closedPipe : .writeFailed, file: name(), "cannot write: \(systemReason())")
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
}

/// Gives a finished file its name; both are relative to the open folder `folder`.
///
/// - Returns: whether it could; if not, `errno` says why: `EEXIST` where the name is taken and may not be replaced.
func giveName(_ name: String, to temporary: String, in folder: Int32, overwrite: Bool) -> Bool {
    if !overwrite {
        // A hard link fails where the name has been taken meanwhile; a rename would replace that file.
        if linkat(folder, temporary, folder, name, 0) == 0 {
            unlinkat(folder, temporary, 0)
            return true
        }
        // Memory sticks and some network disks have no hard links.
        guard errno == EPERM || errno == ENOTSUP else { return false }
        if faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
            errno = EEXIST
            return false
        }
    }
    return renameat(folder, temporary, folder, name) == 0
}

/// Standard output, for what the program itself says; what comes out of lists goes to `DataOutput`.
package final class StandardOutput: ByteSink {
    package init() {}

    /// Whether a person reads it on a terminal.
    package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: STDOUT_FILENO, name: "stdout")
    }
}
