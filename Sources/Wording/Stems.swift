import Bytes
import Text

/// Beginnings of words and parts of sentences, found anywhere in a folded text.
///
/// A stem is written in the table as it is searched; after `^` it matches only at the beginning of a word.
struct Stems: Sendable {
    private let stems: [(key: [UInt8], beginsWord: Bool)]

    init(_ phrases: Phrases) {
        var stems: [(key: [UInt8], beginsWord: Bool)] = []
        phrases.forEach { phrase in
            stems.append((Array(phrase.folded().utf8), phrase[0] == UInt8(ascii: "^")))
        }
        self.stems = stems
    }

    /// Whether one of them is in `key`, which is folded.
    func areIn(_ key: ByteView) -> Bool {
        stems.contains { stem in
            stem.key.withByteView { sought in
                var rest = key
                while let found = rest.firstRange(of: sought) {
                    if !stem.beginsWord || found.lowerBound == 0 && rest.count == key.count
                        || found.lowerBound > 0 && rest[found.lowerBound - 1] == .space
                    {
                        return true
                    }
                    rest = rest.from(found.lowerBound + 1)
                }
                return false
            }
        }
    }
}
