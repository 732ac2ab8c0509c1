/// How the address of a letter is set, so that all of it shows in the window of a #10 envelope.
///
/// The window has room for five lines of 12 points; an address with more is set smaller, and never below the 8 points that
/// the post's machines read (USPS Publication 28, section 212).
enum AddressWindow: String, CaseIterable {
    case five = "letter"
    case six = "letter six-lines"
    case seven = "letter seven-lines"

    /// The classes of the letter's element, by which the style sheet knows.
    var classes: String { rawValue }

    private var lines: Int {
        switch self {
        case .five: 5
        case .six: 6
        case .seven: 7
        }
    }

    /// The size of its letters in points.
    private var size: Double {
        switch self {
        case .five: 10
        case .six: 9
        case .seven: 8
        }
    }

    /// How the lines of `block` fit, or nil where they do not.
    static func fitting(_ block: some Collection<UInt8>) -> AddressWindow? {
        let lines = block.split(separator: 0x0A)
        return allCases.first { window in
            let count = lines.reduce(0) {
                $0 + TextMeasure.lineCount($1, size: window.size, width: AddressWindow.width)
            }
            return count <= window.lines
        }
    }

    /// 3.4 in, in points.
    private static let width = 244.8
}
