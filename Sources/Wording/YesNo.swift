import Bytes

/// What a cell answers that may say yes or no.
///
/// Whoever asks decides what an answer that is neither stands for: a column that forbids letters may count anything but
/// a clear no as a yes, and a column that permits them only a clear yes.
package enum YesNo: Sendable {
    case yes
    case no
    /// `never`: a refusal where something is permitted, and no answer to "do not contact".
    case never
    /// Blank, or what is written where there is nothing to say; `unknown` is none of that.
    case nothing
    /// Anything else, as a date or a reason.
    case other

    package init(_ cell: ByteView) {
        let cell = cell.trimmed
        if let answer = YesNo.words[cell] {
            self = answer
        } else if cell.equalsIgnoringCase("\u{2610}") {
            // A box without a tick.
            self = .no
        } else if YesNo.ticks.contains(where: { cell.equalsIgnoringCase($0) }) {
            self = .yes
        } else {
            self = Nothing.isClear(cell) ? .nothing : .other
        }
    }

    static let table: [(YesNo, Phrases)] = [
        (
            .yes,
            Phrases(
                en: "yes, y, true, t, 1, x, ok, okay, on, checked", de: "ja, j, wahr, ein", fr: "oui, o, vrai",
                es: "sí, s, verdadero")
        ),
        (
            .no,
            Phrases(
                en: "no, n, false, f, 0, off, unchecked", de: "nein, falsch, aus", fr: "non, faux", es: "falso")
        ),
        (.never, Phrases(en: "never", de: "nie, niemals", fr: "jamais", es: "nunca, jamás")),
    ]

    private static let words = PhraseTable(table)

    /// Signs that say yes.
    private static let ticks: [StaticString] = ["\u{2713}", "\u{2714}", "\u{2714}\u{FE0F}", "\u{2611}", "\u{2705}"]
}
