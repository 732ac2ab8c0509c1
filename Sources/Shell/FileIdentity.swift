import Bytes
import Platform

/// What makes two paths lead to one file or folder: its number on its device, or, where there is none yet, its name in
/// the folder that it would appear in.
package struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t
    private var name = ""

    /// Nil for what may be shared, as a terminal, a pipe or `/dev/null`, and for what has no folder to appear in.
    package init?(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            self.init(status)
            return
        }
        let (folder, name) = Path.split(Path.withoutSlashes(path))
        guard stat(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
        self.init(status)
        self.name = name
    }

    /// The identity of what is open under a number, as the standard streams are.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init?(_ status: stat) {
        guard [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else { return nil }
        device = status.st_dev
        number = status.st_ino
    }
}
