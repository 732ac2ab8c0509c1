import Bytes
import Contacts
import Text
import Wording

/// A client's name in the form in which clients are told apart.
struct ClientName {
    let given: [String]
    let family: [String]

    /// Reads a name in any order: `Brandt, Amy` is Amy Brandt.
    init(_ text: ByteView) {
        // `Client 17` is a label, all of which counts.
        if text.contains(where: \.isASCIIDigit) {
            let label = words(of: text)
            (given, family) = (Array(label.prefix(1)), Array(label.dropFirst()))
            return
        }
        let name = PersonName(whole: text)
        let middle = words(of: name.middle)
        given = words(of: name.given) + (name.family.isEmpty ? middle : [])
        family = words(of: name.family)
    }

    /// Given and family name, for clients of whom nothing else is known.
    var text: String { (given + family).joined(separator: " ") }

    var isWhole: Bool { !given.isEmpty && !family.isEmpty }

    /// Whether two names that share an address or a number may be one person's: the given names agree, as she may have
    /// married, or one of the names has no given name to disagree with.
    func mayBe(_ other: ClientName) -> Bool {
        if given.isEmpty && family.isEmpty || other.given.isEmpty && other.family.isEmpty { return true }
        if !given.isEmpty, !other.given.isEmpty {
            return given.contains { one in other.given.contains { ClientName.agree(one, $0) } }
        }
        let mine = given + family
        let others = other.given + other.family
        return mine.contains { one in others.contains { ClientName.agree(one, $0) } }
    }

    /// Whether one word is the other, its initial, a nickname of it or a near spelling.
    private static func agree(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        if one.utf8.count == 1 || other.utf8.count == 1 { return one.utf8.first == other.utf8.first }
        return one.withByteView { first in
            other.withByteView { second in
                Nicknames.standard.areLinked(first, second) || jaroWinkler(first, second) >= 0.9
            }
        }
    }
}
