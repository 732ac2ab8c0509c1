import Bytes

/// What the sender of letters does.
package enum Role: String, CaseIterable, Sendable {
    case massageTherapist = "massage-therapist"
    case doula
    case lactationConsultant = "lactation-consultant"
    case childbirthEducator = "childbirth-educator"
    case midwife

    /// Reads a role as people write it: `Massage therapist`, `doula`, `IBCLC`; nil for other words.
    package init?(words text: String) {
        if let role = text.withByteView({ Role.words[$0] }) {
            self = role
            return
        }
        switch text.withByteView(Kind.init(words:)) {
        case .bodyworker: self = .massageTherapist
        case .doula: self = .doula
        case .lactationConsultant: self = .lactationConsultant
        case .childbirthEducator: self = .childbirthEducator
        case .midwife: self = .midwife
        default: return nil
        }
    }

    static let table: [(Role, Phrases)] = [
        (
            .massageTherapist,
            Phrases(
                en: """
                    massage therapist, perinatal massage therapist, prenatal massage therapist, infant massage instructor,
                    infant massage teacher, infant massage therapist, certified infant massage instructor
                    """, es: "masajista, terapeuta de masaje, masajista perinatal, instructora de masaje infantil")
        ),
        (.doula, Phrases(en: "doula, birth doula, postpartum doula")),
        (
            .lactationConsultant,
            Phrases(en: "lactation consultant", es: "consultora de lactancia, asesora de lactancia")
        ),
        (.childbirthEducator, Phrases(en: "childbirth educator", es: "educadora perinatal")),
        (.midwife, Phrases(en: "midwife", de: "hebamme", fr: "sage femme", es: "partera, matrona")),
    ]

    private static let words = PhraseTable(table)
}
