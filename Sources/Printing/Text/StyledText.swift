/// Text with stretches of other styles.
package struct StyledText: Equatable, Sendable {
    package internal(set) var text: String
    package internal(set) var spans: [Span] = []

    /// A stretch of the text, in bytes of UTF-8, and how it differs from the rest.
    package struct Span: Equatable, Sendable {
        package let range: Range<Int>
        package let style: Style
    }

    package struct Style: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Style(rawValue: 1)
        package static let italic = Style(rawValue: 2)
        package static let underlined = Style(rawValue: 4)
        /// The name at the top of a letterhead.
        package static let large = Style(rawValue: 8)
        /// Small print.
        package static let small = Style(rawValue: 16)
    }

    package init(_ text: String) {
        self.text = text
    }

    package var isEmpty: Bool { text.isEmpty }
}
