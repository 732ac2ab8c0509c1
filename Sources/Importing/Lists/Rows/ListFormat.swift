import CSV

/// A format of files that lists come in: how it shows in the first bytes of a file, and how to open one.
struct ListFormat: Sendable {
    /// Whether a file that begins with these bytes is one of this format; they are some hundreds, unless it is shorter.
    let isBeginning: @Sendable (_ bytes: [UInt8]) -> Bool
    /// Opens a file of this format and reads it as far as its header.
    let open: @Sendable (_ file: ListFile) throws(Diagnostic) -> any ListRows
    /// Whether a file may have several sheets, of which one is read.
    var hasSheets = false
}
