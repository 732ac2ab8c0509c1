#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that must be gone when the user interrupts the program: those that have not been put in their places.
enum TemporaryFiles {
    /// The paths, as C has them: a signal handler may neither allocate nor touch reference counts.
    private nonisolated(unsafe) static let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: limit)
    private nonisolated(unsafe) static var isWatching = false
    private static let limit = 16

    /// Remembers that the file at `path` is to be removed; what to call `forget` with, or nil if too many are remembered.
    static func remember(_ path: String) -> Int? {
        watch()
        guard let slot = (0..<limit).first(where: { paths[$0] == nil }) else { return nil }
        paths[slot] = strdup(path)
        return slot
    }

    /// Forgets a file that has been put in its place or removed.
    static func forget(_ slot: Int?) {
        guard let slot, let path = paths[slot] else { return }
        paths[slot] = nil
        free(path)
    }

    /// Whether whoever started the program wants it to go on, as `nohup` does.
    private static func isIgnored(_ number: Int32) -> Bool {
        var current = sigaction()
        sigaction(number, nil, &current)
        #if canImport(Glibc)
            let handler = current.__sigaction_handler.sa_handler
        #else
            let handler = current.__sigaction_u.__sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func watch() {
        guard !isWatching else { return }
        isWatching = true
        paths.initialize(repeating: nil, count: limit)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            signal(number) { number in
                for slot in 0..<TemporaryFiles.limit {
                    if let path = TemporaryFiles.paths[slot] { unlink(path) }
                }
                // The way a program ends that knows nothing of signals, for whoever waits for it.
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
