import Bytes
import Text

/// Makes unique file names that are safe on every file system: `priya-patel-c1f3a9.txt`.
struct LetterFileNames {
    /// The hashes of the names used so far, each with the last number added to it. A hash collision only adds a number
    /// that was not needed.
    private var taken: [UInt64: Int] = [:]

    private let suffix: String

    /// - Parameter suffix: the suffix of all names, such as `.txt`.
    init(suffix: String) {
        self.suffix = suffix
    }

    private static let maximumNameLength = 120
    private static let maximumIdentifierLength = 80

    /// The file name for `letter`: from the template's pattern, or else from the contact's name and id.
    mutating func next(for letter: Letter) -> String {
        var name: [UInt8] = []
        if let pattern = letter.template.fileNamePattern {
            pattern.render(letter.values, into: &name)
            return name.withByteView { next(name: $0, identifier: .empty) }
        }
        letter.values.withAddressee { addressee in
            for part in addressee.isPerson ? [addressee.given, addressee.family] : [addressee.organization] {
                name.append(contentsOf: part.buffer)
                name.append(.space)
            }
        }
        let end = name.count
        letter.values.withValue(letter.slots.identifier) { name.append(contentsOf: $0.buffer) }
        return name.withByteView { next(name: $0.upTo(end), identifier: $0.from(end)) }
    }

    /// The file name for a letter to `name` with the id `identifier`; either may be blank.
    ///
    /// It has only lower-case ASCII letters, digits and single hyphens, does not begin with a hyphen, has at most 255
    /// bytes, and differs from all others even if case is ignored.
    mutating func next(name: ByteView, identifier: ByteView) -> String {
        var stem: [UInt8] = []
        stem.reserveCapacity(64)
        LetterFileNames.appendSlug(name, limit: LetterFileNames.maximumNameLength, to: &stem)
        LetterFileNames.appendSlug(identifier, limit: LetterFileNames.maximumIdentifierLength, to: &stem)
        if stem.isEmpty {
            stem.append(contentsOf: "letter".utf8)
        } else if stem.count <= 4, LetterFileNames.reserved.contains(String(decoding: stem, as: UTF8.self)) {
            stem.append(contentsOf: "-letter".utf8)
        }
        let end = stem.count
        let hash = LetterFileNames.hash(stem)
        if var number = taken.updateValue(1, forKey: hash) {
            repeat {
                number += 1
                stem.removeLast(stem.count - end)
                stem.append(contentsOf: "-\(number)".utf8)
            } while taken.updateValue(1, forKey: LetterFileNames.hash(stem)) != nil
            taken[hash] = number
        }
        stem.append(contentsOf: suffix.utf8)
        return String(decoding: stem, as: UTF8.self)
    }

    /// FNV-1a (draft-eastlake-fnv), which is the same in every run, as names must be.
    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Names that Windows reserves for devices, with any suffix.
    private static let reserved = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Appends at most `limit` bytes for `text`, after a hyphen if the stem is not empty.
    private static func appendSlug(_ text: ByteView, limit: Int, to stem: inout [UInt8]) {
        let before = stem.count
        if before > 0 { stem.append(UInt8(ascii: "-")) }
        let start = stem.count
        if text.buffer.allSatisfy({ $0 < 0x80 }) {
            for byte in text.buffer.prefix(limit * 2) { append(byte, to: &stem, from: start) }
        } else {
            for scalar in text.string.unicodeScalars.prefix(limit * 2) {
                if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
                    append(byte, to: &stem, from: start)
                } else if let letters = german[scalar] ?? LatinLetters.plain(scalar) {
                    stem.append(contentsOf: letters.utf8)
                }
            }
        }
        stem.removeLast(max(0, stem.count - start - limit))
        while stem.count > start, stem.last == UInt8(ascii: "-") { stem.removeLast() }
        if stem.count == start { stem.removeLast(start - before) }
    }

    private static func append(_ byte: UInt8, to stem: inout [UInt8], from start: Int) {
        let byte = byte.asciiLowercased
        if byte.isASCIILowercase || byte.isASCIIDigit {
            stem.append(byte)
        } else if byte != UInt8(ascii: "'"), stem.count > start, stem.last != UInt8(ascii: "-") {
            stem.append(UInt8(ascii: "-"))
        }
    }

    /// German letters and their replacements in file names.
    private static let german: [Unicode.Scalar: String] = [
        "ä": "ae", "Ä": "ae", "ö": "oe", "Ö": "oe", "ü": "ue", "Ü": "ue", "\u{1E9E}": "ss",
    ]
}
