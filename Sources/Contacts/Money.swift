import CSV

/// An amount of money in hundredths of its currency.
package struct Money: Hashable, Sendable {
    package var hundredths: Int
    /// The ISO 4217 code, or blank where the list does not say.
    package var currency: String

    package init(hundredths: Int, currency: String = "") {
        self.hundredths = hundredths
        self.currency = currency
    }

    /// `1234.50`.
    package var decimal: String {
        let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(hundredths < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
    }

    /// Reads an amount as people and programs write it: `$1,234.50`, `1.234,50 €`, `-35`, `(35.00)`, `USD 120`.
    ///
    /// The last comma or point is the decimal one if at most two digits follow it; the others group thousands.
    package init?(_ text: ByteView) {
        let text = text.trimmed
        var digits: [UInt8] = []
        var lastMark: Int?
        for byte in text {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: ","): lastMark = digits.count
            default: break
            }
        }
        guard (1...15).contains(digits.count) else { return nil }
        let decimals = lastMark.map { digits.count - $0 } ?? 0
        var value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        switch decimals {
        case 1: value *= 10
        case 2: break
        default: value *= 100
        }
        let negative = text.contains(UInt8(ascii: "-")) || text.contains(UInt8(ascii: "("))
        guard let currency = Money.currency(in: text) else { return nil }
        self.init(hundredths: negative ? -value : value, currency: currency)
    }

    /// The currency named in `text`, blank if there is none; nil if there are words that no currency explains.
    private static func currency(in text: ByteView) -> String? {
        let words = text.split { !($0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: "$")) }
        var found = ""
        for word in words {
            guard let code = codes[word.string.uppercased()] else { return nil }
            if found.isEmpty || found == "USD" { found = code }
        }
        return found
    }

    private static let codes = [
        "$": "USD", "US$": "USD", "USD": "USD", "CA$": "CAD", "C$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD",
        "AUD": "AUD", "NZ$": "NZD", "NZD": "NZD", "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR",
    ]
}
