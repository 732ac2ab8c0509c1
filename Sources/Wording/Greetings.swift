import Bytes

/// How a letter begins.
package struct Greeting {
    /// What stands behind the greeting, to the end of the line.
    package let rest: ByteView
    /// Whether nobody writes it without a name: `Dear`, but not `Hello`.
    package let needsName: Bool

    /// Nil for a line that begins with none.
    package init?(in line: ByteView) {
        for (needsName, greeting) in Greeting.all where line.count >= greeting.count {
            let rest = line.from(greeting.count)
            guard rest.isEmpty ? needsName : rest[0] == .space,
                line.upTo(greeting.count).elementsEqual(greeting, by: { $0.asciiLowercased == $1 })
            else { continue }
            self.rest = rest.trimmed
            self.needsName = needsName
            return
        }
        return nil
    }

    static let table: [(Bool, Phrases)] = [
        (
            true,
            Phrases(
                en: "dear", de: "sehr geehrte, sehr geehrter, liebe, lieber", fr: "chère, cher",
                es: "estimada, estimado, querida, querido")
        ),
        (false, Phrases(en: "hello, hi", de: "hallo, guten tag", fr: "bonjour", es: "hola")),
    ]

    private static let all: [(Bool, [UInt8])] = table.flatMap { needsName, phrases in
        phrases.all.map { (needsName, Array($0.utf8)) }
    }
}
