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
    /// - Parameter decimalMark: the decimal mark of the list; if unknown, `1.234` means thousands.
    package init?(_ text: ByteView, decimalMark: DecimalMark? = nil) {
        let text = text.trimmed
        let place = Money.place(in: text)
        guard let value = WrittenNumber(text[place]).hundredths(decimalMark) else { return nil }
        let around = [text.upTo(place.lowerBound), text.from(place.upperBound)]
        // `120,-` is an even amount; `-120,-` is a refund.
        let isEven = around[1].count > 1 && ",.".utf8.contains(around[1][0]) && around[1][1] == UInt8(ascii: "-")
        let isNegative =
            around[0].contains(UInt8(ascii: "-")) || around[1].contains(UInt8(ascii: "-")) && !isEven
            || around.contains { $0.firstRange(of: "\u{2212}") != nil }
        guard let currency = Money.currency(in: around) else { return nil }
        self.init(
            hundredths: isNegative || around[0].contains(UInt8(ascii: "(")) ? -value : value, currency: currency)
    }

    /// What an amount reveals about the decimal mark of its list; nil for text that is not an amount.
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

    /// The currency beside a number, blank if there is none; nil for words that are not a currency.
    private static func currency(in parts: [ByteView]) -> String? {
        var found = ""
        for word in parts.flatMap({ $0.split { !($0.isASCIILetter || !$0.isASCII || $0 == UInt8(ascii: "$")) } }) {
            let symbol = word.string.filter { !$0.isWhitespace && $0 != "\u{2212}" }.uppercased()
            if symbol.isEmpty { continue }
            guard let code = Currencies.code(of: symbol) else { return nil }
            if found.isEmpty || found == "USD" { found = code }
        }
        return found
    }
}
