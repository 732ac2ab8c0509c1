import Bytes
import Text

/// What a word of an answer says about the sender beside the name: `doula`, `friend`, `fb`.
package struct AnswerCue: Sendable {
    /// The kinds of contact that the word goes with; none for a profession that is no kind, whose bearer is not the
    /// contact of that name.
    package let kinds: Set<Kind>
    /// Whether the word and a given name are enough to tell a person: `my doula Sarah`, but not `my friend Sarah`.
    package let tellsPerson: Bool

    /// Whether the word may stand beside anybody's name: a relation to the client, or a channel.
    package let isLoose: Bool

    /// Nil for a word that says nothing of the kind.
    package init?(_ word: String) {
        guard let cue = word.withByteView({ AnswerCue.words[key: $0] }) else { return nil }
        self = cue
    }

    private init(_ kinds: Set<Kind>, tellsPerson: Bool = true, isLoose: Bool = false) {
        self.isLoose = isLoose
        self.kinds = kinds
        self.tellsPerson = tellsPerson
    }

    /// All words of five letters or more, and the title of a doctor, for finding the one that a misspelt word is meant
    /// for.
    package static let longWords = table.flatMap(\.1.all).map { $0.withByteView { $0.folded() } }.filter {
        $0.utf8.count >= 5
    }

    static let table: [(AnswerCue, Phrases)] = [
        (AnswerCue([.doula]), Phrases(en: "doula, doulas")),
        (
            AnswerCue([.midwife, .birthCenter]),
            Phrases(
                en: "midwife, midwives, midwifery, cnm, cpm, lm",
                de: "hebamme",
                fr: "sagefemme",
                es: "matrona, partera, comadrona")
        ),
        (
            AnswerCue([.nurse]),
            Phrases(en: "nurse, nurses, rn", de: "krankenschwester", fr: "infirmière", es: "enfermera")
        ),
        (AnswerCue([.lactationConsultant]), Phrases(en: "lactation, ibclc, lc, breastfeeding, nursing, clc")),
        (
            AnswerCue([.pediatrician]),
            Phrases(
                en: "pediatrician, pediatricians, pediatrics, paediatrician",
                de: "kinderarzt, kinderärztin",
                fr: "pédiatre",
                es: "pediatra")
        ),
        (
            AnswerCue([.obstetrician, .midwife]),
            Phrases(
                en: "ob, obgyn, gyn, gyno, obgyns, obstetrician, obstetrics, gynecologist",
                de: "frauenarzt, frauenärztin",
                fr: "gynéco, gynécologue, obstétricienne",
                es: "ginecóloga, ginecólogo, obstetra")
        ),
        (AnswerCue([.familyPhysician, .pediatrician, .obstetrician]), Phrases(en: "physician, gp, pcp")),
        (
            AnswerCue([.childbirthEducator, .fitnessStudio, .parentGroup]),
            Phrases(
                en: "educator, instructor, teacher, childbirth, hypnobirthing, lamaze")
        ),
        (
            AnswerCue([.fitnessStudio, .childbirthEducator]),
            Phrases(
                en: "yoga, pilates, fitness, barre, gym, studio")
        ),
        (
            AnswerCue([.bodyworker]),
            Phrases(
                en: """
                    chiropractor, chiro, chiropractic, acupuncturist, acupuncture, osteopath, bodyworker,
                    physio, pt, craniosacral
                    """,
                fr: "ostéo, ostéopathe",
                es: "quiropráctico, quiropráctica")
        ),
        (AnswerCue([.therapist, .bodyworker]), Phrases(en: "therapist, counselor, counsellor, psychologist")),
        (
            AnswerCue([.client], tellsPerson: true, isLoose: true),
            Phrases(
                en: """
                    friend, friends, client, clients, neighbor, neighbour, coworker, colleague, patient, sister,
                    cousin, niece, roommate
                    """,
                de: "freundin, freund, nachbarin, schwester, kollegin",
                fr: "amie, ami, voisine, sœur, collègue",
                es: "amiga, amigo, vecina, hermana")
        ),
        (AnswerCue([.parentGroup], tellsPerson: false, isLoose: true), Phrases(en: "fb, facebook")),
        (
            AnswerCue([.nurse, .pediatrician, .familyPhysician, .obstetrician, .midwife]),
            Phrases(en: "np, cpnp, arnp")
        ),
        (
            AnswerCue([.parentGroup], tellsPerson: false),
            Phrases(
                en: """
                    group, groups, moms, mamas, mums, mothers, mommies, mommy, parents, playgroup,
                    meetup
                    """,
                de: "gruppe",
                fr: "groupe",
                es: "grupo")
        ),
        (
            AnswerCue([.parentGroup, .childbirthEducator, .fitnessStudio], tellsPerson: false, isLoose: true),
            Phrases(
                en: "class, classes, prenatal")
        ),
        (AnswerCue([.hospital], tellsPerson: false), Phrases(en: "hospital, nicu, maternity, ward")),
        (
            AnswerCue([.birthCenter, .midwife, .doula, .childbirthEducator], tellsPerson: false),
            Phrases(
                en: "birth, birthing, birthhouse")
        ),
        (AnswerCue([.childcare], tellsPerson: false), Phrases(en: "daycare, childcare, preschool, nanny, nannies")),
        (AnswerCue([.bodyworker], tellsPerson: false), Phrases(en: "massage")),
        (
            AnswerCue([], tellsPerson: false),
            Phrases(
                en: """
                    dentist, orthodontist, dermatologist, vet, veterinarian, realtor, hairdresser, hairstylist,
                    barber, lawyer, accountant, trainer, babysitter, pastor, landlord, photographer
                    """)
        ),
    ]

    private static let words = PhraseTable(table)
}
