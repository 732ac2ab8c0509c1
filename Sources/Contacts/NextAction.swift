/// What to do next with a referral source.
package enum NextAction: String, CaseIterable, Sendable {
    /// A letter of thanks for clients sent since the last one.
    case thank
    /// A call that a letter promised.
    case call
    /// A first letter, or the second and last one where the first got no answer.
    case introduce
    /// A letter to a source that has gone quiet.
    case reconnect
    /// A friendly letter to somebody known.
    case keepInTouch = "keep-in-touch"
    /// No letter: a source that may be going quiet.
    case watch
    /// No letter: two went unanswered.
    case rest
    /// No letter: nothing is due, or nobody should write.
    case none

    /// Whether mail-merge writes a letter for it.
    package var isLetter: Bool {
        switch self {
        case .thank, .introduce, .reconnect, .keepInTouch: true
        case .call, .watch, .rest, .none: false
        }
    }
}
