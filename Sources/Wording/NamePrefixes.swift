import Bytes
import Text

/// Names that are found by their first letters, language by language.
struct NamePrefixes: Sendable {
    /// Folded names, each with its position in the table.
    private var names: [(key: String, place: Int)] = []
    private var longest = 0

    init(_ table: [Phrases]) {
        for language in Language.allCases {
            for (place, row) in table.enumerated() {
                row.forEach(in: language) { name in
                    let key = name.folded()
                    longest = max(longest, key.utf8.count)
                    names.append((key, place))
                }
            }
        }
    }

    /// The position of the first name that begins with `word`.
    func first(_ word: ByteView, atLeast least: Int) -> Int? {
        word.withFolded(limit: longest) { key in
            guard let key, key.count >= least else { return nil }
            return names.first { $0.key.utf8.starts(with: key.buffer) }?.place
        }
    }
}
