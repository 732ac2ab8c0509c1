import Bytes

/// The one form of a word that names of organizations write in several ways: `peds`, `ctr`, `St.`.
///
/// The tables hold common abbreviations and the professions of perinatal care; they were written for this purpose.
package struct OrganizationForm: Sendable {
    /// The word that stands for all forms.
    package let word: StaticString
    /// What the word says of an organization's name.
    package let sort: Sort

    package enum Sort: Sendable {
        /// Part of its own name, as any word without a form: `saint`.
        case own
        /// In the names of many: `center`, `services`.
        case generic
        /// What it does, which it has in common with its competitors: `pediatric`.
        case profession
        /// Which one of its houses it is: `east`, `downtown`, `ii`.
        case branch
    }

    /// The form of a folded word, or nil for a word with one form.
    package init?(folded word: ByteView) {
        guard let form = OrganizationForm.words[key: word] else { return nil }
        self = form
    }

    private init(_ word: StaticString, _ sort: Sort) { (self.word, self.sort) = (word, sort) }

    /// Whether a folded word tells no name from another: `of`, `für`, `del`.
    package static func isSmall(_ word: ByteView) -> Bool { smallOnes.contains(key: word) }

    /// Legal forms that are written without a blank before or behind the name.
    package static let attachedLegalForms: [StaticString] = [
        "株式会社", "有限会社", "合同会社", "一般社団法人", "医療法人社団", "医療法人", "社会福祉法人", "주식회사", "유한회사", "의료법인",
        "有限公司", "股份有限公司", "有限责任公司",
    ]

    static let table: [(StaticString, Sort, Phrases)] = [
        ("saint", .own, Phrases(en: "saint, st, ste, sainte", fr: "sainte", es: "san, santa, santo")),
        ("mount", .own, Phrases(en: "mount, mt")),
        ("fort", .own, Phrases(en: "fort, ft")),
        ("doctor", .generic, Phrases(en: "doctor, dr, doctors, drs, md")),
        ("child", .own, Phrases(en: "child, children, childrens, kid, kids, childs")),
        ("woman", .own, Phrases(en: "woman, women, womens, womans, womxn")),
        ("baby", .own, Phrases(en: "baby, babies, babys, bebe")),
        ("infant", .own, Phrases(en: "infant, infants")),
        ("family", .own, Phrases(en: "family, families, fam, familys")),
        ("parent", .own, Phrases(en: "parent, parents, parenting, parenthood")),
        ("mother", .own, Phrases(en: "mother, mothers, motherhood, maternal")),
        ("mom", .own, Phrases(en: "mom, moms, mommy, mommies, mum, mums, mummy")),
        ("university", .own, Phrases(en: "university, univ, u")),
        ("community", .own, Phrases(en: "community, comm, cmty")),
        ("national", .own, Phrases(en: "national, natl")),
        ("county", .own, Phrases(en: "county, co")),
        (
            "center", .generic,
            Phrases(en: "center, centers, centre, centres, ctr, cntr, ctrs", de: "Zentrum", es: "centro")
        ),
        ("hospital", .generic, Phrases(en: "hospital, hospitals, hosp", fr: "hôpital")),
        ("medical", .generic, Phrases(en: "medical, med, medicine")),
        ("clinic", .generic, Phrases(en: "clinic, clinics", de: "Klinik", fr: "clinique", es: "clínica")),
        ("service", .generic, Phrases(en: "service, services, svc, svcs, serv")),
        ("group", .generic, Phrases(en: "group, grp, groups")),
        ("associate", .generic, Phrases(en: "associates, associate, assoc, assocs, association, assn")),
        ("practice", .generic, Phrases(en: "practice, practices", de: "Praxis", fr: "cabinet", es: "consultorio")),
        ("office", .generic, Phrases(en: "office, offices, ofc")),
        ("department", .generic, Phrases(en: "department, dept")),
        ("care", .generic, Phrases(en: "care, healthcare")),
        ("health", .generic, Phrases(en: "health, hlth, wellness, wellbeing")),
        ("program", .generic, Phrases(en: "program, programs, programme, project, projects")),
        ("specialist", .generic, Phrases(en: "specialist, specialists, specialty")),
        ("partner", .generic, Phrases(en: "partner, partners")),
        ("collective", .generic, Phrases(en: "collective, coop, cooperative, circle, network, alliance")),
        ("studio", .generic, Phrases(en: "studio, studios")),
        ("support", .generic, Phrases(en: "support")),
        ("team", .generic, Phrases(en: "team, staff")),
        ("company", .generic, Phrases(en: "company, incorporated, corporation, limited")),
        ("school", .generic, Phrases(en: "school, schools, sch, academy, acad")),
        ("house", .own, Phrases(en: "house, haus, casa, maison")),
        (
            "pediatric", .profession,
            Phrases(
                en: """
                    pediatric, pediatrics, peds, ped, pedi, paediatric, paediatrics, pediatrician, pediatricians,
                    paediatrician, paediatricians
                    """,
                de: "Kinderarzt, Kinderarztpraxis, Kinderärzte", fr: "pédiatrie, pédiatre", es: "pediatría, pediatra")
        ),
        (
            "midwifery", .profession,
            Phrases(
                en: "midwifery, midwife, midwives, midwifes", de: "Hebamme, Hebammen, Hebammenpraxis",
                fr: "sage-femme, sages-femmes", es: "matrona, matronas, partera")
        ),
        ("doula", .profession, Phrases(en: "doula, doulas")),
        (
            "lactation", .profession,
            Phrases(en: "lactation, breastfeeding, nursing", de: "Stillberatung", fr: "allaitement", es: "lactancia")
        ),
        (
            "birth", .profession,
            Phrases(
                en: "birth, birthing, childbirth, births", de: "Geburt, Geburtshaus", fr: "naissance", es: "nacimiento")
        ),
        (
            "obstetric", .profession,
            Phrases(
                en: "obstetric, obstetrics, ob, obgyn, gyn, gynecology, gynaecology, obstetricians, gynecologic",
                de: "Gynäkologie, Frauenarzt", fr: "gynécologie", es: "ginecología, obstetricia")
        ),
        ("chiropractic", .profession, Phrases(en: "chiropractic, chiro, chiropractor, chiropractors")),
        ("acupuncture", .profession, Phrases(en: "acupuncture, acupuncturist, acu")),
        ("massage", .profession, Phrases(en: "massage, bodywork")),
        ("yoga", .profession, Phrases(en: "yoga")),
        ("pilates", .profession, Phrases(en: "pilates, fitness, barre, gym")),
        ("therapy", .profession, Phrases(en: "therapy, therapies, therapist, therapists, tx, rehab, rehabilitation")),
        (
            "counseling", .profession,
            Phrases(en: "counseling, counselling, counselor, counselors, psychotherapy, psychology")
        ),
        (
            "childcare", .profession,
            Phrases(
                en: "childcare, daycare, preschool, nursery", de: "Kita, Kindergarten", fr: "crèche", es: "guardería")
        ),
        ("dental", .profession, Phrases(en: "dental, dentistry, dentist, orthodontics")),
        ("nutrition", .profession, Phrases(en: "nutrition, dietitian, dietitians")),
        ("photography", .profession, Phrases(en: "photography, photo, photographer")),
        ("1", .branch, Phrases(en: "i, first, 1st, one")),
        ("2", .branch, Phrases(en: "ii, second, 2nd, two")),
        ("3", .branch, Phrases(en: "iii, third, 3rd, three")),
        ("4", .branch, Phrases(en: "iv, fourth, 4th, four")),
        ("north", .branch, Phrases(en: "north, northside, northern, n", de: "Nord", es: "norte")),
        ("south", .branch, Phrases(en: "south, southside, southern, s", de: "Süd", es: "sur")),
        ("east", .branch, Phrases(en: "east, eastside, eastern, e", de: "Ost", es: "este")),
        ("west", .branch, Phrases(en: "west, westside, western, w", es: "oeste")),
        ("downtown", .branch, Phrases(en: "downtown, uptown, midtown, central", de: "Mitte", fr: "centre-ville")),
        ("campus", .branch, Phrases(en: "campus, branch, location, satellite, annex")),
    ]

    static let smallWords = Phrases(
        en: "of, at, for, the, and, a, an, in, by, on, with, to, n",
        de: "und, der, die, das, für, am, im, vom, zum, zur",
        fr: "de, du, des, la, le, les, et, aux, d, l", es: "el, los, las, y, del, para")

    private static let words = PhraseTable(table.map { (OrganizationForm($0.0, $0.1), $0.2) })
    private static let smallOnes = PhraseSet(smallWords)
}
