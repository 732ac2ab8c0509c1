import CSV
import Linkage
import Shell

/// Reads a whole list of contacts, and before it the clean list that it is matched against; rows that cannot be read go to
/// `rejects`.
///
/// - Throws: when there is no row; the header of the output has then been written.
func readContacts(_ path: String, against master: String?, _ rejects: RejectLog) throws(Diagnostic) -> ContactList {
    let input = try InputFile(path)
    var reader = try Reader(input, name: input.name)
    guard let master else {
        let list = try ContactList(reader.header, name: input.name)
        try read(&reader, rejects) { list.append($0) }
        guard list.count + rejects.count > 0 else {
            var writer = Writer(StandardOutput())
            try writer.record(list.columns)
            try writer.flush()
            throw Diagnostic(file: input.name, "there are no rows below the header", hint: "export the list again")
        }
        return list
    }
    let masterInput = try InputFile(master)
    var masterReader = try Reader(masterInput, name: masterInput.name)
    let list = try ContactList(
        reader.header, name: input.name, master: (header: masterReader.header, name: masterInput.name))
    try read(&masterReader, rejects) { list.appendMaster($0) }
    try read(&reader, rejects) { list.append($0) }
    return list
}

private func read(
    _ reader: inout Reader, _ rejects: RejectLog, _ append: (Record) -> Diagnostic?
) throws(Diagnostic) {
    while let row = try reader.next() {
        switch row {
        case .record(let record):
            if let fault = append(record) { try rejects.reject(fault, raw: record.raw) }
        case .rejected(let row):
            let fault = Diagnostic(file: reader.name, line: row.line, column: row.column, row.reason)
            try rejects.reject(fault, raw: row.raw)
        }
    }
}

/// Reads a small table that an option names.
func readTable<Table>(
    _ path: String, _ read: (inout Reader) throws(Diagnostic) -> Table
) throws(Diagnostic) -> Table {
    let input = try InputFile(path)
    var reader = try Reader(input, name: input.name)
    return try read(&reader)
}

extension StandardOutput {
    /// Writes text.
    func write(_ text: String) throws(Diagnostic) {
        try Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}
