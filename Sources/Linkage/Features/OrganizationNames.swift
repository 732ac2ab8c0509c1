import Bytes
import Text
import Wording

/// The distinct names of organizations in a list, each as the words that tell it from others in their one form.
///
/// A name's text is those words joined by blanks, so that `The Willits Birth Ctr LLC` and `Willits Birth Center` have
/// one number.
final class OrganizationNames {
    /// What is known of one name.
    struct Facts {
        /// The words of the name as numbers of `words`, in their order.
        var words: ListRange
        /// A hash of each distinctive word sets one bit: names whose bits do not overlap share no such word.
        var signature: UInt64
        /// The first letters of all words, small ones among them.
        var initials: [UInt8]
    }

    /// What is known of one word.
    struct WordFacts {
        let sort: OrganizationForm.Sort
        /// How many distinct names have it.
        var names: UInt32
    }

    private(set) var vocabulary = Vocabulary()
    let words = Vocabulary()
    private(set) var facts: [Facts] = []
    private(set) var wordFacts: [WordFacts] = []
    private var wordList: [Int32] = []
    private var buffer: [UInt8] = []

    var count: Int { facts.count }

    subscript(number: Int32) -> ByteView { vocabulary[number] }

    func words(of name: Int32) -> ArraySlice<Int32> { wordList[facts[Int(name)].words.indices] }

    /// The number of the name whose words are left in `text`.
    ///
    /// - Parameter initials: the first letters of all words that the name had.
    func number(of text: FoldedText, initials: [UInt8]) -> Int32 {
        let forms = join(text)
        let number = buffer.withByteView { vocabulary.number(of: $0) }
        if number != Vocabulary.none, Int(number) == facts.count { learn(forms, initials) }
        return number
    }

    /// The number of a name that was seen before.
    func find(_ text: FoldedText) -> Int32? {
        _ = join(text)
        return buffer.withByteView { vocabulary.find($0) }
    }

    private func join(_ text: FoldedText) -> [[UInt8]] {
        var forms: [[UInt8]] = []
        for index in text.words.indices { forms.append(text.withWord(index, OrganizationNames.form)) }
        buffer.removeAll(keepingCapacity: true)
        for (index, form) in forms.enumerated() {
            if index > 0 { buffer.append(0x20) }
            buffer.append(contentsOf: form)
        }
        return forms
    }

    private func learn(_ forms: [[UInt8]], _ initials: [UInt8]) {
        let start = wordList.count
        for form in forms {
            let word = form.withByteView { words.number(of: $0) }
            if Int(word) == wordFacts.count {
                let sort = form.withByteView { OrganizationNames.sort(of: $0) }
                wordFacts.append(WordFacts(sort: sort, names: 0))
            }
            if !wordList[start...].contains(word) { wordFacts[Int(word)].names += 1 }
            wordList.append(word)
        }
        let own = wordList[start...].filter { wordFacts[Int($0)].sort == .own }
        facts.append(
            Facts(
                words: ListRange(start: UInt32(start), count: UInt32(forms.count)),
                signature: own.reduce(0) { $0 | 1 << (mixed(UInt64($1), 3) & 63) }, initials: initials))
    }

    /// The one form of a folded word; a plural without a form of its own loses its `s`.
    private static func form(of word: ByteView) -> [UInt8] {
        if let form = OrganizationForm(folded: word) { return ByteView(form.word).array }
        if word.count > 3, word[word.count - 1] == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") {
            let singular = word.upTo(word.count - 1)
            if let form = OrganizationForm(folded: singular) { return ByteView(form.word).array }
            return singular.array
        }
        guard let last = word.buffer.last, !last.isASCII else { return word.array }
        return withoutAttachedLegalForm(word)
    }

    private static func withoutAttachedLegalForm(_ word: ByteView) -> [UInt8] {
        for form in OrganizationForm.attachedLegalForms.map({ ByteView($0) }) where word.count > form.count {
            if word.upTo(form.count) == form { return word.from(form.count).array }
            if word.from(word.count - form.count) == form { return word.upTo(word.count - form.count).array }
        }
        return word.array
    }

    private static func sort(of word: ByteView) -> OrganizationForm.Sort {
        if word.allSatisfy(\.isASCIIDigit) { return .branch }
        return OrganizationForm(folded: word)?.sort ?? .own
    }
}
