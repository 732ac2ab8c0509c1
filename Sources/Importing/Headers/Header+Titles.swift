import CSV

extension Header {
    /// What a column is called when it is shown to a person, who may map it by that: its name, or `column 3` if it has
    /// none.
    func title(of column: Int) -> String { names[column].isEmpty ? "column \(column + 1)" : names[column] }

    /// Whether a column is called `title`.
    func hasColumn(titled title: String) -> Bool {
        index(of: title) != nil || names.indices.contains { self.title(of: $0) == title }
    }
}
