import Platform
import Synchronization

/// Files to delete if the user interrupts the program: those not yet moved into place, and one folder of such files.
enum TemporaryFiles {
    /// The one folder. It is opened in advance because opening allocates; nobody else reads its entries.
    private nonisolated(unsafe) static var folder: (entries: DirectoryHandle, path: UnsafeMutablePointer<CChar>)?
    /// The offset of the name in an entry.
    private nonisolated(unsafe) static var nameOffset = 0

    /// The paths as C strings: a signal handler may neither allocate nor touch reference counts.
    private nonisolated(unsafe) static let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: limit)
    private nonisolated(unsafe) static var isWatching = false
    /// Guards registration; the signal handler cannot wait for it.
    private static let lock = Mutex(())
    private static let limit = 16

    /// Registers the file at `path` for removal. Returns the slot to pass to `forget`, or nil if all are in use.
    static func remember(_ path: String) -> Int? {
        lock.withLock { _ in
            watch()
            guard let slot = (0..<limit).first(where: { paths[$0] == nil }) else { return nil }
            paths[slot] = strdup(path)
            return slot
        }
    }

    /// Unregisters a file that has been moved into place or removed.
    static func forget(_ slot: Int?) {
        lock.withLock { _ in
            guard let slot, let path = paths[slot] else { return }
            paths[slot] = nil
            free(path)
        }
    }

    /// Registers the folder at `path` for removal with all its files; false if a folder is registered already.
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

    /// Unregisters the folder, before it is moved into place or after it was removed.
    static func forgetFolder() {
        lock.withLock { _ in
            guard let (entries, path) = folder else { return }
            folder = nil
            closedir(entries)
            free(path)
        }
    }

    /// Removes the folder; another thread may keep writing to it until it is gone.
    private static func removeFolder() {
        guard let (entries, path) = folder else { return }
        var vainRounds = 0
        // Entries that we cannot remove, such as a folder that someone else created, stay, and so does the folder.
        // Retry a few times first: the other thread may only be waiting for a processor.
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
                // Die of the signal itself, so that the parent process sees why the program ended.
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
