import Bytes
import Wording

/// Tells credentials after a name from names.
extension PersonName {
    /// Tells `MD`, `Ph.D.` and `Lmt` from the family names `Ma` and `Do` by capitals, dots or missing vowels.
    static func looksLikeCredential(_ word: ByteView) -> Bool {
        word.count(where: \.isASCIIUppercase) > 1 || word.contains(UInt8(ascii: "."))
            || word.count > 2 && word[0].isASCIIUppercase && !hasVowel(word)
    }

    /// Whether a word is all capitals, like unknown credentials.
    static func isAcronym(_ word: ByteView) -> Bool {
        word.count > 1 && word.allSatisfy { $0.isASCIIUppercase || "()-/.".utf8.contains($0) }
    }

    /// Whether an unknown word has the form of a credential: `XYZT`, `MEng`, `AdvCD(XYZ)`, `B.Tech.`. `G.J.` are
    /// initials, and `McKay` is a name.
    static func mayBeCredential(_ word: ByteView) -> Bool {
        guard word.count > 1, word.count <= 14 else { return false }
        if isAcronym(word) { return !word.contains(.period) || word.count(where: \.isASCIIUppercase) > 2 }
        if word.count(where: { $0 == .period }) > 1 { return word.count > 5 }
        return word[0].isASCIIUppercase && word.count(where: \.isASCIIUppercase) > 1
            && word.allSatisfy { $0.isASCIILetter || "()-/.".utf8.contains($0) } && !beginsName(word)
    }

    /// Whether a word begins like a name with a capital inside: `McKay`, `DeShawn`, `Lee-Park`.
    private static func beginsName(_ word: ByteView) -> Bool {
        word.contains(UInt8(ascii: "-")) && !word.contains(UInt8(ascii: "("))
            || ["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "Da", "Du", "O"].contains {
                word.hasPrefixIgnoringCase($0) && word.count > $0.utf8CodeUnitCount
                    && word[$0.utf8CodeUnitCount].isASCIIUppercase && word.contains(where: \.isASCIILowercase)
            }
    }

    private static func hasVowel(_ word: ByteView) -> Bool {
        word.contains { "aeiouy".utf8.contains($0.asciiLowercased) }
    }

    /// Whether a word at the end of a longer name with small letters is an unknown license: capitals that no name has.
    static func isUnknownLicense(_ word: ByteView) -> Bool {
        (3...6).contains(word.count) && isAcronym(word) && !hasVowel(word) && NameRemark(word) != .aside
    }

    /// Joins the two words of `RYT 200`, and behind a name those of `Ph. D.`, which are initials in a name.
    static func joiningPairs(_ words: [ByteView], areTitles: Bool) -> [ByteView] {
        var joined: [ByteView] = []
        for word in words {
            if let last = joined.last, areTitles || word[0].isASCIIDigit || last.equalsIgnoringCase("Dipl."),
                isPair(last, word)
            {
                joined[joined.count - 1] = last.extended(to: word)
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    /// Whether two words are one credential.
    static func isPair(_ first: ByteView, _ second: ByteView) -> Bool {
        let isNumber = second.count <= 3 && second.allSatisfy(\.isASCIIDigit)
        let isRest =
            second.count == 2 && second[1] == .period || first.equalsIgnoringCase("Dipl.") && second.last == .period
        guard isNumber || isRest && first.last == .period else { return false }
        return Credentials.canonical(first.extended(to: second)) != nil
    }

    /// Where the titles after a name begin if unknown words follow a known one: `Jo Poe PhD MEng`. Nil if none does.
    static func firstTitle(_ words: [ByteView], least: Int) -> Int? {
        guard words.count > least,
            let first = words[least...].firstIndex(where: {
                $0.count > 2 && $0.count(where: \.isASCIIUppercase) > 1 && !Credentials.all(in: $0).isEmpty
            })
        else { return nil }
        let areTitles = words[(first + 1)...].allSatisfy {
            isSuffix($0) || !Credentials.all(in: $0).isEmpty && looksLikeCredential($0) || mayBeCredential($0)
        }
        return areTitles ? first : nil
    }
}

extension ByteView {
    fileprivate var last: UInt8? { isEmpty ? nil : self[count - 1] }
}
