import Platform
import Text

/// The arguments of the program as text, and the file names among them that are not UTF-8.
///
/// Linux allows any bytes in a file name, such as those of an archive made on an old Windows. A `String` would replace
/// them, and the file could not be found. Here each such byte becomes its Windows-1252 character, which is what
/// messages and `source` show, and the system is asked for the bytes that were given.
package enum GivenArguments {
    /// All arguments behind the name of the program.
    package static let texts: [String] = given.map(\.text)

    /// The bytes of an argument, ended by 0, by its text, where they are not those of the text.
    private static let bytes: [String: [CChar]] = {
        let others = given.filter { !$0.isText }.map { ($0.text, $0.bytes) }
        return Dictionary(others, uniquingKeysWith: { first, _ in first })
    }()

    private static let given: [(text: String, bytes: [CChar], isText: Bool)] = {
        var given: [(text: String, bytes: [CChar], isText: Bool)] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            let bytes = Array(UnsafeBufferPointer(start: argument, count: strlen(argument) + 1))
            let (text, isText) = text(of: bytes.dropLast().map { UInt8(bitPattern: $0) })
            given.append((text, bytes, isText))
        }
        return given
    }()

    /// The text of some bytes, and whether they are UTF-8.
    static func text(of bytes: [UInt8]) -> (text: String, isText: Bool) {
        var text: [UInt8] = []
        var isText = true
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                if case .complete(let length) = UTF8Character.length(in: bytes, at: index) {
                    text.append(contentsOf: bytes[index..<index + length])
                    index += length
                } else {
                    text.append(contentsOf: String(Windows1252.character(bytes[index])).utf8)
                    isText = false
                    index += 1
                }
            }
        }
        return (String(decoding: text, as: UTF8.self), isText)
    }

    /// Calls `body` with the path as the system knows it.
    static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        guard let bytes = bytes[path] else { return path.withCString(body) }
        return bytes.withUnsafeBufferPointer { $0.baseAddress.map(body) } ?? path.withCString(body)
    }
}
