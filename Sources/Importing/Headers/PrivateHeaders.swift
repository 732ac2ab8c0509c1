import Bytes
import Wording

/// Names of columns for what is nobody's business.
extension HeaderSynonyms {
    /// Whether a column holds a birthday, whoever has it, however it is written (`Patient DOB`, `Birthday (MM/DD)`), or
    /// what there is to know of somebody who is not the contact: `Spouse email`, `Kids`, `Baby's due date`.
    static func isPrivate(_ key: String) -> Bool {
        key.withByteView { key in
            var words = key.split { $0 == .space }
            while let last = words.last, isNumber(last) || PrivateHeading.isDatePart(last) { words.removeLast() }
            guard let first = words.first, let last = words.last else { return false }
            if PrivateHeading.endsInOccasion(first.extended(to: last)) { return true }
            return isAnother(first) && (words.count > 1 || !PrivateHeading.mayBeOtherwise(first))
                && words.allSatisfy { isAnother($0) || PrivateHeading.isDetail($0) || isNumber($0) }
        }
    }

    /// Whether a name is that of the contact's own day of birth.
    static func isBirthDate(_ key: String) -> Bool { key.withByteView(PrivateHeading.isBirthDate) }

    private static func isNumber(_ word: ByteView) -> Bool { Int(word.string) != nil }

    /// Whether a word is for somebody of the contact's family, or whom to call. A mother or a friend may be the contact.
    private static func isAnother(_ word: ByteView) -> Bool {
        switch Relation(singularOf: word) {
        case .spouse, .spouseInHeading, .child, .baby, .guardian, .emergency: true
        case .parent, .sibling, .relative, .friend, .colleague, .client, nil: false
        }
    }
}
