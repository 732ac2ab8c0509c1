import Bytes

/// Puts the lines of a card together to properties and hands those to the card that are wanted.
struct VCardUnfolder {
    private(set) var card = VCard()
    /// The versions of all cards so far.
    private(set) var versions: Set<String> = []
    /// Where the first line without a colon stands in this card, how many there are, and what it says.
    private(set) var withoutColon: (line: Int, count: Int, text: String)?
    private var isVersion2 = false
    /// The property in progress without its line ends; empty for one that is not kept.
    private var unfolded: [UInt8] = []
    private var firstLine = 0
    private var isKept = false
    private var property: VCardProperty?
    private var encoding = VCardLine.Encoding.plain
    /// The last line ended with the soft break of quoted-printable: the next one goes on with it.
    private var endsSoftly = false

    /// Begins a card.
    mutating func begin() {
        card.clear()
        withoutColon = nil
        isVersion2 = false
        forgetProperty()
    }

    /// The property in progress is one in which a whole card may stand.
    var expectsCard: Bool { property == .agent }

    /// The property in progress is a picture or the like.
    var isInBinary: Bool { property == .binary || !isKept && encoding == .base64 }

    /// Takes the next line of the card.
    ///
    /// - Parameters:
    ///   - isWhole: false for the beginning of a line that is too long to be kept.
    ///   - line: its number, counted from 1.
    mutating func take(_ line: ByteView, isWhole: Bool, line number: Int) {
        let text = line.withoutLineEnd
        let isIndented = !text.isEmpty && (text[0] == .space || text[0] == .tab)
        if endsSoftly {
            proceed(isIndented && !isVersion2 ? text.from(1) : text, isWhole: isWhole)
        } else if isIndented, firstLine > 0 {
            // Version 2.1 folds at blanks, which stay; later ones add a blank.
            proceed(isVersion2 ? text : text.from(1), isWhole: isWhole)
        } else if isInBinary, !text.contains(UInt8(ascii: ":")) {
            return
        } else {
            endProperty()
            if !text.isBlank { beginProperty(text, isWhole: isWhole, line: number) }
        }
    }

    private mutating func beginProperty(_ text: ByteView, isWhole: Bool, line: Int) {
        firstLine = line
        property = VCardLine.property(of: text)
        isKept = VCardUnfolder.isWanted(property)
        // What is wanted is taken apart when it is whole; until then only the soft breaks matter.
        if !isKept || property == .other || text[text.count - 1] <= .space
            || text[text.count - 1] == UInt8(ascii: "=")
        {
            let beginning = VCardLine(text)
            encoding = beginning?.encoding ?? .plain
            // Without a colon it may be the beginning of one whose parameters are folded, or nothing.
            isKept = (isKept || beginning == nil) && !(property == .other && encoding == .base64)
        }
        proceed(text, isWhole: isWhole)
    }

    private static func isWanted(_ property: VCardProperty?) -> Bool {
        property != nil && property != .binary && property != .agent
    }

    private mutating func proceed(_ text: ByteView, isWhole: Bool) {
        var text = text
        endsSoftly = false
        if encoding == .quotedPrintable {
            let end = text.trimmedEnd
            endsSoftly = end.count > 0 && end[end.count - 1] == UInt8(ascii: "=")
            if endsSoftly { text = end.upTo(end.count - 1) }
        }
        guard isKept else { return }
        unfolded.append(contentsOf: text.buffer)
        if !isWhole || unfolded.count > VCardRows.maximumLineSize { giveUp() }
    }

    /// Lets go of a property that is too long; with it goes the card, unless it was not wanted anyway.
    private mutating func giveUp() {
        let property = unfolded.withByteView { VCardLine($0)?.property }
        if VCardUnfolder.isWanted(property), property != .other {
            card.reject("the property in line \(firstLine) is longer than \(VCardRows.maximumLineSize >> 20) MB")
        }
        isKept = false
        unfolded.removeAll(keepingCapacity: true)
    }

    /// Hands the property in progress on.
    mutating func endProperty() {
        if isKept {
            unfolded.withByteView { text in
                guard let line = VCardLine(text) else { return addLineWithoutColon(text) }
                if line.property == .version {
                    takeVersion(line.value.trimmed)
                } else if VCardUnfolder.isWanted(line.property) {
                    card.take(line)
                }
            }
        }
        forgetProperty()
    }

    private mutating func forgetProperty() {
        unfolded.removeAll(keepingCapacity: true)
        (firstLine, isKept, property, encoding, endsSoftly) = (0, false, nil, .plain, false)
    }

    private mutating func takeVersion(_ version: ByteView) {
        isVersion2 = version.hasPrefixIgnoringCase("2")
        guard version.count == 3, let known = ["2.1", "3.0", "4.0"].first(where: { $0 == version.string }) else {
            return
        }
        versions.insert(known)
    }

    private mutating func addLineWithoutColon(_ text: ByteView) {
        if let (line, count, text) = withoutColon {
            withoutColon = (line, count + 1, text)
        } else {
            withoutColon = (firstLine, 1, text.upTo(min(100, text.count)).string)
        }
    }
}

extension ByteView {
    fileprivate var withoutLineEnd: ByteView {
        var end = count
        if end > 0, self[end - 1] == .lineFeed { end -= 1 }
        if end > 0, self[end - 1] == .carriageReturn { end -= 1 }
        return upTo(end)
    }

    /// The view without blanks at its end.
    fileprivate var trimmedEnd: ByteView {
        var end = count
        while end > 0, self[end - 1] <= .space { end -= 1 }
        return upTo(end)
    }
}
