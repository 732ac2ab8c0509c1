import Bytes
import CSV
import Diagnostics
import Linkage
import Shell

/// Reads the contact list, after the clean list that it is matched against, if any; rows that cannot be read go to
/// `rejects`.
///
/// - Throws: if there are no rows, after writing the header of the output.
func readContacts(
    _ path: String, against master: String?, _ rejects: RejectLog, emptyListTo output: MainOutput
) throws(Diagnostic) -> ContactList {
    let input = try InputFile(path)
    var reader = try Reader(list: input, name: input.name)
    guard let masterInput = try InputFile.unlessEmpty(master) else {
        let list = try ContactList(reader.header, name: input.name)
        try rejects.readRows(&reader) { list.append($0) }
        if list.count + rejects.count == 0 {
            var writer = Writer(output)
            try writer.record(list.columns)
            try writer.flush()
        }
        try requireRows(list.count + rejects.count, in: [input.name])
        return list
    }
    var masterReader = try Reader(list: masterInput, name: masterInput.name)
    let list = try ContactList(
        reader.header, name: input.name, master: (header: masterReader.header, name: masterInput.name))
    try rejects.readRows(&masterReader) { list.appendMaster($0) }
    try rejects.readRows(&reader) { list.append($0) }
    return list
}

/// Reads the rows of the merges of earlier runs; nil if there is no option, or no such file yet.
///
/// - Throws: if a row cannot be read, for the file is about to be replaced.
func readHistory(_ path: String?) throws(Diagnostic) -> ContactList? {
    guard let path, Path.exists(path), let input = try InputFile.unlessEmpty(path) else { return nil }
    var reader = try Reader(list: input, name: input.name)
    let list = try ContactList(reader.header, name: input.name)
    while let row = try reader.next() {
        switch row {
        case .record(let record): if let fault = list.append(record) { throw fault }
        case .rejected(let row):
            throw Diagnostic(file: input.name, line: row.line, column: row.column, row.reason)
        }
    }
    return list
}

/// Reads a small table that an option names; nil if there is no option or the file is empty.
func readTable<Table>(
    _ path: String?, _ read: (inout Reader) throws(Diagnostic) -> Table
) throws(Diagnostic) -> Table? {
    guard let input = try InputFile.unlessEmpty(path) else { return nil }
    var reader = try Reader(list: input, name: input.name)
    return try read(&reader)
}
