import CSV

extension Header {
    /// The title of a column in messages and in `--map`: its name, or `column 3` if it has none.
    func title(of column: Int) -> String { names[column].isEmpty ? "column \(column + 1)" : names[column] }

    /// Whether a column has this title.
    func hasColumn(titled title: String) -> Bool {
        index(of: title) != nil || names.indices.contains { self.title(of: $0) == title }
    }
}
