import Bytes
import Diagnostics
import Platform

/// A folder to write files to, in which no unfinished file is ever visible.
///
/// A new folder can appear all at once: it is built under a hidden name next to its final path, `.letters.partial`, and
/// `commit` renames it. In an existing folder, each file is written under a hidden name and then renamed, which takes
/// half as long again.
///
/// While it is open, a lock keeps other runs out. Files are opened relative to the folder as it was at the start, and
/// links in it are not followed. Files are not synced one by one, which would take longer than everything else: a
/// killed run leaves only whole files, but after a power failure the run must be repeated.
package final class OutputFolder {
    /// The path as the user gave it.
    package let path: String
    /// Where the files are until `commit`: `path`, or the hidden folder next to it.
    package let workingPath: String
    private let overwrite: Bool
    private let descriptor: Int32
    /// The name of a file while it is being written.
    private let temporaryName = ".\(getpid()).partial"
    private var isInPlace: Bool
    /// Whether this run created the hidden folder and must remove it.
    private var ownsHidden = false
    /// Whether this run created the folder at `path`; if nothing is written to it, it is removed again.
    private let isNewInPlace: Bool
    /// Whether an interruption removes the hidden folder.
    private var isRemembered = false

    /// Opens the folder at `path`, and creates it and its parents if they are missing.
    ///
    /// - Parameters:
    ///   - overwrite: whether to replace existing files; if false, an existing file is an error.
    ///   - appearsWhole: whether a new folder appears only at `commit`.
    package init(_ path: String, overwrite: Bool, appearsWhole: Bool = false) throws(Diagnostic) {
        self.path = path
        self.overwrite = overwrite
        isInPlace = !appearsWhole || faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0
        workingPath = isInPlace ? path : OutputFolder.hiddenPath(path)
        let problem = OutputFolder.create(workingPath)
        isNewInPlace = isInPlace && problem == 0
        descriptor = open(workingPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (isInPlace ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else {
            throw Diagnostic(
                .error, .cannotCreate, file: path,
                "cannot create the folder: \(systemReason(problem == 0 || problem == EEXIST ? errno : problem))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw Diagnostic(
                .error, .cannotCreate, file: path, "another run is writing to this folder",
                hint: "wait until it has finished")
        }
        if isInPlace {
            // A killed run with the same process ID may have left this file.
            unlinkat(descriptor, temporaryName, 0)
        } else {
            ownsHidden = true
            isRemembered = TemporaryFiles.rememberFolder(workingPath)
            // These files are left over from a killed run.
            try removeFiles { _ in true }
        }
    }

    deinit {
        if ownsHidden {
            try? removeFiles { _ in true }
            rmdir(workingPath)
            if isRemembered { TemporaryFiles.forgetFolder() }
        } else if isNewInPlace {
            rmdir(workingPath)
        }
        close(descriptor)
    }

    /// `a/.letters.partial` for `a/letters`.
    private static func hiddenPath(_ path: String) -> String {
        let (folder, name) = Path.split(Path.withoutSlashes(path))
        let hidden = ".\(name).partial"
        return folder.isEmpty ? hidden : Path.joined(folder, hidden)
    }

    /// Moves a new folder into place; fails if something else has taken its name in the meantime.
    package func commit() throws(Diagnostic) {
        guard !isInPlace else { return }
        // Once the folder has its final name, no signal may remove anything in it.
        if isRemembered { TemporaryFiles.forgetFolder() }
        isRemembered = false
        guard rename(workingPath, path) == 0 else {
            if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR {
                throw Diagnostic(
                    .error, .cannotCreate, file: path, "another program created the folder during this run",
                    hint: "choose another folder")
            }
            throw Diagnostic(.error, .cannotCreate, file: path, "cannot create the folder: \(systemReason())")
        }
        isInPlace = true
        ownsHidden = false
        syncFolder(Path.split(Path.withoutSlashes(path)).folder)
    }

    /// Removes the unfinished files of killed runs.
    package func removeRemains() throws(Diagnostic) {
        try removeFiles { name in
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count >= 3 && parts.last == "partial" && Int32(parts[parts.count - 2]) != nil
        }
    }

    private func removeFiles(where isChosen: (String) -> Bool) throws(Diagnostic) {
        for name in try fileNames() where isChosen(name) { unlinkat(descriptor, name, 0) }
    }

    /// The names of everything in it, sorted.
    package func fileNames() throws(Diagnostic) -> [String] { try InputFolder(workingPath).fileNames }

    /// Throws if the folder could not be created or written to, without creating anything.
    package static func requireRoom(at path: String) throws(Diagnostic) {
        var place = Path.withoutSlashes(path)
        while !Path.exists(place) {
            let folder = Path.split(place).folder
            if folder.isEmpty { place = "." } else { place = folder }
        }
        let isFile = Path.isFile(place)
        guard !isFile, access(place, W_OK) == 0 else {
            throw Diagnostic(
                .error, .cannotCreate, file: path,
                "cannot create the folder: \(systemReason(isFile ? ENOTDIR : errno))")
        }
    }

    /// Creates the folder at `path` and its parents.
    ///
    /// - Returns: 0, or the `errno` from creating the last one: `EEXIST` if it already exists.
    private static func create(_ path: String) -> Int32 {
        for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o700) }
        return mkdir(path, 0o700) == 0 ? 0 : errno
    }

    /// Writes the file `name`; the name has no folder part.
    package func write(_ bytes: ByteView, to name: String) throws(Diagnostic) {
        // A hidden folder hides its unfinished files already.
        let workingName = isInPlace ? temporaryName : name
        let file = openat(descriptor, workingName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw cannotCreate(name) }
        do throws(Diagnostic) {
            defer { close(file) }
            try writeAll(UnsafeRawBufferPointer(bytes.buffer), to: file, name: Path.joined(path, name))
        } catch {
            unlinkat(descriptor, workingName, 0)
            throw error
        }
        guard isInPlace else { return }
        guard giveName(name, to: temporaryName, in: descriptor, overwrite: overwrite) else {
            let fault = errno == EEXIST ? OutputFolder.exists(Path.joined(path, name)) : cannotCreate(name)
            unlinkat(descriptor, temporaryName, 0)
            throw fault
        }
    }

    private static func exists(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: file, "the file already exists",
            hint: "choose another folder, or add --overwrite")
    }

    private func cannotCreate(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: Path.joined(path, name), "cannot create: \(systemReason())")
    }
}
