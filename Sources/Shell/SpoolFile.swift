import Diagnostics
import Platform

/// Keeps what comes from a pipe until it is read a second time, in a file that nobody else can open: it belongs to the
/// user alone, loses its name as soon as it has been made, and is gone with the program, however that ends.
final class SpoolFile {
    let descriptor: Int32
    /// The folder of temporary files.
    private let folder: String

    private static let advice =
        "save what is piped in to a file and name that, or set TMPDIR to a folder with more room"

    /// - Throws: if no file can be made in the folder of temporary files.
    init() throws(Diagnostic) {
        let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        self.folder = folder
        var path = Array("\(folder)/referral-toolkit-XXXXXX".utf8CString)
        descriptor = mkstemp(&path)
        guard descriptor >= 0 else {
            throw Diagnostic(
                .error, .cannotCreate, file: folder, "cannot create a temporary file: \(systemReason())",
                hint: SpoolFile.advice)
        }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        close(descriptor)
    }

    /// Adds `bytes` at the end.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        do throws(Diagnostic) {
            try writeAll(bytes, to: descriptor, name: "a temporary file in \(folder)")
        } catch {
            var told = error
            told.hint = SpoolFile.advice
            throw told
        }
    }
}
