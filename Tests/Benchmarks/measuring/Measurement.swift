#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The cost of running a command.
package struct Measurement: Sendable {
    /// Wall-clock time in seconds.
    package let seconds: Double
    /// CPU time, user and system, in seconds.
    package let processorSeconds: Double
    /// Peak memory of the largest process of the command, in bytes.
    package let peakMemory: Int
}

/// A command failed.
package struct Failure: Error {
    let command: String
    let status: Int32

    package init(command: String, status: Int32) {
        self.command = command
        self.status = status
    }
}

/// Runs a shell command, discards its output, and waits for it.
package func measure(_ command: String) throws -> Measurement {
    let arguments = ["/bin/bash", "-c", "exec >/dev/null 2>&1; " + command]
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    let start = now()
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], nil, nil, pointers, environ) == 0 else {
        throw Failure(command: command, status: -1)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = now() - start
    guard status == 0 else { throw Failure(command: command, status: status) }
    #if canImport(Glibc)
        let unit = 1024
    #else
        let unit = 1
    #endif
    return Measurement(
        seconds: seconds, processorSeconds: inSeconds(usage.ru_utime) + inSeconds(usage.ru_stime),
        peakMemory: Int(usage.ru_maxrss) * unit)
}

/// The measurement with the median wall-clock time of several runs.
package func median(of runs: Int, _ command: String) throws -> Measurement {
    var measurements: [Measurement] = []
    for _ in 0..<runs { measurements.append(try measure(command)) }
    return measurements.sorted { $0.seconds < $1.seconds }[runs / 2]
}

private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func inSeconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
