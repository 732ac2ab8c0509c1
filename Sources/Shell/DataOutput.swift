import Bytes
import Diagnostics

/// Standard output for what comes out of lists: byte for byte, but on a terminal with control characters made visible,
/// so that nothing in a list can steer it.
///
/// Whoever writes hands over whole lines.
package final class DataOutput: ByteSink {
    private let output = StandardOutput()
    private let isTerminal = StandardOutput.isTerminal

    package init() {}

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
        guard isTerminal else { return try output.write(bytes) }
        try output.write(Console.visibleLines(String(decoding: bytes, as: UTF8.self)))
    }
}
