import CSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The sentence the system has for the error that just happened.
func systemReason() -> String { String(cString: strerror(errno)) }

/// Writes all of `bytes` to a file descriptor, however often the system takes only a part.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, name: String) throws(Diagnostic) {
    var rest = bytes
    while let start = rest.baseAddress, rest.count > 0 {
        let count = write(descriptor, start, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw Diagnostic(
                .error, errno == EPIPE ? .closedPipe : .writeFailed, file: name, "cannot write: \(systemReason())")
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
}

/// Standard output.
package final class StandardOutput: ByteSink {
    package init() {}

    /// Whether a person reads it on a terminal.
    package static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: STDOUT_FILENO, name: "stdout")
    }
}
