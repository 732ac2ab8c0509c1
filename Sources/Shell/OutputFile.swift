import Bytes
import Diagnostics
import Platform

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file in the same folder; `commit` syncs it and renames it. Without `commit` it is
/// deleted. A device or a pipe cannot be replaced, so the bytes go straight to it.
package final class OutputFile: ByteSink {
    private let path: String
    /// Nil for a device or a pipe, which is written directly.
    private let temporaryPath: String?
    private let overwrite: Bool
    private let isRepeated: Bool
    private var descriptor: Int32
    private var committed = false
    /// The slot in `TemporaryFiles`, which deletes the file if the run is interrupted.
    private var slot: Int?

    /// Starts the file at `path`.
    ///
    /// - Parameters:
    ///   - overwrite: whether to replace an existing file; if false, an existing file is an error.
    ///   - isRepeated: whether an earlier run may have written this file: an existing file with the same bytes is kept.
    package init(_ path: String, overwrite: Bool, isRepeated: Bool = false) throws(Diagnostic) {
        self.path = path
        self.overwrite = overwrite
        self.isRepeated = isRepeated
        let old = try OutputFile.status(of: path, overwrite: overwrite || isRepeated)
        if let old, old.st_mode & S_IFMT != S_IFREG {
            temporaryPath = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            OutputFile.removeRemains(of: path)
            let temporaryPath = OutputFile.temporaryPath(path, of: getpid())
            self.temporaryPath = temporaryPath
            slot = TemporaryFiles.remember(temporaryPath)
            descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        guard descriptor >= 0 else { throw cannotCreate(path) }
        // Tells other runs that this one is alive, also on another machine that shares the folder.
        if temporaryPath != nil { flock(descriptor, LOCK_EX | LOCK_NB) }
        // Keep the old permissions: people who could not read the old list must not be able to read the new one.
        if let old, temporaryPath != nil { fchmod(descriptor, old.st_mode & 0o777) }
    }

    private static func temporaryPath(_ path: String, of process: pid_t) -> String { "\(path).\(process).partial" }

    /// Removes the temporary files that killed runs have left of the file at `path`: the process in their name is gone,
    /// and nobody holds their lock.
    private static func removeRemains(of path: String) {
        let (folder, name) = Path.split(path)
        guard let entries = try? InputFolder(folder).fileNames else { return }
        for entry in entries where entry.hasPrefix(name + ".") && entry.hasSuffix(".partial") {
            let number = entry.dropFirst(name.count + 1).prefix { $0.isNumber }
            guard let process = pid_t(number), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
            let remains = temporaryPath(path, of: process)
            guard Path.split(remains).name == entry else { continue }
            let descriptor = open(remains, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            {
                unlink(remains)
            }
        }
    }

    /// The status of what is at `path`, or nil if nothing is. Throws if a file may not replace it.
    private static func status(of path: String, overwrite: Bool) throws(Diagnostic) -> stat? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw Diagnostic(.error, .cannotCreate, file: path, "this is a folder, not a file")
        case S_IFREG where !overwrite: throw exists(path)
        default: return status
        }
    }

    /// Throws what `init` would throw, without creating anything.
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
            .error, .cannotCreate, file: path, "the file already exists",
            hint: "choose another name, or add --overwrite")
    }

    private func cannotWrite() -> Diagnostic {
        Diagnostic(.error, .writeFailed, file: path, "cannot write: \(systemReason())")
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try writeAll(bytes, to: descriptor, name: path)
    }

    /// Syncs the file and moves it into place.
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
        if giveName(path, to: temporaryPath, in: AT_FDCWD, overwrite: overwrite) {
            syncFolder(Path.split(path).folder)
            return
        }
        guard errno == EEXIST else { throw cannotCreate(path) }
        guard isRepeated else { throw OutputFile.exists(path) }
        guard try InputFile.areSame(path, temporaryPath) else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "the existing file differs from what this run would write",
                hint: "choose another name, or add --overwrite")
        }
        unlink(temporaryPath)
    }
}
