import Bytes

/// A department of a hospital or another large house. It has people and a telephone of its own, and so it is a contact
/// of its own.
package enum Department: UInt8, CaseIterable, Sendable {
    case laborAndDelivery, neonatalCare, motherBaby, maternity, antepartum, lactation, birthEducation
    case obstetrics, midwifery, pediatrics, familyMedicine
    case emergency, socialWork, radiology, laboratory, pharmacy, physicalTherapy, nutrition, mentalHealth
    case surgery, genetics, volunteers, personnel, billing, records, admissions, education, chaplaincy, outpatients

    /// The department that a whole phrase names, or nil.
    package init?(_ phrase: ByteView) {
        guard let found = Department.phrases[phrase] else { return nil }
        self = found.department
    }

    /// The department that a folded phrase names, and whether the phrase names one wherever it stands: `nicu` does,
    /// `lactation` may be what a practice does.
    package static func found(inFolded phrase: ByteView) -> Found? { phrases[key: phrase] }

    /// A department, and whether its phrase names one wherever it stands.
    package struct Found: Sendable {
        package let department: Department
        package let isSure: Bool
    }

    /// Whether a word beside a department's name says only that it is one: `department`, `unit`, `front desk`.
    package static func isAside(_ word: ByteView) -> Bool { asides.contains(key: word) }

    /// Whether a folded word or two of a name say that it has departments: `hospital`, `medical center`.
    package static func isHost(_ words: ByteView) -> Bool { hosts.contains(key: words) }

    /// Whether the heading of a column, or what stands before a colon, means departments.
    package static func isHeading(_ heading: ByteView) -> Bool { headings.contains(heading) }

    /// The most words of a phrase.
    package static let longestPhrase = 4

    static let table: [(Department, sure: Phrases, others: Phrases)] = [
        (
            .laborAndDelivery,
            Phrases(
                en: """
                    labor and delivery, labour and delivery, labor delivery, labour delivery, l and d, l d, delivery room,
                    delivery ward, labor ward, labour ward
                    """,
                de: "Kreißsaal, Entbindungsstation",
                fr: "salle de naissance, salles de naissance, bloc obstétrical, salle d'accouchement",
                es: "sala de partos, paritorio, área de partos"),
            Phrases(en: "birthing suite, birthing unit, delivery suite")
        ),
        (
            .neonatalCare,
            Phrases(
                en: """
                    nicu, neonatal intensive care, neonatal icu, neonatal unit, special care nursery, scbu,
                    special care baby unit, newborn nursery, well baby nursery
                    """,
                de: "Frühchenstation, Neugeborenenstation, Kinderintensivstation",
                fr: "réanimation néonatale", es: "ucin, uci neonatal, cuidados intensivos neonatales"),
            Phrases(
                en: "neonatology, neonatal, neonatal care, nursery", de: "Neonatologie",
                fr: "néonatologie, néonatalogie",
                es: "neonatología")
        ),
        (
            .motherBaby,
            Phrases(
                en:
                    "mother baby unit, postpartum unit, mother baby, mother and baby unit, couplet care, postpartum ward, mbu",
                de: "Wochenbettstation, Wochenstation", fr: "suites de couches", es: "unidad de puerperio"),
            Phrases(en: "postpartum, post partum, mother and baby", es: "puerperio")
        ),
        (
            .maternity,
            Phrases(en: "maternity ward, maternity unit", de: "Geburtsstation", es: "unidad de maternidad"),
            Phrases(
                en: """
                    maternity, maternity services, maternity care, family birth center, family birthing center,
                    family birthplace, birth center, birthing center, birthplace, women and infants, family birth place,
                    maternity center
                    """,
                de: "Geburtshilfe", fr: "maternité", es: "maternidad")
        ),
        (
            .antepartum,
            Phrases(en: "antepartum, antepartum unit, ante partum, high risk ob, perinatal unit"),
            Phrases(
                en: "perinatal, perinatal services, perinatology, maternal fetal medicine, mfm", de: "Perinatalzentrum",
                fr: "périnatalité", es: "perinatología")
        ),
        (
            .lactation,
            Phrases(en: "lactation department, lactation office"),
            Phrases(
                en: """
                    lactation, lactation services, lactation clinic, lactation center, lactation support,
                    lactation consultants, breastfeeding center, breastfeeding clinic, breastfeeding support,
                    breastfeeding services, breastfeeding
                    """,
                de: "Stillambulanz, Stillberatung", fr: "consultation d'allaitement, lactarium", es: "lactancia")
        ),
        (
            .birthEducation, Phrases(),
            Phrases(
                en: """
                    childbirth education, childbirth classes, birth education, parent education, prenatal classes,
                    prenatal education, perinatal education
                    """,
                de: "Elternschule", fr: "préparation à la naissance", es: "preparación al parto")
        ),
        (
            .obstetrics, Phrases(en: "ob unit, ob clinic, obstetrics department"),
            Phrases(
                en: """
                    obstetrics, ob gyn, obgyn, obstetrics and gynecology, women s health, womens health, women s services,
                    womens services, women s clinic, womens clinic, gynecology
                    """,
                de: "Frauenklinik", fr: "gynécologie, gynécologie obstétrique", es: "ginecología, obstetricia")
        ),
        (.midwifery, Phrases(), Phrases(en: "midwifery, midwifery service, midwifery services, nurse midwives")),
        (
            .pediatrics,
            Phrases(en: "picu, pediatric unit, pediatric ward", de: "Kinderstation", fr: "service de pédiatrie"),
            Phrases(
                en: "pediatrics, peds, paediatrics, pediatric clinic, pediatric services", de: "Kinderklinik",
                fr: "pédiatrie", es: "pediatría")
        ),
        (.familyMedicine, Phrases(), Phrases(en: "family medicine, family practice, primary care, internal medicine")),
        (
            .emergency,
            Phrases(
                en: "emergency department, emergency room", de: "Notaufnahme", fr: "urgences", es: "urgencias"),
            Phrases(en: "emergency, emergency services, er, urgent care")
        ),
        (
            .socialWork, Phrases(),
            Phrases(
                en: "social work, social services, case management, care coordination", de: "Sozialdienst",
                fr: "service social", es: "trabajo social")
        ),
        (
            .radiology, Phrases(),
            Phrases(
                en: "radiology, imaging, ultrasound, diagnostic imaging, x ray, mammography", de: "Radiologie",
                fr: "radiologie, échographie", es: "radiología")
        ),
        (.laboratory, Phrases(), Phrases(en: "laboratory, lab", de: "Labor", fr: "laboratoire", es: "laboratorio")),
        (.pharmacy, Phrases(), Phrases(en: "pharmacy", de: "Apotheke", fr: "pharmacie", es: "farmacia")),
        (
            .physicalTherapy, Phrases(),
            Phrases(
                en: """
                    physical therapy, rehabilitation, rehab, rehabilitation services, rehab services, occupational therapy,
                    pelvic health, outpatient rehab
                    """,
                de: "Physiotherapie", fr: "kinésithérapie", es: "fisioterapia")
        ),
        (.nutrition, Phrases(), Phrases(en: "nutrition, nutrition services, dietary, wic", es: "nutrición")),
        (
            .mentalHealth, Phrases(),
            Phrases(en: "mental health, behavioral health, psychiatry, perinatal mental health", de: "Psychiatrie")
        ),
        (.surgery, Phrases(), Phrases(en: "surgery, surgical services, day surgery", de: "Chirurgie", es: "cirugía")),
        (.genetics, Phrases(), Phrases(en: "genetics, genetic counseling")),
        (.volunteers, Phrases(), Phrases(en: "volunteer services, volunteers, gift shop")),
        (.personnel, Phrases(), Phrases(en: "human resources, personnel")),
        (.billing, Phrases(), Phrases(en: "billing, billing office, billing department, patient accounts, accounting")),
        (.records, Phrases(), Phrases(en: "medical records, health information, release of information")),
        (.admissions, Phrases(), Phrases(en: "admissions, admitting, admitting office, registration")),
        (.education, Phrases(), Phrases(en: "education, education department, patient education, community education")),
        (.chaplaincy, Phrases(), Phrases(en: "chaplain, chaplaincy, pastoral care, spiritual care")),
        (.outpatients, Phrases(), Phrases(en: "outpatient, outpatient clinic, ambulatory care", de: "Ambulanz")),
    ]

    static let asideWords = Phrases(
        en: """
            department, dept, unit, ward, office, desk, front, main, floor, services, service, clinic, center, centre, line,
            nurses, nurse, station, reception, scheduling, of, the, and, team, program
            """,
        de: "Abteilung, Station", fr: "service, unité, accueil", es: "servicio, unidad, departamento")
    static let hostWords = Phrases(
        en:
            "hospital, hospitals, hosp, infirmary, kaiser, medical center, medical centre, medical ctr, med ctr, med center, health system",
        de: "Klinikum, Krankenhaus, Klinik, Kliniken, Universitätsklinikum",
        fr: "hôpital, hôpitaux, chu, chru, hospitalier, clinique", es: "sanatorio, policlínico")
    static let headingWords = Phrases(
        en: "department, dept, unit, division, ward, service line, job_title",
        de: "Abteilung, Station", fr: "service", es: "departamento, servicio, unidad")

    private static let phrases = PhraseTable(
        table.map { (Found(department: $0.0, isSure: true), $0.sure) }
            + table.map { (Found(department: $0.0, isSure: false), $0.others) })
    private static let asides = PhraseSet(asideWords)
    private static let hosts = PhraseSet(hostWords)
    private static let headings = PhraseSet(headingWords)
}
