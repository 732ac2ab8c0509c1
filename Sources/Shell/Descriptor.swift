import Bytes
import Diagnostics
import Platform

/// The system's message for an error; by default, for the latest one.
func systemReason(_ number: Int32 = errno) -> String { String(cString: strerror(number)) }

/// Reads whatever is available into `buffer`; 0 at the end, nil on an error, which `errno` names.
func readAny(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { return nil }
    }
}

/// The error for a file that could not be opened for writing; the reason is `errno`, unless another is given.
func cannotCreate(_ path: String, _ fault: String = "cannot create", _ number: Int32 = errno) -> Diagnostic {
    let folder = Path.split(path).folder
    return Diagnostic(
        .error, .cannotCreate, file: path, "\(fault): \(systemReason(number))",
        hint: number == ENOENT && !folder.isEmpty ? "create the folder first: mkdir -p \(folder)" : nil)
}

/// Writes all of `bytes` to a file descriptor, however many calls it takes. Only standard output may lose its reader
/// quietly, as with `| head`; a pipe that the user named may not.
func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: @autoclosure () -> String
) throws(Diagnostic) {
    var rest = bytes
    while let start = rest.baseAddress, rest.count > 0 {
        let count = write(descriptor, start, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw Diagnostic(
                .error, errno == EPIPE && descriptor == STDOUT_FILENO ? .closedPipe : .writeFailed, file: name(),
                "cannot write: \(systemReason())")
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
}

/// Renames a finished file to its final name; both names are relative to the open folder `folder`.
///
/// - Returns: whether it succeeded; if not, `errno` says why: `EEXIST` if the name is taken and may not be replaced.
func giveName(_ name: String, to temporary: String, in folder: Int32, overwrite: Bool) -> Bool {
    if !overwrite {
        // A hard link fails if the name has been taken in the meantime; a rename would replace that file.
        if linkat(folder, temporary, folder, name, 0) == 0 {
            unlinkat(folder, temporary, 0)
            return true
        }
        // USB sticks and some network drives have no hard links.
        guard errno == EPERM || errno == ENOTSUP else { return false }
        if faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
            errno = EEXIST
            return false
        }
    }
    return renameat(folder, temporary, folder, name) == 0
}

/// Standard output for the program's own text; data from lists goes to `DataOutput`.
package final class StandardOutput: ByteSink {
    package init() {}

    /// Whether standard output is a terminal.
    package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: STDOUT_FILENO, name: "stdout")
    }
}
