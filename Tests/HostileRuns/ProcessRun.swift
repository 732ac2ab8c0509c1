#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The result of running a program.
struct ProcessRun {
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
        /// It ran too long and was killed.
        case stopped
    }

    let ending: Ending
    /// Wall-clock time in seconds.
    let seconds: Double
    /// CPU time, user and system, in seconds.
    let processorSeconds: Double
    /// Peak memory, in bytes.
    let peakMemory: Int

    /// Runs the program at `path` with empty standard input, and waits for it.
    ///
    /// - Parameters:
    ///   - output: the file for its standard output; standard error goes to the same name with `.err` appended.
    ///   - patience: the number of seconds after which it is killed.
    init(_ path: String, _ arguments: [String], output: String, patience: Double = 60) throws {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        _ = posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        let create = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output, create, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, output + ".err", create, 0o600)
        var pointers: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        pointers.append(nil)
        let start = ProcessRun.now()
        var process: pid_t = 0
        guard posix_spawn(&process, path, &actions, nil, pointers, environ) == 0 else {
            throw Files.Failure("start \(path)")
        }
        var status: Int32 = 0
        var usage = rusage()
        var isStopped = false
        while wait4(process, &status, WNOHANG, &usage) == 0 {
            if ProcessRun.now() - start > patience, !isStopped {
                isStopped = true
                kill(process, SIGKILL)
            }
            usleep(500)
        }
        seconds = ProcessRun.now() - start
        processorSeconds = ProcessRun.inSeconds(usage.ru_utime) + ProcessRun.inSeconds(usage.ru_stime)
        #if canImport(Glibc)
            peakMemory = Int(usage.ru_maxrss) * 1024
        #else
            peakMemory = Int(usage.ru_maxrss)
        #endif
        let signal = status & 0x7F
        ending = isStopped ? .stopped : signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func inSeconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
