import Bytes

extension ByteView {
    /// Whether the value closes a section: it is blank, a zero such as `0` or `0.00`, or `false`.
    ///
    /// `no` is true: it is a family name and the code of Norway.
    var isFalse: Bool {
        switch first {
        case nil: true
        case UInt8(ascii: "f"), UInt8(ascii: "F"): equalsIgnoringCase("false")
        case UInt8(ascii: "0"): count == 1 || self[1] == .period && from(2).allSatisfy { $0 == UInt8(ascii: "0") }
        default: false
        }
    }
}
