import Bytes
import Text

extension Kind {
    /// The kind that a word or short phrase means, as in a column `Type` or a label: `Mommy groups`, `OB/GYN`.
    ///
    /// Case, accents, punctuation and a plural `s` do not matter. Nil for an unknown phrase.
    package init?(words phrase: ByteView) {
        guard let kind = phrase.withFolded(limit: Kind.longestPhrase, [], Kind.kind) else { return nil }
        self = kind
    }

    /// The kind of a folded phrase, as it is or without its plural ending.
    private static func kind(_ key: ByteView?) -> Kind? {
        guard let key, !key.isEmpty else { return nil }
        if let kind = phrases[key: key] { return kind }
        guard key[key.count - 1] == UInt8(ascii: "s"), key.count > 1 else { return nil }
        if key.hasEnding("ies") {
            return (key.upTo(key.count - 3).array + [UInt8(ascii: "y")]).withByteView { phrases[key: $0] }
        }
        if let kind = phrases[key: key.upTo(key.count - 1)] { return kind }
        return key.hasEnding("es") ? phrases[key: key.upTo(key.count - 2)] : nil
    }

    /// Includes a plural ending.
    private static let longestPhrase = phrases.longest + 2

    private static let phrases = PhraseTable(words)

    /// The names of each kind in the singular, its own name first.
    static let words: [(Kind, Phrases)] = [
        (
            .pediatrician,
            Phrases(
                en: """
                    pediatrician, pediatric, pediatrics, paediatrician, paediatrics, peds, ped, pedi,
                    pediatric provider, baby doctor, children's doctor, general pediatrics,
                    pediatric nurse practitioner, pnp, cpnp, neonatologist, neonatology
                    """,
                de: "Kinderarzt, Kinderärztin, Kinderärzte, Kinderarztpraxis",
                fr: "pédiatre",
                es: "pediatra, pediatría")
        ),
        (
            .familyPhysician,
            Phrases(
                en: """
                    family physician, family doctor, family medicine, family practice, family practitioner, gp,
                    general practitioner, pcp, primary care, primary care physician
                    """,
                de: "Hausarzt, Hausärztin, Hausarztpraxis",
                fr: "médecin généraliste",
                es: "médico de familia")
        ),
        (
            .obstetrician,
            Phrases(
                en: """
                    obstetrician, ob, obgyn, ob gyn, obstetrics, obstetrics gynecology, obstetrics and gynecology,
                    gynecologist, gynaecologist, gynecology, obstetrician gynecologist, maternal fetal medicine, mfm
                    """,
                de: "Frauenarzt, Frauenärztin, Frauenarztpraxis, Gynäkologe, Gynäkologin",
                fr: "gynécologue",
                es: "ginecólogo")
        ),
        (
            .midwife,
            Phrases(
                en: "midwife, midwives, midwifery, nurse midwife, cnm, cpm",
                de: "Hebamme, Hebammen, Hebammenpraxis",
                fr: "sage-femme, sages-femmes",
                es: "matrona, partera")
        ),
        (
            .doula,
            Phrases(
                en: """
                    doula, birth doula, postpartum doula, labor doula, labour doula, birth worker, birthworker,
                    doula collective
                    """)
        ),
        (
            .lactationConsultant,
            Phrases(
                en: """
                    lactation consultant, lactation, ibclc, lc, lactation specialist, lactation counselor,
                    breastfeeding consultant, breastfeeding support, feeding specialist
                    """,
                de: "Stillberatung, Stillberaterin",
                fr: "conseillère en lactation",
                es: "asesora de lactancia")
        ),
        (
            .nurse,
            Phrases(
                en: """
                    nurse, rn, registered nurse, nurse practitioner, np, labor and delivery nurse,
                    labor delivery nurse, l d nurse, nicu nurse, public health nurse, home visiting nurse,
                    health visitor
                    """)
        ),
        (
            .childbirthEducator,
            Phrases(
                en: """
                    childbirth educator, childbirth education, childbirth class, birth educator, birth class,
                    lamaze, prenatal educator, childbirth instructor, antenatal teacher
                    """)
        ),
        (
            .hospital,
            Phrases(
                en: "hospital, medical center, medical centre, nicu, maternity ward, labor and delivery",
                de: "Krankenhaus, Klinikum",
                fr: "hôpital, maternité")
        ),
        (
            .birthCenter,
            Phrases(
                en: "birth center, birth centre, birthing center, birthing centre, birthcenter",
                de: "Geburtshaus")
        ),
        (
            .parentGroup,
            Phrases(
                en: """
                    parent group, la leche league, mommy group, mom group, moms group, mothers group, mums group,
                    mum group, parents group, parenting group, parent support group, new parent group,
                    new parents group, new mom group, new moms group, playgroup, play group, baby group, dads group,
                    mops, facebook group, fb group, parent community, library story time, story time, storytime,
                    support group, baby circle, breastfeeding group
                    """,
                de: "Krabbelgruppe, Elterntreff, Elterncafé",
                es: "grupo de crianza, grupo de lactancia")
        ),
        (
            .childcare,
            Phrases(
                en: """
                    childcare, daycare, day care, child care, preschool, nursery, nanny, nanny agency,
                    child care co-op, childcare co-op, childcare cooperative, child care center, babysitter,
                    co-op preschool
                    """,
                de: "Kita, Kindergarten",
                fr: "crèche",
                es: "guardería")
        ),
        (
            .fitnessStudio,
            Phrases(
                en: """
                    fitness studio, fitness, gym, yoga studio, prenatal yoga, baby yoga, baby yoga studio, yoga,
                    pilates, pilates studio, yoga teacher, stroller fitness, barre studio, fitness instructor,
                    prenatal fitness
                    """)
        ),
        (
            .bodyworker,
            Phrases(
                en: """
                    bodyworker, osteopathy, massage therapist, massage, lmt, cmt, chiropractor, chiropractic,
                    acupuncturist, acupuncture, osteopath, craniosacral therapist, craniosacral, bodywork,
                    reflexologist
                    """,
                de: "Osteopathie")
        ),
        (
            .therapist,
            Phrases(
                en: """
                    therapist, physiotherapy, psychotherapist, counselor, counsellor, psychologist, mental health,
                    lmft, lcsw, perinatal therapist, perinatal mental health, physical therapist, physical therapy,
                    pelvic floor therapist, pelvic floor pt, pelvic pt, pelvic floor physical therapist,
                    occupational therapist, occupational therapy, speech therapist, speech therapy,
                    speech pathology, speech language pathologist, speech language pathology, pediatric therapy,
                    physiotherapist
                    """,
                de: "Physiotherapie",
                fr: "kinésithérapeute",
                es: "fisioterapeuta")
        ),
        (
            .client,
            Phrases(
                en: "client, past client, former client, patient, customer, current client",
                de: "Kunde",
                es: "cliente")
        ),
        (
            .other,
            Phrases(
                en: """
                    other, animal hospital, veterinary hospital, veterinary clinic, veterinarian, friend, vendor,
                    misc, miscellaneous, family, dentist, pediatric dentist, pediatric dentistry, pediatric dental
                    """)
        ),
    ]
}

extension ByteView {
    fileprivate func hasEnding(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && from(count - text.utf8CodeUnitCount) == ByteView(text)
    }
}
