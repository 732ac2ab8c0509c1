import Bytes

/// Words that stand in names of practices, firms and groups, and in no person's name.
package enum GroupWord: Sendable {
    /// `of`, `the`, `next`: a small word between others.
    case small
    /// `partners`, `services`: what a firm or a group calls itself.
    case firm

    package init?(_ word: ByteView) {
        guard let found = GroupWord.words[word] else { return nil }
        self = found
    }

    static let table: [(GroupWord, Phrases)] = [
        (.small, Phrases(en: "of, at, with, to, for, the, in, on, by, from, and, next")),
        (
            .firm,
            Phrases(
                en: """
                    training, international, alliance, partners, project, services, support, care, team, network, company, co
                    """)
        ),
    ]

    private static let words = PhraseTable(table)
}
