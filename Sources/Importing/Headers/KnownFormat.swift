import CSV

/// A kind of list that is recognized by its header, and that the user can name.
package protocol KnownFormat: Sendable {
    /// The argument of `--from`.
    var identifier: String { get }
    /// The name in the summary.
    var name: String { get }
    /// Columns that a list of this format must all have.
    var signature: [String] { get }

    /// All formats, specific before general; the last one matches any header.
    static var known: [Self] { get }
    /// Any list with known column names.
    static var generic: Self { get }
}

extension KnownFormat {
    /// The first format whose signature columns are all in `header`.
    static func recognise(_ header: Header) -> Self {
        known.first { $0.signature.allSatisfy { header.index(of: $0) != nil } } ?? generic
    }
}
