import Bytes
import Text
import Wording

/// The distinct given and family names of a list, with what comparing and blocking need to know of each.
final class NameList {
    /// What is known of one name.
    struct Facts {
        /// The name's first word, which is the name itself where it has only one.
        var firstWord: Int32
        var initial: UInt8
        /// One letter, or two without a vowel: `J`, `TJ`.
        var isInitial: Bool
        var soundex: UInt64
        /// The hash of the first three letters.
        var prefix: UInt64
        /// The words that name a family, particles such as `de` and `van` aside.
        var parts: ListRange
        /// The groups of the nickname table that hold the name.
        var classes: ListRange
        /// How many in a million bear the name, 0 for a name that is not a usual given name.
        var perMillion: Float
        /// Whether the name is a word for nothing: `unknown`.
        var isNothing: Bool
        /// Whether the name ends in a word of firms, or is a department.
        var isFirm: Bool
    }

    private(set) var vocabulary = Vocabulary()
    private(set) var facts: [Facts] = []
    private var partList: [Int32] = []
    private var classList: [UInt16] = []

    /// The number of a name given as folded words joined by spaces; names in Cyrillic and Greek are those in Latin.
    func number(of name: ByteView) -> Int32 {
        if let latin = transliterated(name) { return latin.withByteView { self.number(of: $0) } }
        let number = vocabulary.number(of: name)
        if Int(number) == facts.count { learn(name, number) }
        return number
    }

    func bytes(_ name: Int32) -> ByteView { vocabulary[name] }

    /// Whether two names are the same but for blanks in them, as `h o` and `ho` are.
    func areEqualWithoutBlanks(_ one: Int32, _ other: Int32) -> Bool {
        guard facts[Int(one)].firstWord != one || facts[Int(other)].firstWord != other else { return false }
        return bytes(one).buffer.lazy.filter { $0 != 0x20 }.elementsEqual(
            bytes(other).buffer.lazy.filter { $0 != 0x20 })
    }

    func parts(of name: Int32) -> ArraySlice<Int32> { partList[facts[Int(name)].parts.indices] }

    func classes(of name: Int32) -> ArraySlice<UInt16> { classList[facts[Int(name)].classes.indices] }

    private func learn(_ name: ByteView, _ number: Int32) {
        let words = name.split { $0 == 0x20 }
        let first = words.first ?? name
        let classes = Nicknames.standard.classes(of: first)
        facts.append(
            Facts(
                firstWord: number, initial: name[0], isInitial: NameList.isInitial(first), soundex: soundex(name),
                prefix: stableHash(name.upTo(min(3, name.count))), parts: ListRange(),
                classes: ListRange(start: UInt32(classList.count), count: UInt32(classes.count)),
                perMillion: Float(GivenNames.perMillion(name) ?? 0), isNothing: Nothing.isWord(name, in: .name),
                isFirm: NameList.isFirm(name, last: words.last ?? name)))
        classList.append(contentsOf: classes)
        guard words.count > 1 else {
            facts[Int(number)].parts = addParts([number])
            return
        }
        // `first` and the parts are names in their own right; making them may move the bytes that the views show.
        let texts = words.map(\.array)
        let numbers = texts.map { word in word.withByteView { self.number(of: $0) } }
        facts[Int(number)].firstWord = numbers[0]
        let parts = zip(texts, numbers).filter { $0.0.withByteView { Particle($0) } == nil }
        facts[Int(number)].parts = addParts(parts.isEmpty ? [number] : parts.map(\.1))
    }

    private func addParts(_ parts: [Int32]) -> ListRange {
        partList.append(contentsOf: parts)
        return ListRange(start: UInt32(partList.count - parts.count), count: UInt32(parts.count))
    }

    private static func isFirm(_ name: ByteView, last: ByteView) -> Bool {
        if let form = LegalForm(last), form == .short, last.count > 2 { return true }
        return OrganizationWord(last)?.isInNoPersonsName == true || Department(name) != nil
    }

    private static func isInitial(_ word: ByteView) -> Bool {
        word.count == 1 || word.count == 2 && word.allSatisfy { $0.isASCIILowercase && !"aeiouy".utf8.contains($0) }
    }
}
