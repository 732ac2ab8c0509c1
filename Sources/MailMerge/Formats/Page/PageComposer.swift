/// Turns letters into pages of the print document.
enum PageComposer {
    /// Turns the markup of a letter into one or more pages and notes layout problems.
    static func compose(_ letter: inout Letter) {
        var address: [UInt8] = []
        if letter.template.showsAddress { letter.values.withAddressee { $0.appendAddressBlock(to: &address) } }
        if PrintedLength.exceedsPage(letter.bytes) { letter.flaws.append(.longerThanPage) }
        let window = AddressWindow.fitting(address)
        if window == nil { letter.flaws.append(.addressTooLong) }
        letter.bytes.insert(contentsOf: PrintDocument.letterBeginning(window ?? .seven).utf8, at: 0)
        letter.bytes.append(contentsOf: PrintDocument.letterEnding.utf8)
    }
}

extension LetterFlaw {
    fileprivate static let longerThanPage = LetterFlaw(
        message: "the letter is longer than a page", hint: "shorten it, or check its pages before you fold them")
    /// The address does not fit the window even at the smallest type size.
    fileprivate static let addressTooLong = LetterFlaw(
        message: "the address is too long for the window of an envelope",
        hint: "shorten its lines, or address the envelope by hand")
}
