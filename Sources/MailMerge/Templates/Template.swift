import Bytes

/// A step of a compiled template. Targets are places in the list of instructions.
enum Instruction: Sendable {
    /// Appends literal bytes.
    case text(Range<Int>)
    /// Appends the value in a slot.
    case field(Int)
    /// Ends a line that has tags in it: appends the literal line end, or drops the line if nothing visible stands on
    /// it.
    case lineEnd(Range<Int>)
    /// Goes on at `target` if the value in the slot says nothing or no.
    case skipIfFalse(Int, target: Int)
    /// Goes on at `target` unless the value in the slot says nothing or no.
    case skipUnlessFalse(Int, target: Int)
}

/// A compiled template: a flat list of instructions, its partials included.
///
/// A value is only ever appended as it is, since letters are plain text: no tag inside one is looked at. A template
/// line that has fields or sections on it and comes out with nothing visible is left out, line end and all, as a blank
/// line of an address should be.
struct Template: Sendable {
    var literals: [UInt8] = []
    var instructions: [Instruction] = []

    /// Appends the letter for the contact whose values are given; the first line of a letter starts at `output.count`.
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

    /// Whether a field of one of `slots` stands anywhere in the template.
    func mentions(_ slots: Set<Int>) -> Bool {
        instructions.contains { instruction in
            if case .field(let slot) = instruction { slots.contains(slot) } else { false }
        }
    }

    /// Whether a letter shows something of one of `slots`.
    ///
    /// - Parameter isFalse: whether the value in a slot says nothing or no; nil where that depends on the contact: then
    ///   it is taken to be shown, and sections that depend on it are looked into.
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

    /// Where the last line of `output` begins if there is nothing but spaces on it, else nil.
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
