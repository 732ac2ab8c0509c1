import Bytes
import Text
import Wording

extension FoldedText {
    /// Leaves of an organization's name what tells it from others: legal forms and small words go, and so does a
    /// closing `group` or `associates` where something is left without it.
    mutating func keepOrganizationCore() {
        keep(unlessNothingIsLeft: { LegalForm($0) == nil && !isSmall($0) })
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
        if withWord(0, { StreetWord($0) == .box }) { return }
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

/// Whether a word stands in many names and tells none of them from others.
private func isSmall(_ word: ByteView) -> Bool { OrganizationForm.isSmall(word) }

private func isGroupWord(_ word: ByteView) -> Bool {
    switch OrganizationWord(word) {
    case .group, .associates: true
    default: false
    }
}

private func isUnitWord(_ word: ByteView) -> Bool { StreetWord(word)?.isUnit ?? false }

private func isDirection(_ word: ByteView) -> Bool { StreetWord(word)?.isDirection ?? false }

private func isStreetType(_ word: ByteView) -> Bool { StreetWord(word)?.isType ?? false }
