import CSV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that files are written to, each of which appears whole or not at all.
///
/// While it is open no other run can open it. Files are opened relative to the folder as it was at the beginning, and no
/// link in it is followed. They are not synced one by one, which would take longer than everything else: a run that is
/// killed leaves whole files only, and after a power cut the run is to be repeated.
package final class OutputFolder {
    package let path: String
    private let overwrite: Bool
    private let descriptor: Int32
    /// The name of the file in the making.
    private let temporaryName = ".\(getpid()).partial"

    /// Opens the folder at `path`, creating it and the folders it lies in where they are missing.
    ///
    /// - Parameter overwrite: whether files that are already there may be replaced; otherwise that is an error.
    package init(_ path: String, overwrite: Bool) throws(Diagnostic) {
        self.path = path
        self.overwrite = overwrite
        OutputFolder.create(path)
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Diagnostic(.error, .cannotCreate, file: path, "cannot create the folder: \(systemReason())")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "another run is writing to this folder",
                hint: "wait until it has ended")
        }
        // What a run that was killed may have left, if it had our number.
        unlinkat(descriptor, temporaryName, 0)
    }

    deinit {
        close(descriptor)
    }

    /// Takes out the unfinished files that killed runs have left in it.
    package func removeRemains() throws(Diagnostic) {
        for name in try InputFolder(path).fileNames {
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count >= 3, parts.last == "partial", Int32(parts[parts.count - 2]) != nil else { continue }
            unlinkat(descriptor, name, 0)
        }
    }

    /// Refuses a folder that holds a file whose name ends in `suffix`, unless files may be replaced.
    package func requireNone(endingIn suffix: String) throws(Diagnostic) {
        guard !overwrite, let name = try InputFolder(path).fileNames.first(where: { $0.hasSuffix(suffix) }) else {
            return
        }
        throw exists(Path.joined(path, name))
    }

    /// Creates the folders of `path` from the top; where that fails, opening it will tell why.
    private static func create(_ path: String) {
        for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o755) }
        mkdir(path, 0o755)
    }

    /// Writes the file `name`, which has no folder in it.
    package func write(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        let temporary = openat(
            descriptor, temporaryName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard temporary >= 0 else { throw cannotCreate(name) }
        do throws(Diagnostic) {
            defer { close(temporary) }
            try bytes.withByteView { (view) throws(Diagnostic) in
                try writeAll(UnsafeRawBufferPointer(view.buffer), to: temporary, name: name)
            }
            try moveIntoPlace(name)
        } catch {
            unlinkat(descriptor, temporaryName, 0)
            throw error
        }
    }

    private func moveIntoPlace(_ name: String) throws(Diagnostic) {
        // No other run writes here meanwhile; a hard link, which fails where a name is taken, takes half as long again.
        if !overwrite, faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
            throw exists(Path.joined(path, name))
        }
        guard renameat(descriptor, temporaryName, descriptor, name) == 0 else { throw cannotCreate(name) }
    }

    private func exists(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: file, "the file exists already",
            hint: "choose another folder, or add --overwrite")
    }

    private func cannotCreate(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: Path.joined(path, name), "cannot create: \(systemReason())")
    }
}
