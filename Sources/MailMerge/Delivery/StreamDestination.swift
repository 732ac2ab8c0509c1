import Bytes
import Diagnostics

/// Writes letters one after another to standard output or one file.
final class StreamDestination: LetterDestination {
    private let path: String
    private let sink: any ByteSink
    /// Nil for standard output.
    private let file: (any PlacedFile)?
    private let separator: String
    private let ending: String
    private var buffer: [UInt8]
    private var isFirst = true
    private static let blockSize = 1 << 16

    /// - Parameter path: the output file; nil for standard output.
    init(_ format: LetterFormat, _ path: String?, in place: any Place, _ rule: OverwriteRule) throws(Diagnostic) {
        self.path = path ?? ""
        if let path {
            let file = try place.file(path, rule)
            self.file = file
            sink = file
        } else {
            file = nil
            sink = place.standardOutput
        }
        let sequence = format.sequence ?? LetterSequence()
        // A terminal would show a form feed as an escape.
        separator = file == nil && place.isTerminal && !sequence.separator.isEmpty ? "\n" : sequence.separator
        buffer = Array(sequence.beginning.utf8)
        ending = sequence.ending
    }

    var isWholeAtTheEnd: Bool { file != nil }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        if !isFirst { buffer.append(contentsOf: separator.utf8) }
        isFirst = false
        buffer.append(contentsOf: letter.bytes)
        if buffer.count >= StreamDestination.blockSize { try flush() }
        return path
    }

    func flush() throws(Diagnostic) {
        try buffer.withByteView { (bytes) throws(Diagnostic) in try sink.write(UnsafeRawBufferPointer(bytes.buffer)) }
        buffer.removeAll(keepingCapacity: true)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        buffer.append(contentsOf: ending.utf8)
        try flush()
        guard let file else { return "\(counted(count, "letter")) written" }
        if count > 0 { try file.commit() }
        return "\(counted(count, "letter")) written to \(path)"
    }
}
