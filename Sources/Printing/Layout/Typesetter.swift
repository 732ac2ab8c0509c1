/// Sets text in lines. `Drawing` has one with real fonts; tests have one whose letters are all of one width.
package protocol Typesetter: AnyObject {
    /// Sets `text` in lines no wider than `width` millimeters, broken between words, and within a word that is wider.
    func set(_ text: StyledText, _ style: TextStyle, width: Double) -> any SetText
}

/// Text in lines.
package protocol SetText: AnyObject {
    var lines: [SetLine] { get }
    /// Whether a word was too wide for a line and had to be broken.
    var breaksWords: Bool { get }
    /// Whether the first paragraph is written from right to left.
    var isRightToLeft: Bool { get }
    /// Characters that no font has.
    var missing: [Unicode.Scalar] { get }
}

extension SetText {
    /// The height of all lines.
    package var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// The width of the widest line.
    package var width: Double { lines.reduce(0) { max($0, $1.width) } }
}

/// A line of set text, in millimeters.
package struct SetLine: Equatable, Sendable {
    /// The distance to the next line.
    package let height: Double
    package let width: Double

    package init(height: Double, width: Double) {
        self.height = height
        self.width = width
    }
}

/// How text is set.
package struct TextStyle: Hashable, Sendable {
    package enum Family: Hashable, Sendable {
        /// For letters.
        case serif
        /// For addresses, which machines read.
        case sans
    }

    package var family: Family
    /// In points.
    package var size: Double
    /// The distance of two lines, in sizes; a font that needs more gets more.
    package var leading = 1.2
    package var isGray = false
    /// BCP 47; blank if unknown.
    package var language = ""

    package init(
        _ family: Family, size: Double, leading: Double = 1.2, isGray: Bool = false, language: String = ""
    ) {
        self.family = family
        self.size = size
        self.leading = leading
        self.isGray = isGray
        self.language = language
    }
}
