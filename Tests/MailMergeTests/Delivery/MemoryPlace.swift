import Bytes
import Diagnostics
import MailMerge

/// Files and folders in memory. A run can be stopped before any of its changes, as if killed.
final class MemoryPlace: Place {
    /// The files by absolute path.
    private(set) var files: [String: [UInt8]] = [:]
    private var folders: Set<String> = ["/"]
    /// The current folder.
    var current = "/home"
    let isTerminal: Bool
    /// The bytes written to standard output.
    var shown: String { output.string }
    private let output = MemorySink()
    /// The number of changes to files and folders so far.
    private(set) var changes = 0
    /// The number of changes after which everything fails.
    var lastChange = Int.max

    init(_ files: [String: String] = [:], isTerminal: Bool = false) {
        self.isTerminal = isTerminal
        folders.insert(current)
        for (path, text) in files { self[path] = text }
    }

    /// The text of a file; nil if there is none. Setting it creates its folder.
    subscript(path: String) -> String? {
        get { files[absolute(path)].map { String(decoding: $0, as: UTF8.self) } }
        set {
            let path = absolute(path)
            files[path] = newValue.map { Array($0.utf8) }
            if newValue != nil { create(Path.split(path).folder) }
        }
    }

    /// The names in a folder; nil if there is none.
    func list(_ folder: String) -> [String]? { try? names(in: folder) }

    /// Counts a change, and fails if none is left.
    fileprivate func change(_ path: String, _ change: () -> Void) throws(Diagnostic) {
        guard changes < lastChange else { throw Diagnostic(.error, .writeFailed, file: path, "the run is stopped") }
        changes += 1
        change()
    }

    private func create(_ folder: String) {
        var path = ""
        for name in folder.split(separator: "/") {
            path += "/\(name)"
            folders.insert(path)
        }
    }

    /// The absolute path without `.`, `..` and doubled slashes.
    fileprivate func absolute(_ path: String) -> String {
        var names: [Substring] = []
        for name in (path.hasPrefix("/") ? path : "\(current)/\(path)").split(separator: "/") where name != "." {
            if name == ".." { names.removeLast() } else { names.append(name) }
        }
        return "/" + names.joined(separator: "/")
    }

    // MARK: Place

    var standardOutput: any ByteSink { output }

    func item(at path: String) -> PlacedItem? {
        let path = absolute(path)
        return files[path] != nil ? .file : folders.contains(path) ? .folder : nil
    }

    func names(in folder: String) throws(Diagnostic) -> [String] {
        let folder = absolute(folder)
        guard folders.contains(folder) else { throw Diagnostic(.error, .cannotRead, file: folder, "no such folder") }
        return (Array(files.keys) + folders).filter { $0 != "/" && Path.split($0).folder == folder }
            .map { Path.split($0).name }.sorted()
    }

    func contents(of path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
        guard let bytes = files[absolute(path)], bytes.count <= limit else {
            throw Diagnostic(.error, .cannotRead, file: path, "cannot open")
        }
        return bytes
    }

    func isSame(_ path: String, as other: String) -> Bool { absolute(path) == absolute(other) }

    func absolutePath(_ path: String) -> String? { item(at: path) == nil ? nil : absolute(path) }

    func file(_ path: String, _ rule: OverwriteRule) throws(Diagnostic) -> any PlacedFile {
        try requireRoom(for: .file, at: path, rule)
        return MemoryFile(absolute(path), rule, in: self)
    }

    func folder(_ path: String, _ rule: OverwriteRule, appearsWhole: Bool) throws(Diagnostic) -> any PlacedFolder {
        try requireRoom(for: .folder, at: path, rule)
        let folder = MemoryFolder(
            absolute(path), rule, in: self, isHidden: appearsWhole && item(at: path) == nil)
        if !folder.isHidden { try change(path) { create(absolute(path)) } }
        return folder
    }

    func log(_ path: String, mending: Bool) throws(Diagnostic) -> any PlacedLog {
        try requireRoomForLog(at: path)
        let path = absolute(path)
        if files[path] == nil { try change(path) { files[path] = [] } }
        if mending, let bytes = files[path] {
            files[path] = Array(bytes[..<(bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0)])
        }
        return MemoryLog(path, in: self)
    }

    func requireRoom(for item: PlacedItem, at path: String, _ rule: OverwriteRule) throws(Diagnostic) {
        switch (item, self.item(at: path)) {
        case (.file, .folder): throw Diagnostic(.error, .cannotCreate, file: path, "this is a folder, not a file")
        case (.file, .file) where !rule.replaces && !rule.resumes:
            throw Diagnostic(.error, .cannotCreate, file: path, "the file already exists")
        case (.folder, .file): throw Diagnostic(.error, .cannotCreate, file: path, "this is a file, not a folder")
        case (.file, nil): try requireRoomForLog(at: path)
        default: break
        }
    }

    func requireRoomForLog(at path: String) throws(Diagnostic) {
        guard folders.contains(Path.split(absolute(path)).folder) else {
            throw Diagnostic(.error, .cannotCreate, file: path, "there is no such folder")
        }
    }

    fileprivate func write(_ bytes: [UInt8], to path: String) { files[path] = bytes }

    fileprivate func append(_ bytes: UnsafeRawBufferPointer, to path: String) { files[path]?.append(contentsOf: bytes) }

    fileprivate func appear(_ folder: String, with files: [String: [UInt8]]) {
        create(folder)
        for (name, bytes) in files { self.files[Path.joined(folder, name)] = bytes }
    }
}

private final class MemoryFile: PlacedFile {
    private let path: String
    private let rule: OverwriteRule
    private let place: MemoryPlace
    /// Receives the file if it does not appear at once.
    private let put: (([UInt8]) -> Void)?
    private var bytes: [UInt8] = []

    init(_ path: String, _ rule: OverwriteRule, in place: MemoryPlace, put: (([UInt8]) -> Void)? = nil) {
        self.path = path
        self.rule = rule
        self.place = place
        self.put = put
    }

    func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }

    func commit() throws(Diagnostic) {
        if let there = place.files[path], !rule.replaces {
            guard rule.resumes, there == bytes else {
                throw Diagnostic(.error, .cannotCreate, file: path, "the file that is there is another one")
            }
            return
        }
        try place.change(path) { put.map { $0(bytes) } ?? place.write(bytes, to: path) }
    }
}

private final class MemoryFolder: PlacedFolder {
    private let path: String
    private let rule: OverwriteRule
    private let place: MemoryPlace
    /// Whether the folder appears only at the end.
    let isHidden: Bool
    /// Files not yet in the folder.
    private var queue: [(name: String, bytes: [UInt8])] = []
    private var hiddenFiles: [String: [UInt8]] = [:]

    init(_ path: String, _ rule: OverwriteRule, in place: MemoryPlace, isHidden: Bool) {
        self.path = path
        self.rule = rule
        self.place = place
        self.isHidden = isHidden
    }

    func names() throws(Diagnostic) -> [String] { isHidden ? [] : try place.names(in: path) }

    func add(_ bytes: [UInt8], to name: String) { queue.append((name, bytes)) }

    func flush() throws(Diagnostic) {
        for (name, bytes) in queue {
            let file = Path.joined(path, name)
            guard rule.replaces || place.files[file] == nil else {
                throw Diagnostic(.error, .cannotCreate, file: file, "the file already exists")
            }
            try place.change(file) {
                if isHidden { hiddenFiles[name] = bytes } else { place.write(bytes, to: file) }
            }
        }
        queue.removeAll()
    }

    func file(_ name: String) throws(Diagnostic) -> any PlacedFile {
        let replacing = OverwriteRule(replaces: rule.replaces || rule.resumes)
        let path = Path.joined(path, name)
        guard isHidden else { return try place.file(path, replacing) }
        return MemoryFile(path, replacing, in: place) { self.hiddenFiles[name] = $0 }
    }

    func commit() throws(Diagnostic) {
        try flush()
        if isHidden { try place.change(path) { place.appear(path, with: hiddenFiles) } }
    }
}

private final class MemoryLog: PlacedLog {
    private let path: String
    private let place: MemoryPlace
    private var position = 0

    init(_ path: String, in place: MemoryPlace) {
        self.path = path
        self.place = place
    }

    var isEmpty: Bool { place.files[path, default: []].isEmpty }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let rest = place.files[path, default: []].dropFirst(position).prefix(buffer.count)
        buffer.copyBytes(from: rest)
        position += rest.count
        return rest.count
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        try place.change(path) { place.append(bytes, to: path) }
    }

    func sync() {}
}
