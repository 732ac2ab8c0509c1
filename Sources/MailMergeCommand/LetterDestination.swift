import CSV
import Contacts
import MailMerge
import Shell

/// What is done with the letters.
protocol LetterDestination: AnyObject {
    /// Whether nothing is there before the run ends.
    var isWholeAtTheEnd: Bool { get }

    /// Is told, before the first letter, the names of files in its place that are of other runs: one that goes on has not
    /// written them.
    func keepOff(_ filesOfOtherRuns: Set<String>)

    /// Takes the letter that `merge` made last.
    func take(_ merge: inout MailMerge) throws(Diagnostic)

    /// The path of the file of the letter taken last, blank if it has none.
    var path: String { get }

    /// Takes note of a contact that gets no letter, and why.
    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic)

    /// Hands on everything that was taken so far.
    func flush() throws(Diagnostic)

    /// Ends the run; the words of the summary for `count` letters.
    func finish(_ count: Int) throws(Diagnostic) -> String

    /// What the user should know of the place when everything else is done.
    var warnings: [Diagnostic] { get }
}

extension LetterDestination {
    func keepOff(_ filesOfOtherRuns: Set<String>) {}

    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic) {}

    func flush() throws(Diagnostic) {}

    var isWholeAtTheEnd: Bool { false }

    var warnings: [Diagnostic] { [] }

    var path: String { "" }

    /// `1 letter`, `2 letters`.
    func letters(_ count: Int) -> String { count == 1 ? "1 letter" : "\(count) letters" }
}

/// Letters in one stream, standard output or a file, one after another.
final class StreamDestination: LetterDestination {
    private let format: LetterFormat
    /// Nil for standard output.
    private let file: OutputFile?
    private let sink: any ByteSink
    let path: String
    private let separator: String
    private var buffer: [UInt8]
    private var isFirst = true
    private static let blockSize = 1 << 16

    init(_ format: LetterFormat, path: String?, overwrite: Bool, resume: Bool) throws(Diagnostic) {
        self.format = format
        self.path = path ?? ""
        file = if let path { try OutputFile(path, overwrite: overwrite, isRepeated: resume) } else { nil }
        sink = file ?? DataOutput()
        // What parts pages on paper would only be shown as a code to somebody who looks at them.
        separator = file == nil && StandardOutput.isTerminal ? "\n" : format.separator
        buffer = Array(format.beginning.utf8)
    }

    var isWholeAtTheEnd: Bool { file != nil }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        if !isFirst { buffer.append(contentsOf: separator.utf8) }
        isFirst = false
        buffer.append(contentsOf: merge.letter)
        if buffer.count >= StreamDestination.blockSize { try flush() }
    }

    func flush() throws(Diagnostic) {
        try buffer.withByteView { (bytes) throws(Diagnostic) in try sink.write(UnsafeRawBufferPointer(bytes.buffer)) }
        buffer.removeAll(keepingCapacity: true)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        buffer.append(contentsOf: format.ending.utf8)
        try flush()
        guard let file else { return "\(letters(count)) written" }
        if count > 0 { try file.commit() }
        return "\(letters(count)) written to \(path)"
    }
}

/// A row for each letter in a CSV file, for services that print and mail.
final class TableDestination: LetterDestination {
    private let file: OutputFile?
    let path: String
    private var writer: Writer
    private let guardFormulas: Bool

    init(path: String?, overwrite: Bool, resume: Bool, excelSafe: Bool) throws(Diagnostic) {
        self.path = path ?? ""
        guardFormulas = excelSafe
        file = if let path { try OutputFile(path, overwrite: overwrite, isRepeated: resume) } else { nil }
        writer = Writer(file ?? DataOutput())
        try writer.record(MailingRow.columns)
    }

    var isWholeAtTheEnd: Bool { file != nil }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        try writer.record(merge.mailingRow(guardFormulas: guardFormulas))
    }

    func flush() throws(Diagnostic) { try writer.flush() }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try flush()
        guard let file else { return "\(letters(count)) written" }
        if count > 0 { try file.commit() }
        return "\(letters(count)) written to \(path)"
    }
}

extension MailMerge {
    /// The cells of the letter made last under `MailingRow.columns`, as formulas or as text where they look like some.
    func mailingRow(guardFormulas: Bool) -> [String] {
        guardFormulas ? mailingRow.map(SpreadsheetCell.safe) : mailingRow
    }
}

/// Nothing is written; the letters are made all the same.
final class DryRunDestination: LetterDestination {
    private let output: String?
    /// The names of the letters that are there already, where a run goes on.
    private var present: Set<String>
    private var kept = 0

    init(output: String?, present: Set<String>) {
        self.output = output
        self.present = present
    }

    func keepOff(_ filesOfOtherRuns: Set<String>) { present.subtract(filesOfOtherRuns) }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        if !present.isEmpty, present.contains(merge.nextFileName()) { kept += 1 }
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        "would write \(letters(count - kept))\(output.map { " to \($0)" } ?? "")"
            + (kept > 0 ? ", \(kept) there already" : "")
    }
}

/// A table of who gets which letter, and why.
final class ListDestination: LetterDestination {
    private var writer = Writer(DataOutput())
    private let excelSafe: Bool

    private static let columns = ["contact_id", "name", "kind", "next_action", "template", "why"]

    init(excelSafe: Bool) throws(Diagnostic) {
        self.excelSafe = excelSafe
        try writer.record(ListDestination.columns)
    }

    func take(_ merge: inout MailMerge) throws(Diagnostic) {
        try add(merge.contact, template: merge.templateName, why: merge.reason)
    }

    func pass(over contact: LetterContact, because reason: String) throws(Diagnostic) {
        try add(contact, template: "", why: reason)
    }

    private func add(_ contact: LetterContact, template: String, why: String) throws(Diagnostic) {
        let cells = [contact.identifier, contact.name, contact.kind, contact.action, template, why]
        try writer.record(excelSafe ? cells.map(SpreadsheetCell.safe) : cells)
    }

    func finish(_ count: Int) throws(Diagnostic) -> String {
        try writer.flush()
        return "would write \(letters(count))"
    }
}
