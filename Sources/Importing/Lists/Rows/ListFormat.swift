import Diagnostics

/// A file format that lists come in: how to recognize a file by its first bytes, and how to open it.
struct ListFormat: Sendable {
    /// Whether a file with these first bytes (at least 512, unless the file is shorter) has this format.
    let isBeginning: @Sendable (_ bytes: [UInt8]) -> Bool
    /// Opens a file of this format and reads its header.
    let open: @Sendable (_ file: ListFile) throws(Diagnostic) -> any ListRows
    /// Whether a file can have several sheets; one of them is read.
    var hasSheets = false
}
