import Foundation

/// A sentence of the shipped letters that states a fact, and what makes it true.
struct Claim: Sendable {
    private let pattern: String
    private let holds: @Sendable (Fact) -> Bool

    /// The parts of a sentence, and the letter it is in.
    struct Fact {
        /// What the brackets of the pattern matched.
        let parts: [String]
        let letter: FactualLetter

        /// Whether the first part is the cell of `column`.
        func says(_ column: String) -> Bool { parts.first == letter.row[column] && parts.first != "" }

        /// Whether the recipient is of one of these kinds.
        func isTo(_ kinds: String...) -> Bool { kinds.contains(letter.row["kind"] ?? "") }

        /// Whether the sender file says the first part, in the language of the letter.
        func isOfSender(_ name: String) -> Bool {
            let details = letter.sender.details
            return parts.first == (letter.isSpanish ? details[name + "_es"] : details[name])
        }
    }

    private init(_ pattern: String, _ holds: @escaping @Sendable (Fact) -> Bool) {
        self.pattern = pattern
        self.holds = holds
    }

    func isMade(in sentence: String) -> Bool {
        sentence.range(of: pattern, options: .regularExpression) != nil
    }

    func isTrue(_ sentence: String, _ letter: FactualLetter) -> Bool {
        let whole = NSRange(sentence.startIndex..., in: sentence)
        guard let expression = try? NSRegularExpression(pattern: pattern),
            let match = expression.firstMatch(in: sentence, range: whole)
        else { return false }
        let parts = (1..<max(match.numberOfRanges, 1)).map { place in
            Range(match.range(at: place), in: sentence).map { String(sentence[$0]) } ?? ""
        }
        return holds(Fact(parts: parts, letter: letter))
    }

    /// Whether a sentence speaks of the past, of a number or of a call, or of what the recipient does.
    static func mayBeOne(_ sentence: String) -> Bool {
        sentence.lowercased().range(of: signs, options: .regularExpression) != nil
    }

    private static let signs =
        #"\d|\b(again|first time|sent|came|come to me|has found|have found|told me|gave me|have met|saw each other"#
        + #"|forgotten|tried|thinking of me|spoke well|quieter|recommendation|have you to thank|i will call|remember"#
        + #"|bring together|your (group|people|clients|courses|staff|office)|you are with|you see"#
        + #"|ha vuelto|primera vez|vino|ha venido|han venido|vinieron|contó|han llegado|ha llegado|nos vimos|conocido"#
        + #"|olvidado|pensado en mí|habló bien|gracias a usted|llamaré|silencio|recomendación|su grupo|ustedes reúnen"#
        + #"|su consultorio|recuerde|usted atiende)\b"#

    static let all = thanks + others + spanish + audiences + ofSender + general

    private static let thanks = [
        Claim("^Another client came to me on your recommendation") { $0.letter.newClients > 1 },
        Claim(#"^You have now sent me ([\d,]+) clients\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^Someone who came to me recently told me that I have you to thank") { $0.letter.newClients == 1 },
        Claim("^It is the first time") { $0.letter.newClients == 1 },
        Claim("^It has happened again: somebody came to me") { $0.letter.newClients > 1 && $0.isTo("client") },
        Claim(#"by now it is ([\d,]+) people\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim(#"^By now it is ([\d,]+) people\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^I have just heard that you spoke well of my work") { $0.letter.newClients == 1 && $0.isTo("client") },
        Claim("^More of your people have found their way to me") {
            $0.letter.newClients > 1 && $0.isTo("parent-group")
        },
        Claim("^One of your people has found the way to me") { $0.letter.newClients == 1 && $0.isTo("parent-group") },
    ]

    private static let others = [
        Claim("a thank-you for thinking of me when a family asked you") { $0.letter.newClients > 0 },
        Claim("^It has been quieter between us lately") { $0.letter.newClients > 0 },
        Claim("^I have not forgotten one of the families who came to me") { $0.letter.newClients > 1 },
        Claim(#"^There have been ([\d,]+)\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^I have not forgotten who it was that spoke well of me") { $0.letter.newClients > 0 },
        Claim(#"^We last saw each other in (\w+ \d{4})\.$"#) { fact in
            fact.parts.first == monthAndYear(fact.letter.row["last_visit"], "en_US", "MMMM yyyy")
        },
        Claim(#"^(.+) gave me your name\.$"#) {
            $0.parts[0].replacing("\u{A0}", with: " ") == $0.letter.row["introduced_by"]
        },
        Claim(#"^You may remember that we have met \((.+)\)\.$"#) { $0.says("met_at") },
        Claim(#"I will call (?:your office )?by (\w+ \d+, \d{4})"#) { fact in
            fact.parts.first == monthAndYear(fact.letter.followUpOn, "en_US", "MMMM d, yyyy")
        },
    ]

    private static let spanish = [
        Claim("^Otra persona ha venido a verme gracias a usted") { $0.letter.newClients > 1 },
        Claim(#"^Con ella son ([\d,.]+) hasta ahora\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^Una persona que vino a verme hace poco me contó") { $0.letter.newClients == 1 },
        Claim("^Es la primera vez") { $0.letter.newClients == 1 },
        Claim("^Ha vuelto a pasar: alguien vino a verme") { $0.letter.newClients > 1 && $0.isTo("client") },
        Claim(#"y ya son ([\d,.]+) personas\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^Acabo de saber que usted habló bien") { $0.letter.newClients == 1 && $0.isTo("client") },
        Claim("^Más personas de su grupo han llegado a mí") { $0.letter.newClients > 1 && $0.isTo("parent-group") },
        Claim(#"^Hasta ahora son ([\d,.]+) personas\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^Una persona de su grupo ha llegado a mí") { $0.letter.newClients == 1 && $0.isTo("parent-group") },
        Claim("gracias por haber pensado en mí cuando una familia le preguntó") { $0.letter.newClients > 0 },
        Claim("^Últimamente ha habido más silencio") { $0.letter.newClients > 0 },
        Claim("^No he olvidado a ninguna de las familias") { $0.letter.newClients > 1 },
        Claim(#"^Son ya ([\d,.]+)\.$"#) { $0.says("new_clients") && $0.letter.newClients > 1 },
        Claim("^No he olvidado que usted habló bien de mí") { $0.letter.newClients > 0 },
        Claim(#"^Nos vimos por última vez en (\w+ de \d{4})\.$"#) { fact in
            fact.parts.first == monthAndYear(fact.letter.row["last_visit"], "es_ES", "MMMM 'de' yyyy")
        },
        Claim(#"^Tengo su nombre por (.+)\.$"#) {
            $0.parts[0].replacing("\u{A0}", with: " ") == $0.letter.row["introduced_by"]
        },
        Claim(#"^Quizá recuerde que ya nos hemos conocido \((.+)\)\.$"#) { $0.says("met_at") },
        Claim(#"[Ll]lamaré antes del (\d+ de \w+ de \d{4})"#) { fact in
            fact.parts.first == monthAndYear(fact.letter.followUpOn, "es_ES", "d 'de' MMMM 'de' yyyy")
        },
    ]

    /// Sentences that are true for recipients of one kind.
    private static let audiences = [
        Claim("^You are with families in the hours I never see") { $0.isTo("doula") },
        Claim("^The parents in your courses ask") { $0.isTo("childbirth-educator") },
        Claim("ten minutes of comfort touch") { $0.isTo("childbirth-educator") },
        Claim("^Your clients trust you about their bodies") { $0.isTo("midwife", "obstetrician", "birth-center") },
        Claim("^You see new parents in the weeks when every feed") { $0.isTo("lactation-consultant") },
        Claim("I would like to offer your staff a short in-service") { $0.isTo("hospital", "nurse") },
        Claim("^Who plans education for your staff") { $0.isTo("hospital", "nurse") },
        Claim("^The parents you bring together") { $0.isTo("parent-group", "childcare", "fitness-studio") },
        Claim("to hold a class for your group") { $0.isTo("parent-group", "childcare", "fitness-studio") },
        Claim("familias que ustedes reúnen") { $0.isTo("parent-group", "childcare", "fitness-studio") },
        Claim("I send no advertising to your patients") {
            $0.isTo("pediatrician", "family-physician", "obstetrician", "nurse", "hospital", "birth-center")
        },
        Claim("una familia que usted atiende") {
            $0.isTo(
                "pediatrician", "family-physician", "obstetrician", "midwife", "nurse", "hospital", "birth-center")
        },
    ]

    /// What the sender says of herself.
    private static let ofSender = [
        Claim("^I give massage|^Doy masajes") { $0.letter.sender.role == "massage-therapist" },
        Claim("^I am a doula|^Soy doula") { $0.letter.sender.role == "doula" },
        Claim("^I am a lactation consultant|^Trabajo como consultora de lactancia") {
            $0.letter.sender.role == "lactation-consultant"
        },
        Claim("^I am a childbirth educator|^Soy educadora perinatal") {
            $0.letter.sender.role == "childbirth-educator"
        },
        Claim("^I am a midwife|^Soy partera") { $0.letter.sender.role == "midwife" },
        Claim("^(?:I offer|Ofrezco) (.+)\\.$") { $0.isOfSender("services") },
        Claim("^(?:I work in|Trabajo en) (.+)\\.$") { $0.isOfSender("service_area") },
        Claim("^(?:I also teach|My classes:|También enseño|Mis clases:) (.+)\\.$") { $0.isOfSender("classes") },
        Claim("may like what I teach: (.+)\\.$") { $0.isOfSender("classes") },
        Claim("^(?:My certification|Mi certificación): (.+)\\.$") { $0.isOfSender("certification") },
        Claim("^In a class |^My classes stop") { $0.letter.sender.details["classes"] != nil },
    ]

    /// Sentences with the words of a claim that say nothing of the recipient.
    private static let general = [
        "^A recommendation at this time of life", "^Una recomendación en este momento", "por una recomendación",
        "^The evidence is modest: a small trial", "^Aim ", "^Who (Your families|Everyone)", "^How long ", "^Quién ",
        "^I know that they come to me because of your good name", "I will not say who came or why",
        "^I do not say who came",
        "no diré quién vino ni por qué", "^No digo quién vino", "but I did want you to know",
        "When a family needs what you do",
        "quien venga de su parte", "^I would be glad to hold a class",
        "^When a baby worries me", "buen nombre", "^If you would ever like some time for yourself again",
        "I am glad to come by for a short visit", "^I would like to hear how you work",
    ].map { Claim($0) { _ in true } }

    private static func monthAndYear(_ day: String?, _ locale: String, _ format: String) -> String? {
        let reader = DateFormatter()
        reader.locale = Locale(identifier: "en_US_POSIX")
        reader.timeZone = TimeZone(identifier: "UTC")
        reader.dateFormat = "yyyy-MM-dd"
        guard let date = day.flatMap(reader.date) else { return nil }
        reader.locale = Locale(identifier: locale)
        reader.dateFormat = format
        return reader.string(from: date)
    }
}
