import Bytes
import Contacts
import Diagnostics
import Importing
import Testing

/// Imports the text of an address book.
func importCards(
    _ text: String, _ change: (inout ContactOptions) throws(Diagnostic) -> Void = { _ in }
) throws(Diagnostic) -> Imported {
    try importContacts([("cards.vcf", Array(text.utf8))], change)
}

/// Imports one card with these lines between `BEGIN` and `END`; its row.
func importCard(_ lines: String, version: String = "3.0") throws -> [String: String] {
    let imported = try importCards("BEGIN:VCARD\nVERSION:\(version)\n\(lines)\nEND:VCARD\n")
    #expect(imported.counts.read == 1)
    return try #require(imported.rows.first, "\(imported.rejected)")
}

/// A few bytes repeated many times, which never stand in memory together.
final class RepeatedSource: RewindableSource {
    private let head: [UInt8]
    private let block: [UInt8]
    private let tail: [UInt8]
    private let times: Int
    private var blocks: Int
    private var part = 0

    /// - Parameter times: how often the body comes, a multiple of 100.
    init(_ head: [UInt8], _ body: [UInt8], times: Int, _ tail: [UInt8]) {
        self.head = head
        self.tail = tail
        block = Array(repeatElement(body, count: 100).joined())
        self.times = times
        blocks = times / 100
    }

    func rewind() {
        blocks = times / 100
        part = 0
    }

    /// The buffer must have room for a hundred bodies.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        part += 1
        if part == 1 { return copy(head, to: buffer) }
        blocks -= 1
        return blocks >= 0 ? copy(block, to: buffer) : blocks == -1 ? copy(tail, to: buffer) : 0
    }

    private func copy(_ bytes: [UInt8], to buffer: UnsafeMutableRawBufferPointer) -> Int {
        buffer.copyBytes(from: bytes)
        return bytes.count
    }
}
