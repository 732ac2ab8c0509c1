import CSV

/// Gives each letter a file name of its own that is safe on every file system: `priya-patel-c1f3a9.txt`.
struct LetterFileNames {
    /// The names given so far, each with the last number that a namesake got.
    private var taken: [String: Int] = [:]

    private let suffix: String

    /// - Parameter suffix: what all names end in, such as `.txt`.
    init(suffix: String) {
        self.suffix = suffix
    }

    private static let maximumNameLength = 120
    private static let maximumIdentifierLength = 80

    /// The name for a letter to `name` with the id `identifier`, either of which may be blank.
    ///
    /// It has small ASCII letters, digits and single dashes only, so that it has no path parts, begins with no dot or dash
    /// and differs from all others even where case does not count; it has at most 255 bytes.
    mutating func next(name: ByteView, identifier: ByteView) -> String {
        let parts = [
            LetterFileNames.slug(name, limit: LetterFileNames.maximumNameLength),
            LetterFileNames.slug(identifier, limit: LetterFileNames.maximumIdentifierLength),
        ]
        var stem = parts.filter { !$0.isEmpty }.joined(separator: "-")
        if stem.isEmpty || LetterFileNames.reserved.contains(stem) { stem += stem.isEmpty ? "letter" : "-letter" }
        var unique = stem
        var number = taken[stem] ?? 1
        while taken[unique] != nil {
            number += 1
            unique = "\(stem)-\(number)"
        }
        taken[stem] = number
        taken[unique] = taken[unique] ?? 1
        return unique + suffix
    }

    /// Names that Windows keeps for devices, whatever follows the dot.
    private static let reserved = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    private static func slug(_ text: ByteView, limit: Int) -> String {
        var slug: [UInt8] = []
        var decoder = UTF8()
        var iterator = text.makeIterator()
        decoding: while slug.count < limit {
            switch decoder.decode(&iterator) {
            case .emptyInput: break decoding
            case .error: continue
            case .scalarValue(let scalar): append(scalar, to: &slug)
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug.prefix(limit), as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value).asciiLowercased
            if byte.isASCIILowercase || byte.isASCIIDigit {
                slug.append(byte)
            } else if byte != UInt8(ascii: "'"), let last = slug.last, last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        } else if let letters = asciiLetters[scalar] {
            slug.append(contentsOf: letters.utf8)
        }
    }

    /// Latin letters with marks, and what they become without them.
    private static let asciiLetters: [Unicode.Scalar: String] = {
        let marked = [
            "a": "àáâãåāăąÀÁÂÃÅĀĂĄ", "ae": "äæÄÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
            "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ",
            "n": "ñńņňŉÑŃŅŇ", "o": "òóôõøōŏőÒÓÔÕØŌŎŐ", "oe": "öœÖŒ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "ss": "ßẞ",
            "t": "ţťŧțŢŤŦȚ", "th": "þÞ", "u": "ùúûũūŭůűųÙÚÛŨŪŬŮŰŲ", "ue": "üÜ", "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ",
        ]
        var letters: [Unicode.Scalar: String] = [:]
        for (plain, scalars) in marked {
            for scalar in scalars.unicodeScalars { letters[scalar] = plain }
        }
        return letters
    }()
}
