import Diagnostics

/// The files and folders that a library can use. `Shell` implements it for the disk; tests implement it in memory, to
/// test a run without starting a process.
///
/// Paths are relative to the current folder unless they begin with a slash, and a blank path means the current folder.
package protocol Place: AnyObject {
    /// The destination for data if the user names no file.
    var standardOutput: any ByteSink { get }

    /// Whether standard output is a terminal.
    var isTerminal: Bool { get }

    /// The kind of item at a path; nil if nothing exists there.
    func item(at path: String) -> PlacedItem?

    /// The names of everything that can be read in a folder, sorted.
    func names(in folder: String) throws(Diagnostic) -> [String]

    /// All bytes of a file; throws if there are more than `limit`.
    func contents(of path: String, limit: Int) throws(Diagnostic) -> [UInt8]

    /// Whether two paths lead to the same file or folder; it need not exist.
    func isSame(_ path: String, as other: String) -> Bool

    /// The absolute path with links resolved; nil if nothing exists at `path`.
    func absolutePath(_ path: String) -> String?

    /// Starts a file that appears whole, at `commit`, or not at all.
    func file(_ path: String, _ rule: OverwriteRule) throws(Diagnostic) -> any PlacedFile

    /// Opens a folder to write files to, and creates it if it is missing. A lock keeps other runs out of it.
    ///
    /// - Parameter appearsWhole: whether a new folder appears only at `commit`, with all of its files.
    func folder(_ path: String, _ rule: OverwriteRule, appearsWhole: Bool) throws(Diagnostic) -> any PlacedFolder

    /// Opens a file of lines that only grows, and creates it if it is missing. A lock keeps other runs out of it.
    ///
    /// - Parameter mending: whether to cut off an incomplete last line, which a killed run may have left.
    func log(_ path: String, mending: Bool) throws(Diagnostic) -> any PlacedLog

    /// Starts a program of the toolkit that does a part of the work.
    ///
    /// - Parameter hint: how to get it if it is missing.
    func program(_ name: String, hint: String) throws(Diagnostic) -> any PlacedProgram

    /// Throws what `file` or `folder` would throw for `path`, without creating anything.
    func requireRoom(for item: PlacedItem, at path: String, _ rule: OverwriteRule) throws(Diagnostic)

    /// Throws what `log` would throw for `path`, without creating anything.
    func requireRoomForLog(at path: String) throws(Diagnostic)
}

extension Place {
    /// All bytes of a file that a person wrote; throws if it is larger than 16 MB.
    package func contents(of path: String) throws(Diagnostic) -> [UInt8] { try contents(of: path, limit: 16 << 20) }
}

/// The kind of item at a path.
package enum PlacedItem: Sendable {
    case file
    case folder
}

/// What to do with existing files.
package struct OverwriteRule: Sendable {
    /// Whether to replace them; if false, an existing file is an error.
    package let replaces: Bool
    /// Whether a stopped run may have written them: then an existing file with the same bytes is not an error.
    package let resumes: Bool

    package init(replaces: Bool = false, resumes: Bool = false) {
        self.replaces = replaces
        self.resumes = resumes
    }
}

/// A file that appears whole or not at all.
package protocol PlacedFile: ByteSink {
    /// Moves the file into place; without this it is deleted.
    func commit() throws(Diagnostic)
}

/// A folder that receives whole files.
package protocol PlacedFolder: AnyObject {
    /// The names of everything in it, sorted.
    func names() throws(Diagnostic) -> [String]

    /// Takes a file; it is in the folder once `flush` returns.
    ///
    /// - Throws: the error from this file, or from one taken earlier.
    func add(_ bytes: [UInt8], to name: String) throws(Diagnostic)

    /// Writes all files taken so far.
    func flush() throws(Diagnostic)

    /// Starts a file in the folder that is written piece by piece.
    func file(_ name: String) throws(Diagnostic) -> any PlacedFile

    /// Moves a folder that appears whole into place.
    func commit() throws(Diagnostic)
}

/// A file of lines that only grows: it is read from the start, and whole lines are appended at the end.
package protocol PlacedLog: ByteSource, ByteSink {
    /// Whether the file has no lines yet.
    var isEmpty: Bool { get }

    /// Makes sure the lines survive a power failure.
    func sync() throws(Diagnostic)
}
