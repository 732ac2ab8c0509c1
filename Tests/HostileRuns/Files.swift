#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files and folders, without Foundation: a process reports at least the peak memory of its parent, so this program
/// must stay small.
enum Files {
    /// A failed system call.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        init(_ what: String) { description = "\(what): \(String(cString: strerror(errno)))" }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Failure("read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { try $0(bytes) }
    }

    /// Writes a file piece by piece.
    static func write(to path: String, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
        guard let file = fopen(path, "w") else { throw Failure("write \(path)") }
        defer { fclose(file) }
        try body { bytes in
            if fwrite(bytes, 1, bytes.count, file) != bytes.count { throw Failure("write \(path)") }
        }
    }

    /// The names of everything in a folder, sorted.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// A new temporary folder, in memory if the system has a file system there.
    static func temporaryFolder() throws -> String {
        let place = getenv("TMPDIR").map { String(cString: $0) } ?? (isFolder("/dev/shm") ? "/dev/shm" : "/tmp")
        var template = Array("\(place)/hostile-runs-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&template) else { throw Failure("create a folder in \(place)") }
        return String(cString: folder)
    }

    static func removeFile(_ path: String) { unlink(path) }

    /// Removes a folder and the files in it.
    static func remove(_ folder: String) {
        for name in names(in: folder) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
}
