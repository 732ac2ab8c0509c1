import Bytes

/// What questions of booking programs, and headings of their exports, ask for.
///
/// Booking programs let their users word these questions, so they are found by what such questions have in common.
package enum BookingQuestions {
    /// How well a question or a heading with this key asks who sent the client, 0 being the best; nil if it asks
    /// something else.
    ///
    /// The name of who sent the client says more than an answer, and an answer more than a channel.
    package static func referralRank(_ key: ByteView) -> Int? {
        guard !preferences.areIn(key), !otherBeginnings.contains(where: { key.starts(with: $0) }),
            !otherEndings.contains(where: { key.reversed().starts(with: $0.reversed()) })
        else { return nil }
        return ranks.firstIndex { $0.areIn(key) }
    }

    /// One half of a pair of columns.
    package enum Half: Equatable, Sendable {
        /// With the number that its heading has, 0 without one.
        case question(Int)
        case response(Int)
    }

    /// The half of a pair that a heading with this key holds: `Question 1`, `Form Response 0`, `Custom Answer 2`.
    package static func pair(_ key: ByteView) -> Half? {
        var words = key.split { $0 == .space }
        guard words.count > 1 || words.first.map({ questionWords.contains(key: $0) }) ?? false else { return nil }
        let numbered = words.firstIndex { Int($0.string) != nil }
        let number = numbered.flatMap { Int(words.remove(at: $0).string) } ?? 0
        guard let last = words.last, words.count < 4 else { return nil }
        let isFramed = words.count == 1 || words.dropLast().allSatisfy { frameWords.contains(key: $0) }
        guard isFramed, numbered != nil else { return nil }
        if responseWords.contains(key: last) { return .response(number) }
        return questionWords.contains(key: last) || frameWords.contains(key: last) && words.count > 1
            ? .question(number) : nil
    }

    /// What stands before or behind the number of a pair.
    static let frames = Phrases(
        en: "form, custom, field, intake, booking, registration, invitee, client, customer, guest, additional",
        de: "formular",
        fr: "formulaire",
        es: "formulario")
    static let questions = Phrases(en: "question, label, prompt, q", de: "frage", es: "pregunta")
    static let responses = Phrases(
        en: "response, answer, value, reply, a", de: "antwort", fr: "réponse", es: "respuesta")

    /// The rank of a heading that may as well ask for something else.
    package static let weakestReferralRank = referral.count - 1

    /// Whether a heading with this key is one of the questions about health that intake forms ask.
    package static func isAboutHealth(_ key: ByteView) -> Bool { healthStems.areIn(key) }

    static let referral: [Phrases] = [
        // Beside a list of channels, who it was: Cliniko's `Referral source notes`.
        Phrases(
            en: """
                referral source note, referral notes, referral note, referral detail, referral name, source notes,
                source detail, referral specify, referred by name, name of referr, referrer name
                """,
            de: "name der empfehlenden",
            fr: "nom de la personne qui vous",
            es: "nombre de quien"),
        Phrases(
            en: """
                referring, referred by, refered by, referrer, sent you, who referred, recommended by, thank for,
                who sent,
                who told you,
                who may we thank, who can we thank, who should we thank
                """,
            de: "empfohlen, überwiesen",
            fr: "recommandé par, adressé par",
            es: "recomendado, recomendó, referido, remitido"),
        Phrases(
            en: """
                how did you hear, how did you find, find us, found us, find out about, heard about, hear about,
                learn about us, learn about me, heard of us, brought you, came from, how did you come to,
                where did you hear, how did you learn
                """,
            de: "von uns erfahren, auf uns aufmerksam",
            fr: "entendu parler, connu",
            es: "nos conoció, nos conociste"),
        // Not a resource, which is a room.
        Phrases(en: "refer", de: "empfehlung"),
        Phrases(en: "^source"),
    ]

    /// Headings that speak of where a booking or a visitor came from, or of whom the client was sent on to.
    static let otherThings = Phrases(
        en: """
            utm, traffic source, booking source, creation source, appointment source, payment source, referred to,
            do you have, is a referral
            """)

    static let otherDetails = Phrases(
        en: "id, email, phone, date, count, number, fee, code, url, address, reference")

    static let preference = Phrases(en: "prefer")

    static let health = Phrases(
        en: """
            ^health, ^medic, ^allerg, ^condition, ^diagnos, ^symptom, ^injur, ^surger, ^illness,
            ^disease, ^pain, ^pregnan, ^trimester, ^gestation, ^weeks along, ^due date, ^baby, ^babies,
            ^birthday, ^birth date, ^date of birth, ^dob, ^emergency, ^insurance
            """,
        de: "^schwanger, ^gesundheit",
        fr: "^grossesse, ^enceinte, ^santé",
        es: "^embaraz, ^salud")

    private static let frameWords = PhraseSet(frames)
    private static let questionWords = PhraseSet(questions)
    private static let responseWords = PhraseSet(responses)
    private static let ranks = referral.map(Stems.init)
    private static let preferences = Stems(preference)
    private static let healthStems = Stems(health)
    private static let otherBeginnings = otherThings.all.map { Array($0.utf8) }
    private static let otherEndings = otherDetails.all.map { Array(($0 == "reference" ? $0 : " " + $0).utf8) }
}
