/// Makes pages of letters, in a document that is printed.
enum PageComposer {
    /// Turns the markup of a letter into one page or more, and says what will not look on them as it should.
    ///
    /// - Parameter address: the lines that the letter shows in the window of an envelope, if it does.
    static func compose(_ letter: inout [UInt8], address: [UInt8]) -> [PageFlaw] {
        var flaws: [PageFlaw] = []
        if PrintedLength.exceedsPage(letter) { flaws.append(.longerThanPage) }
        let window = AddressWindow.fitting(address)
        if window == nil { flaws.append(.addressTooLong) }
        letter.insert(contentsOf: PrintDocument.letterBeginning(window ?? .seven).utf8, at: 0)
        letter.append(contentsOf: PrintDocument.letterEnding.utf8)
        return flaws
    }
}

/// What is wrong with how a letter looks on paper, though it can be printed.
package enum PageFlaw: Sendable {
    case longerThanPage
    /// Not even in small letters does all of the address show in the window of an envelope.
    case addressTooLong

    package var message: String {
        switch self {
        case .longerThanPage: "the letter is longer than a page"
        case .addressTooLong: "the address is too long for the window of an envelope"
        }
    }

    /// What can be done about it.
    package var hint: String {
        switch self {
        case .longerThanPage: "shorten it, or look at its pages before you fold them"
        case .addressTooLong: "shorten its lines, or write it by hand"
        }
    }
}
