import CSV
import MailMerge
import Shell

/// A file for each letter, and `manifest.csv` for all of them.
final class FolderDestination: LetterDestination {
    private let folder: OutputFolder
    private let manifest: OutputFile
    private var writer: Writer
    private let guardFormulas: Bool

    private static let columns = ["file", "contact_id", "name", "kind", "next_action", "template", "subject"]

    init(_ path: String, suffix: String, overwrite: Bool, excelSafe: Bool) throws(Diagnostic) {
        guardFormulas = excelSafe
        folder = try OutputFolder(path, overwrite: overwrite)
        // A letter in the way of a later one is found before the first is written.
        try folder.requireNone(endingIn: suffix)
        manifest = try OutputFile(Path.joined(path, "manifest.csv"), overwrite: overwrite)
        writer = Writer(manifest)
        try writer.record(FolderDestination.columns)
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String {
        let name = merge.nextFileName()
        try folder.write(merge.letter, to: name)
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
        return "\(letters(count)) written to \(folder.path)"
    }
}
