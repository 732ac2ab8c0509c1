import Bytes

/// How a letter begins.
package enum Greetings {
    /// What stands behind the greeting at the front of a line; nil for a line that begins with none.
    package static func name(greetedIn line: ByteView) -> ByteView? {
        for greeting in all where line.hasPrefixIgnoringCase(greeting) {
            let rest = line.from(greeting.utf8CodeUnitCount)
            if rest.isEmpty || rest[0] == .space { return rest.trimmed }
        }
        return nil
    }

    /// Of two that begin alike the longer first.
    private static let all: [StaticString] = ["dear", "hello", "hi"]
}
