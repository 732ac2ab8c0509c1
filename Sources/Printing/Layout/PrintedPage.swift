/// A page as it is drawn: marks at absolute positions, in millimeters from the top left corner.
package struct PrintedPage {
    package var width: Double
    package var height: Double
    package var marks: [Mark] = []
    /// The bookmark that leads here; nil for none.
    package var bookmark: String?

    package init(_ box: Box) {
        width = box.width
        height = box.height
    }

    package enum Mark {
        /// Some lines of a text; the first of them begins at `y`.
        case text(any SetText, lines: Range<Int>, x: Double, y: Double)
        /// A hairline.
        case rule(x: Double, y: Double, toX: Double, toY: Double)
        case outline(Box)
        /// A picture, at its own proportions in the top left of the box, or in the top right.
        case picture(Picture, Box, isAtRight: Bool)
    }

    package enum Picture: Sendable {
        case logo
        case signature
    }

    /// Adds a whole text whose first line begins at `y`.
    package mutating func add(_ text: any SetText, x: Double, y: Double) {
        marks.append(.text(text, lines: 0..<text.lines.count, x: x, y: y))
    }
}

/// Draws pages. `Drawing` has one for PDF and one for PNG.
package protocol Canvas: AnyObject {
    func add(_ page: PrintedPage)
}
