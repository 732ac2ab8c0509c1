import Bytes

extension ByteView {
    /// The bytes before the NUL that ends `text`.
    init(cString text: UnsafePointer<CChar>) {
        var count = 0
        while text[count] != 0 { count += 1 }
        self.init(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// What follows the namespace prefix, if there is one.
    var localName: ByteView { firstIndex(of: UInt8(ascii: ":")).map { from($0 + 1) } ?? self }
}
