import CSV
import Linkage
import Shell

/// A CSV file that is written beside the contacts, and put in its place when everything is written.
struct SideFile {
    private let file: OutputFile

    /// Begins the file at `path`; nil where the user wants none.
    init?(_ path: String?, _ shared: SharedOptions) throws(Diagnostic) {
        guard let path else { return nil }
        file = try OutputFile(path, overwrite: shared.overwrite)
    }

    func write(_ body: (inout Writer) throws(Diagnostic) -> Void) throws(Diagnostic) {
        var writer = Writer(file)
        try body(&writer)
        try writer.flush()
    }

    func commit() throws(Diagnostic) {
        try file.commit()
    }
}

/// Reads a whole list of contacts; rows that cannot be read go to `rejects`.
///
/// - Throws: when there is no row; the header of the output has then been written.
func readContacts(_ path: String, _ rejects: RejectLog) throws(Diagnostic) -> ContactList {
    let input = try InputFile(path)
    var reader = try Reader(input, name: input.name)
    let list = try ContactList(reader.header, name: input.name)
    while let row = try reader.next() {
        switch row {
        case .record(let record):
            if let fault = list.append(record) { try rejects.reject(fault, raw: record.raw) }
        case .rejected(let row):
            let fault = Diagnostic(file: input.name, line: row.line, column: row.column, row.reason)
            try rejects.reject(fault, raw: row.raw)
        }
    }
    guard list.count + rejects.count > 0 else {
        var writer = Writer(StandardOutput())
        try writer.record(list.columns)
        try writer.flush()
        throw Diagnostic(file: input.name, "there are no rows below the header", hint: "export the list again")
    }
    return list
}

extension StandardOutput {
    /// Writes text.
    func write(_ text: String) throws(Diagnostic) {
        try Array(text.utf8).withByteView { (bytes) throws(Diagnostic) in
            try write(UnsafeRawBufferPointer(bytes.buffer))
        }
    }
}
