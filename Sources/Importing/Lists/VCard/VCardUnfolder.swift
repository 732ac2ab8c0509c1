import Bytes

/// Joins the lines of a card into properties, and passes the wanted ones to the card.
struct VCardUnfolder {
    private(set) var card = VCard()
    /// The vCard versions seen so far.
    private(set) var versions: Set<String> = []
    /// The first line without a colon in this card, the number of such lines, and its text.
    private(set) var withoutColon: (line: Int, count: Int, text: String)?
    private var isVersion2 = false
    /// The current property without line endings; empty for one that is skipped.
    private var unfolded: [UInt8] = []
    private var firstLine = 0
    private var isKept = false
    private var property: VCardProperty?
    private var encoding = VCardLine.Encoding.plain
    /// Whether the last line ended with a quoted-printable soft break, so that the next line continues it.
    private var endsSoftly = false

    /// Begins a card.
    mutating func begin() {
        card.clear()
        withoutColon = nil
        isVersion2 = false
        forgetProperty()
    }

    /// Whether the current property may contain a whole card.
    var expectsCard: Bool { property == .agent }

    /// Whether the current property is binary, such as a picture.
    var isInBinary: Bool { property == .binary || !isKept && encoding == .base64 }

    /// Takes the next line of the card.
    ///
    /// - Parameters:
    ///   - isWhole: false for the beginning of an overlong line.
    ///   - line: its number, counted from 1.
    mutating func take(_ line: ByteView, isWhole: Bool, line number: Int) {
        let text = line.withoutLineEnd
        let isIndented = !text.isEmpty && (text[0] == .space || text[0] == .tab)
        if endsSoftly {
            proceed(isIndented && !isVersion2 ? text.from(1) : text, isWhole: isWhole)
        } else if isIndented, firstLine > 0 {
            // Version 2.1 folds at white space, which stays; later versions insert a space.
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
        // A wanted property is parsed when it is complete; until then, only soft breaks matter.
        if !isKept || property == .other || text[text.count - 1] <= .space
            || text[text.count - 1] == UInt8(ascii: "=")
        {
            let beginning = VCardLine(text)
            encoding = beginning?.encoding ?? .plain
            // Without a colon, the line may begin a property with folded parameters, or it may be junk.
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

    /// Drops an overlong property, and rejects the card if the property was wanted.
    private mutating func giveUp() {
        let property = unfolded.withByteView { VCardLine($0)?.property }
        if VCardUnfolder.isWanted(property), property != .other {
            card.reject("the property in line \(firstLine) is longer than \(VCardRows.maximumLineSize >> 20) MB")
        }
        isKept = false
        unfolded.removeAll(keepingCapacity: true)
    }

    /// Ends the current property and passes it on.
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

    /// The view without trailing white space.
    fileprivate var trimmedEnd: ByteView {
        var end = count
        while end > 0, self[end - 1] <= .space { end -= 1 }
        return upTo(end)
    }
}
