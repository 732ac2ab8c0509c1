import Diagnostics
import Platform

/// The files that the options of a run name: what it reads and what it writes.
///
/// `-` is standard input where a file is read, and no name where one is written. No file is both read and written, and
/// none is written twice: standard output counts as well, where the shell sends it to a file.
package struct NamedFiles {
    private var inputs: [NamedFile] = []
    private var outputs = [NamedFile(name: "standard output", descriptor: STDOUT_FILENO)]

    /// - Parameter lists: what is read that no option names.
    package init(lists: [String]) {
        for list in lists { read("the list", list) }
    }

    /// Adds a file, or a folder, that is read.
    package mutating func read(_ option: String, _ path: String?) {
        guard let path else { return }
        inputs.append(
            path == "-" ? NamedFile(name: option, descriptor: STDIN_FILENO) : NamedFile(name: option, path: path))
    }

    /// Adds a file, or a folder, that is written.
    ///
    /// - Parameters:
    ///   - stream: where the data goes without the option, if anywhere.
    ///   - mayReplaceInput: whether the file may be one that is read: it is replaced after everything has been read.
    package mutating func write(
        _ option: String, _ path: String?, otherwise stream: String? = nil, mayReplaceInput: Bool = false
    ) {
        guard let path else { return }
        var file = NamedFile(name: option, path: path, otherwise: stream)
        file.mayReplaceInput = mayReplaceInput
        outputs.append(file)
    }

    /// Refuses, as wrong usage, names that no file can be written to, and files that are named twice.
    package func check() throws(Diagnostic) {
        for output in outputs { try output.requireName() }
        let fromStandardInput = inputs.filter(\.isStandardInput)
        guard fromStandardInput.count < 2 else {
            throw Diagnostic(
                .error, .usage,
                "standard input would be read twice, for \(fromStandardInput[0].name) and for \(fromStandardInput[1].name)",
                hint: "name a file for one of them")
        }
        for (place, output) in outputs.enumerated() {
            guard let identity = output.identity else { continue }
            if !output.mayReplaceInput, let input = inputs.first(where: { $0.identity == identity }) {
                throw Diagnostic(
                    .error, .usage, "\(output.title) is the same as \(input.title), which is read in this run",
                    hint: "choose another name for what is written")
            }
            if let other = outputs[..<place].first(where: { $0.identity == identity }) {
                throw Diagnostic(
                    .error, .usage, "\(output.title) is the same as \(other.title), and one cannot hold both",
                    hint: "choose another name for one of them")
            }
        }
    }
}

/// A file of a run.
private struct NamedFile {
    /// What it is in the run: its option, or a word.
    let name: String
    /// Nil for a standard stream.
    let path: String?
    let isStandardInput: Bool
    /// Where its data would go without the option.
    let otherwise: String?
    /// Nil for what may be shared, as a terminal, a pipe or `/dev/null`.
    let identity: FileIdentity?
    /// Whether it may take the place of a file that is read.
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

    /// What messages call it.
    var title: String {
        if let path { return "\(name) \(path)" }
        return isStandardInput ? "\(name) on standard input" : name
    }

    /// Refuses what cannot be meant as the name of a file to write: nothing, and `-`.
    func requireName() throws(Diagnostic) {
        guard let path, path.isEmpty || path == "-" else { return }
        let without = otherwise.map { "without the option the data goes to \($0)" }
        throw Diagnostic(
            .error, .usage,
            "\(name): " + (path.isEmpty ? "the name is blank" : "\"-\" is not the name of a file to write"),
            hint: (without ?? "name a file, or leave the option out") + (path.isEmpty ? "" : "; a file called - is ./-")
        )
    }
}
