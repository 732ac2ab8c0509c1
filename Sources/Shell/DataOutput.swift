import Bytes
import Diagnostics

/// Standard output for data from lists. Bytes pass unchanged, except on a terminal: there, control characters are made
/// visible so that nothing in a list can control the terminal.
///
/// Callers must write whole lines.
package final class DataOutput: ByteSink {
    private let output = StandardOutput()
    private let isTerminal = StandardOutput.isTerminal

    package init() {}

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        guard isTerminal else { return try output.write(bytes) }
        try output.write(Console.visibleLines(String(decoding: bytes, as: UTF8.self)))
    }
}
