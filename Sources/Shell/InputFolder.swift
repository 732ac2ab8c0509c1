import Bytes
import Diagnostics
import Platform

/// A folder to read files from.
package struct InputFolder: Sendable {
    /// The path as the user gave it; blank for the current folder.
    package let path: String
    /// The names of everything in it, sorted.
    package let fileNames: [String]

    /// Lists the folder at `path`.
    package init(_ path: String) throws(Diagnostic) {
        self.path = path
        guard let directory = opendir(path.isEmpty ? "." : path) else {
            throw Diagnostic(.error, .cannotRead, file: path, "cannot open the folder: \(systemReason())")
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        fileNames = names.sorted()
    }

    /// The file at `path` or, if it is a folder, all files below it, sorted; links to folders are not followed.
    package static func files(below path: String) throws(Diagnostic) -> [String] {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            throw Diagnostic(.error, .cannotRead, file: path, "cannot open: \(systemReason())")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return status.st_mode & S_IFMT == S_IFREG ? [path] : [] }
        let folder = try InputFolder(path)
        var files: [String] = []
        for name in folder.fileNames { files += try InputFolder.files(below: folder.path(of: name)) }
        return files
    }

    /// The path of the file `name` in the folder.
    package func path(of name: String) -> String { Path.joined(path, name) }
}

extension Path {
    /// Whether anything exists at `path`.
    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The absolute path with links resolved; nil if nothing exists at `path`.
    package static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Deletes the file at `path`.
    package static func remove(_ path: String) throws(Diagnostic) {
        guard unlink(path) == 0 else {
            throw Diagnostic(.error, .writeFailed, file: path, "cannot delete: \(systemReason())")
        }
    }

    /// Whether something exists at `path` that is neither a file with contents nor a folder.
    package static func isPipeOrDevice(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether something other than a folder exists at `path`.
    package static func isFile(_ path: String) -> Bool {
        var status = stat()
        return GivenArguments.withSystemPath(path) { stat($0, &status) } == 0 && status.st_mode & S_IFMT != S_IFDIR
    }
}
