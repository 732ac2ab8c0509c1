import Bytes
import Text

/// Names that are found by the letters they begin with, language after language.
struct NamePrefixes: Sendable {
    /// Folded names, each with its place in the table.
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

    /// The place of the first name that `word` begins.
    func first(_ word: ByteView, atLeast least: Int) -> Int? {
        word.withFolded(limit: longest) { key in
            guard let key, key.count >= least else { return nil }
            return names.first { $0.key.utf8.starts(with: key.buffer) }?.place
        }
    }
}
