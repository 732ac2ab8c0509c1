import Bytes

/// Capitalizes names that are all in one case.
///
/// A name in mixed case is its owner's spelling and stays unchanged.
package enum NameCasing {
    /// Whether all letters are capitals, or all are lower case, in more than an initial.
    package static func isAllOneCase(_ name: ByteView) -> Bool {
        var upper = 0
        var lower = 0
        for byte in name.buffer {
            if byte.isASCIIUppercase { upper += 1 } else if byte.isASCIILowercase { lower += 1 }
            if upper > 0 && lower > 0 { return false }
        }
        if upper + lower < 2 { return false }
        guard name.contains(where: { !$0.isASCII }) else { return true }
        let text = name.string
        return text == text.uppercased() || text == text.lowercased()
    }

    /// Appends `name`, which is all in one case, with the usual capitals: `O'Brien-Núñez`, `van der Berg`, `McKay`,
    /// `Ann and Tom`.
    package static func write(_ name: ByteView, to bytes: inout [UInt8]) {
        var isFirst = true
        for word in name.split(where: { $0 == .space }) {
            if !isFirst { bytes.append(.space) }
            let text = word.string.lowercased()
            if isParticle(word) && !(isFirst && word.count == name.count) || isAnd(word) && !isFirst {
                bytes.append(contentsOf: text.utf8)
            } else if isInitials(text) {
                bytes.append(contentsOf: text.uppercased().utf8)
            } else {
                bytes.append(contentsOf: capitalised(word.string).utf8)
            }
            isFirst = false
        }
    }

    /// The words between given and family name that belong to the family name: `van der Berg`, `de la Cruz`.
    package static func isParticle(_ word: ByteView) -> Bool {
        let particle = Particle(word)
        return particle == .plain || particle == .first
    }

    /// Whether two letters are initials and not a name: they have no vowel, with two exceptions, or end in J.
    private static func isInitials(_ word: String) -> Bool {
        guard word.utf8.count == 2, word != "ng", word != "st" else { return false }
        return word.last == "j" || !word.contains { "aeiouy".contains($0) }
    }

    private static func capitalised(_ word: String) -> String {
        word.split(separator: "-", omittingEmptySubsequences: false).map(capitalisedPart).joined(separator: "-")
    }

    /// Capitalizes a name, or one of several between hyphens, in any script.
    private static func capitalisedPart(_ part: Substring) -> String {
        var result = ""
        var atStart = true
        var count = 0
        for character in part {
            // The lower case of the Turkish İ is an i without a second dot.
            result += atStart ? character.uppercased() : character == "\u{130}" ? "i" : character.lowercased()
            count += 1
            // `O'` and `D'` begin a name; in `Ng'ang'a` the name continues.
            atStart = character == "." || isApostrophe(character) && count == 2
        }
        return withScottishCapital(result)
    }

    private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "\u{2019}" }

    private static func withScottishCapital(_ name: String) -> String {
        let lower = name.lowercased()
        let length: Int
        if lower.hasPrefix("mc"), name.count > 3 {
            length = 2
        } else if lower.hasPrefix("mac"), name.count > 6, !lower.withByteView(PlainMac.contains) {
            length = 3
        } else {
            return name
        }
        let head = name.prefix(length)
        return head + name.dropFirst(length).prefix(1).uppercased() + name.dropFirst(length + 1)
    }
}
