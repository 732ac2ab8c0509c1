import Bytes
import Diagnostics
import Platform

/// A program of the toolkit, beside the one that is running, that works for it through two pipes.
package final class ChildProgram: PlacedProgram {
    private let name: String
    private let process: pid_t
    private var input: Int32
    private let output: Int32
    private var hasEnded = false
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)

    /// Starts the program called `name`.
    ///
    /// - Parameter hint: how to get it.
    /// - Throws: if it is not beside the running program, or cannot be started.
    package init(_ name: String, hint: String) throws(Diagnostic) {
        self.name = name
        let folder = executablePath().map { Path.split($0).folder } ?? ""
        let path = Path.joined(folder, name)
        guard !folder.isEmpty, Path.isFile(path) else {
            throw Diagnostic(
                .error, .cannotRead, "the program \(name) is not in the folder of this one, \(folder)", hint: hint)
        }
        guard let spawned = spawnProgram(path) else {
            throw Diagnostic(.error, .cannotRead, file: path, "cannot start: \(systemReason())", hint: hint)
        }
        (process, input, output) = spawned
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if input >= 0 { close(input) }
        close(output)
        // It ends by itself: its input is over, and nobody takes its answer.
        if !hasEnded {
            var status: Int32 = 0
            while waitpid(process, &status, 0) == -1, errno == EINTR {}
        }
        block.deallocate()
    }

    package func write(
        _ bytes: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        var rest = bytes
        while rest.count > 0 {
            let (canWrite, canRead) = try wait()
            if canRead, try !readOnce(take) { throw ended() }
            guard canWrite, let start = rest.baseAddress else { continue }
            let count = Platform.write(input, start, rest.count)
            if count > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if count < 0, errno == EPIPE {
                // Its last words say why.
                while try readOnce(take) {}
                throw ended()
            } else if count < 0, errno != EINTR, errno != EAGAIN {
                throw Diagnostic(.error, .writeFailed, "cannot write to \(name): \(systemReason())")
            }
        }
    }

    package func finish(_ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void) throws(Diagnostic) -> Int32 {
        close(input)
        input = -1
        while try readOnce(take) {}
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1 {
            guard errno == EINTR else { break }
        }
        hasEnded = true
        return exitCode(ofStatus: status)
    }

    private func ended() -> Diagnostic {
        Diagnostic(.error, .writeFailed, "\(name) ended before its work was done")
    }

    /// Waits until the program takes more, or answers.
    private func wait() throws(Diagnostic) -> (canWrite: Bool, canRead: Bool) {
        var descriptors = [
            pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&descriptors, 2, -1) < 0 {
            guard errno == EINTR else {
                throw Diagnostic(.error, .writeFailed, "cannot wait for \(name): \(systemReason())")
            }
        }
        return (descriptors[0].revents != 0, descriptors[1].revents != 0)
    }

    /// Takes what there is of the answer, and waits for it if there is none; false at its end.
    private func readOnce(_ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void) throws(Diagnostic) -> Bool {
        guard let count = readAny(output, into: block) else {
            throw Diagnostic(.error, .cannotRead, "cannot read from \(name): \(systemReason())")
        }
        guard count > 0 else { return false }
        try take(UnsafeRawBufferPointer(rebasing: block[..<count]))
        return true
    }
}
