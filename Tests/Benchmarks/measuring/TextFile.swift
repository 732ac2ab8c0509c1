#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes `text` to the file at `path`, replacing its contents.
package func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(command: "write \(path)", status: errno) }
    let count = fwrite(text, 1, text.utf8.count, file)
    guard fclose(file) == 0, count == text.utf8.count else { throw Failure(command: "write \(path)", status: errno) }
}

/// The contents of the file at `path`.
package func contents(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure(command: "read \(path)", status: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&block, 1, block.count, file)
        if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += block[..<count]
    }
}

/// Flushes standard output, so that a long run can be watched.
func flushOutput() { fflush(nil) }
