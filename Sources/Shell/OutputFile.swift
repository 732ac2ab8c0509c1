import CSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that appears whole or not at all.
///
/// It is written under a temporary name beside its place, synced, and renamed by `commit`; without `commit` it vanishes.
package final class OutputFile: ByteSink {
    private let path: String
    private let temporaryPath: String
    private let overwrite: Bool
    private var descriptor: Int32
    private var committed = false

    /// Begins the file at `path`.
    ///
    /// - Parameter overwrite: whether a file that is already there may be replaced; otherwise it is an error.
    package init(_ path: String, overwrite: Bool) throws(Diagnostic) {
        self.path = path
        self.overwrite = overwrite
        temporaryPath = "\(path).\(getpid()).partial"
        if !overwrite, access(path, F_OK) == 0 { throw OutputFile.exists(path) }
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw Diagnostic(.error, .cannotCreate, file: path, "cannot create: \(systemReason())")
        }
    }

    deinit {
        guard !committed else { return }
        if descriptor >= 0 { close(descriptor) }
        unlink(temporaryPath)
    }

    private static func exists(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: path, "the file exists already",
            hint: "choose another name, or add --overwrite")
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: descriptor, name: path)
    }

    /// Puts the file in its place.
    package func commit() throws(Diagnostic) {
        guard fsync(descriptor) == 0 else {
            throw Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
        }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else {
            throw Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
        }
        if overwrite {
            guard rename(temporaryPath, path) == 0 else {
                throw Diagnostic(.error, .cannotCreate, file: path, "cannot create: \(systemReason())")
            }
        } else {
            // A hard link fails where the name has been taken meanwhile; a rename would replace that file.
            guard link(temporaryPath, path) == 0 else {
                if errno == EEXIST { throw OutputFile.exists(path) }
                throw Diagnostic(.error, .cannotCreate, file: path, "cannot create: \(systemReason())")
            }
            unlink(temporaryPath)
        }
        committed = true
    }
}
