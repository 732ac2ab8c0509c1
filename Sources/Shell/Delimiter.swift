import ArgumentParser

/// The field delimiter as the user gives it: a word such as `semicolon`, or the character itself.
package struct Delimiter: ExpressibleByArgument {
    package let byte: UInt8

    package static let allValueStrings = ["comma", "semicolon", "tab", "bar", "a single character"]

    private static let words: [String: UInt8] = [
        "comma": .comma, "semicolon": .semicolon, "tab": .tab, "bar": UInt8(ascii: "|"), "\t": .tab, "\\t": .tab,
    ]

    package init?(argument: String) {
        let bytes = Array(argument.utf8)
        if let byte = Delimiter.words[argument] {
            self.byte = byte
        } else if bytes.count == 1, bytes[0] > .space, bytes[0] < .delete, bytes[0] != .quote {
            byte = bytes[0]
        } else {
            return nil
        }
    }
}
