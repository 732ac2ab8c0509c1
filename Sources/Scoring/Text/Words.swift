import Bytes
import Text

/// The words of a text in the form in which names are compared: small letters without accents, punctuation dropped,
/// initials that stand together joined.
///
/// `Dr. O'Brien-Lee, M.D.` is `dr obrien lee md`; a possessive `'s` is dropped.
func words(of text: ByteView) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var index = 0
    func endWord() {
        guard !word.isEmpty else { return }
        if word.contains(where: { $0 >= 0x80 }) {
            var folded = FoldedText()
            word.withByteView { folded.fold($0) }
            word = folded.bytes
        }
        let text = String(decoding: word, as: UTF8.self)
        words.append(abbreviations[text] ?? text)
        word.removeAll(keepingCapacity: true)
    }
    while index < text.count {
        let byte = text[index]
        let rest = text.from(index)
        if byte.isASCIILetter || byte.isASCIIDigit {
            word.append(byte.asciiLowercased)
        } else if let length = apostropheLength(rest) {
            let possessive = rest.from(length)
            if possessive.hasPrefixIgnoringCase("s"), possessive.count == 1 || !possessive[1].isASCIILetter {
                index += 1
            }
            index += length - 1
        } else if let length = signLength(rest) {
            endWord()
            index += length - 1
        } else if byte == 0xC2, rest.count >= 2 {
            // The no-break space and the signs of Latin-1.
            endWord()
            index += 1
        } else if byte >= 0x80 {
            word.append(byte)
        } else {
            endWord()
        }
        index += 1
    }
    endWord()
    return joiningInitials(words)
}

/// The length in bytes of a straight or curly apostrophe at the front of `text`, or nil.
private func apostropheLength(_ text: ByteView) -> Int? {
    if text[0] == UInt8(ascii: "'") { return 1 }
    return text.hasPrefixIgnoringCase("\u{2019}") ? 3 : nil
}

/// The length in bytes of a dash, quote, bullet, pictograph or the like at the front of `text`, or nil: the blocks
/// U+2000 to U+203F, U+2600 to U+27FF and U+1F000 to U+1FFFF, and what makes a sign colourful (U+FE00 to U+FE0F).
private func signLength(_ text: ByteView) -> Int? {
    guard text.count >= 3 else { return nil }
    return switch (text[0], text[1], text[2]) {
    case (0xE2, 0x80, _), (0xE2, 0x98...0x9F, _), (0xEF, 0xB8, 0x80...0x8F): 3
    case (0xF0, 0x9F, _): min(4, text.count)
    default: nil
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

/// Short forms of words for practices, with what they stand for.
private let abbreviations = [
    "peds": "pediatrics", "pedi": "pediatrics", "pediatric": "pediatrics", "paediatric": "pediatrics",
    "paediatrics": "pediatrics", "ctr": "center", "centre": "center", "hosp": "hospital", "assoc": "associates",
    "assn": "association", "med": "medical", "grp": "group", "chiro": "chiropractic",
    "st": "saint", "mt": "mount",
]

/// The words of `text` with a blank between them: the same for texts that differ in case and punctuation only.
func comparable(_ text: ByteView) -> String { words(of: text).joined(separator: " ") }

/// The words of an organization's name without its legal form and a leading article.
func organizationWords(of text: ByteView) -> [String] {
    var words = words(of: text)
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words
}

/// Legal forms of US and British companies, as they stand at the end of a name.
private let legalForms: Set<String> = [
    "inc", "incorporated", "llc", "pllc", "plc", "pc", "pa", "corp", "corporation", "co", "company", "ltd", "limited",
    "lp", "llp", "apc",
]

/// The words of `text`, which has white space between them.
func wordSet(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
