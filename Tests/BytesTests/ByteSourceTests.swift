import Bytes
import Diagnostics
import Testing

@Suite("A source of bytes")
struct ByteSourceTests {
    /// Returns its bytes a few at a time, as a pipe does.
    private final class Trickle: ByteSource {
        private var rest: ArraySlice<UInt8>
        private let size: Int
        private(set) var reads = 0

        init(_ text: String, size: Int) {
            rest = Array(text.utf8)[...]
            self.size = size
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            reads += 1
            let part = rest.prefix(min(size, buffer.count))
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }

    @Test("Its prefix ends with the block that is enough, and nothing after it is read")
    func prefix() throws {
        let source = Trickle("ab\ncd\nef", size: 2)
        let bytes = try source.prefix { (bytes) throws(Diagnostic) in bytes.contains(.lineFeed) }
        #expect(String(decoding: bytes, as: UTF8.self) == "ab\nc")
        #expect(source.reads == 2)
    }

    @Test("Its prefix is everything if nothing is enough")
    func wholePrefix() throws {
        let bytes = try Trickle("abcde", size: 2).prefix { (_) throws(Diagnostic) in false }
        #expect(String(decoding: bytes, as: UTF8.self) == "abcde")
    }

    @Test("An error from the condition is rethrown")
    func failingPrefix() {
        #expect(throws: Diagnostic.self) {
            try Trickle("abcde", size: 2).prefix { (bytes) throws(Diagnostic) in
                if bytes.count > 3 { throw Diagnostic(.error, .data, "too long") }
                return false
            }
        }
    }

    @Test("A resumed source returns the bytes read before and then the rest", arguments: [1, 3, 100])
    func resumed(size: Int) throws {
        let source = ResumedSource(Array("abc".utf8), then: Trickle("defg", size: size))
        let bytes = try source.prefix { (_) throws(Diagnostic) in false }
        #expect(String(decoding: bytes, as: UTF8.self) == "abcdefg")
    }
}
