import Bytes
import Diagnostics
import Platform

/// A folder that files are written to, none of which is ever to be seen unfinished.
///
/// A folder that is not there yet may appear only when all files are in it: it is made under a hidden name beside its
/// place, `.letters.partial`, and gets its own name by `commit`. In a folder that is there, each file is made under a
/// hidden name and then gets its own, which takes half as long again.
///
/// While it is open no other run can open it. Files are opened relative to the folder as it was at the beginning, and
/// no link in it is followed. They are not synced one by one, which would take longer than everything else: a run that
/// is killed leaves whole files only, and after a power cut the run is to be repeated.
package final class OutputFolder {
    /// As the user gave it.
    package let path: String
    /// Where the files are meanwhile: `path`, or the hidden folder beside it.
    package let workingPath: String
    private let overwrite: Bool
    private let descriptor: Int32
    /// The name of the file in the making.
    private let temporaryName = ".\(getpid()).partial"
    private var isInPlace: Bool
    /// Whether the hidden folder is ours to remove.
    private var ownsHidden = false
    /// Whether the folder in its place was not there before: then it goes again if nothing has come into it.
    private let isNewInPlace: Bool
    /// Whether an interruption takes the hidden folder along.
    private var isRemembered = false

    /// Opens the folder at `path`, creating it and the folders it lies in where they are missing.
    ///
    /// - Parameters:
    ///   - overwrite: whether files that are already there may be replaced; otherwise that is an error.
    ///   - appearsWhole: whether a folder that is not there yet is to appear at `commit` only.
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
                hint: "wait until it has ended")
        }
        if isInPlace {
            // What a run that was killed may have left, if it had our number.
            unlinkat(descriptor, temporaryName, 0)
        } else {
            ownsHidden = true
            isRemembered = TemporaryFiles.rememberFolder(workingPath)
            // What a run that was killed has left.
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

    /// Lets the folder appear, if it has not been there all along; what was put in its place meanwhile stays.
    package func commit() throws(Diagnostic) {
        guard !isInPlace else { return }
        // Once it has its name nothing in it is to be removed, whatever signal comes.
        if isRemembered { TemporaryFiles.forgetFolder() }
        isRemembered = false
        guard rename(workingPath, path) == 0 else {
            if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR {
                throw Diagnostic(
                    .error, .cannotCreate, file: path, "the folder has been created by somebody else meanwhile",
                    hint: "choose another folder")
            }
            throw Diagnostic(.error, .cannotCreate, file: path, "cannot create the folder: \(systemReason())")
        }
        isInPlace = true
        ownsHidden = false
    }

    /// Takes out the unfinished files that killed runs have left in it.
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

    /// Refuses a folder that could neither be created nor written to, and creates nothing.
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

    /// Creates the folders of `path` from the top.
    ///
    /// - Returns: 0, or the number of the error for which the last of them could not be: `EEXIST` if it is there.
    private static func create(_ path: String) -> Int32 {
        for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o700) }
        return mkdir(path, 0o700) == 0 ? 0 : errno
    }

    /// Writes the file `name`, which has no folder in it.
    package func write(_ bytes: ByteView, to name: String) throws(Diagnostic) {
        // In a hidden folder nobody sees the file before it is finished.
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
            .error, .cannotCreate, file: file, "the file exists already",
            hint: "choose another folder, or add --overwrite")
    }

    private func cannotCreate(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .cannotCreate, file: Path.joined(path, name), "cannot create: \(systemReason())")
    }
}
