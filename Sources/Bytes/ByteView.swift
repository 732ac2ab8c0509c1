import Platform

/// A view of bytes that something else owns: a field of a record, or a part of one.
///
/// It copies nothing. It is valid until its owner changes or is released: a field of a `Reader` until the reader's next
/// `next()`, a cell of a `Table` as long as the table is not changed, and the view inside `withByteView` until it
/// returns. Indices always start at 0, even in a part of another view.
@usableFromInline
package struct ByteView {
    /// The address of the first byte.
    @usableFromInline package let start: UnsafePointer<UInt8>
    @usableFromInline package let count: Int

    @inlinable
    package init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    /// The view of `buffer`; an empty buffer may have no base address.
    @inlinable
    package init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.init(start: buffer.baseAddress ?? ByteView.nowhere, count: buffer.count)
    }

    /// The view of a literal.
    @inlinable
    package init(_ text: StaticString) {
        self.init(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// No bytes.
    @inlinable
    package static var empty: ByteView { ByteView(start: nowhere, count: 0) }

    /// An address for empty views; it is never read.
    @inlinable
    static var nowhere: UnsafePointer<UInt8> { ("" as StaticString).utf8Start }

    @inlinable
    package var isEmpty: Bool { count == 0 }

    @inlinable
    package subscript(index: Int) -> UInt8 {
        precondition(index >= 0 && index < count)
        return start[index]
    }

    /// The part of the view at `range`, which must lie within `0..<count`.
    @inlinable
    package subscript(range: Range<Int>) -> ByteView {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return ByteView(start: start + range.lowerBound, count: range.count)
    }

    /// The bytes from `index` to the end.
    @inlinable
    package func from(_ index: Int) -> ByteView { self[index..<count] }

    /// The bytes before `index`.
    @inlinable
    package func upTo(_ index: Int) -> ByteView { self[0..<index] }

    /// The bytes from the start of this view to the end of `last`, which follows in the same memory.
    package func extended(to last: ByteView) -> ByteView {
        let count = last.start + last.count - start
        precondition(count >= self.count)
        return ByteView(start: start, count: count)
    }

    /// The bytes as a buffer for calls that take one.
    @inlinable
    package var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// Copies the bytes to `target`; short views, the usual case, without a function call.
    @inlinable @inline(__always)
    package func copy(to target: UnsafeMutablePointer<UInt8>) {
        guard count < 32 else { return target.update(from: start, count: count) }
        let source = UnsafeRawPointer(start)
        let target = UnsafeMutableRawPointer(target)
        if count >= 8 {
            var offset = 0
            while offset < count - 8 {
                target.storeBytes(
                    of: source.loadUnaligned(fromByteOffset: offset, as: UInt64.self), toByteOffset: offset,
                    as: UInt64.self)
                offset += 8
            }
            let last = source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            target.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            let (first, last) = (
                source.loadUnaligned(as: UInt32.self), source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            )
            target.storeBytes(of: first, as: UInt32.self)
            target.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
        } else {
            for index in 0..<count {
                target.storeBytes(
                    of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index, as: UInt8.self)
            }
        }
    }

    /// A copy as text; bytes that are not UTF-8 become U+FFFD.
    package var string: String { String(decoding: buffer, as: UTF8.self) }

    /// A copy of the bytes.
    package var array: [UInt8] { Array(buffer) }
}

/// `view[low..<high]` is a separate view whose indices start at 0. The standard library's `prefix`, `dropFirst` and the
/// like give a `Slice`, which keeps the indices of the whole view.
extension ByteView: RandomAccessCollection {
    @usableFromInline package typealias SubSequence = Slice<ByteView>

    @inlinable
    package var startIndex: Int { 0 }

    @inlinable
    package var endIndex: Int { count }

    @inlinable
    package func makeIterator() -> UnsafeBufferPointer<UInt8>.Iterator { buffer.makeIterator() }

    @inlinable
    package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result? {
        try body(buffer)
    }
}

extension ByteView: Hashable {
    @inlinable
    package static func == (one: ByteView, other: ByteView) -> Bool {
        one.count == other.count && memcmp(one.start, other.start, one.count) == 0
    }

    @inlinable
    package func hash(into hasher: inout Hasher) {
        // Without the count, `ab` then `c` would hash like `a` then `bc`.
        hasher.combine(count)
        hasher.combine(bytes: UnsafeRawBufferPointer(buffer))
    }
}

extension ByteView {
    /// The position of the first `byte` at or after `from`, or nil.
    package func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
        guard from < count, let found = memchr(start + from, Int32(byte), count - from) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Whether `byte` is among the bytes.
    package func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }

    /// The view without white space at either end: ASCII blanks and controls up to U+0020, and the no-break space
    /// U+00A0.
    @inlinable
    package var trimmed: ByteView {
        var low = 0
        var high = count
        while low < high {
            if start[low] <= .space {
                low += 1
            } else if start[low] == 0xC2, low + 1 < high, start[low + 1] == 0xA0 {
                low += 2
            } else {
                break
            }
        }
        while high > low {
            if start[high - 1] <= .space {
                high -= 1
            } else if start[high - 1] == 0xA0, high - 2 >= low, start[high - 2] == 0xC2 {
                high -= 2
            } else {
                break
            }
        }
        return self[low..<high]
    }

    /// Whether the view holds nothing but ASCII spaces, tabs and line ends.
    package var isBlank: Bool { allSatisfy { $0 == .space || $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn } }

    /// Whether the last byte is a line feed or a carriage return.
    package var endsLine: Bool { count > 0 && (start[count - 1] == .lineFeed || start[count - 1] == .carriageReturn) }

    /// The number of Unicode scalars in UTF-8 text.
    package var characterCount: Int { count(where: \.beginsCharacter) }

    /// The parts between bytes that `isSeparator` accepts; empty parts are left out.
    package func split(where isSeparator: (UInt8) -> Bool) -> [ByteView] {
        var parts: [ByteView] = []
        var low = 0
        for index in 0...count where index == count || isSeparator(start[index]) {
            if index > low { parts.append(self[low..<index]) }
            low = index + 1
        }
        return parts
    }

    /// The parts between occurrences of `separator`, which may have several bytes, each trimmed; blank parts are left
    /// out.
    package func split(on separator: StaticString) -> [ByteView] {
        var parts: [ByteView] = []
        var rest = self
        while let found = rest.firstRange(of: separator) {
            parts.append(rest.upTo(found.lowerBound).trimmed)
            rest = rest.from(found.upperBound)
        }
        parts.append(rest.trimmed)
        return parts.filter { !$0.isEmpty }
    }

    /// The first occurrence of `text`, which must not be empty, or nil.
    package func firstRange(of text: StaticString) -> Range<Int>? {
        firstRange(of: ByteView(text))
    }

    /// The first occurrence of `bytes`, which must not be empty, or nil.
    package func firstRange(of bytes: ByteView) -> Range<Int>? {
        var from = 0
        while let low = firstIndex(of: bytes[0], from: from), low + bytes.count <= count {
            if memcmp(start + low, bytes.start, bytes.count) == 0 { return low..<low + bytes.count }
            from = low + 1
        }
        return nil
    }

    /// Whether the bytes equal `text`, ignoring the case of ASCII letters.
    package func equalsIgnoringCase(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && hasPrefixIgnoringCase(text)
    }

    /// Whether the view begins with `text`, ignoring the case of ASCII letters.
    package func hasPrefixIgnoringCase(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        for index in 0..<length where start[index].asciiLowercased != text.utf8Start[index].asciiLowercased {
            return false
        }
        return true
    }

    /// A copy with ASCII letters in lowercase.
    package var asciiLowercased: [UInt8] { map(\.asciiLowercased) }

    /// A copy as text in lowercase, including non-ASCII letters.
    package var lowercasedString: String {
        allSatisfy { $0.isASCII } ? String(decoding: asciiLowercased, as: UTF8.self) : string.lowercased()
    }
}

extension StringProtocol {
    /// Calls `body` with the bytes of the text, valid until it returns.
    @inlinable
    package func withByteView<Value, Failure: Error>(
        _ body: (ByteView) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // The usual text is in one piece and needs no copy.
        let result = utf8.withContiguousStorageIfAvailable { (buffer) -> Result<Value, Failure> in
            do throws(Failure) {
                return .success(try body(ByteView(buffer)))
            } catch {
                return .failure(error)
            }
        }
        if let result { return try result.get() }
        return try Array(utf8).withByteView(body)
    }
}

extension [UInt8] {
    /// Calls `body` with a view of the array, valid until it returns.
    @inlinable
    package func withByteView<Result, Failure: Error>(
        _ body: (ByteView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withUnsafeBufferPointer { (buffer) throws(Failure) in try body(ByteView(buffer)) }
    }
}
