import Bytes

/// A template line of fields and punctuation, such as `{{city}}, {{region}} {{postal_code}}` or `({{city}})`.
struct LooseLine: Sendable {
    /// The slots of its fields.
    var slots: [Int] = []
    /// The literal text before each field and after the last one; nil if sections on the line decide what is there.
    var literals: [Range<Int>]? = []
}

extension Template {
    /// Finishes a loose line at the end of `output`: drops it if its fields are blank, and the punctuation around the
    /// blank ones if only some are.
    ///
    /// - Returns: whether there is a line, which needs its end.
    static func closes(
        _ line: LooseLine, in output: inout [UInt8], from start: Int, _ text: UnsafeBufferPointer<UInt8>,
        _ values: FieldValues
    ) -> Bool {
        guard line.slots.contains(where: values.isBlank) else { return true }
        let lineStart = output[start...].lastIndex(of: .lineFeed).map { $0 + 1 } ?? start
        guard let literals = line.literals else {
            // Sections have chosen what is there.
            guard !output[lineStart...].withoutTags.contains(where: \.isVisibleInWord) else { return true }
            output.removeLast(output.count - lineStart)
            return false
        }
        let pieces = literals.map { Array(text[$0]) }
        output.removeLast(output.count - lineStart)
        let tags = pieces[0].leadingTags
        output.append(contentsOf: tags)
        let isThere = line.slots.map { !values.isBlank($0) }
        guard let first = isThere.firstIndex(of: true), let last = isThere.lastIndex(of: true) else {
            let closing = pieces[pieces.count - 1].trailingTags
            output.append(contentsOf: closing)
            return !tags.isEmpty || !closing.isEmpty
        }
        if first == 0 { output.append(contentsOf: pieces[0].dropFirst(tags.count)) }
        for index in first...last where isThere[index] {
            values.withValue(line.slots[index]) { output.append(contentsOf: $0.buffer) }
            guard index < last, let next = isThere[(index + 1)...].firstIndex(of: true) else { continue }
            let between = pieces[(index + 1)...next]
            let separator = between.count == 1 ? between[index + 1] : LooseLine.separator(among: between)
            output.append(contentsOf: separator)
        }
        let end = pieces[pieces.count - 1]
        if last == line.slots.count - 1 {
            output.append(contentsOf: end)
        } else {
            output.append(contentsOf: LooseLine.punctuation(endingIn: end))
        }
        return true
    }
}

extension LooseLine {
    /// Whether there is text between or around its fields.
    var hasPunctuation: Bool { literals?.contains { !$0.isEmpty } ?? false }

    /// The first separator without brackets, which belong to a field that is blank.
    fileprivate static func separator(among pieces: ArraySlice<[UInt8]>) -> [UInt8] {
        pieces.first { !$0.contains(where: isBracket) && !$0.isEmpty } ?? [.space]
    }

    /// What may end a line whatever its last field is: `,` and the like, and tags.
    fileprivate static func punctuation(endingIn end: [UInt8]) -> [UInt8] {
        let tags = end.trailingTags
        let text = end.dropLast(tags.count)
        return (text.allSatisfy { ",.:;!?".utf8.contains($0) } ? Array(text) : []) + tags
    }

    private static func isBracket(_ byte: UInt8) -> Bool { "()[]<>".utf8.contains(byte) }
}

extension UInt8 {
    /// Whether a byte is one of a letter or digit, or of any character beyond ASCII.
    var isVisibleInWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}

extension Collection<UInt8> where Index == Int {
    /// The text without HTML tags and character references.
    var withoutTags: [UInt8] {
        var text: [UInt8] = []
        var end: UInt8?
        for byte in self {
            if let mark = end {
                if byte == mark { end = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "<"): end = UInt8(ascii: ">")
            case UInt8(ascii: "&"): end = UInt8(ascii: ";")
            default: text.append(byte)
            }
        }
        // A sign that opens nothing is text.
        return end == nil ? text : Array(self)
    }

    /// The HTML tags at its front.
    fileprivate var leadingTags: [UInt8] {
        var end = startIndex
        while end < endIndex, self[end] == UInt8(ascii: "<"),
            let close = self[end...].firstIndex(of: UInt8(ascii: ">"))
        {
            end = close + 1
        }
        return Array(self[startIndex..<end])
    }

    /// The HTML tags at its end.
    fileprivate var trailingTags: [UInt8] {
        var start = endIndex
        while start > startIndex, self[start - 1] == UInt8(ascii: ">") {
            var open = start - 1
            while open > startIndex, self[open] != UInt8(ascii: "<") { open -= 1 }
            guard self[open] == UInt8(ascii: "<") else { break }
            start = open
        }
        return Array(self[start..<endIndex])
    }
}
