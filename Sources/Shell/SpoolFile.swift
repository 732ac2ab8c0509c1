import Diagnostics
import Platform

/// Keeps the data from a pipe so that it can be read a second time. The file is private to the user, is unlinked as
/// soon as it is created, and disappears with the process, however that ends.
final class SpoolFile {
    let descriptor: Int32
    /// The folder of temporary files.
    private let folder: String

    private static let advice =
        "save the piped input to a file and read that file, or set TMPDIR to a folder with more room"

    /// - Throws: if no file can be created in the folder of temporary files.
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

    /// Appends `bytes`.
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
