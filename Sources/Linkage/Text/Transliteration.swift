import Bytes

/// A name in Cyrillic or Greek letters as it is usually written in Latin ones (after the romanization of passports,
/// ICAO Doc 9303, and ELOT 743), so that it meets the same name in a list in English; nil for a name without such
/// letters.
func transliterated(_ name: ByteView) -> [UInt8]? {
    // Greek and Cyrillic letters begin with the bytes CE to D3.
    guard name.contains(where: { (0xCE...0xD3).contains($0) }) else { return nil }
    var latin: [UInt8] = []
    for scalar in name.string.unicodeScalars {
        if let letters = latinLetters(scalar) {
            latin.append(contentsOf: letters.utf8)
        } else {
            latin.append(contentsOf: String(scalar).utf8)
        }
    }
    return latin
}

private func latinLetters(_ scalar: Unicode.Scalar) -> String? {
    let value = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    switch value {
    case 0x430...0x44F: return cyrillic[Int(value - 0x430)]
    case 0x451: return "e"
    case 0x454: return "ie"
    case 0x456: return "i"
    case 0x457: return "i"
    case 0x45E: return "u"
    case 0x491: return "g"
    case 0x3B1...0x3C9: return greek[Int(value - 0x3B1)]
    case 0x3AC: return "a"
    case 0x3AD: return "e"
    case 0x3AE, 0x3AF, 0x3CA, 0x390: return "i"
    case 0x3CC: return "o"
    case 0x3CD, 0x3CB, 0x3B0: return "y"
    case 0x3CE: return "o"
    default: return nil
    }
}

/// U+0430 to U+044F.
private let cyrillic = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts",
    "ch", "sh", "shch", "", "y", "", "e", "iu", "ia",
]

/// U+03B1 to U+03C9.
private let greek = [
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch",
    "ps", "o",
]
