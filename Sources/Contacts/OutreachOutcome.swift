import Bytes
import Text

/// What came of a letter or a call: the words that the practitioner notes in the outreach log.
package enum OutreachOutcome: Equatable, Sendable {
    case called
    case met
    case replied
    case noAnswer
    /// The post office brought the letter back.
    case returned
    /// The email could not be delivered.
    case bounced
    /// The contact wants no letters.
    case declined
    /// Any other words, as written.
    case other(String)

    /// The words of the log, without `other`.
    package static let words: [(word: String, outcome: OutreachOutcome)] = [
        ("called", .called), ("met", .met), ("replied", .replied), ("no-answer", .noAnswer), ("returned", .returned),
        ("bounced", .bounced), ("declined", .declined),
    ]

    /// Reads a cell; nil if it is blank. Case does not matter, nor whether spaces, hyphens or nothing join the words.
    package init?(_ text: ByteView) {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        let bare = text.lowercasedString.filter { $0.isLetter || $0.isNumber }
        self = OutreachOutcome.words.first { $0.word.filter(\.isLetter) == bare }?.outcome ?? .other(text.string)
    }

    /// Whether the letter never arrived, and so counts as not written.
    package var isUndelivered: Bool { self == .returned || self == .bounced }

    /// Whether it shows that the contact and the practitioner know each other.
    package var isAcquaintance: Bool { [.called, .met, .replied].contains(self) }

    /// Whether it answers what was written before; everything does but silence and a letter that never arrived.
    package var isAnswer: Bool { self != .noAnswer && !isUndelivered }
}
