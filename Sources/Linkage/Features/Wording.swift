import Bytes
import Text

/// Whether a folded word is a form of address in front of a name.
func isHonorific(_ word: ByteView) -> Bool {
    honorifics.contains { word.equalsIgnoringCase($0) }
}

private let honorifics: [StaticString] = ["dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev"]

/// The generation that a folded word names (`jr`, `iii`), or nil.
func generation(of word: ByteView) -> UInt8? {
    switch word.count {
    case 2 where word.equalsIgnoringCase("sr"): Generation.first
    case 2 where word.equalsIgnoringCase("jr") || word.equalsIgnoringCase("ii"): Generation.second
    case 2 where word.equalsIgnoringCase("iv"): Generation.fourth
    case 3 where word.equalsIgnoringCase("iii") || word.equalsIgnoringCase("3rd"): Generation.third
    case 3 where word.equalsIgnoringCase("2nd"): Generation.second
    case 6 where word.equalsIgnoringCase("junior"): Generation.second
    case 6 where word.equalsIgnoringCase("senior"): Generation.first
    default: nil
    }
}

extension FoldedText {
    /// Leaves of an organization's name what tells it from others: legal forms and small words go, and so does a
    /// closing `group` or `associates` where something is left without it.
    mutating func keepOrganizationCore() {
        keep(unlessNothingIsLeft: { word in !legalForms.contains { word.equalsIgnoringCase($0) } })
        while words.count > 1, withWord(words.count - 1, isGroupWord) { dropLastWord() }
    }

    /// Takes the house number off the front of a street address, or nil where it does not begin with a digit.
    mutating func takeHouseNumber() -> [UInt8]? {
        guard words.count > 1, withWord(0, { $0[0].isASCIIDigit }) else { return nil }
        let house = withWord(0, \.array)
        dropFirstWord()
        return house
    }

    /// Leaves of a street address the street's own name: what follows a word for a suite or flat goes, trailing
    /// numbers, directions and the street's type too (USPS Publication 28, appendices C1 and C2), unless nothing would
    /// be left.
    mutating func keepStreetCore() {
        guard words.count > 1 else { return }
        if word(0, is: "po") || word(0, is: "box") || word(0, is: "pobox") { return }
        if let unit = words.indices.dropFirst().first(where: { withWord($0, isUnitWord) }) { keepFirst(unit) }
        while words.count > 1, withWord(words.count - 1, { $0.allSatisfy(\.isASCIIDigit) }) { dropLastWord() }
        keep(unlessNothingIsLeft: { !isStreetType($0) })
        keep(unlessNothingIsLeft: { !isDirection($0) })
    }

    /// Leaves of a street address what tells one door from another: number, street and the number of the unit.
    mutating func keepAddress() {
        keep(unlessNothingIsLeft: { !isStreetType($0) && !isDirection($0) && !isUnitWord($0) })
    }

    private mutating func keep(unlessNothingIsLeft isKept: (ByteView) -> Bool) {
        let all = words
        keepWords(where: isKept)
        if isEmpty { restore(all) }
    }

    /// Leaves of a postal code its first part: the five digits of a US ZIP+4, all of a code in another form.
    mutating func keepPostalCode() {
        guard let first = words.first else { return }
        if first.count > 5, withWord(0, { $0.allSatisfy(\.isASCIIDigit) }) {
            restore([first.lowerBound..<first.lowerBound + 5])
        } else if first.count == 5, words.count == 2, withWord(1, { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }) {
            dropLastWord()
        }
    }
}

private func isGroupWord(_ word: ByteView) -> Bool {
    word.equalsIgnoringCase("group") || word.equalsIgnoringCase("associates") || word.equalsIgnoringCase("assoc")
}

private let legalForms: [StaticString] = [
    "llc", "inc", "incorporated", "pc", "pa", "pllc", "llp", "lp", "sc", "ltd", "limited", "corp", "corporation", "co",
    "company", "plc", "pl", "apc", "pcc", "lllp", "gmbh", "the", "and", "of", "a", "an", "for", "at",
]

private func isUnitWord(_ word: ByteView) -> Bool { unitWords.contains { word.equalsIgnoringCase($0) } }

private let unitWords: [StaticString] = [
    "suite", "ste", "unit", "apt", "apartment", "floor", "fl", "room", "rm", "bldg", "building", "no", "dept",
]

private func isDirection(_ word: ByteView) -> Bool {
    (word.count <= 2 || word.count >= 4) && directions.contains { word.equalsIgnoringCase($0) }
}

private let directions: [StaticString] = [
    "n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "northeast", "northwest", "southeast",
    "southwest",
]

private func isStreetType(_ word: ByteView) -> Bool {
    guard (2...9).contains(word.count) else { return false }
    return streetTypes.contains { word.equalsIgnoringCase($0) }
}

private let streetTypes: [StaticString] = [
    "street", "st", "avenue", "ave", "av", "boulevard", "blvd", "road", "rd", "drive", "dr", "lane", "ln", "court",
    "ct",
    "place", "pl", "way", "circle", "cir", "terrace", "ter", "parkway", "pkwy", "highway", "hwy", "square", "sq",
    "trail",
    "trl", "crescent", "cres", "close", "alley", "aly", "plaza", "plz", "loop",
]
