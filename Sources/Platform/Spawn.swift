/// Starts the program at `path` with pipes for its standard input and output; standard error stays ours.
///
/// - Returns: the process and our ends of the pipes; nil if it cannot be started, and `errno` says why.
package func spawnProgram(_ path: String) -> (process: pid_t, input: Int32, output: Int32)? {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    guard pipe(&input) == 0 else { return nil }
    guard pipe(&output) == 0 else {
        let reason = errno
        for descriptor in input { close(descriptor) }
        errno = reason
        return nil
    }
    for descriptor in [input[1], output[0]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
    #else
        var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
    for descriptor in [input[0], output[1]] where descriptor > STDERR_FILENO {
        posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var process: pid_t = 0
    let name = strdup(path)
    defer { free(name) }
    var arguments: [UnsafeMutablePointer<CChar>?] = [name, nil]
    let status = posix_spawn(&process, path, &actions, nil, &arguments, environ)
    close(input[0])
    close(output[1])
    guard status == 0 else {
        close(input[1])
        close(output[0])
        errno = status
        return nil
    }
    return (process, input[1], output[0])
}

/// The exit code in what `waitpid` says; 128 and the signal for a program that was killed.
package func exitCode(ofStatus status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}
