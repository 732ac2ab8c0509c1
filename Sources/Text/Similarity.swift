import Bytes

/// The Jaro-Winkler similarity of two byte strings, from 0 to 1 (Winkler 1990; prefix scale 0.1, at most four letters).
///
/// Only the first 64 bytes of each are compared.
package func jaroWinkler(_ one: ByteView, _ other: ByteView) -> Double {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    let shortCount = min(short.count, 64)
    let longCount = min(long.count, 64)
    guard shortCount > 0 else { return longCount == 0 ? 1 : 0 }
    let reach = max(0, longCount / 2 - 1)
    var shortMatched: UInt64 = 0
    var longMatched: UInt64 = 0
    for i in 0..<shortCount {
        for j in max(0, i - reach)..<max(max(0, i - reach), min(longCount, i + reach + 1))
        where longMatched & (1 << UInt64(j)) == 0 && short[i] == long[j] {
            shortMatched |= 1 << UInt64(i)
            longMatched |= 1 << UInt64(j)
            break
        }
    }
    let matches = shortMatched.nonzeroBitCount
    guard matches > 0 else { return 0 }
    var transposed = 0
    var rest = longMatched
    for i in 0..<shortCount where shortMatched & (1 << UInt64(i)) != 0 {
        if short[i] != long[rest.trailingZeroBitCount] { transposed += 1 }
        rest &= rest - 1
    }
    let m = Double(matches)
    let jaro = (m / Double(shortCount) + m / Double(longCount) + (m - Double(transposed / 2)) / m) / 3
    var prefix = 0
    while prefix < min(4, shortCount), short[prefix] == long[prefix] { prefix += 1 }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
}

/// Whether inserting, dropping or replacing one letter, or swapping it with its neighbor, turns one string into the
/// other; false if they are equal.
package func isOneEditApart(_ one: ByteView, _ other: ByteView) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1 else { return false }
    var front = 0
    while front < short.count, short[front] == long[front] { front += 1 }
    if short.count == long.count {
        guard front < short.count else { return false }
        if short.from(front + 1) == long.from(front + 1) { return true }
        return front + 1 < short.count && short[front] == long[front + 1] && short[front + 1] == long[front]
            && short.from(front + 2) == long.from(front + 2)
    }
    return short.from(front) == long.from(front + 1)
}

/// Whether two names may be the same name with a typo: one edit, or a Jaro-Winkler similarity of .86. (Chosen by hand:
/// .90 loses .0015 of F1 on FEBRL3 and .014 on badly damaged names; .82 merges three more wrong pairs in 20,000 rows.)
///
/// In a name of three letters or fewer, only a swap or a doubled letter can be told from a different name.
package func isNearName(_ one: ByteView, _ other: ByteView) -> Bool {
    let shorter = min(one.count, other.count)
    if shorter < 3 { return false }
    return isOneEditApart(one, other) && (shorter > 3 || one[0] == other[0]) || jaroWinkler(one, other) >= 0.86
}

/// The Soundex code of an ASCII name as a number, with one digit more than the classic four characters (Russell 1918);
/// letters of other scripts are skipped.
package func soundex(_ name: ByteView) -> UInt64 {
    let codes: StaticString = "01230120022455012623010202"
    var code: UInt64 = 0
    var length = 0
    var last: UInt8 = 0
    for byte in name.buffer where byte.isASCIILowercase {
        let digit = codes.utf8Start[Int(byte - 0x61)]
        if length == 0 {
            code = UInt64(byte)
            length = 1
        } else if digit != 0x30, digit != last {
            code = code << 8 | UInt64(digit)
            length += 1
        }
        if byte != 0x68, byte != 0x77 { last = digit }
        if length == 5 { break }
    }
    return code
}
