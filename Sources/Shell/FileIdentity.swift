import Bytes
import Platform

/// Identifies the file or folder that a path leads to: by device and inode, or, if it does not exist yet, by its name
/// in its parent folder.
package struct FileIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t
    private var name = ""

    /// Nil for things that may be shared, such as a terminal, a pipe or `/dev/null`, and if the parent folder is
    /// missing.
    package init?(_ path: String) {
        var status = stat()
        if GivenArguments.withSystemPath(path, { stat($0, &status) }) == 0 {
            self.init(status)
            return
        }
        let (folder, name) = Path.split(Path.withoutSlashes(path))
        guard stat(folder.isEmpty ? "." : folder, &status) == 0 else { return nil }
        self.init(status)
        self.name = name
    }

    /// The identity of an open file, such as a standard stream.
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
