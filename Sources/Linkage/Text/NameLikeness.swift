import Bytes
import Text

/// Whether two folded names are alike enough to be one with a typing error, letter by letter in any script: a letter of
/// three bytes counts as one. Signs of Chinese, Japanese and Korean are syllables or words, and one of them that
/// differs in a short name makes another name.
func isNearWord(_ one: ByteView, _ other: ByteView) -> Bool {
    if differInDigits(one, other) { return false }
    if one.allSatisfy(\.isASCII), other.allSatisfy(\.isASCII) {
        // In names of four letters Jaro-Winkler takes two edits for likeness, as in Olga and Oleg.
        return max(one.count, other.count) > 4 ? isNearName(one, other) : isNearShortName(one, other)
    }
    let letters = Letters(one, other)
    return letters.withViews { a, b in
        letters.areSyllables ? min(a.count, b.count) > 3 && isOneEditApart(a, b) : isNearName(a, b)
    }
}

/// Whether two names have numbers that differ, as those of tests do: `Client 12` and `Client 13`.
func differInDigits(_ one: ByteView, _ other: ByteView) -> Bool {
    guard one.contains(where: \.isASCIIDigit) || other.contains(where: \.isASCIIDigit) else { return false }
    return !one.lazy.filter(\.isASCIIDigit).elementsEqual(other.lazy.filter(\.isASCIIDigit))
}

/// The same for given names, where a name of three letters may have lost one: `Ana` and `Aa`.
func isNearGivenName(_ one: ByteView, _ other: ByteView) -> Bool {
    if isNearWord(one, other) { return true }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short.count == 2, long.count == 3, short[0] == long[0], long.allSatisfy(\.isASCIILowercase) else {
        return false
    }
    return isOneEditApart(short, long)
}

private func isNearShortName(_ one: ByteView, _ other: ByteView) -> Bool {
    let shorter = min(one.count, other.count)
    return shorter > 2 && isOneEditApart(one, other) && (shorter > 3 || one[0] == other[0])
}

/// The Jaro-Winkler similarity of two names, letter by letter in any script; 0 for different names in signs.
func likeness(_ one: ByteView, _ other: ByteView) -> Double {
    if one.allSatisfy(\.isASCII), other.allSatisfy(\.isASCII) { return jaroWinkler(one, other) }
    let letters = Letters(one, other)
    return letters.areSyllables && one != other ? 0 : letters.withViews { jaroWinkler($0, $1) }
}

/// Whether two given names sound alike in English and are spellings of one: `Sara` and `Sarah`, `Aidan` and `Aiden`.
func soundAlike(_ one: ByteView, _ other: ByteView) -> Bool {
    guard one.count > 2, other.count > 2, one.allSatisfy(\.isASCIILowercase), other.allSatisfy(\.isASCIILowercase)
    else {
        return false
    }
    return sound(one) == sound(other)
}

/// A spelling without what is not heard: doubled letters, a silent `h` or final `e`, `ph` for `f`, `y` for `i`, `c` and
/// `ck` for `k`, and the vowel before a final `n`.
private func sound(_ name: ByteView) -> [UInt8] {
    var sound: [UInt8] = []
    for (index, byte) in name.buffer.enumerated() {
        let next = index + 1 < name.count ? name[index + 1] : 0
        var letter = byte
        switch byte {
        case UInt8(ascii: "h"):
            let last = sound.last ?? 0
            if index > 0, !"cs".utf8.contains(last) || next == 0 { continue }
        case UInt8(ascii: "p") where next == UInt8(ascii: "h"): letter = UInt8(ascii: "f")
        case UInt8(ascii: "y") where index > 0: letter = UInt8(ascii: "i")
        case UInt8(ascii: "c") where next != UInt8(ascii: "h"):
            letter = "eiy".utf8.contains(next) ? UInt8(ascii: "s") : UInt8(ascii: "k")
        case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
        default: break
        }
        if sound.last != letter { sound.append(letter) }
    }
    if sound.count > 3, sound.last == UInt8(ascii: "e") { sound.removeLast() }
    if sound.count > 4, sound.last == UInt8(ascii: "n"), "aeio".utf8.contains(sound[sound.count - 2]) {
        sound.remove(at: sound.count - 2)
    }
    return sound
}

/// Two texts as bytes of which each stands for one letter, so that they can be compared letter by letter.
private struct Letters {
    private var one: [UInt8] = []
    private var other: [UInt8] = []
    /// Whether all letters of both are signs of Chinese, Japanese or Korean.
    private(set) var areSyllables = true

    init(_ one: ByteView, _ other: ByteView) {
        var known: [Unicode.Scalar] = []
        for (number, text) in [one, other].enumerated() {
            for scalar in text.string.unicodeScalars {
                let place = known.firstIndex(of: scalar) ?? known.count
                if place == known.count { known.append(scalar) }
                if !Letters.isSyllable(scalar) { areSyllables = false }
                if number == 0 {
                    self.one.append(UInt8(min(255, place)))
                } else {
                    self.other.append(UInt8(min(255, place)))
                }
            }
        }
    }

    /// Kana, Chinese characters and Hangul.
    private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    func withViews<Result>(_ body: (ByteView, ByteView) -> Result) -> Result {
        one.withByteView { one in other.withByteView { body(one, $0) } }
    }
}
