import Bytes
import Diagnostics
import Testing

@Suite("A growing buffer")
struct GrowingBufferTests {
    @Test("It holds everything appended, however often it has to grow", arguments: [0, 1, 7, 4096])
    func growth(capacity: Int) {
        var buffer = ByteBuffer(capacity: capacity)
        var expected: [UInt8] = []
        for number in 0..<1000 {
            let bytes = Array("\(number),".utf8)
            bytes.withByteView { buffer.append($0) }
            buffer.append(.lineFeed)
            expected += bytes + [.lineFeed]
        }
        #expect(buffer.view.array == expected)
        #expect(buffer.count == expected.count)
        #expect(buffer.capacity >= buffer.count)
    }

    @Test("Dropping the front and truncating the end keep the rest in order")
    func shortening() {
        var buffer = ByteBuffer()
        "abcdefgh".withByteView { buffer.append($0) }
        buffer.removeFirst(2)
        #expect(buffer.view.string == "cdefgh")
        buffer.truncate(to: 3)
        #expect(buffer.view.string == "cde")
        #expect(buffer.view(from: 1, count: 2).string == "de")
        buffer.removeFirst(3)
        #expect(buffer.view.isEmpty)
    }

    @Test("Clearing keeps the memory")
    func clearing() {
        var numbers = GrowingBuffer<Int>()
        for number in 0..<100 { numbers.append(number) }
        let capacity = numbers.capacity
        numbers.clear()
        #expect(numbers.count == 0)
        #expect(numbers.capacity == capacity)
        #expect(numbers.room == capacity)
    }

    @Test("Bytes written past the end count after advance(by:)")
    func writtenInPlace() {
        var buffer = ByteBuffer()
        buffer.reserve(3)
        buffer.end[0] = UInt8(ascii: "x")
        buffer.advance(by: 1)
        #expect(buffer.view.string == "x")
    }

    @Test("A source is read into it block by block")
    func reading() throws {
        let source = MemorySource("abcdefg")
        var buffer = ByteBuffer()
        #expect(try buffer.append(from: source, atMost: 4) == 4)
        #expect(try buffer.append(from: source, atMost: 4) == 3)
        #expect(try buffer.append(from: source, atMost: 4) == 0)
        #expect(buffer.view.string == "abcdefg")
    }
}
