import CSV

/// A file that is to be opened as a list.
struct ListFile {
    /// The file from its first byte on.
    let bytes: any ByteSource
    /// Its first bytes, as they decided about its format.
    let beginning: [UInt8]
    /// What messages call it.
    let name: String
    /// How the user wants it to be read.
    let options: ListOptions
}
