import ArgumentParser

/// The byte between two cells of a row, as the user names it: a word such as `semicolon`, or the character.
package struct Delimiter: ExpressibleByArgument {
    package let byte: UInt8

    package static let allValueStrings = ["comma", "semicolon", "tab", "bar", "a single character"]

    private static let words: [String: UInt8] = [
        "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"),
        "bar": UInt8(ascii: "|"), "\t": UInt8(ascii: "\t"), "\\t": UInt8(ascii: "\t"),
    ]

    package init?(argument: String) {
        let bytes = Array(argument.utf8)
        if let byte = Delimiter.words[argument] {
            self.byte = byte
        } else if bytes.count == 1, bytes[0] > 0x20, bytes[0] < 0x7F, bytes[0] != UInt8(ascii: "\"") {
            byte = bytes[0]
        } else {
            return nil
        }
    }
}
