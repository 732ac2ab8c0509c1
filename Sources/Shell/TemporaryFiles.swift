import Platform
import Synchronization

/// Files that must be gone when the user interrupts the program: those that have not been put in their places, and a
/// folder of such files.
enum TemporaryFiles {
    /// The one folder, opened in advance, as opening it allocates; nobody else reads its entries.
    private nonisolated(unsafe) static var folder: (entries: DirectoryHandle, path: UnsafeMutablePointer<CChar>)?
    /// Where the name stands in an entry.
    private nonisolated(unsafe) static var nameOffset = 0

    /// The paths, as C has them: a signal handler may neither allocate nor touch reference counts.
    private nonisolated(unsafe) static let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: limit)
    private nonisolated(unsafe) static var isWatching = false
    /// Held while anything is remembered or forgotten; the signal handler cannot wait for it.
    private static let lock = Mutex(())
    private static let limit = 16

    /// Remembers that the file at `path` is to be removed; what to call `forget` with, or nil if too many are
    /// remembered.
    static func remember(_ path: String) -> Int? {
        lock.withLock { _ in
            watch()
            guard let slot = (0..<limit).first(where: { paths[$0] == nil }) else { return nil }
            paths[slot] = strdup(path)
            return slot
        }
    }

    /// Forgets a file that has been put in its place or removed.
    static func forget(_ slot: Int?) {
        lock.withLock { _ in
            guard let slot, let path = paths[slot] else { return }
            paths[slot] = nil
            free(path)
        }
    }

    /// Remembers that the folder at `path` is to be removed with all the files in it; false if there is one already.
    static func rememberFolder(_ path: String) -> Bool {
        lock.withLock { _ in
            watch()
            guard folder == nil, let offset = MemoryLayout<dirent>.offset(of: \.d_name), let entries = opendir(path),
                let path = strdup(path)
            else { return false }
            nameOffset = offset
            folder = (entries, path)
            return true
        }
    }

    /// Forgets the folder, which is to be put in its place or has been removed.
    static func forgetFolder() {
        lock.withLock { _ in
            guard let (entries, path) = folder else { return }
            folder = nil
            closedir(entries)
            free(path)
        }
    }

    /// Removes the folder, in which another thread may go on writing until it is gone.
    private static func removeFolder() {
        guard let (entries, path) = folder else { return }
        var vainRounds = 0
        // What nobody may remove, as a folder that somebody else has made in it, stays, and so does the folder; but the
        // other thread may only be waiting for a processor.
        while vainRounds < 50, rmdir(path) != 0, errno == ENOTEMPTY {
            vainRounds += 1
            rewinddir(entries)
            while let entry = readdir(entries) {
                let name = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
                if unlinkat(dirfd(entries), name, 0) == 0 { vainRounds = 0 }
            }
            if vainRounds > 0 { usleep(2000) }
        }
    }

    private static func watch() {
        guard !isWatching else { return }
        isWatching = true
        paths.initialize(repeating: nil, count: limit)
        for number in [SIGINT, SIGTERM, SIGHUP] where !ignoresSignal(number) {
            signal(number) { number in
                for slot in 0..<TemporaryFiles.limit {
                    if let path = TemporaryFiles.paths[slot] { unlink(path) }
                }
                TemporaryFiles.removeFolder()
                // The way a program ends that knows nothing of signals, for whoever waits for it.
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
