import Bytes

/// A step of a compiled template. Targets are indices in the list of instructions.
enum Instruction: Sendable {
    /// Appends literal bytes.
    case text(Range<Int>)
    /// Appends the value in a slot.
    case field(Int)
    /// Ends a line that has tags: appends the literal line end, or drops the line if nothing visible is on it.
    case lineEnd(Range<Int>)
    /// Jumps to `target` if the value in the slot is false.
    case skipIfFalse(Int, target: Int)
    /// Jumps to `target` unless the value in the slot is false.
    case skipUnlessFalse(Int, target: Int)
}

/// A compiled template: a flat list of instructions that includes its partials.
///
/// Values are appended unchanged; a tag inside a value is text. A template line with fields or sections on which
/// nothing visible comes out is dropped with its line end, as a blank line of an address should be.
struct Template: Sendable {
    var literals: [UInt8] = []
    var instructions: [Instruction] = []

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
