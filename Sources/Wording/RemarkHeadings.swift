import Bytes

/// Headings of what a letter does not need and a person may want to know: it is kept as a note with its heading.
package enum RemarkHeading {
    /// Whether the key of a heading is one of these.
    package static func matches(_ key: ByteView) -> Bool {
        if names.contains(key: key) { return true }
        return key.split { $0 == .space }.contains { wordStems.areIn($0) }
    }

    /// Machines, and people who help the contact, wherever the heading says whose they are.
    static let stems = Phrases(
        en: "fax, pager, beeper, telex, isdn, assistants, asst", de: "telefax, assistent", fr: "télécop, radiomessag",
        es: "buscapersonas, ayudante, asistente")

    /// Whole headings.
    static let phrases = Phrases(
        en: """
            department, dept, work dept, organization department, assistant, assistant name, assistant phone,
            managers name, manager name, reports to, tty tdd phone, im aim, im icq, im jabber, im msn, im skype,
            im yahoo, im other, skype, instagram, facebook, twitter, linkedin, tiktok, lead source, industry
            """,
        de: "abteilung, konto, büro, büroadresse, name des vorgesetzten, vorgesetzter, vorgesetzte",
        fr: """
            nom de l'assistant, nom de l'assistante, nom de l'assistant e, téléphone de l'assistant,
            téléphone de l'assistante, téléphone de l'assistant e, nom du responsable, nom du directeur, téléscripteur,
            compte
            """,
        es: "departamento, nombre del director, nombre del jefe, localizador, cuenta")

    private static let names = PhraseSet(phrases)
    private static let wordStems = Stems(stems)
}
