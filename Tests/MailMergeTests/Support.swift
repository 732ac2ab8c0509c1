import Bytes
import CSV
import Contacts
import Diagnostics
import Text

@testable import MailMerge

/// One contact as columns and cells.
typealias Cells = KeyValuePairs<String, String>

/// Templates in memory; missing files are blank.
func folder(_ files: [String: String], format: LetterFormat = .text) -> TemplateFolder {
    TemplateFolder(fileNames: Array(files.keys), variant: format.templates) { (name) throws(Diagnostic) in
        try SourceText(name: name, bytes: Array(files[name, default: ""].utf8))
    }
}

func sender(_ lines: String) throws(Diagnostic) -> Sender {
    try Sender(SourceText(name: "sender.txt", bytes: Array(lines.utf8)))
}

/// Rules for individual messages, or for mailings.
func personal(_ isPersonal: Bool) -> MailMerge.Rules {
    var rules = MailMerge.Rules()
    rules.isPersonal = isPersonal
    return rules
}

/// Rules under which letters are printed for contacts without a street as well.
func anywhere(_ isPersonal: Bool) -> MailMerge.Rules {
    var rules = personal(isPersonal)
    rules.allowsNoAddress = true
    return rules
}

/// The letter for each contact of a list, or the reason there is none.
func merge(
    _ header: [String], _ rows: [[String]], _ templates: TemplateFolder,
    _ choice: MailMerge.Choice = .one(fileName: "letter.txt"), sender: Sender? = nil, format: LetterFormat = .text,
    isPersonal: Bool = false, rules: MailMerge.Rules? = nil
) throws(Diagnostic) -> [(text: String, fileName: String)] {
    let date = CalendarDate(dayNumber: 20_780)
    let sink = MemorySink()
    var writer = Writer(sink)
    try writer.record(header)
    for row in rows { try writer.record(row) }
    try writer.flush()
    var reader = try Reader(MemorySource(sink.bytes), name: "contacts.csv")
    var merge = try MailMerge(
        header: reader.header, listName: "contacts.csv", folder: templates, choice: choice, sender: sender, date: date,
        format: format, rules: rules ?? personal(isPersonal))
    var fileNames = LetterFileNames(suffix: format.fileSuffix ?? "")
    var results: [(text: String, fileName: String)] = []
    while let row = try reader.next() {
        guard case .record(let record) = row else {
            results.append(("unreadable", ""))
            continue
        }
        do throws(Rejection) {
            let letter = try merge.letter(for: record)
            results.append((String(decoding: letter.bytes, as: UTF8.self), fileNames.next(for: letter)))
        } catch {
            results.append(("rejected: " + error.reason, ""))
        }
    }
    return results
}

/// The letter of `template` for a contact with these cells, in a list with all columns of the contract.
func letter(
    _ template: String, _ cells: Cells = [:], partials: [String: String] = [:], sender: Sender? = nil,
    format: LetterFormat = .text, isPersonal: Bool = false
) throws(Diagnostic) -> String {
    var files = ["letter.txt": template]
    for (name, text) in partials { files[name.contains(".") ? name : name + ".txt"] = text }
    let own = cells.map(\.key)
    let others = (ContactColumn.names + ScoreColumn.allCases.map(\.rawValue)).filter { !own.contains($0) }
    let results = try merge(
        own + others, [cells.map(\.value) + others.map { _ in "" }],
        folder(files, format: format), sender: sender, format: format, rules: anywhere(isPersonal))
    return results.first?.text ?? ""
}

/// The error in `template`, as `file:line:column: message; hint`.
func complaint(
    _ template: String, _ cells: Cells = [:], partials: [String: String] = [:], sender: Sender? = nil
) -> String {
    do throws(Diagnostic) {
        return "no error: " + (try letter(template, cells, partials: partials, sender: sender))
    } catch {
        return told(error)
    }
}

func told(_ error: Diagnostic) -> String {
    let place = [error.file, error.line.map(String.init), error.column.map(String.init)].compactMap { $0 }
    return place.joined(separator: ":") + ": " + error.message + (error.hint.map { "; " + $0 } ?? "")
}
