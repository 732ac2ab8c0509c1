import Bytes
import Wording

/// Column names for private matters.
extension HeaderSynonyms {
    /// Whether a column holds anybody's birthday, however it is written (`Patient DOB`, `Birthday (MM/DD)`), or details
    /// about somebody other than the contact: `Spouse email`, `Kids`, `Baby's due date`.
    static func isPrivate(_ key: String) -> Bool {
        key.withByteView { key in
            var words = key.split { $0 == .space }
            while let last = words.last, isNumber(last) || PrivateHeading.isDatePart(last) { words.removeLast() }
            guard let first = words.first, let last = words.last else { return false }
            if PrivateHeading.endsInOccasion(first.extended(to: last)) { return true }
            guard words.contains(where: isAnother), words.count > 1 || !PrivateHeading.mayBeOtherwise(first) else {
                return false
            }
            return words.allSatisfy { isAnother($0) || PrivateHeading.isDetail($0) || isNumber($0) }
        }
    }

    /// Whether a header key names the contact's own date of birth.
    static func isBirthDate(_ key: String) -> Bool { key.withByteView(PrivateHeading.isBirthDate) }

    private static func isNumber(_ word: ByteView) -> Bool { Int(word.string) != nil }

    /// Whether a word means a family member or an emergency contact. A mother or a friend may be the contact.
    private static func isAnother(_ word: ByteView) -> Bool {
        switch Relation(singularOf: word) {
        case .spouse, .spouseInHeading, .child, .baby, .guardian, .emergency: true
        case .parent, .sibling, .relative, .friend, .colleague, .client, nil: false
        }
    }
}
