import Text
import Wording

extension AnswerCue {
    /// The correct spelling of a word for a kind or a doctor that is misspelt, or nil.
    static func corrected(_ word: String) -> String? {
        guard word.utf8.count >= 4 else { return nil }
        return word.withByteView { typed in
            longWords.first { correct in correct.withByteView { jaroWinkler(typed, $0) } >= 0.91 }
        }
    }
}
