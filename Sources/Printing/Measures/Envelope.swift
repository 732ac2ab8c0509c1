/// An envelope, and the window it may have.
package struct Envelope: Equatable, Sendable {
    package let name: String
    /// In millimeters.
    package let width: Double
    package let height: Double
    /// The usual window; nil for an envelope that has none for a letter folded in three.
    package let window: Window?

    /// A window, measured as its standards do: from the left and lower edges of the envelope.
    package struct Window: Equatable, Sendable {
        let left: Double
        let bottom: Double
        let width: Double
        let height: Double
    }

    /// Sources: USPS Domestic Mail Manual 201 (#10); ISO 269 and DIN 680 (DL, C6/5, C5).
    package static let all = [
        Envelope(
            name: "10", width: 9.5 * Unit.inch, height: 4.125 * Unit.inch,
            window: Window(
                left: 0.875 * Unit.inch, bottom: 0.5 * Unit.inch, width: 4.5 * Unit.inch, height: 1.125 * Unit.inch)),
        Envelope(name: "DL", width: 220, height: 110, window: Window(left: 20, bottom: 18, width: 90, height: 35)),
        Envelope(name: "C6-5", width: 229, height: 114, window: Window(left: 20, bottom: 15, width: 90, height: 45)),
        Envelope(name: "C5", width: 229, height: 162, window: nil),
    ]

    /// The envelope called `name`: `10` or `#10`, `DL`, `C6-5` or `C6/5`, `C5`.
    package init?(_ name: String) {
        let bare = Envelope.bare(name)
        guard let envelope = Envelope.all.first(where: { Envelope.bare($0.name) == bare }) else { return nil }
        self = envelope
    }

    private init(name: String, width: Double, height: Double, window: Window?) {
        self.name = name
        self.width = width
        self.height = height
        self.window = window
    }

    private static func bare(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

    package var box: Box { Box(x: 0, y: 0, width: width, height: height) }

    /// Where the recipient's address goes: right of the middle, above the strip of 5/8 in that postal machines print
    /// their bar code on (USPS DMM 202).
    package var addressBox: Box {
        let (left, top) = (width * 0.42, height * 0.42)
        return Box(x: left, y: top, width: width - left - 12, height: height - top - 17)
    }

    /// Where the sender's address goes: the upper left corner.
    package var returnBox: Box { Box(x: 8, y: 7, width: width * 0.42 - 10, height: height * 0.42 - 9) }
}
