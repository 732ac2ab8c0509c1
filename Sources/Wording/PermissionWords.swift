import Bytes

/// Words that say that somebody does not want to be written to.
package enum PermissionWords {
    /// Whether the answer of a column that asks for permission begins with a refusal: `unsubscribed`, `opted out`.
    package static func refuses(_ cell: ByteView) -> Bool {
        refusalBeginnings.contains { cell.hasPrefixIgnoringCase($0) }
    }

    /// Whether a remark beside a name says that its bearer is dead.
    package static func saysDeceased(_ remark: ByteView) -> Bool { deceasedWords.contains(remark) }

    private static let refusalBeginnings: [StaticString] = ["unsub", "opted out"]

    static let deceased = Phrases(en: "deceased")

    private static let deceasedWords = PhraseSet(deceased)
}
