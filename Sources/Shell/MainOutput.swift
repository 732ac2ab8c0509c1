import ArgumentParser
import Bytes
import Diagnostics

/// The option for the destination of a program's main output.
package struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write to this file instead of standard output; with --overwrite it may replace the input.",
            valueName: "file"),
        completion: .file())
    package var output: String?

    package init() {}

    /// Adds the file that the option names.
    package func add(to files: inout NamedFiles, overwrite: Bool) {
        files.write("--output", output, otherwise: "standard output", mayReplaceInput: overwrite)
    }

    /// Opens the output.
    ///
    /// - Throws: if the file cannot be created or already exists.
    package func open(overwrite: Bool) throws(Diagnostic) -> MainOutput {
        try MainOutput(path: output, overwrite: overwrite)
    }
}

/// The destination of a program's main output: standard output, or a file that appears whole or not at all.
///
/// Unlike a shell's `>`, a failed run leaves the file as it was.
package final class MainOutput: ByteSink {
    private let sink: any ByteSink
    /// Nil for standard output.
    private let file: OutputFile?

    init(path: String?, overwrite: Bool) throws(Diagnostic) {
        if let path {
            let file = try OutputFile(path, overwrite: overwrite)
            (self.file, sink) = (file, file)
        } else {
            (file, sink) = (nil, DataOutput())
        }
    }

    package func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) { try sink.write(bytes) }

    /// Moves the file into place, once everything is written.
    package func commit() throws(Diagnostic) { try file?.commit() }
}
