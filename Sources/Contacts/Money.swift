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

    /// Reads an amount as people and programs write it: `$1,234.50`, `1.234,50 €`, `1 234,50`, `-35`, `(35.00)`, `USD 120`.
    ///
    /// The last comma or point is the decimal one unless three digits follow it that can be thousands; the others, blanks
    /// and apostrophes group thousands. More than two decimals are rounded. Nil for a range, a date and anything else with
    /// several numbers in it, and for words that no currency explains.
    package init?(_ text: ByteView) {
        let text = text.trimmed
        var first = 0
        while first < text.count, !text[first].isASCIIDigit { first += 1 }
        if first > 0, text[first - 1] == UInt8(ascii: ".") { first -= 1 }
        var end = text.count
        while end > first, !text[end - 1].isASCIIDigit { end -= 1 }
        guard let value = Money.hundredths(text[first..<end]) else { return nil }
        let around = [text.upTo(first), text.from(end)]
        // `120,-` is an even amount, and `-120,-` one that is given back.
        let isEven = around[1].count > 1 && ",.".utf8.contains(around[1][0]) && around[1][1] == UInt8(ascii: "-")
        let isNegative =
            around[0].contains(UInt8(ascii: "-")) || around[1].contains(UInt8(ascii: "-")) && !isEven
            || around.contains { $0.firstRange(of: "\u{2212}") != nil }
        guard let currency = Money.currency(in: around) else { return nil }
        self.init(
            hundredths: isNegative || around[0].contains(UInt8(ascii: "(")) ? -value : value, currency: currency)
    }

    /// The amount between the first and the last digit of a cell; nil if there are none.
    private static func hundredths(_ number: ByteView) -> Int? {
        var groups: [[UInt8]] = [[]]
        var marks: [[UInt8]] = []
        for byte in number {
            if byte.isASCIIDigit {
                groups[groups.count - 1].append(byte)
            } else if marks.isEmpty || groups.last?.isEmpty == false {
                if groups[0].isEmpty { groups[0] = [0x30] }
                groups.append([])
                marks.append([byte])
            } else {
                marks[marks.count - 1].append(byte)
            }
        }
        var decimals: [UInt8] = []
        if let mark = marks.last, let group = groups.last, mark == [0x2E] || mark == [0x2C],
            group.count != 3 || groups[0] == [0x30] || marks.contains(where: { $0 != mark })
        {
            decimals = group
            groups.removeLast()
            marks.removeLast()
        }
        guard marks.allSatisfy({ $0 == marks[0] && Money.groupingMarks.contains($0) }),
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            (1...13).contains(groups.reduce(0) { $0 + $1.count })
        else { return nil }
        let rounding = decimals.count > 2 && decimals[2] >= UInt8(ascii: "5") ? 1 : 0
        let digits = groups.joined() + (decimals + [0x30, 0x30]).prefix(2)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } + rounding
    }

    /// What groups thousands: a point, a comma, an apostrophe or a blank, wide or narrow.
    private static let groupingMarks = Set(
        [".", ",", "'", "\u{2019}", " ", "\u{A0}", "\u{202F}", "\u{2009}"].map { Array($0.utf8) })

    /// The currency named around a number, blank if there is none; nil if there are words that no currency explains.
    private static func currency(in parts: [ByteView]) -> String? {
        var found = ""
        for word in parts.flatMap({ $0.split { !($0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: "$")) } }) {
            let symbol = word.string.filter { !$0.isWhitespace && $0 != "\u{2212}" }.uppercased()
            if symbol.isEmpty { continue }
            guard let code = codes[symbol] else { return nil }
            if found.isEmpty || found == "USD" { found = code }
        }
        return found
    }

    /// What stands for a currency beside an amount; a krone may be of three countries, so `kr` is not here.
    private static let codes = [
        "$": "USD", "US$": "USD", "USD": "USD", "CA$": "CAD", "C$": "CAD", "CAD": "CAD", "A$": "AUD", "AU$": "AUD",
        "AUD": "AUD", "NZ$": "NZD", "NZD": "NZD", "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR", "EURO": "EUR",
        "CHF": "CHF", "FR": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "ZŁ": "PLN", "MXN": "MXN",
        "MX$": "MXN", "ZAR": "ZAR", "INR": "INR", "₹": "INR",
    ]
}
