import CSV
import Contacts
import MailMerge
import Shell

/// A file for each letter, and `manifest.csv` for all of them.
///
/// A new folder appears when all letters are in it. Where a log is kept, which is to agree with the folder whenever the run is
/// stopped, each letter appears before it is noted.
final class FolderDestination: LetterDestination {
    /// What the table of all letters is called.
    static let manifestName = "manifest.csv"

    // Before the folder, which goes with what is left in it once its files are gone.
    private let manifest: OutputFile
    private var writer: Writer
    private let folder: OutputFolder
    private let queue: OutputQueue
    private let suffix: String
    private var fileName = ""
    private let guardFormulas: Bool
    /// The letters that an earlier run wrote, where this one goes on with it; they stay as they are.
    private var present: Set<String>
    private var kept = 0
    /// The files that may be letters of an earlier run, and that this one has not replaced.
    private var stale: Set<String> = []

    /// - Parameter resume: whether to go on with a run that was stopped.
    init(
        _ path: String, suffix: String, overwrite: Bool, resume: Bool, isLogged: Bool, excelSafe: Bool
    ) throws(Diagnostic) {
        guardFormulas = excelSafe
        self.suffix = suffix
        folder = try OutputFolder(path, overwrite: overwrite, appearsWhole: !isLogged)
        queue = OutputQueue(folder)
        if resume {
            try folder.removeRemains()
            present = Set(try folder.fileNames())
        } else {
            present = []
            // A letter in the way of a later one is found before the first is written.
            try folder.requireNone(endingIn: suffix)
        }
        if resume || overwrite { stale = Set(try folder.fileNames().filter { $0.hasSuffix(suffix) }) }
        manifest = try OutputFile(
            Path.joined(folder.workingPath, FolderDestination.manifestName), overwrite: overwrite || resume)
        writer = Writer(manifest)
        try writer.record(MailMerge.manifestColumns)
    }

    var path: String { Path.joined(folder.path, fileName) }

    func keepOff(_ filesOfOtherRuns: Set<String>) { present.subtract(filesOfOtherRuns) }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        fileName = merge.nextFileName()
        if !stale.isEmpty { stale.remove(fileName) }
        if present.contains(fileName) {
            kept += 1
        } else {
            try queue.add(merge.letter, to: fileName)
        }
        merge.forEachManifestCell(file: fileName) { cell in
            if guardFormulas { writer.field(SpreadsheetCell.safe(cell.string)) } else { writer.field(cell) }
        }
        try writer.endRecord()
    }

    func flush() throws(Diagnostic) { try queue.flush() }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try flush()
        if count > 0 {
            try writer.flush()
            try manifest.commit()
            try folder.commit()
        }
        let others =
            switch stale.count {
            case 0: ""
            case 1: ", where 1 other \(suffix) file remains"
            default: ", where \(stale.count) other \(suffix) files remain"
            }
        return "\(letters(count - kept)) written to \(folder.path)\(others)"
            + (kept > 0 ? ", \(kept) there already" : "")
    }

    var warnings: [Diagnostic] {
        guard let first = stale.sorted().first else { return [] }
        let letters =
            stale.count == 1
            ? "this file is no letter" : "this file and \(stale.count - 1) more are no letters"
        return [
            Diagnostic(
                .warning, file: Path.joined(folder.path, first),
                "\(letters) of this run",
                hint:
                    "take out of the folder what is not in \(FolderDestination.manifestName) before you print or send it"
            )
        ]
    }
}
