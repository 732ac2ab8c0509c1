/// The type size at which an address fits the window of a #10 envelope, by its number of lines.
///
/// The window has room for five lines of 12 points. Longer addresses are set smaller, but not below 8 points, which
/// postal machines can still read (USPS, Domestic Mail Manual).
enum AddressWindow: Int, CaseIterable {
    case five = 5
    case six
    case seven

    /// The type size in points.
    private var size: Double {
        switch self {
        case .five: 10
        case .six: 9
        case .seven: 8
        }
    }

    /// The largest size at which `block` fits; nil if none does.
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
