/// The names of the columns, in order. Columns are found by name, never by position.
package struct Header: Sendable, Equatable {
    package let names: [String]
    private let indices: [String: Int]

    /// If two columns have the same name, the first one is found.
    package init(_ names: [String]) {
        self.names = names
        indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    package var count: Int { names.count }

    /// The index of the column `name`, or nil.
    package func index(of name: String) -> Int? { indices[name] }

    package static func == (one: Header, other: Header) -> Bool { one.names == other.names }
}
