/// Decodes characters that XML cannot hold, written as `_x000D_` (ECMA-376 part 1, 22.9.2.19: ST_Xstring).
enum EscapedText {
    /// Decodes the escapes in `bytes` from `start` on, in place.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        var target = start
        var source = start
        while source < bytes.count {
            if bytes[source] == UInt8(ascii: "_"), let scalar = escape(in: bytes, at: source) {
                // An escape has seven bytes, its character at most three.
                for byte in String(Character(scalar)).utf8 {
                    bytes[target] = byte
                    target += 1
                }
                source += 7
            } else {
                bytes[target] = bytes[source]
                target += 1
                source += 1
            }
        }
        bytes.removeSubrange(target...)
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index + 2..<index + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
