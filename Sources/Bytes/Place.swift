import Diagnostics

/// Files and folders as a library sees them. `Shell` has those of the disk; tests have some in memory, so that a run
/// can be tested without a process.
///
/// Paths are relative to the current folder unless they begin with a slash, and a blank path is the current folder.
package protocol Place: AnyObject {
    /// Where data goes if the user names no file.
    var standardOutput: any ByteSink { get }

    /// Whether a person reads standard output on a terminal.
    var isTerminal: Bool { get }

    /// What is at a path; nil for nothing.
    func item(at path: String) -> PlacedItem?

    /// The names of everything in a folder, sorted.
    func names(in folder: String) throws(Diagnostic) -> [String]

    /// All bytes of a file; one with more than `limit` is refused.
    func contents(of path: String, limit: Int) throws(Diagnostic) -> [UInt8]

    /// Whether two paths lead to the same file or folder, which need not exist.
    func isSame(_ path: String, as other: String) -> Bool

    /// The path from the root, without links; nil if there is nothing at `path`.
    func absolutePath(_ path: String) -> String?

    /// Begins a file that takes its place whole, by `commit`, or not at all.
    func file(_ path: String, _ rule: OverwriteRule) throws(Diagnostic) -> any PlacedFile

    /// Opens a folder to put files into, and creates it if it is missing; nobody else can open it meanwhile.
    ///
    /// - Parameter appearsWhole: whether a folder that is missing takes its place only by `commit`, with all of its
    ///   files.
    func folder(_ path: String, _ rule: OverwriteRule, appearsWhole: Bool) throws(Diagnostic) -> any PlacedFolder

    /// Opens a file of lines that only grows, and creates it if it is missing; nobody else can open it meanwhile.
    ///
    /// - Parameter mending: whether half a line at its end is cut off, as a run that was killed may leave it.
    func log(_ path: String, mending: Bool) throws(Diagnostic) -> any PlacedLog

    /// Starts a program of the toolkit that does a part of the work.
    ///
    /// - Parameter hint: how to get it where it is missing.
    func program(_ name: String, hint: String) throws(Diagnostic) -> any PlacedProgram

    /// Refuses what `file` or `folder` would refuse to begin at `path`; creates nothing.
    func requireRoom(for item: PlacedItem, at path: String, _ rule: OverwriteRule) throws(Diagnostic)

    /// Refuses what `log` would refuse to create at `path`; creates nothing.
    func requireRoomForLog(at path: String) throws(Diagnostic)
}

extension Place {
    /// All bytes of a file that a person wrote, which is refused if it has more than 16 MB.
    package func contents(of path: String) throws(Diagnostic) -> [UInt8] { try contents(of: path, limit: 16 << 20) }
}

/// What is at a path.
package enum PlacedItem: Sendable {
    case file
    case folder
}

/// What happens to files that are there already.
package struct OverwriteRule: Sendable {
    /// Whether they may be replaced; otherwise that is an error.
    package let replaces: Bool
    /// Whether an earlier run that was stopped may have written them: then a file with the same bytes is no error.
    package let resumes: Bool

    package init(replaces: Bool = false, resumes: Bool = false) {
        self.replaces = replaces
        self.resumes = resumes
    }
}

/// A file that takes its place whole or not at all.
package protocol PlacedFile: ByteSink {
    /// Puts the file in its place; without this it vanishes.
    func commit() throws(Diagnostic)
}

/// A folder that files are put into, each of them whole.
package protocol PlacedFolder: AnyObject {
    /// The names of everything in it, sorted.
    func names() throws(Diagnostic) -> [String]

    /// Takes a file, which is in the folder once `flush` has returned.
    ///
    /// - Throws: what went wrong with this file, or with one taken before.
    func add(_ bytes: [UInt8], to name: String) throws(Diagnostic)

    /// Writes all files that were taken.
    func flush() throws(Diagnostic)

    /// Begins a file in the folder that is written piece by piece.
    func file(_ name: String) throws(Diagnostic) -> any PlacedFile

    /// Lets a folder that is to appear whole take its place.
    func commit() throws(Diagnostic)
}

/// A file of lines that only grows: read from its beginning, written to at its end, whole lines at a time.
package protocol PlacedLog: ByteSource, ByteSink {
    /// Whether it has no lines yet.
    var isEmpty: Bool { get }

    /// Makes sure that the lines survive a power cut.
    func sync() throws(Diagnostic)
}
