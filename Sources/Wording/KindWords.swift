import Bytes

extension Kind {
    /// The kind that people mean by a word or short phrase, as in a column `Type` or a label: `Mommy groups`, `OB/GYN`.
    ///
    /// Case, punctuation and a plural `s` do not matter. Nil for a phrase that is not known.
    package init?(words phrase: ByteView) {
        let key = Kind.key(of: phrase)
        guard !key.isEmpty else { return nil }
        if let kind = Kind.phrases[key] {
            self = kind
        } else if let singular = Kind.singular(key), let kind = Kind.phrases[singular] {
            self = kind
        } else {
            return nil
        }
    }

    /// The words of a phrase in lower case with single blanks between them.
    package static func key(of phrase: ByteView) -> String {
        phrase.split { !($0.isASCIILetter || $0.isASCIIDigit || !$0.isASCII) }.map(\.lowercasedString)
            .joined(separator: " ")
    }

    private static func singular(_ key: String) -> String? {
        if key.hasSuffix("ies") { return key.dropLast(3) + "y" }
        if key.hasSuffix("ses") || key.hasSuffix("ches") { return String(key.dropLast(2)) }
        return key.hasSuffix("s") ? String(key.dropLast()) : nil
    }

    /// Phrases in the singular, each with the kind it means.
    private static let phrases: [String: Kind] = {
        var table: [String: Kind] = [:]
        for kind in allCases { table[kind.rawValue.split(separator: "-").joined(separator: " ")] = kind }
        for (kind, phrases) in words {
            for phrase in phrases { table[phrase] = kind }
        }
        return table
    }()

    private static let words: [Kind: [String]] = [
        .pediatrician: [
            "kinderarztpraxis", "kinderärzte", "pediatría",
            "pediatric", "pediatrics", "paediatrician", "paediatrics", "peds", "ped", "pedi", "pediatric provider",
            "baby doctor", "children s doctor", "kinderarzt", "kinderärztin", "pédiatre", "pediatra",
            "general pediatrics",
            "pediatric nurse practitioner", "pnp", "cpnp", "neonatologist", "neonatology",
        ],
        .familyPhysician: [
            "hausarztpraxis", "médecin généraliste", "médico de familia",
            "family doctor", "family medicine", "family practice", "family practitioner", "gp", "general practitioner",
            "pcp", "primary care", "primary care physician", "hausarzt", "hausärztin",
        ],
        .obstetrician: [
            "frauenarztpraxis", "gynäkologe", "gynäkologin",
            "ob", "obgyn", "ob gyn", "obstetrics", "obstetrics gynecology", "obstetrics and gynecology", "gynecologist",
            "gynaecologist", "gynecology", "obstetrician gynecologist", "maternal fetal medicine", "mfm",
            "frauenarzt", "frauenärztin", "gynécologue", "ginecólogo",
        ],
        .midwife: [
            "hebammen", "hebammenpraxis", "sages femmes",
            "midwives", "midwifery", "nurse midwife", "cnm", "cpm", "hebamme", "sage femme", "matrona", "partera",
        ],
        .doula: [
            "birth doula", "postpartum doula", "labor doula", "labour doula", "birth worker", "birthworker",
            "doula collective",
        ],
        .lactationConsultant: [
            "stillberatung", "asesora de lactancia", "conseillère en lactation",
            "lactation", "ibclc", "lc", "lactation specialist", "lactation counselor", "breastfeeding consultant",
            "breastfeeding support", "feeding specialist", "stillberaterin",
        ],
        .nurse: [
            "rn", "registered nurse", "nurse practitioner", "np", "labor and delivery nurse", "labor delivery nurse",
            "l d nurse",
            "nicu nurse", "public health nurse", "home visiting nurse", "health visitor",
        ],
        .childbirthEducator: [
            "childbirth education", "childbirth class", "birth educator", "birth class", "lamaze",
            "prenatal educator", "childbirth instructor", "antenatal teacher",
        ],
        .hospital: [
            "krankenhaus", "klinikum", "hôpital", "maternité", "medical center", "medical centre", "nicu",
            "maternity ward", "labor and delivery",
        ],
        .birthCenter: ["birth centre", "birthing center", "birthing centre", "birthcenter", "geburtshaus"],
        .parentGroup: [
            "la leche league", "grupo de crianza", "grupo de lactancia",
            "mommy group", "mom group", "moms group", "mothers group", "mother s group", "mom s group", "mums group",
            "mum group",
            "parents group", "parenting group", "parent support group", "new parent group", "new parents group",
            "new mom group", "new moms group", "playgroup", "play group", "baby group", "dads group", "mops",
            "facebook group", "fb group", "parent community", "library story time", "story time", "storytime",
            "support group", "baby circle", "breastfeeding group", "krabbelgruppe", "elterntreff", "elterncafé",
        ],
        .childcare: [
            "kita", "kindergarten", "crèche", "guardería",
            "daycare", "day care", "child care", "preschool", "nursery", "nanny", "nanny agency", "child care co op",
            "childcare co op", "childcare cooperative", "child care center", "babysitter", "co op preschool",
        ],
        .fitnessStudio: [
            "fitness", "gym", "yoga studio", "prenatal yoga", "baby yoga", "baby yoga studio", "yoga", "pilates",
            "pilates studio", "yoga teacher", "stroller fitness", "barre studio", "fitness instructor",
            "prenatal fitness",
        ],
        .bodyworker: [
            "osteopathie", "osteopathy",
            "massage therapist", "massage", "lmt", "cmt", "chiropractor", "chiropractic", "acupuncturist",
            "acupuncture", "osteopath", "craniosacral therapist", "craniosacral", "bodywork", "reflexologist",
        ],
        .therapist: [
            "physiotherapie", "physiotherapy", "kinésithérapeute", "fisioterapeuta",
            "psychotherapist", "counselor", "counsellor", "psychologist", "mental health", "lmft", "lcsw",
            "perinatal therapist", "perinatal mental health", "physical therapist", "physical therapy",
            "pelvic floor therapist", "pelvic floor pt", "pelvic pt", "pelvic floor physical therapist",
            "occupational therapist", "occupational therapy", "speech therapist", "speech therapy", "speech pathology",
            "speech language pathologist", "speech language pathology", "pediatric therapy", "physiotherapist",
        ],
        .client: ["past client", "former client", "patient", "customer", "current client", "kunde", "cliente"],
        .other: [
            "animal hospital", "veterinary hospital", "veterinary clinic", "veterinarian",
            "friend", "vendor", "misc", "miscellaneous", "family", "dentist", "pediatric dentist",
            "pediatric dentistry",
            "pediatric dental",
        ],
    ]
}
