import Bytes
import CSV

@testable import Linkage

/// A list made of CSV text: a header with some of the contract's columns, and rows.
func list(_ text: String) throws -> ContactList {
    var reader = try Reader(MemorySource(text), name: "list.csv")
    let list = try ContactList(reader.header, name: "list.csv")
    while case .record(let record) = try reader.next() {
        if let fault = list.append(record) { throw fault }
    }
    return list
}

/// The text that dedupe writes for a list.
func deduplicated(_ text: String, _ options: LinkageOptions = LinkageOptions()) throws -> String {
    let sink = MemorySink()
    var writer = Writer(sink)
    try Deduplication(try list(text), options: options).writeContacts(to: &writer)
    try writer.flush()
    return sink.string
}

/// Which records went to one contact: the ids of each cluster in order, joined by a plus sign, the clusters sorted.
func clusters(_ text: String, _ options: LinkageOptions = LinkageOptions()) throws -> [String] {
    let sink = MemorySink()
    var writer = Writer(sink)
    _ = try Deduplication(try list(text), options: options).write(.links, to: &writer)
    try writer.flush()
    var members: [String: [String]] = [:]
    for row in try rows(of: sink.string) {
        members[row["contact_id"] ?? "", default: []].append(row["record_id"] ?? "")
    }
    return members.values.map { $0.sorted().joined(separator: "+") }.sorted()
}

/// The rows of CSV text, each by column name.
func rows(of text: String) throws -> [[String: String]] {
    var reader = try Reader(MemorySource(text), name: "text")
    var rows: [[String: String]] = []
    while case .record(let record) = try reader.next() {
        var row: [String: String] = [:]
        for (column, name) in reader.header.names.enumerated() { row[name] = record[column].string }
        rows.append(row)
    }
    return rows
}

/// The only golden record of a list, or of the contact with the id `id`.
func goldenRecord(_ text: String, id: String = "a") throws -> [String: String] {
    try rows(of: try deduplicated(text)).first { $0["contact_id"] == id } ?? [:]
}

/// A list with its master, as the command reads them.
func list(_ text: String, against master: String) throws -> ContactList {
    var masterReader = try Reader(MemorySource(master), name: "master.csv")
    var reader = try Reader(MemorySource(text), name: "new.csv")
    let list = try ContactList(
        reader.header, name: "new.csv", master: (header: masterReader.header, name: "master.csv"))
    while case .record(let record) = try masterReader.next() {
        if let fault = list.appendMaster(record) { throw fault }
    }
    while case .record(let record) = try reader.next() {
        if let fault = list.append(record) { throw fault }
    }
    return list
}

/// What a run writes into one of its files.
func written(_ body: (inout Writer) throws -> Void) throws -> String {
    let sink = MemorySink()
    var writer = Writer(sink)
    try body(&writer)
    try writer.flush()
    return sink.string
}

/// Decisions as a file with the columns pair, decision and contact_id has them.
func decisions(_ rows: String) throws -> MatchDecisions {
    var reader = try Reader(MemorySource("pair,decision,contact_id\n" + rows), name: "decisions.csv")
    return try MatchDecisions(&reader)
}
