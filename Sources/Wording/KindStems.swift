extension Kind {
    /// Stems of words that say what somebody does, in all forms and compounds.
    static let stems: KindClues = [
        (
            .pediatrician, .subject,
            Phrases(
                de: """
                    kinderarzt-, kinderaerzt-, jugendarzt-, -kinderärzte, pädiat-,
                    neugeborenenmed-
                    """)
        ),
        (.pediatrician, .audience, Phrases(en: "pediatr-, paediatr-")),
        (
            .familyPhysician, .subject,
            Phrases(de: "hausarzt-, allgemeinmed-, allgemeinarzt-")
        ),
        (
            .obstetrician, .subject,
            Phrases(
                en: "obstet-, gynec-, gynaec-, urogyn-, perinatolog-, fertil-",
                de: "gynäk-, frauenarzt-, geburtsmed-",
                fr: "gynéco-, obstét-", es: "ginec-, reproducción, tocogine-, obstetr-")
        ),
        (.midwife, .subject, Phrases(en: "midwi-, homebirth", de: "hebamm-, hausgeburt-", es: "parter-, comadron-")),
        (.doula, .subject, Phrases(en: "doul-, birthkeep-, birthwork-", de: "geburtsbegleit-, wochenbett-")),
        (
            .lactationConsultant, .subject,
            Phrases(
                en: "lactat-, breastfe-, breast feeding, chestfe-",
                de: """
                    laktat-, stillberat-, stillpraxis, stillzentr-, stillambul-, stillhilfe, stillexpert-,
                    trageberat-
                    """,
                fr: "allait-", es: "lactanci-")
        ),
        (
            .nurse, .subject,
            Phrases(
                de: "krankenpfleg-, krankenschwester-, säuglingsschwester-", fr: "infirmi-, puéricult-", es: "enfermer-"
            )
        ),
        (
            .childbirthEducator, .subject,
            Phrases(
                en: "hypnob-, childbirth", de: "geburtsvorber-, hypnobirth-, säuglingspflegekurs-",
                fr: "hypnonaiss-, haptonom-, préparation naissance", es: "hipnopart-, psicoprof-")
        ),
        (
            .hospital, .place,
            Phrases(en: "hospit-", de: "krankenhaus-, krankenhäuser-, klinikum-, -kliniken", fr: "hôpita-, maternité-")
        ),
        (
            .birthCenter, .place,
            Phrases(
                en: "birth- cent-, birthing cent-, birth- house-, birth- home", de: "geburtshaus-, geburtshäuser-",
                fr: "maison- naissance-", es: "casa- parto-, casa- nacimiento-")
        ),
        (
            .childcare, .subject,
            Phrases(
                en: """
                    preschool-, prekindergarten, pre kindergarten, pre k, kindergarten-, daycare-, childcare-,
                    toddler, infant toddler, child care-, day care-, nannies, nanny-
                    """,
                de: "kita-, kinderkripp-, kinderbetreu-, tagesm-, vorschul-, kinderhaus-, kindertages-",
                fr: "crèche-, garder-, nounou-, assmat-, bébé nounou",
                es: "guarder-, niñer-, ludotec-, preescolar-, jardín infan-")
        ),
        (
            .fitnessStudio, .subject,
            Phrases(
                en: """
                    yoga-, -yoga, pilat-, fitness-, -fitness, gymnast-, aerobic-, swim-, zumb-, barre,
                    personal train-, crossf-
                    """,
                de: "-schwimmen, schwimm-, tanz-, -turnen, rückbildungsgymnastik-, sportverein-, fitnessst-",
                fr: "gymnas-, danse",
                es: "gimnas-, natación-, baile")
        ),
        (
            .bodyworker, .subject,
            Phrases(
                en: """
                    massag-, masseu-, osteop-, chiropra-, acupunc-, reflexo-, craniosacr-, cranio-, reiki-, shiats-,
                    bodywork-, naturopath-, myother-, aromather-, somatic, homeopath-, ayurved-
                    """,
                de: "-massage, -massagen, akupunkt-, körperther-, kraniosakral-, fußreflex-, heilmass-",
                fr: "masso-, acuponct-, ostéo-, chiropra-", es: "masaj-, quiropr-, acupunt-, masoter-")
        ),
        (
            .therapist, .subject,
            Phrases(
                en: """
                    psycholog-, psychiatr-, psychother-, psychoanaly-, counsel-, physiother-, social work-,
                    neuropsych-
                    """,
                de: """
                    logopäd-, sprachther-, ergother-, heilpädag-, sozialarb-, physiopraxis-, beckenbod-,
                    familienther-, paarther-
                    """,
                fr: "orthophon-, kinésithér-, ergothér-, psychomotr-, pédopsych-",
                es: "psicolog-, psicoter-, psiquiatr-, fisioter-, logoped-, fonoaud-, terapeut-, trabajo social")
        ),
    ]
}
