import CSV
import MailMerge
import Shell

/// A file for each letter, and `manifest.csv` for all of them.
final class FolderDestination: LetterDestination {
    private let folder: OutputFolder
    private let manifest: OutputFile
    private var writer: Writer
    private let guardFormulas: Bool
    /// The letters that an earlier run wrote, where this one goes on with it; they stay as they are.
    private let present: Set<String>
    private var kept = 0

    private static let columns = ["file", "contact_id", "name", "kind", "next_action", "template", "subject"]

    /// - Parameter resume: whether to go on with a run that was stopped.
    init(_ path: String, suffix: String, overwrite: Bool, resume: Bool, excelSafe: Bool) throws(Diagnostic) {
        guardFormulas = excelSafe
        folder = try OutputFolder(path, overwrite: overwrite)
        if resume {
            try folder.removeRemains()
            present = Set(try InputFolder(path).fileNames)
        } else {
            present = []
            // A letter in the way of a later one is found before the first is written.
            try folder.requireNone(endingIn: suffix)
        }
        manifest = try OutputFile(Path.joined(path, "manifest.csv"), overwrite: overwrite || resume)
        writer = Writer(manifest)
        try writer.record(FolderDestination.columns)
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String {
        let name = merge.nextFileName()
        if present.contains(name) {
            kept += 1
        } else {
            try folder.write(merge.letter, to: name)
        }
        let contact = merge.contact
        let cells = [
            name, contact.identifier, contact.name, contact.kind, contact.action, merge.templateName, merge.subject,
        ]
        try writer.record(guardFormulas ? cells.map(SpreadsheetCell.safe) : cells)
        return Path.joined(folder.path, name)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        if count > 0 {
            try writer.flush()
            try manifest.commit()
        }
        return "\(letters(count - kept)) written to \(folder.path)" + (kept > 0 ? ", \(kept) there already" : "")
    }
}
