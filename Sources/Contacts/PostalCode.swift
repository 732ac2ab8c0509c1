import Bytes

/// The postal code at the end of an address, and the postal services that use its form.
struct PostalCode: Equatable {
    /// The postal services that use a form of code.
    enum Form {
        /// Five digits, or nine with or without a hyphen (USPS Publication 28).
        case unitedStates
        /// `M5H 2N2` (Canada Post, Addressing Guidelines).
        case canada
        /// `SW1A 2AA` (Royal Mail, BS 7666).
        case unitedKingdom
        /// `D02 X285` (Eircode, a routing key and a unique identifier).
        case ireland
        /// Four digits: Australia and New Zealand.
        case fourDigits
    }

    /// In the usual spelling: capitals, with the space or hyphen in its place.
    let text: String
    /// The form of the code.
    let form: Form

    /// Takes a code off the end of `words`, which are on one line.
    static func take(from words: inout [ByteView]) -> PostalCode? {
        guard let last = words.last, last.contains(where: \.isASCIIDigit) else { return nil }
        if words.count > 1, !last.allSatisfy(\.isASCIIDigit),
            let code = PostalCode(words[words.count - 2], words[words.count - 1])
        {
            words.removeLast(2)
            return code
        }
        if words.count > 2, last.count == 4, words[words.count - 2].count == 5, last.allSatisfy(\.isASCIIDigit),
            words[words.count - 2].allSatisfy(\.isASCIIDigit)
        {
            // `97212 4321`
            let code = PostalCode(text: "\(words[words.count - 2].string)-\(last.string)", form: .unitedStates)
            words.removeLast(2)
            return code
        }
        guard let code = PostalCode(last) else { return nil }
        words.removeLast()
        return code
    }

    private init(text: String, form: Form) {
        self.text = text
        self.form = form
    }

    /// Reads a code of two words.
    private init?(_ first: ByteView, _ second: ByteView) {
        let pattern = PostalCode.pattern(first) + " " + PostalCode.pattern(second)
        if pattern == "A0A 0A0" {
            form = .canada
        } else if PostalCode.outwardPatterns.contains(PostalCode.pattern(first)), PostalCode.pattern(second) == "0AA" {
            form = .unitedKingdom
        } else if PostalCode.isRoutingKey(first), second.count == 4, PostalCode.isIdentifier(second) {
            form = .ireland
        } else {
            return nil
        }
        text = PostalCode.capitals(first) + " " + PostalCode.capitals(second)
    }

    /// Reads a code of one word.
    private init?(_ word: ByteView) {
        if word.count == 5, word.allSatisfy(\.isASCIIDigit) {
            (form, text) = (.unitedStates, word.string)
            return
        }
        let pattern = PostalCode.pattern(word)
        switch pattern {
        case "00000-0000":
            (form, text) = (.unitedStates, word.string)
        case "000000000":
            (form, text) = (.unitedStates, "\(word.upTo(5).string)-\(word.from(5).string)")
        case "0000":
            (form, text) = (.fourDigits, word.string)
        case "A0A0A0", "A0A-0A0":
            form = .canada
            text = PostalCode.capitals(word.upTo(3)) + " " + PostalCode.capitals(word.from(word.count - 3))
        default:
            guard (5...7).contains(word.count) else { return nil }
            let (outward, inward) = (word.upTo(word.count - 3), word.from(word.count - 3))
            if PostalCode.outwardPatterns.contains(PostalCode.pattern(outward)), PostalCode.pattern(inward) == "0AA" {
                form = .unitedKingdom
                text = PostalCode.capitals(outward) + " " + PostalCode.capitals(inward)
            } else if word.count == 7, PostalCode.isRoutingKey(word.upTo(3)), PostalCode.isIdentifier(word.from(3)) {
                form = .ireland
                text = PostalCode.capitals(word.upTo(3)) + " " + PostalCode.capitals(word.from(3))
            } else {
                return nil
            }
        }
    }

    private static let outwardPatterns: Set<String> = ["A0", "A00", "A0A", "AA0", "AA00", "AA0A"]

    /// `D02`, `T12`, `D6W`.
    private static func isRoutingKey(_ word: ByteView) -> Bool {
        let pattern = pattern(word)
        return pattern == "A00" || pattern == "A0A"
    }

    /// Whether a word has only letters and digits, at least one of each: `X285`, `F5P2`, `AB34`.
    private static func isIdentifier(_ word: ByteView) -> Bool {
        word.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } && word.contains(where: \.isASCIIDigit)
            && word.contains(where: \.isASCIILetter)
    }

    /// The word with `A` for each letter and `0` for each digit.
    private static func pattern(_ word: ByteView) -> String {
        String(
            decoding: word.map { $0.isASCIILetter ? UInt8(ascii: "A") : $0.isASCIIDigit ? UInt8(ascii: "0") : $0 },
            as: UTF8.self)
    }

    private static func capitals(_ word: ByteView) -> String {
        String(decoding: word.map(\.asciiUppercased), as: UTF8.self)
    }
}
