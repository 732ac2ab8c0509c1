extension Kind {
    /// Clues in job titles and in the names of organizations: provider taxonomy of the National Uniform Claim
    /// Committee, the titles of certifying bodies, and what practices and groups call themselves.
    static let clues: KindClues = [
        (
            .pediatrician, .person,
            Phrases(
                en: """
                    pediatrician, paediatrician, neonatologist, baby doc-, baby doctor, kid doc-, kids doc-,
                    childrens doctor, newborn hospitalist, pediatric hospitalist, pediatric nurse practitioner,
                    nurse practitioner pediatric-, pediatric np, pediatric provider, pnp, cpnp,
                    breastfeeding medicine physician, pediatric physician assistant, pediatric pa
                    """,
                de: "-kinderarzt, -kinderärztin, -kinderaerztin, -jugendarzt, -jugendärztin, neonatolog-, pädiater-",
                fr: "pédiatre, docteur enfant, néonatologiste, néonatologue, néonatalogue",
                es: "pediatra, doctor niños, doctora niños, neonatólogo, neonatóloga")
        ),
        (
            .pediatrician, .audience,
            Phrases(en: "pediatric, paediatric, pedi, ped", fr: "pédiatrique", es: "pediátric-")
        ),
        (
            .pediatrician, .subject,
            Phrases(
                en: """
                    pediatrics, paediatrics, peds, general pediatrics, neonatology, neonatal perinatal medicine,
                    adolescent medicine, developmental behavioral pediatrics
                    """,
                de: "kinderarzt-, kinderheilkunde, jugendmedizin, kindermedizin, pädiatrie, neonatologie",
                fr: "pédiatrie, néonatologie, néonatalogie", es: "pediatría, neonatología")
        ),
        (
            .familyPhysician, .person,
            Phrases(
                en: """
                    family physician, family doc-, family practitioner, general practitioner,
                    family medicine physician, general practice physician, primary care physician,
                    primary care provider, family nurse practitioner, family health nurse practitioner,
                    nurse practitioner family, nurse practitioner primary care, primary care nurse practitioner, gp,
                    pcp
                    """,
                de: "-hausarzt, -hausärztin, allgemeinarzt, allgemeinärztin, allgemeinmediziner-",
                fr: "médecin généraliste, docteur généraliste, généraliste, omnipraticien-, médecin famille",
                es: """
                    médico familia, médica familia, médico familiar, médica familiar, médico general, médica general,
                    doctor cabecera, doctora cabecera, médico cabecera
                    """)
        ),
        (
            .familyPhysician, .subject,
            Phrases(
                en: """
                    family medicine, family practice, general practice, primary care, family health center,
                    family health centre, family medical center, family medical, family doctors, doctors surgery,
                    internal medicine, family health clinic
                    """,
                de: "hausarzt-, allgemeinmedizin-, allgemeinarzt-",
                fr: "médecine générale, médecine familiale, médecine famille, gmf",
                es: """
                    medicina familia, medicina familiar, medicina general, práctica general,
                    consultorio médico familiar
                    """)
        ),
        (
            .obstetrician, .person,
            Phrases(
                en: """
                    obstetrician, gynecologist, gynaecologist, obgyn, ob gyn, ob, perinatologist, urogynecologist,
                    maternal fetal medicine specialist, fertility doctor, fertility specialist,
                    reproductive endocrinolog-, womens health physician, womens health nurse practitioner,
                    nurse practitioner womens health, obstetric- nurse practitioner, nurse practitioner obstetric-,
                    ob hospitalist, laborist, womens health np, high risk ob
                    """,
                de: "-frauenarzt, -frauenärztin, -frauenaerztin, gynäkolog-, geburtsmediziner-",
                fr: "gynécologue, gynéco, obstétricien-, échographiste",
                es: "ginecólog-, gineco, obstetra, perinatólog-, tocólog-, tocoginecólog-")
        ),
        (
            .obstetrician, .subject,
            Phrases(
                en: """
                    obstetric-, gynecolog-, gynaecolog-, maternal fetal, mfm, fertility, reproductive medicine,
                    reproductive health, reproductive endocrinology, womens health, womens healthcare, womens care,
                    womens clinic, womens specialist, womens wellness, womens center, high risk pregnancy,
                    perinatal associate, antenatal clinic, prenatal clinic, prenatal diagnosis, ivf
                    """,
                de: """
                    frauenarzt-, frauenheilkunde, geburtsmedizin, geburtshilfe, kinderwunsch-,
                    pränatalmedizin, pränataldiagnostik
                    """,
                fr: "gynécologie, gynécologique, obstétrique, fertilité, procréation médicalement assistée",
                es: "ginecología, ginecológic-, obstetricia, fertilidad, reproducción asistida, clínica mujer")
        ),
        (
            .midwife, .person,
            Phrases(
                en: """
                    midwife, midwives, nurse midwife, nurse midwives, cnm, cpm, birth assistant, student midwife,
                    homebirth midwife, midwife birth center owner
                    """,
                de: "-hebamme, hebammenstudentin, geburtshelfer-, entbindungspfleger",
                fr: "sage femme, sages femmes, maïeuticien-",
                es: "matrona, matrón, partera, partero, comadrona, obstétrica")
        ),
        (
            .midwife, .subject,
            Phrases(
                en: "midwifery, home birth, homebirth", de: "hebammen-, hausgeburt-, hebammerei",
                fr: "accouchement domicile, maïeutique", es: "partería, parto casa, parto domicilio, parto respetado")
        ),
        (
            .doula, .person,
            Phrases(
                en: """
                    doula, birth doula, postpartum doula, labor doula, bereavement doula, birth companion,
                    birth worker, birthworker, birthkeeper, birth keeper, birth support-, labor support,
                    labour support, postpartum care provider, postpartum helper, postpartum support specialist,
                    postpartum worker, placenta encapsulat-, placenta specialist, postpartum caregiver
                    """,
                de: "-doula, geburtsbegleiter-, wochenbettbegleiter-, mütterpflegerin",
                fr: "accompagnant- naissance, accompagnant- périnatal-, accompagnant- postnatal-, aide périnatale",
                es: "acompañante parto, acompañante perinatal, acompañante posparto")
        ),
        (
            .doula, .subject,
            Phrases(
                en: """
                    birth support, birth services, birthing services, birth collective, birth village, birth circle,
                    postpartum care, postpartum support, postpartum services, placenta, childbirth services,
                    birth team, birth companions
                    """,
                de: "geburtsbegleitung, wochenbettbegleitung, mütterpflege",
                fr: "accompagnement naissance, accompagnement périnatal, accompagnement postnatal, relevailles",
                es: "acompañamiento parto, acompañamiento perinatal, apoyo posparto, apoyo postparto")
        ),
        (
            .lactationConsultant, .person,
            Phrases(
                en: """
                    lactation consultant, lactation specialist, lactation counsel-, lactation educator,
                    lactation nurse, lactation coordinator, nurse lactation consultant, breastfeeding consultant,
                    breastfeeding counsel-, breastfeeding educator, breastfeeding advis-, breastfeeding specialist,
                    breastfeeding peer, breastfeeding support-, infant feeding consultant,
                    infant feeding coordinator, infant feeding specialist, feeding specialist, pumping consultant,
                    ibclc, tongue tie specialist, lll leader, leche league leader
                    """,
                de: "stillberater-, -stillberaterin, laktationsberater-, lll beraterin",
                fr: """
                    consultant- lactation, consultant- allaitement, conseill- lactation, conseill- allaitement,
                    anim- allaitement
                    """,
                es: """
                    asesor- lactancia, consultor- lactancia, consejer- lactancia, educador- lactancia,
                    especialista lactancia, consultor- internacional lactancia
                    """)
        ),
        (
            .lactationConsultant, .subject,
            Phrases(
                en: """
                    lactation, breastfeeding, breast feeding, breastfeeding medicine, breastfeeding center,
                    infant feeding, feeding clinic, nursing support, chestfeeding, tongue tie
                    """,
                de: "stillberatung, stillpraxis, stillzentrum, stillambulanz, laktationsberatung, stillgruppen",
                fr: "allaitement, lactation", es: "lactancia, lactarium, lactario")
        ),
        (
            .nurse, .person,
            Phrases(
                en: """
                    nurse, registered nurse, nurse practitioner, nurse specialist, clinical nurse specialist, lpn,
                    lvn, labor delivery nurse, labor delivery registered nurse, l d nurse, nicu nurse,
                    nicu registered nurse, postpartum nurse, public health nurse, visiting nurse, health visitor,
                    home visitor, np, rn, psychiatric mental health nurse practitioner,
                    mental health nurse practitioner
                    """,
                de: """
                    krankenschwester, kinderkrankenschwester, -krankenpfleger, -krankenpflegerin, pflegefach-,
                    mütterberaterin, familienkinderkrankenschwester
                    """,
                fr: "infirmier, infirmière, puéricultrice, infirmière puéricultrice",
                es: "enfermero, enfermera, auxiliar enfermería")
        ),
        (
            .nurse, .subject,
            Phrases(
                en: """
                    nursing, nursing services, nursing agency, private duty nursing, visiting nurses, health visiting,
                    home visiting, newborn home visiting, nurse family partnership
                    """,
                de: "mütterberatung, kinderkrankenpflege", fr: "soins infirmiers, cabinet infirmier, puériculture",
                es: "enfermería, puericultura")
        ),
        (
            .childbirthEducator, .person,
            Phrases(
                en: """
                    childbirth educator, childbirth instructor, childbirth teacher, birth educator, birth instructor,
                    birth mentor, birth coach, birthing instructor, prenatal educator, prenatal instructor,
                    antenatal educator, antenatal teacher, perinatal educator, perinatal instructor,
                    hypnobirth- practitioner, hypnobirth- teacher, hypnobirth- instructor, hypnobirth- educator,
                    newborn care educator, infant cpr instructor, parent educator, bradley teacher,
                    bradley instructor, infant care teacher, birth preparation coach, gentlebirth instructor,
                    calmbirth educator
                    """,
                de: "geburtsvorbereiter-, kursleiter- geburtsvorbereitung, pekip leiter-",
                fr: """
                    animat- périnatal-, éducat- prénatal-, instruct- prénatal-, formatrice préparation naissance,
                    praticien- haptonomie, instruct- hypnonaissance
                    """,
                es: """
                    educador- perinatal, educador- prenatal, educador- parto, instructor- parto,
                    instructor- hipnoparto
                    """)
        ),
        (
            .childbirthEducator, .subject,
            Phrases(
                en: """
                    childbirth education, childbirth class, childbirth classes, childbirth preparation,
                    childbirth collective, birth class, birth classes, birth education, birth prep, birth preparation,
                    birth school, birthing school, prenatal education, prenatal class, prenatal classes,
                    expectant parent class, expectant parent classes, newborn care class, newborn care classes,
                    parent education, infant cpr, lamaze, bradley method, bradley class, bradley classes, hypnobirth-,
                    hypnobabies, birthworks, birthing from within, antenatal class, antenatal classes, nct,
                    evidence based birth, perinatal education, gentlebirth, calmbirth
                    """,
                de: "geburtsvorbereitung-, pekip",
                fr: """
                    préparation naissance, préparation accouchement, préparation parentalité, hypnonaissance,
                    haptonomie, rencontres prénatales, sophrologie prénatale, chant prénatal, cours prénata-
                    """,
                es: """
                    preparación parto, preparación nacimiento, educación perinatal, educación prenatal,
                    clases prenatales, hipnoparto, psicoprofilaxis, psicoprofiláctic-, curso prenatal
                    """)
        ),
    ]
}
