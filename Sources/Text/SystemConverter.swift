import Bytes
import Diagnostics
import Platform

/// Converts text to UTF-8 with the system's `iconv` (POSIX), for an encoding whose table is long.
final class SystemConverter {
    private let converter: iconv_t

    /// - Parameter name: the encoding as `iconv` calls it.
    /// - Throws: if the system does not know the encoding.
    init(from name: String) throws(Diagnostic) {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            throw Diagnostic(
                .error, .cannotRead, "this system cannot convert \(name)", hint: "save the list as UTF-8")
        }
        self.converter = converter
    }

    deinit {
        iconv_close(converter)
    }

    /// Converts bytes to UTF-8; a byte that is no character becomes U+FFFD.
    ///
    /// - Returns: the beginning of a character that the bytes end with; none at the end of the text.
    func append(_ bytes: UnsafeRawBufferPointer, atEnd: Bool, to text: inout [UInt8]) -> [UInt8] {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 1 << 12)
        var start = 0
        while start < input.count {
            var inputLeft = input.count - start
            var outputLeft = output.count
            let reason = input[start...].withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var from = input.baseAddress
                    var to = output.baseAddress
                    return iconv(converter, &from, &inputLeft, &to, &outputLeft) == Int(bitPattern: .max) ? errno : 0
                }
            }
            text.append(contentsOf: output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) })
            start = input.count - inputLeft
            if reason == EILSEQ || reason == EINVAL && atEnd {
                text.append(contentsOf: "\u{FFFD}".utf8)
                start += 1
            } else if reason == EINVAL {
                return input[start...].map { UInt8(bitPattern: $0) }
            }
        }
        return []
    }
}
