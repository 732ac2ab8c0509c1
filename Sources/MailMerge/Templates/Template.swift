import Bytes

/// A step of a compiled template. Targets are indices in the list of instructions.
enum Instruction: Sendable {
    /// Appends literal bytes.
    case text(Range<Int>)
    /// Appends the value in a slot.
    case field(Int)
    /// Ends a line that has tags: appends the literal line end, or drops the line if nothing visible is on it.
    case lineEnd(Range<Int>)
    /// Ends a line of fields and punctuation: like `lineEnd`, and drops the punctuation around blank fields.
    case looseLineEnd(Range<Int>, line: Int)
    /// Jumps to `target` if the value in the slot is false.
    case skipIfFalse(Int, target: Int)
    /// Jumps to `target` unless the value in the slot is false.
    case skipUnlessFalse(Int, target: Int)
}

/// A compiled template: a flat list of instructions that includes its partials.
///
/// Values are appended unchanged; a tag inside a value is text. A template line with fields or sections on which
/// nothing visible comes out is dropped with its line end, as a blank line of an address should be. So is a line of
/// fields and punctuation whose fields are blank; where only some are, the others keep one separator between them.
struct Template: Sendable {
    var literals: [UInt8] = []
    var instructions: [Instruction] = []
    var looseLines: [LooseLine] = []
    /// The fields among words: a blank one leaves a gap in a sentence.
    var sentenceFields: [SentenceField] = []

    /// A field among words.
    struct SentenceField: Sendable {
        let slot: Int
        /// The instruction that shows it.
        let instruction: Int
        let gap: LetterGap
    }

    /// The slots that the template uses.
    var slots: Set<Int> {
        var slots: Set<Int> = []
        for instruction in instructions {
            switch instruction {
            case .field(let slot), .skipIfFalse(let slot, _), .skipUnlessFalse(let slot, _): slots.insert(slot)
            case .text, .lineEnd, .looseLineEnd: break
            }
        }
        return slots
    }

    /// Appends the letter for the contact with these values. The letter starts at `output.count`.
    func render(_ values: FieldValues, into output: inout [UInt8]) {
        let start = output.count
        literals.withUnsafeBufferPointer { literals in
            values.bytes.withUnsafeBufferPointer { bytes in
                var next = 0
                while next < instructions.count {
                    switch instructions[next] {
                    case .text(let range):
                        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
                    case .field(let slot):
                        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[values.ranges[slot]]))
                    case .lineEnd(let range):
                        if let lineStart = Template.startOfBlankLine(output, from: start) {
                            output.removeLast(output.count - lineStart)
                        } else {
                            output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
                        }
                    case .looseLineEnd(let range, let line):
                        if Template.closes(looseLines[line], in: &output, from: start, literals, values) {
                            output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
                        }
                    case .skipIfFalse(let slot, let target):
                        if ByteView(UnsafeBufferPointer(rebasing: bytes[values.ranges[slot]])).isFalse {
                            next = target - 1
                        }
                    case .skipUnlessFalse(let slot, let target):
                        if !ByteView(UnsafeBufferPointer(rebasing: bytes[values.ranges[slot]])).isFalse {
                            next = target - 1
                        }
                    }
                    next += 1
                }
            }
        }
    }

    /// The text for the contact with these values, without blanks at its ends.
    func text(for values: FieldValues) -> String {
        var bytes: [UInt8] = []
        render(values, into: &bytes)
        return bytes.withByteView { $0.trimmed.string }
    }

    /// The text if it has no fields; nil otherwise.
    var constantText: String? {
        slots.isEmpty ? literals.withByteView { $0.trimmed.string } : nil
    }

    /// The gaps in the letter for the contact with these values.
    func gaps(_ values: FieldValues) -> [LetterGap] {
        var gaps: [LetterGap] = []
        for field in sentenceFields where values.isBlank(field.slot) && reaches(field.instruction, values) {
            gaps.append(field.gap)
        }
        return gaps
    }

    /// Whether rendering comes to an instruction.
    private func reaches(_ instruction: Int, _ values: FieldValues) -> Bool {
        var next = 0
        while next < instruction {
            switch instructions[next] {
            case .skipIfFalse(let slot, let target) where values.withValue(slot, \.isFalse): next = target
            case .skipUnlessFalse(let slot, let target) where !values.withValue(slot, \.isFalse): next = target
            default: next += 1
            }
        }
        return next == instruction
    }

    /// Whether the template has a field of one of `slots`.
    func mentions(_ slots: Set<Int>) -> Bool {
        instructions.contains { instruction in
            if case .field(let slot) = instruction { slots.contains(slot) } else { false }
        }
    }

    /// Whether a letter shows a value of one of `slots`.
    ///
    /// - Parameter isFalse: whether the value in a slot is false; nil where that depends on the contact. A field whose
    ///   value depends on the contact counts as shown, and a section that depends on it as open.
    func shows(_ slots: Set<Int>, isFalse: (Int) -> Bool?) -> Bool {
        var next = 0
        while next < instructions.count {
            switch instructions[next] {
            case .field(let slot) where slots.contains(slot) && isFalse(slot) != true: return true
            case .skipIfFalse(let slot, let target) where isFalse(slot) == true: next = target - 1
            case .skipUnlessFalse(let slot, let target) where isFalse(slot) == false: next = target - 1
            default: break
            }
            next += 1
        }
        return false
    }

    /// Whether a letter shows or tests a value of one of `slots`.
    ///
    /// - Parameter isFalse: whether the value in a slot is false.
    func needs(_ slots: Set<Int>, isFalse: (Int) -> Bool?) -> Bool {
        var next = 0
        while next < instructions.count {
            switch instructions[next] {
            case .field(let slot) where slots.contains(slot): return true
            case .skipIfFalse(let slot, _) where slots.contains(slot): return true
            case .skipUnlessFalse(let slot, _) where slots.contains(slot): return true
            case .skipIfFalse(let slot, let target) where isFalse(slot) == true: next = target - 1
            case .skipUnlessFalse(let slot, let target) where isFalse(slot) == false: next = target - 1
            default: break
            }
            next += 1
        }
        return false
    }

    /// The literal text that a letter can have.
    ///
    /// - Parameter isFalse: as in `shows`.
    func text(isFalse: (Int) -> Bool?) -> String {
        var text: [UInt8] = []
        var next = 0
        while next < instructions.count {
            switch instructions[next] {
            case .text(let range), .lineEnd(let range), .looseLineEnd(let range, _):
                text.append(contentsOf: literals[range])
            case .skipIfFalse(let slot, let target) where isFalse(slot) == true: next = target - 1
            case .skipUnlessFalse(let slot, let target) where isFalse(slot) == false: next = target - 1
            default: break
            }
            next += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The start of the last line of `output` if it holds only blanks, else nil.
    private static func startOfBlankLine(_ output: [UInt8], from start: Int) -> Int? {
        var index = output.count
        while index > start {
            switch output[index - 1] {
            case 0x20, 0x09: index -= 1
            case 0x0A: return index
            default: return nil
            }
        }
        return index
    }
}
