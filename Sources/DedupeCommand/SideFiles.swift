import CSV
import Diagnostics
import Linkage
import Shell

/// The additional CSV files of a run; they are moved into place once everything is written.
struct SideFiles {
    private var files: [(kind: SideFile, path: String, output: OutputFile)] = []

    /// Starts the files in `paths` that have a name; a history is replaced by its update.
    init(_ paths: [(kind: SideFile, path: String?)], overwrite: Bool) throws(Diagnostic) {
        for case (let kind, let path?) in paths {
            files.append((kind, path, try OutputFile(path, overwrite: overwrite || kind == .history)))
        }
    }

    /// Writes all of them and returns their words for the summary, each after a comma.
    func write(_ result: Deduplication) throws(Diagnostic) -> String {
        var told = ""
        for (kind, path, output) in files {
            var writer = Writer(output)
            if let words = try result.write(kind, to: &writer) { told += ", \(words) -> \(path)" }
            try writer.flush()
        }
        return told
    }

    /// Moves them into place.
    func commit() throws(Diagnostic) {
        for file in files { try file.output.commit() }
    }
}
