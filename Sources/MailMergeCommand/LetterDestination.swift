import CSV
import MailMerge
import Shell

/// What is done with the letters.
protocol LetterDestination: AnyObject {
    /// Takes the letter that `merge` made last; the path of its file, blank if it has none.
    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String

    /// Takes note of a contact that gets no letter, and why.
    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic)

    /// Hands on everything that was taken so far.
    func flush() throws(Diagnostic)

    /// Ends the run; the words of the summary for `count` letters.
    func finish(_ count: Int) throws(Diagnostic) -> String
}

extension LetterDestination {
    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic) {}

    func flush() throws(Diagnostic) {}

    /// `1 letter`, `2 letters`.
    func letters(_ count: Int) -> String { count == 1 ? "1 letter" : "\(count) letters" }
}

/// Letters on standard output, with a form feed between them.
final class StreamDestination: LetterDestination {
    private var buffer: [UInt8] = []
    private var isFirst = true
    private static let blockSize = 1 << 16

    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String {
        if !isFirst { buffer.append(0x0C) }
        isFirst = false
        buffer.append(contentsOf: merge.letter)
        if buffer.count >= StreamDestination.blockSize { try flush() }
        return ""
    }

    func flush() throws(Diagnostic) {
        try buffer.withByteView { (bytes) throws(Diagnostic) in
            try StandardOutput().write(UnsafeRawBufferPointer(bytes.buffer))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try flush()
        return "\(letters(count)) written"
    }
}

/// A file for each letter, and `manifest.csv` for all of them.
final class FolderDestination: LetterDestination {
    private let folder: OutputFolder
    private let manifest: OutputFile
    private var writer: Writer

    private static let columns = ["file", "contact_id", "name", "kind", "next_action", "template", "subject"]

    init(_ path: String, overwrite: Bool) throws(Diagnostic) {
        folder = try OutputFolder(path, overwrite: overwrite)
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
        try writer.record(cells.map(FolderDestination.withoutFormula))
        return Path.joined(folder.path, name)
    }

    /// A spreadsheet takes a cell that begins so for a formula; an apostrophe before it says that it is text.
    private static func withoutFormula(_ cell: String) -> String {
        cell.first.map { "=+-@\t\r".contains($0) } == true ? "'" + cell : cell
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        if count > 0 {
            try writer.flush()
            try manifest.commit()
        }
        return "\(letters(count)) written to \(folder.path)"
    }
}

/// Nothing is written; the letters are made all the same.
final class DryRunDestination: LetterDestination {
    private let folder: String?

    init(folder: String?) {
        self.folder = folder
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String { "" }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        "would write \(letters(count))\(folder.map { " to \($0)" } ?? "")"
    }
}

/// A table of who gets which letter, and why.
final class ListDestination: LetterDestination {
    private var writer = Writer(StandardOutput())

    private static let columns = ["contact_id", "name", "kind", "next_action", "template", "why"]

    init() throws(Diagnostic) {
        try writer.record(ListDestination.columns)
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) -> String {
        try add(merge.contact, template: merge.templateName, why: merge.reason)
        return ""
    }

    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic) {
        try add(contact, template: "", why: reason)
    }

    private func add(_ contact: LetterContact, template: String, why: String) throws(Diagnostic) {
        try writer.record([contact.identifier, contact.name, contact.kind, contact.action, template, why])
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try writer.flush()
        return "would write \(letters(count))"
    }
}
