import Bytes
import CSV
import Contacts
import Diagnostics
import Importing

/// An import run in memory, and all that it said.
struct Imported {
    var rows: [[String: String]] = []
    var columns: [String] = []
    var csv = ""
    var rejected: [(message: String, line: Int?, raw: String)] = []
    var notices: [String] = []
    /// What to do about each of the notices.
    var hints: [String?] = []
    /// The line that each of the notices is about.
    var noticeLines: [Int?] = []
    var lists: [String] = []
    var counts = ImportCounts()
}

/// Imports lists given as name and bytes.
func importContacts(
    _ lists: [(name: String, bytes: [UInt8])], _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
) throws(Diagnostic) -> Imported {
    var sources: [ListSource] = []
    for list in lists { sources.append(try ListSource(MemorySource(list.bytes), name: list.name)) }
    return try importContacts(sources, change)
}

/// Imports lists that have been opened.
func importContacts(
    _ sources: [ListSource], _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
) throws(Diagnostic) -> Imported {
    var options = ContactOptions()
    try change(&options)
    var contacts = try ContactImport(sources, options: options)
    let sink = MemorySink()
    var writer = Writer(sink)
    var result = Imported()
    let log = Log()
    try contacts.run(
        to: &writer,
        ImportListener(
            reject: { (row) throws(Diagnostic) in
                log.rejected.append((row.fault.message, row.fault.line, row.raw.string))
            },
            notice: {
                log.notices.append($0.message)
                log.hints.append($0.hint)
                log.noticeLines.append($0.line)
            }, listDone: { log.lists.append($0.summary) }))
    result.counts = contacts.counts
    result.csv = sink.string
    (result.rejected, result.notices, result.lists) = (log.rejected, log.notices, log.lists)
    (result.hints, result.noticeLines) = (log.hints, log.noticeLines)
    (result.columns, result.rows) = try parse(sink.bytes)
    return result
}

/// Imports one list given as text.
func importContacts(
    _ text: String, _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
) throws(Diagnostic) -> Imported {
    try importContacts([("list.csv", Array(text.utf8))], change)
}

private final class Log {
    var rejected: [(message: String, line: Int?, raw: String)] = []
    var notices: [String] = []
    var hints: [String?] = []
    var noticeLines: [Int?] = []
    var lists: [String] = []
}

private func parse(_ bytes: [UInt8]) throws(Diagnostic) -> (columns: [String], rows: [[String: String]]) {
    var reader = try Reader(MemorySource(bytes), name: "output")
    let names = reader.header.names
    var rows: [[String: String]] = []
    while let next = try reader.next() {
        guard case .record(let record) = next else {
            throw Diagnostic(file: "output", "the output has a row that cannot be read")
        }
        var row: [String: String] = [:]
        for (index, name) in names.enumerated() where !record[index].isEmpty { row[name] = record[index].string }
        rows.append(row)
    }
    return (names, rows)
}
