import CSV
import Diagnostics
import Linkage
import Shell

/// The CSV files that are written beside the contacts, and put in their places when everything is written.
struct SideFiles {
    private var files: [(kind: SideFile, path: String, output: OutputFile)] = []

    /// Begins those of `paths` that are named.
    init(_ paths: [(kind: SideFile, path: String?)], overwrite: Bool) throws(Diagnostic) {
        for case (let kind, let path?) in paths {
            files.append((kind, path, try OutputFile(path, overwrite: overwrite)))
        }
    }

    /// Writes them all; what the summary says of them, each with a comma before it.
    func write(_ result: Deduplication) throws(Diagnostic) -> String {
        var told = ""
        for (kind, path, output) in files {
            var writer = Writer(output)
            if let words = try result.write(kind, to: &writer) { told += ", \(words) -> \(path)" }
            try writer.flush()
        }
        return told
    }

    /// Puts them in their places.
    func commit() throws(Diagnostic) {
        for file in files { try file.output.commit() }
    }
}
