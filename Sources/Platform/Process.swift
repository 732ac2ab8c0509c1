/// Ends the program with `status`.
package func endProcess(withStatus status: Int32) -> Never {
    exit(status)
}

/// Whether the parent process wants the program to ignore the signal `number`, as `nohup` does.
package func ignoresSignal(_ number: Int32) -> Bool {
    var current = sigaction()
    sigaction(number, nil, &current)
    #if canImport(Darwin)
        let handler = current.__sigaction_u.__sa_handler
    #elseif canImport(Glibc)
        let handler = current.__sigaction_handler.sa_handler
    #else
        let handler = current.__sa_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}
