/// A rectangle on a page, in millimeters from the page's top left corner.
package struct Box: Equatable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The x of its right edge.
    package var right: Double { x + width }

    /// The y of its lower edge.
    package var bottom: Double { y + height }

    /// The box without a margin of `dx` at the left and right and of `dy` at the top and bottom.
    package func inset(_ dx: Double, _ dy: Double) -> Box {
        Box(x: x + dx, y: y + dy, width: max(0, width - 2 * dx), height: max(0, height - 2 * dy))
    }

    /// The box moved to the right and down.
    package func moved(_ dx: Double, _ dy: Double) -> Box { Box(x: x + dx, y: y + dy, width: width, height: height) }

    /// Whether `other` lies within the box; a hundredth of a millimeter is forgiven.
    package func contains(_ other: Box) -> Bool {
        let slack = 0.01
        return other.x >= x - slack && other.y >= y - slack && other.right <= right + slack
            && other.bottom <= bottom + slack
    }
}

/// Units of length. Layout counts in millimeters, type in points.
package enum Unit {
    package static let inch = 25.4
    /// A point of PDF, 1/72 in.
    package static let point = 25.4 / 72

    /// Reads a length: `1mm`, `-0.5mm`, `0.25in`, `12pt`; a bare number is in millimeters.
    package static func millimeters(_ text: some StringProtocol) -> Double? {
        let word = text.trimmingBlanks.lowercased()
        for (suffix, unit) in [("mm", 1), ("cm", 10), ("in", inch), ("pt", point)] where word.hasSuffix(suffix) {
            return number(word.dropLast(suffix.count)).map { $0 * unit }
        }
        return number(word[...])
    }

    /// A plain decimal number; no exponents, infinities or hexadecimal digits.
    private static func number(_ text: Substring) -> Double? {
        let text = text.trimmingBlanks
        guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.".contains($0)) }) else { return nil }
        return Double(text)
    }
}

extension StringProtocol {
    /// The text without blanks at either end.
    var trimmingBlanks: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
