/// Makes pages of letters, in a document that is printed.
enum PageComposer {
    /// Turns the markup of a letter into one page or more, and says what will not look on them as it should.
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
        message: "the letter is longer than a page", hint: "shorten it, or look at its pages before you fold them")
    /// Not even in small letters does all of the address show in the window of an envelope.
    fileprivate static let addressTooLong = LetterFlaw(
        message: "the address is too long for the window of an envelope",
        hint: "shorten its lines, or write it by hand")
}
