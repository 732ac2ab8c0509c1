import Bytes
import Diagnostics

/// The files and folders of this machine, and its standard output.
package final class Disk: Place {
    package init() {}

    package var standardOutput: any ByteSink { DataOutput() }

    package var isTerminal: Bool { StandardOutput.isTerminal }

    package func item(at path: String) -> PlacedItem? {
        guard !path.isEmpty else { return .folder }
        guard Path.exists(path) else { return nil }
        return Path.isFile(path) ? .file : .folder
    }

    /// Without pipes and devices, which would keep a reader waiting.
    package func names(in folder: String) throws(Diagnostic) -> [String] {
        let folder = try InputFolder(folder)
        return folder.fileNames.filter { !Path.isPipeOrDevice(folder.path(of: $0)) }
    }

    package func contents(of path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
        try InputFile.contents(of: path, limit: limit)
    }

    package func isSame(_ path: String, as other: String) -> Bool {
        let (path, other) = (path.isEmpty ? "." : path, other.isEmpty ? "." : other)
        if let identity = FileIdentity(path) { return identity == FileIdentity(other) }
        // Neither exists, nor does the parent folder, so only the paths can be compared.
        return !Path.exists(path) && Path.withoutSlashes(path) == Path.withoutSlashes(other)
    }

    package func absolutePath(_ path: String) -> String? { Path.absolute(path) }

    package func file(_ path: String, _ rule: OverwriteRule) throws(Diagnostic) -> any PlacedFile {
        try OutputFile(path, overwrite: rule.replaces, isRepeated: rule.resumes)
    }

    package func folder(
        _ path: String, _ rule: OverwriteRule, appearsWhole: Bool
    ) throws(Diagnostic) -> any PlacedFolder {
        let folder = try OutputFolder(path, overwrite: rule.replaces, appearsWhole: appearsWhole)
        if rule.resumes { try folder.removeRemains() }
        return DiskFolder(folder, rule)
    }

    package func log(_ path: String, mending: Bool) throws(Diagnostic) -> any PlacedLog {
        try AppendFile(path, mending: mending)
    }

    package func program(_ name: String, hint: String) throws(Diagnostic) -> any PlacedProgram {
        try ChildProgram(name, hint: hint)
    }

    package func requireRoom(for item: PlacedItem, at path: String, _ rule: OverwriteRule) throws(Diagnostic) {
        switch item {
        case .file: try OutputFile.requireRoom(at: path, overwrite: rule.replaces || rule.resumes)
        case .folder: try OutputFolder.requireRoom(at: path)
        }
    }

    package func requireRoomForLog(at path: String) throws(Diagnostic) { try AppendFile.requireRoom(at: path) }
}

extension OutputFile: PlacedFile {}

extension AppendFile: PlacedLog {}

/// A folder whose files another thread writes while the caller makes the next ones.
private final class DiskFolder: PlacedFolder {
    private let folder: OutputFolder
    private let queue: OutputQueue
    private let rule: OverwriteRule

    init(_ folder: OutputFolder, _ rule: OverwriteRule) {
        self.folder = folder
        self.rule = rule
        queue = OutputQueue(folder)
    }

    func names() throws(Diagnostic) -> [String] { try folder.fileNames() }

    func add(_ bytes: [UInt8], to name: String) throws(Diagnostic) { try queue.add(bytes, to: name) }

    func flush() throws(Diagnostic) { try queue.flush() }

    func file(_ name: String) throws(Diagnostic) -> any PlacedFile {
        // A file about all letters may differ from run to run, so a resumed run replaces it.
        try OutputFile(Path.joined(folder.workingPath, name), overwrite: rule.replaces || rule.resumes)
    }

    func commit() throws(Diagnostic) {
        try flush()
        try folder.commit()
    }
}
