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

/// The words of a greeting, for a woman, a man, and somebody of whom the list does not say.
package struct GreetingForms: Sendable {
    package struct Forms: Sendable {
        let woman: String
        let man: String
        let anybody: String

        package subscript(gender: Gender?) -> String {
            switch gender {
            case .woman: woman
            case .man: man
            case nil: anybody
            }
        }
    }

    /// Before a title or a whole name: `Estimada`.
    package let formal: Forms
    /// Before a first name: `Querida`.
    package let familiar: Forms
    /// The title of a doctor: `Dra.`
    package let doctor: Forms
    /// The title of anybody else; blank where there is none for everybody.
    package let courtesy: Forms
    /// Before the name of a practice: `Estimado equipo de`.
    package let team: String
    /// Before the name of a family or a group of people: `Estimada`.
    package let group: String
    /// The greeting of nobody in particular.
    package let anyone: String
    /// Between two names.
    package let and: String
    /// What is before and behind the name of a family on an envelope.
    let familyName: (String, String)

    /// A family on an envelope: `The Ito Family`, `Familia Ito`.
    package func family(_ name: String) -> String { familyName.0 + name + familyName.1 }

    /// The words of a language. English letters say "Dear" to everybody.
    package static func of(_ language: Language) -> GreetingForms {
        switch language {
        case .english: english
        case .spanish: spanish
        case .french: french
        case .german: german
        }
    }

    private static let english = GreetingForms(
        formal: Forms(woman: "Dear", man: "Dear", anybody: "Dear"),
        familiar: Forms(woman: "Dear", man: "Dear", anybody: "Dear"),
        doctor: Forms(woman: "Dr.", man: "Dr.", anybody: "Dr."), courtesy: Forms(woman: "", man: "", anybody: ""),
        team: "Dear", group: "Dear", anyone: "Dear", and: "and",
        familyName: ("The ", " Family"))

    private static let spanish = GreetingForms(
        formal: Forms(woman: "Estimada", man: "Estimado", anybody: "Buenos días,"),
        familiar: Forms(woman: "Querida", man: "Querido", anybody: "Hola,"),
        doctor: Forms(woman: "Dra.", man: "Dr.", anybody: "Dr."),
        courtesy: Forms(woman: "Sra.", man: "Sr.", anybody: ""), team: "Estimado equipo de",
        group: "Buenos días,", anyone: "Buenos días", and: "y",
        familyName: ("Familia ", ""))

    private static let french = GreetingForms(
        formal: Forms(woman: "Chère", man: "Cher", anybody: "Bonjour"),
        familiar: Forms(woman: "Chère", man: "Cher", anybody: "Bonjour"),
        doctor: Forms(woman: "Docteure", man: "Docteur", anybody: "Dr"),
        courtesy: Forms(woman: "Madame", man: "Monsieur", anybody: ""), team: "Bonjour à toute l’équipe de",
        group: "Bonjour", anyone: "Bonjour", and: "et",
        familyName: ("Famille ", ""))

    private static let german = GreetingForms(
        formal: Forms(woman: "Sehr geehrte", man: "Sehr geehrter", anybody: "Guten Tag"),
        familiar: Forms(woman: "Liebe", man: "Lieber", anybody: "Hallo"),
        doctor: Forms(woman: "Frau Dr.", man: "Herr Dr.", anybody: "Dr."),
        courtesy: Forms(woman: "Frau", man: "Herr", anybody: ""), team: "Guten Tag an das Team von",
        group: "Guten Tag", anyone: "Guten Tag", and: "und",
        familyName: ("Familie ", ""))
}
