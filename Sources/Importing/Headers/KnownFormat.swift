import CSV

/// A kind of list that can be recognised by its header, and that the user can name.
package protocol KnownFormat: Sendable {
    /// What `--from` takes.
    var identifier: String { get }
    /// What the summary calls it.
    var name: String { get }
    /// Columns that this format has; all of them must be there.
    var signature: [String] { get }

    /// All of them, the more special before the more general; the last fits every header.
    static var known: [Self] { get }
    /// Any list whose columns have names that can be understood.
    static var generic: Self { get }
}

extension KnownFormat {
    /// The first format whose signature `header` has.
    static func recognise(_ header: Header) -> Self {
        known.first { $0.signature.allSatisfy { header.index(of: $0) != nil } } ?? generic
    }
}
