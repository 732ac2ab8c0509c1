import Bytes

/// A postal code in a cell of its own, in the usual spelling.
package struct MendedPostalCode {
    /// `05401`, `07102-1234`, `K1A 0B1`, `BA1 1AA`; as typed if the form is unknown.
    package let text: String
    /// Whether digits are missing that the state does not tell.
    package let isIncomplete: Bool

    /// Reads a code that a spreadsheet or a person changed: without its leading zeros, its hyphen or its space, with
    /// decimals, an apostrophe or `="…"`.
    ///
    /// - Parameters:
    ///   - region: the usual code of the state or province, or blank.
    ///   - country: ISO 3166 alpha-2, or blank.
    package init(_ cell: ByteView, region: ByteView, country: ByteView) {
        var code = cell
        if let first = code.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "'") {
            code = code.split { "='\"".utf8.contains($0) }.first ?? .empty
        }
        if code.count > 4, code.from(code.count - 2) == ByteView(".0"),
            code.upTo(code.count - 2).allSatisfy(\.isASCIIDigit)
        {
            code = code.upTo(code.count - 2)
        }
        let digits = code.firstIndex(of: UInt8(ascii: "-")).map { code.upTo($0) } ?? code
        guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else {
            text = MendedPostalCode.spaced(code)
            isIncomplete = false
            return
        }
        let rest = code.from(digits.count)
        if digits.count == 9, rest.isEmpty {
            text = "\(digits.upTo(5).string)-\(digits.from(5).string)"
            isIncomplete = false
        } else if digits.count == 8, rest.isEmpty, MendedPostalCode.fits("0" + digits.upTo(4).string, region) {
            text = "0\(digits.upTo(4).string)-\(digits.from(4).string)"
            isIncomplete = false
        } else if (3...4).contains(digits.count) {
            let mended = String(repeating: "0", count: 5 - digits.count) + digits.string
            let isHere = MendedPostalCode.fits(mended, region)
            text = isHere ? mended + rest.string : code.string
            isIncomplete =
                !isHere && (country.equalsIgnoringCase("US") || country.isEmpty && MendedPostalCode.isOfStates(region))
        } else {
            text = code.string
            isIncomplete = false
        }
    }

    /// The first three digits of the codes with a leading zero, by state (USPS Publication 65).
    private static let zeros: [(region: StaticString, codes: ClosedRange<Int>)] = [
        ("NY", 5...5), ("PR", 6...7), ("VI", 8...8), ("PR", 9...9), ("MA", 10...27), ("RI", 28...29), ("NH", 30...38),
        ("ME", 39...49), ("VT", 50...54), ("MA", 55...55), ("VT", 56...59), ("CT", 60...69), ("NY", 63...63),
        ("NJ", 70...89),
    ]

    private static func fits(_ code: String, _ region: ByteView) -> Bool {
        guard let first = Int(code.prefix(3)) else { return false }
        return zeros.contains { region.equalsIgnoringCase($0.region) && $0.codes.contains(first) }
    }

    /// Whether a region is a state of the US; those of Australia have codes of four digits.
    private static func isOfStates(_ region: ByteView) -> Bool {
        region.count == 2
            && !["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT", "SA"].contains {
                region.equalsIgnoringCase($0)
            } && Places.regionCode(region) != nil
    }

    /// A code of Canada, the United Kingdom or Ireland in capitals with its space.
    private static func spaced(_ code: ByteView) -> String {
        guard (5...9).contains(code.count), code.contains(where: \.isASCIILetter) else { return code.string }
        var words = code.split { $0 == .space }
        guard words.count < 3, let found = PostalCode.take(from: &words), words.isEmpty else { return code.string }
        return found.text
    }
}
