/// The letters of Latin-1 and Latin Extended-A, U+00C0 to U+017F, without their marks.
package enum LatinLetters {
    /// The value of `base` for a character that is not a letter.
    package static let none = UInt8(ascii: "?")

    /// The lowercase base letter, or the first of two, of a letter with marks; `none` if it is not a letter.
    package static func base(of scalar: UInt32) -> UInt8 { entry(scalar) == none ? none : entry(scalar) | 0x20 }

    /// The second letter, for letters that become two: `ae`, `oe`, `ss`, `th`.
    package static func second(of scalar: UInt32) -> UInt8? {
        switch entry(scalar) {
        case UInt8(ascii: "A"), UInt8(ascii: "O"): UInt8(ascii: "e")
        case UInt8(ascii: "S"): UInt8(ascii: "s")
        case UInt8(ascii: "T"): UInt8(ascii: "h")
        default: nil
        }
    }

    /// Whether a letter is a capital.
    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: true
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
        case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
        default: scalar == 0x178
        }
    }

    /// The ASCII spelling of a letter with marks, or nil for any other character.
    package static func plain(_ scalar: Unicode.Scalar) -> String? {
        guard (0xC0...0x17F).contains(scalar.value) else {
            // Romanian letters with a comma below.
            return (0x218...0x21B).contains(scalar.value) ? scalar.value < 0x21A ? "s" : "t" : nil
        }
        let base = base(of: scalar.value)
        guard base != none else { return nil }
        return String(decoding: [base] + (second(of: scalar.value).map { [$0] } ?? []), as: UTF8.self)
    }

    private static func entry(_ scalar: UInt32) -> UInt8 {
        let index = Int(scalar) - 0xC0
        precondition(index >= 0 && index < bases.utf8CodeUnitCount)
        return bases.utf8Start[index]
    }

    /// The base letters in order: `?` if the character is not a letter, and a capital if it becomes two letters.
    private static let bases: StaticString = """
        aaaaaaAceeeeiiiidnooooo?ouuuuyTSaaaaaaAceeeeiiiidnooooo?ouuuuyTy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
