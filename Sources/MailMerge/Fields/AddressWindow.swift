/// How an address is set, so that all of it shows in the window of a #10 envelope, by the number of its lines.
///
/// The window has room for five lines of 12 points; an address with more is set smaller, though never below 8 points,
/// which the machines of the post still read (USPS, Domestic Mail Manual).
enum AddressWindow: Int, CaseIterable {
    case five = 5
    case six
    case seven

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
        let lines = block.split(separator: .lineFeed)
        return allCases.first { window in
            let count = lines.reduce(0) {
                $0 + TextMeasure.lineCount($1, size: window.size, width: AddressWindow.width)
            }
            return count <= window.rawValue
        }
    }

    /// 3.4 in, in points.
    private static let width = 244.8
}
