import Diagnostics
import Platform

/// The files that a run's options name: its inputs and its outputs.
///
/// `-` means standard input for an input and is not allowed for an output. No file may be both an input and an output,
/// or two outputs; standard output counts too if the shell redirects it to a file.
package struct NamedFiles {
    private var inputs: [NamedFile] = []
    private var outputs = [NamedFile(name: "standard output", descriptor: STDOUT_FILENO)]

    /// - Parameter lists: the inputs given without an option.
    package init(lists: [String]) {
        for list in lists { read("the list", list) }
    }

    /// Adds an input file or folder.
    package mutating func read(_ option: String, _ path: String?) {
        guard let path else { return }
        inputs.append(
            path == "-" ? NamedFile(name: option, descriptor: STDIN_FILENO) : NamedFile(name: option, path: path))
    }

    /// Adds an output file or folder.
    ///
    /// - Parameters:
    ///   - stream: where the data goes without the option; nil if nowhere.
    ///   - mayReplaceInput: whether the output may replace an input, once all of the input has been read.
    package mutating func write(
        _ option: String, _ path: String?, otherwise stream: String? = nil, mayReplaceInput: Bool = false
    ) {
        guard let path else { return }
        var file = NamedFile(name: option, path: path, otherwise: stream)
        file.mayReplaceInput = mayReplaceInput
        outputs.append(file)
    }

    /// Throws a usage error for names that no file can be written to, and for files named twice.
    package func check() throws(Diagnostic) {
        for output in outputs { try output.requireName() }
        let fromStandardInput = inputs.filter(\.isStandardInput)
        guard fromStandardInput.count < 2 else {
            throw Diagnostic(
                .error, .usage,
                "standard input would be read twice, for \(fromStandardInput[0].name) and \(fromStandardInput[1].name)",
                hint: "name a file for one of them")
        }
        for (place, output) in outputs.enumerated() {
            guard let identity = output.identity else { continue }
            if !output.mayReplaceInput, let input = inputs.first(where: { $0.identity == identity }) {
                throw Diagnostic(
                    .error, .usage, "\(output.title) is the same as \(input.title), which this run reads",
                    hint: "choose another name for the output")
            }
            if let other = outputs[..<place].first(where: { $0.identity == identity }) {
                throw Diagnostic(
                    .error, .usage, "\(output.title) is the same as \(other.title); each output needs its own name",
                    hint: "choose another name for one of them")
            }
        }
    }
}

/// An input or output of a run.
private struct NamedFile {
    /// Its option, or a word such as `standard output`.
    let name: String
    /// Nil for a standard stream.
    let path: String?
    let isStandardInput: Bool
    /// Where the data goes without the option.
    let otherwise: String?
    /// Nil for things that may be shared, such as a terminal, a pipe or `/dev/null`.
    let identity: FileIdentity?
    /// Whether it may replace an input.
    var mayReplaceInput = false

    init(name: String, path: String, otherwise: String? = nil) {
        self.name = name
        self.path = path
        isStandardInput = false
        self.otherwise = otherwise
        identity = FileIdentity(path)
    }

    init(name: String, descriptor: Int32) {
        self.name = name
        path = nil
        isStandardInput = descriptor == STDIN_FILENO
        otherwise = nil
        identity = FileIdentity(descriptor: descriptor)
    }

    /// The name for messages.
    var title: String {
        if let path { return "\(name) \(path)" }
        return isStandardInput ? "\(name) on standard input" : name
    }

    /// Throws if an output file has the name `-` or a blank name.
    func requireName() throws(Diagnostic) {
        guard let path, path.isEmpty || path == "-" else { return }
        let without = otherwise.map { "without this option the data goes to \($0)" }
        throw Diagnostic(
            .error, .usage,
            "\(name): " + (path.isEmpty ? "the name is blank" : "\"-\" cannot name an output file"),
            hint: (without ?? "name a file or omit the option") + (path.isEmpty ? "" : "; for a file called -, use ./-")
        )
    }
}
