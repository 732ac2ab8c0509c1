import Bytes

extension ByteView {
    /// The bytes before the NUL that ends `text`.
    init(cString text: UnsafePointer<CChar>) {
        var count = 0
        while text[count] != 0 { count += 1 }
        self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// The name without its namespace prefix.
    var localName: ByteView { firstIndex(of: UInt8(ascii: ":")).map { from($0 + 1) } ?? self }
}
