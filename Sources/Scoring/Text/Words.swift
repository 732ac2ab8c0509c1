import Bytes
import Text
import Wording

private let wordRules: FoldingRules = [.partsAtFullStops, .dropsPossessives]

/// The words of a text in the form in which names are compared: folded, words for practices in their usual form,
/// initials that stand together joined.
///
/// `Dr. O'Brien-Lee, M.D.` is `dr obrien lee md`; a possessive `'s` is dropped.
func words(of text: ByteView) -> [String] {
    text.withFolded(limit: text.count + 1, wordRules) { key in
        joiningInitials((key ?? .empty).split { $0 == .space }.map(NameAbbreviations.usual))
    }
}

/// `m d` is `md`, so that `M.D.`, `M. D.` and `MD` are one word.
private func joiningInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var lastIsInitials = false
    for word in words {
        let isInitial = word.utf8.count == 1 && word.utf8.allSatisfy(\.isASCIILetter)
        if isInitial, lastIsInitials, let last = joined.popLast() {
            joined.append(last + word)
        } else {
            joined.append(word)
        }
        lastIsInitials = isInitial
    }
    return joined
}

/// The words of `text` with a blank between them: the same for texts that differ in case and punctuation only.
func comparable(_ text: ByteView) -> String { words(of: text).joined(separator: " ") }

/// The words of an organization's name without its legal form and a leading article.
func organizationWords(of text: ByteView) -> [String] {
    var words = words(of: text)
    while words.count > 1, let last = words.last, last.withByteView({ LegalForm($0) }) != nil { words.removeLast() }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words
}
