import Bytes

/// Words that ask for a reply to an email, which paper cannot have.
package enum ReplyWords {
    static let words = Phrases(
        en: "reply, replying, respond to this, unsubscribe, click, this email, this e-mail",
        de: "antworten sie auf, abmelden, klicken, diese e-mail", fr: "répondez, répondre, cliquez, ce courriel",
        es: "responda, responder, conteste este, haga clic, este correo")

    /// Whether a text has one of them.
    package static func areIn(_ text: String) -> Bool { MentionedPhrases(words).areIn(text) }

    /// A line that tells the reader of a printed letter how to stop further ones.
    package static func optOutOnPaper(_ language: Language) -> String {
        switch language {
        case .english: "If you would rather not hear from me, let me know and I will not write again."
        case .spanish: "Si prefiere no recibir más cartas mías, avíseme y no volveré a escribirle."
        case .french: "Si vous préférez ne plus recevoir de lettres de ma part, dites-le-moi et je n’écrirai plus."
        case .german: "Wenn Sie keine Briefe mehr von mir möchten, sagen Sie es mir; dann schreibe ich nicht mehr."
        }
    }

    /// A line that tells the reader of an email how to stop further ones.
    package static func optOutOfEmails(_ language: Language) -> String {
        switch language {
        case .english: "If you would rather not hear from me, reply to say so and I will not write again."
        case .spanish: "Si prefiere no recibir más mensajes míos, respóndame y no volveré a escribirle."
        case .french: "Si vous préférez ne plus recevoir de messages de ma part, répondez-moi et je n’écrirai plus."
        case .german:
            "Wenn Sie keine Nachrichten mehr von mir möchten, antworten Sie mir; dann schreibe ich nicht mehr."
        }
    }
}

/// Words that send the reader to the sender's telephone.
package enum CallWords {
    static let words = Phrases(
        en: """
            call me, call or write, write or call, call or text, phone me, telephone me, ring me, text me, give me a call,
            my telephone number, my phone number, my number, number below, direct line, call this number
            """,
        de: "rufen sie mich an, rufen sie an, meine nummer, meine telefonnummer, nummer unten",
        fr: "appelez moi, téléphonez moi, mon numéro, numéro ci dessous",
        es: "llámeme, llame o escriba, mi teléfono, mi número, número de abajo, línea directa")

    /// Whether a text has one of them.
    package static func areIn(_ text: String) -> Bool { MentionedPhrases(words).areIn(text) }
}

/// Phrases to find within a longer text, regardless of case, accents and line breaks.
struct MentionedPhrases {
    private let phrases: [String]

    init(_ phrases: Phrases) {
        self.phrases = phrases.all.map { " " + $0.withByteView { $0.folded() } + " " }
    }

    func areIn(_ text: String) -> Bool {
        let words = " " + text.withByteView { $0.folded() } + " "
        return phrases.contains { words.contains($0) }
    }
}
