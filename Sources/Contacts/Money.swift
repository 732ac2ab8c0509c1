import Bytes

/// An amount of money in hundredths of its currency.
package struct Money: Hashable, Sendable {
    package var hundredths: Int
    /// The ISO 4217 code, or blank if the list does not say.
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

    /// Reads an amount as people and programs write it: `$1,234.50`, `1.234,50 €`, `1 234,50`, `-35`, `(35.00)`, `USD
    /// 120`.
    ///
    /// The last comma or point marks the decimals unless three digits follow that may be thousands; then `decimalMark`
    /// decides. The other marks, spaces and apostrophes group thousands. More than two decimals are rounded. Nil for a
    /// range, a date and anything else with several numbers, and for words that are not a currency.
    ///
    /// - Parameters:
    ///   - decimalMark: what the decimals stand behind in the list; where it is not known, `1.234` are thousands.
    ///   - dollar: the ISO 4217 code of a bare `$`.
    package init?(_ text: ByteView, decimalMark: DecimalMark? = nil, dollar: String = "USD") {
        let text = text.trimmed
        let place = Money.place(in: text)
        guard let value = WrittenNumber(text[place]).hundredths(decimalMark) else { return nil }
        let around = [text.upTo(place.lowerBound), text.from(place.upperBound)]
        // `120,-` is an even amount; `-120,-` is a refund.
        let isEven = around[1].count > 1 && ",.".utf8.contains(around[1][0]) && around[1][1] == UInt8(ascii: "-")
        let isNegative =
            around[0].contains(UInt8(ascii: "-")) || around[1].contains(UInt8(ascii: "-")) && !isEven
            || around.contains { $0.firstRange(of: "\u{2212}") != nil }
        guard let currency = Money.currency(in: around, dollar: dollar) else { return nil }
        self.init(
            hundredths: isNegative || around[0].contains(UInt8(ascii: "(")) ? -value : value, currency: currency)
    }

    /// Reads the amount that a cell begins with, whatever words follow: `$120.00 PayPal Completed`, and of
    /// `$0.00 of $120.00 Local Pending` what was paid.
    package init?(beginning text: ByteView, decimalMark: DecimalMark? = nil, dollar: String = "USD") {
        let text = text.trimmed
        var end = text.firstIndex(where: \.isASCIIDigit) ?? text.count
        while end < text.count, text[end].isASCIIDigit || ".,'".utf8.contains(text[end]) { end += 1 }
        guard end == text.count || text[end] == .space else { return nil }
        self.init(text.upTo(end), decimalMark: decimalMark, dollar: dollar)
    }

    /// What an amount shows of the mark that its list has before decimals; nil for text that is no amount.
    package static func marks(in text: ByteView) -> WrittenNumber.Marks? {
        guard Money(text) != nil else { return nil }
        let text = text.trimmed
        return WrittenNumber(text[place(in: text)]).shows
    }

    /// The place of the number in a cell, from its first digit or the point before it to its last digit.
    private static func place(in text: ByteView) -> Range<Int> {
        var first = 0
        while first < text.count, !text[first].isASCIIDigit { first += 1 }
        if first > 0, text[first - 1] == UInt8(ascii: ".") { first -= 1 }
        var end = text.count
        while end > first, !text[end - 1].isASCIIDigit { end -= 1 }
        return first..<end
    }

    /// The currency named around a number, blank if there is none; nil if there are words that no currency explains.
    private static func currency(in parts: [ByteView], dollar: String) -> String? {
        var found = ""
        var isDollar = false
        for word in parts.flatMap({ $0.split { !($0.isASCIILetter || !$0.isASCII || $0 == UInt8(ascii: "$")) } }) {
            let symbol = word.string.filter { !$0.isWhitespace && $0 != "\u{2212}" }.uppercased()
            if symbol.isEmpty { continue }
            switch Currencies.reading(of: symbol) {
            case .code(let code): if found.isEmpty { found = code }
            case .dollar: isDollar = true
            case .open: break
            case nil: return nil
            }
        }
        return found.isEmpty && isDollar ? dollar : found
    }
}
