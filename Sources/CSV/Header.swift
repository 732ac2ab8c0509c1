/// The names of the columns, in their order. Columns are found by name, never by place.
package struct Header: Sendable, Equatable {
    package let names: [String]
    private let indices: [String: Int]

    /// Where two columns have one name, the first is found by it.
    package init(_ names: [String]) {
        self.names = names
        indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    package var count: Int { names.count }

    /// The place of the column called `name`, or nil.
    package func index(of name: String) -> Int? { indices[name] }

    package static func == (one: Header, other: Header) -> Bool { one.names == other.names }
}
