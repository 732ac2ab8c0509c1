import Bytes

/// A file to open as a list.
struct ListFile {
    /// The whole file, from its first byte.
    let bytes: any ByteSource
    /// Its first bytes, which showed its format.
    let beginning: [UInt8]
    /// Its name in messages.
    let name: String
    /// How the user wants it read.
    let options: ListOptions
}
