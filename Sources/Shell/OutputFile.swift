import Bytes
import Diagnostics
import Platform

/// A file that appears whole or not at all.
///
/// It is written under a temporary name beside its place, synced, and renamed by `commit`; without `commit` it
/// vanishes. A device or a pipe, which cannot be replaced, is written straight to.
package final class OutputFile: ByteSink {
    private let path: String
    /// Nil for what is written in its place.
    private let temporaryPath: String?
    private let overwrite: Bool
    private let isRepeated: Bool
    private var descriptor: Int32
    private var committed = false
    /// What the temporary file is remembered by, in case of an interruption.
    private var slot: Int?

    /// Begins the file at `path`.
    ///
    /// - Parameters:
    ///   - overwrite: whether a file that is already there may be replaced; otherwise it is an error.
    ///   - isRepeated: whether the work may have been done already: a file that is there stays if it is the same as
    ///     this one.
    package init(_ path: String, overwrite: Bool, isRepeated: Bool = false) throws(Diagnostic) {
        self.path = path
        self.overwrite = overwrite
        self.isRepeated = isRepeated
        let old = try OutputFile.status(of: path, overwrite: overwrite || isRepeated)
        if let old, old.st_mode & S_IFMT != S_IFREG {
            temporaryPath = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            let temporaryPath = "\(path).\(getpid()).partial"
            self.temporaryPath = temporaryPath
            slot = TemporaryFiles.remember(temporaryPath)
            descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        guard descriptor >= 0 else { throw cannotCreate(path) }
        // Who could not read the old list must not be able to read the new one.
        if let old, temporaryPath != nil { fchmod(descriptor, old.st_mode & 0o777) }
    }

    /// What there is at `path`, nil for nothing; refused if no file may take its place.
    private static func status(of path: String, overwrite: Bool) throws(Diagnostic) -> stat? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw Diagnostic(.error, .cannotCreate, file: path, "this is a folder, not a file")
        case S_IFREG where !overwrite: throw exists(path)
        default: return status
        }
    }

    /// Refuses what `init` would refuse, and creates nothing.
    package static func requireRoom(at path: String, overwrite: Bool) throws(Diagnostic) {
        let folder = Path.split(path).folder
        let isDevice = try status(of: path, overwrite: overwrite).map { $0.st_mode & S_IFMT != S_IFREG } ?? false
        guard access(isDevice ? path : folder.isEmpty ? "." : folder, W_OK) == 0 else { throw cannotCreate(path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !committed, let temporaryPath { unlink(temporaryPath) }
        TemporaryFiles.forget(slot)
    }

    private static func exists(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: path, "the file exists already",
            hint: "choose another name, or add --overwrite")
    }

    private func cannotWrite() -> Diagnostic {
        Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: descriptor, name: path)
    }

    /// Puts the file in its place.
    package func commit() throws(Diagnostic) {
        if temporaryPath != nil, fsync(descriptor) != 0 { throw cannotWrite() }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 else { throw cannotWrite() }
        if let temporaryPath { try moveIntoPlace(temporaryPath) }
        committed = true
        TemporaryFiles.forget(slot)
        slot = nil
    }

    private func moveIntoPlace(_ temporaryPath: String) throws(Diagnostic) {
        if giveName(path, to: temporaryPath, in: AT_FDCWD, overwrite: overwrite) { return }
        guard errno == EEXIST else { throw cannotCreate(path) }
        guard isRepeated else { throw OutputFile.exists(path) }
        guard try InputFile.areSame(path, temporaryPath) else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "the file that is there is not what this run would write",
                hint: "choose another name, or add --overwrite")
        }
        unlink(temporaryPath)
    }
}
