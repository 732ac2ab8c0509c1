import Bytes
import CSV
import Diagnostics

/// Writes one file per letter and a manifest of all letters.
///
/// A new folder appears when it is complete. With a log, which must agree with the folder if the run is stopped, each
/// letter appears before its log line.
final class FolderDestination: LetterDestination {
    // Declared before the folder: the folder removes leftovers after its files are gone.
    private var manifest: Manifest
    private let folder: any PlacedFolder
    private let path: String
    private let suffix: String
    private var fileNames: LetterFileNames
    /// The letters of the run that this one resumes; they are kept.
    private var present: Set<String>
    private var kept = 0
    /// Files that may be letters of an earlier run and that this run has not replaced.
    private var stale: Set<String> = []

    /// - Parameters:
    ///   - suffix: the suffix of the letters.
    ///   - isLogged: whether the letters are logged.
    init(
        _ path: String, suffix: String, in place: any Place, _ rule: OverwriteRule, isLogged: Bool, cells: CellPolicy
    ) throws(Diagnostic) {
        self.path = path
        self.suffix = suffix
        fileNames = LetterFileNames(suffix: suffix)
        let folder = try place.folder(path, rule, appearsWhole: !isLogged)
        self.folder = folder
        let names = try folder.names()
        if !rule.resumes, !rule.replaces {
            // Find letters in the way before writing the first one.
            try FolderDestination.requireNone(endingIn: suffix, among: names, in: path)
        }
        present = rule.resumes ? Set(names) : []
        if rule.resumes || rule.replaces { stale = Set(names.filter { $0.hasSuffix(suffix) }) }
        manifest = try Manifest(folder.file(Manifest.fileName), cells: cells)
    }

    /// Refuses a folder that holds a file whose name ends in `suffix`.
    static func requireNone(endingIn suffix: String, among names: [String], in path: String) throws(Diagnostic) {
        guard let name = names.first(where: { $0.hasSuffix(suffix) }) else { return }
        throw Diagnostic(
            .error, .cannotCreate, file: Path.joined(path, name), "the file already exists",
            hint: "add --resume to continue a stopped run, choose another folder, or add --overwrite")
    }

    func keepOff(_ filesOfOtherRuns: Set<String>) { present.subtract(filesOfOtherRuns) }

    func take(_ letter: Letter) throws(Diagnostic) -> String {
        let name = fileNames.next(for: letter)
        if !stale.isEmpty { stale.remove(name) }
        if present.contains(name) {
            kept += 1
        } else {
            try folder.add(letter.bytes, to: name)
        }
        try manifest.add(letter, file: name)
        return Path.joined(path, name)
    }

    func flush() throws(Diagnostic) { try folder.flush() }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try flush()
        if count > 0 {
            try manifest.commit()
            try folder.commit()
        }
        let others = stale.isEmpty ? "" : ", where \(counted(stale.count, "other \(suffix) file")) \(remain)"
        return "\(counted(count - kept, "letter")) written to \(path)\(others)"
            + (kept > 0 ? ", \(kept) there already" : "")
    }

    private var remain: String { stale.count == 1 ? "remains" : "remain" }

    var warnings: [Diagnostic] {
        guard let first = stale.sorted().first else { return [] }
        let letters =
            stale.count == 1
            ? "this file is not a letter" : "this file and \(stale.count - 1) more are not letters"
        return [
            Diagnostic(
                .warning, file: Path.joined(path, first), "\(letters) of this run",
                hint: "remove files that are not in \(Manifest.fileName) before you print or send the letters")
        ]
    }
}
