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
        (.pediatrician, .audience, Phrases(en: "pediatric, paediatric, pedi, ped", fr: "pédiatrique", es: "pediátric-")),
        (
            .pediatrician, .subject,
            Phrases(
                en: """
                    pediatrics, paediatrics, peds, general pediatrics, neonatology, neonatal perinatal medicine,
                    adolescent medicine, developmental behavioral pediatrics
                    """,
                de: "kinderarzt-, kinderärzt-, kinderheilkunde, jugendmedizin, kindermedizin, pädiatrie, neonatologie",
                fr: "pédiatrie, néonatologie, néonatalogie", es: "pediatría, neonatología")
        ),
        (
            .familyPhysician, .person,
            Phrases(
                en: """
                    family physician, family doc-, family practitioner, general practitioner, family medicine physician,
                    general practice physician, primary care physician, primary care provider, family nurse practitioner,
                    family health nurse practitioner, nurse practitioner family, nurse practitioner primary care,
                    primary care nurse practitioner, gp, pcp
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
                de: "hausarzt-, hausärzt-, allgemeinmedizin-, allgemeinarzt-",
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
                    frauenarzt-, frauenärzt-, frauenheilkunde, geburtsmedizin, geburtshilfe, kinderwunsch-,
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
                fr: "sage femme, sages femmes, maïeuticien-", es: "matrona, matrón, partera, partero, comadrona, obstétrica")
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
                    doula, birth doula, postpartum doula, labor doula, bereavement doula, birth companion, birth worker,
                    birthworker, birthkeeper, birth keeper, birth support-, labor support, labour support,
                    postpartum care provider, postpartum helper, postpartum support specialist, postpartum worker,
                    placenta encapsulat-, placenta specialist, postpartum caregiver
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
                    lactation consultant, lactation specialist, lactation counsel-, lactation educator, lactation nurse,
                    lactation coordinator, nurse lactation consultant, breastfeeding consultant,
                    breastfeeding counsel-, breastfeeding educator, breastfeeding advis-, breastfeeding specialist,
                    breastfeeding peer, breastfeeding support-, infant feeding consultant, infant feeding coordinator,
                    infant feeding specialist, feeding specialist, pumping consultant, ibclc, tongue tie specialist,
                    lll leader, leche league leader
                    """,
                de: "stillberater-, -stillberaterin, laktationsberater-, lll beraterin",
                fr: "consultant- lactation, consultant- allaitement, conseill- lactation, conseill- allaitement, anim- allaitement",
                es: """
                    asesor- lactancia, consultor- lactancia, consejer- lactancia, educador- lactancia,
                    especialista lactancia, consultor- internacional lactancia
                    """)
        ),
        (
            .lactationConsultant, .subject,
            Phrases(
                en: """
                    lactation, breastfeeding, breast feeding, breastfeeding medicine, breastfeeding center, infant feeding,
                    feeding clinic, nursing support, chestfeeding, tongue tie
                    """,
                de: "stillberatung, stillpraxis, stillzentrum, stillambulanz, laktationsberatung, stillgruppen",
                fr: "allaitement, lactation", es: "lactancia, lactarium, lactario")
        ),
        (
            .nurse, .person,
            Phrases(
                en: """
                    nurse, registered nurse, nurse practitioner, nurse specialist, clinical nurse specialist, lpn, lvn,
                    labor delivery nurse, labor delivery registered nurse, l d nurse, nicu nurse, nicu registered nurse,
                    postpartum nurse, public health nurse, visiting nurse, health visitor, home visitor, np, rn,
                    psychiatric mental health nurse practitioner, mental health nurse practitioner
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
                    newborn care educator, infant cpr instructor, parent educator, bradley teacher, bradley instructor,
                    infant care teacher, birth preparation coach, gentlebirth instructor, calmbirth educator
                    """,
                de: "geburtsvorbereiter-, kursleiter- geburtsvorbereitung, pekip leiter-",
                fr: """
                    animat- périnatal-, éducat- prénatal-, instruct- prénatal-, formatrice préparation naissance,
                    praticien- haptonomie, instruct- hypnonaissance
                    """,
                es: "educador- perinatal, educador- prenatal, educador- parto, instructor- parto, instructor- hipnoparto")
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
                    preparación parto, preparación nacimiento, educación perinatal, educación prenatal, clases prenatales,
                    hipnoparto, psicoprofilaxis, psicoprofiláctic-, curso prenatal
                    """)
        ),
        (
            .childcare, .person,
            Phrases(
                en: """
                    nanny, nannies, babysitter, baby sitter, sitter, au pair, preschool teacher, toddler teacher,
                    infant teacher, infant caregiver, newborn care specialist, night nurse, governess, mothers helper,
                    childminder, child minder, daycare provider, daycare director, family day carer, childcare worker,
                    child care worker, nursery worker, nursery teacher, kindergarten teacher, pre k teacher,
                    early childhood educator, early childhood teacher, preschool director, montessori teacher
                    """,
                de: """
                    erzieher-, tagesmutter, tagesvater, tagesmütter, kinderfrau, kindermädchen, babysitterin,
                    kindertagespflegeperson, kitaleit-, leihoma
                    """,
                fr: """
                    nounou, assistant- maternel-, assmat, gardien- enfant, garde enfant, éducat- petite enfance,
                    accueillant- enfant, accueillant- familial-, auxiliaire puériculture
                    """,
                es: """
                    niñera, niñero, cuidador- infantil, cuidador- niños, educador- infantil, educador- párvulos,
                    parvularia, madre día, maestra preescolar, maestra jardinera, proveedor- cuidado infantil
                    """)
        ),
        (
            .childcare, .subject,
            Phrases(
                en: """
                    childcare, child care, daycare, day care, preschool, pre school, nursery school, early childhood,
                    early learning, early years, childminding, after school, before after school, school age care,
                    vacation care, kid care, playcare, head start, montessori, waldorf
                    """,
                de: "kinderbetreuung, kindertagespflege, -kita, kindertages-",
                fr: "petite enfance, service garde, accueil familial",
                es: "cuidado niños, cuidado infantil, educación infantil, educación temprana, educación inicial")
        ),
        (
            .fitnessStudio, .person,
            Phrases(
                en: """
                    personal trainer, fitness instructor, fitness trainer, yoga teacher, yoga instructor,
                    pilates instructor, pilates teacher, barre instructor, aerobics instructor, swim instructor,
                    swim teacher, swim coach, aqua instructor, dance teacher, dance instructor, music class teacher,
                    prenatal fitness specialist, studio owner, group fitness instructor, aerobics teacher
                    """,
                de: "-fitnesstrainer, -fitnesstrainerin, yogalehrer-, pilatestrainer-, kursleiter- babyschwimmen",
                fr: "coach sporti-, professeur yoga, prof yoga, professeur danse, maître nageur",
                es: "entrenador- personal, profesor- yoga, instructor- yoga, profesor- danza, instructor- matronatación")
        ),
        (
            .fitnessStudio, .subject,
            Phrases(
                en: """
                    fitness, yoga, pilates, barre, zumba, aerobics, crossfit, bootcamp, boot camp, gymnastics, aquagym,
                    baby swim, swim school, swim lessons, stroller strides, martial arts, music together, kindermusik,
                    dance academy, dance, health club, cycling, spin, strength training, meditation
                    """,
                de: "babyschwimmen, schwangerschaftsyoga, babyyoga, kangatraining, kanga training, kinderturnen, musikgarten",
                fr: "aquagym, natation bébé, bébés nageurs, éveil musical, cardio poussette",
                es: "natación, estimulación musical, gimnasia prenatal, danza, matronatación")
        ),
        (
            .bodyworker, .person,
            Phrases(
                en: """
                    massage therapist, masseu-, chiropractor, acupunctur-, osteopath, osteopathic physician, bodyworker,
                    body worker, craniosacral therapist, reflexologist, rolfer, reiki practitioner, reiki master,
                    energy worker, alexander technique teacher, feldenkrais practitioner, chinese medicine practitioner,
                    asian medicine practitioner, doctor oriental medicine, naprapath, infant massage instructor,
                    infant massage educator, infant massage teacher, rebozo practitioner, lymphatic drainage therapist,
                    neuromuscular therapist, polarity therapist, arvigo therapist, kinesiotherapist, mechanotherapist,
                    cranio sacral therapist, lmt, cmt, naturopath
                    """,
                de: """
                    -masseur, -masseurin, -masseure, osteopath-, chiropraktiker-, reflexzonentherapeut-,
                    craniosacraltherapeut-, cranio therapeut-, massagetherapeut-, tcm therapeut-, heilpraktiker-,
                    kursleiter- babymassage
                    """,
                fr: """
                    ostéopathe, ostéo, chiropraticien-, chiropractrice, acuponcteur, acupunct-, massothérapeute, réflexologue,
                    praticien- shiatsu, praticien- reiki, thérapeute cranio, naturopathe
                    """,
                es: """
                    masajista, masoterapeuta, quiropráctic-, quiropractor-, acupunturista, osteópata, reflexólog-,
                    terapeuta corporal, terapeuta craneosacral, terapeuta manual, instructor- masaje infantil, naturópata
                    """)
        ),
        (
            .bodyworker, .subject,
            Phrases(
                en: """
                    massage, massage therapy, bodywork, chiropractic, chiro, acupuncture, osteopath-, craniosacral,
                    cranio sacral, cranial sacral, reflexology, reiki, rolfing, myofascial, shiatsu, oriental medicine,
                    chinese medicine, asian medicine, manual therap-, lymphatic drainage, structural integration,
                    foot reflexology, spinal care, spine center, hydrotherapy, spa, float, naturopathic,
                    neuromusculoskeletal medicine
                    """,
                de: """
                    -massage, massage-, chiropraktik, chiropraktisch-, akupunktur-, akkupunktur, osteopathie-,
                    craniosacral-, cranio, körpertherapie, manualtherapie, manuelle medizin, chinesische medizin, tcm,
                    fußreflexzonen-, reflexzonen-, heilpraktiker-, naturheil-
                    """,
                fr: """
                    ostéopathie, chiropratique, acupuncture, massothérapie, réflexologie, médecine chinoise,
                    médecine traditionnelle chinoise, bien être
                    """,
                es: """
                    masaje, quiromasaje, quiropráctica, acupuntura, osteopatía, reflexología, medicina china,
                    terapia manual
                    """)
        ),
        (
            .therapist, .person,
            Phrases(
                en: """
                    psychotherapist, psychologist, psychiatrist, counselor, counsellor, social worker,
                    physical therap-, physiotherap-, physio, occupational therap-, speech therap-, speech pathologist, senior speech pathologist,
                    speech language pathologist, language pathologist, pelvic floor therapist, pelvic pt, pelvic floor pt,
                    pelvic health pt, pediatric therap-, child therapist, art therapist, music therapist, play therapist,
                    behavior analyst, behavioral therapist, behavior therapist, infant development specialist,
                    child development specialist, developmental specialist, early intervention coordinator,
                    early intervention specialist, hypnotherapist, neuropsychologist, family therapist,
                    postpartum depression specialist, marriage family therapist, mental health counselor,
                    mental health clinician, shrink, developmental therapist, sex therapist, trauma therapist
                    """,
                de: """
                    -psychotherapeut, -psychotherapeutin, psycholog-, psychiater-, physiotherapeut-, ergotherapeut-,
                    beschäftigungstherapeut-, logopäd-, sprachtherapeut-, frühförder-, heilpädagog-, sozialarbeiter-,
                    sozialpädagog-, beckenbodentherapeut-, traumatherapeut-, -physiotherapeutin
                    """,
                fr: """
                    psychologue, psychiatre, psychothérapeute, pédopsychiatre, psychomotricien-, kinésithérapeute, kiné,
                    orthophoniste, ergothérapeute, conseill- conjugal-, assistant- social-, hypnothérapeute, physiothérapeute,
                    thérapeute couple, thérapeute familial-, travailleu- social-, psy
                    """,
                es: """
                    psicólog-, psiquiatra, psicoterapeuta, fisioterapeuta, fonoaudiólog-, foniatra, logopeda, consejer-,
                    terapeuta ocupacional, terapeuta lenguaje, terapeuta habla, terapeuta pareja, terapeuta familiar,
                    terapeuta física, terapeuta físico, trabajador- social, kinesiólog-, intervencionista temprana
                    """)
        ),
        (.therapist, .anyPerson, Phrases(en: "therapist", de: "therapeut, therapeutin", fr: "thérapeute", es: "terapeuta")),
        (
            .therapist, .subject,
            Phrases(
                en: """
                    psychotherapy, psychology, psychological, psychiatry, psychiatric, mental health, counseling,
                    counselling, behavioral health, behavioral therapy, therapy, pelvic floor, pelvic health,
                    physical therapy, pediatric therapy, occupational therapy, speech therapy, speech language,
                    speech pathology, speech center, speech clinic, hearing speech, speech feeding, early intervention,
                    infant development, child guidance, family service agency, postpartum support international,
                    aba, pediatric rehabilitation, torticollis, social work, art therapy,
                    play therapy, sensory integration
                    """,
                de: """
                    psychotherapie-, psychologisch-, psychologie, psychiatrie, physiotherapie-, physiopraxis, ergotherapie-,
                    logopädi-, -förderung, frühförder-, sozialpädiatrisch-, beckenboden-, paarberatung, familienberatung-,
                    erziehungsberatung-, schwangerenberatung, schwangerschaftsberatung, schreiambulanz, schreibaby-,
                    trauma ambulanz, traumaambulanz
                    """,
                fr: """
                    psychothérapie, psychologie, psychiatrie, kinésithérapie, orthophonie, psychomotricité, ergothérapie,
                    rééducation, santé mentale, thérapie, centre consultation
                    """,
                es: """
                    psicología, psicológic-, psicoterapia, fisioterapia, logopedia, fonoaudiología, terapia, salud mental,
                    rehabilitación, kinesiología, atención temprana, intervención temprana, asesoramiento
                    """)
        ),
        (
            .other, .person,
            Phrases(
                en: """
                    dentist, orthodontist, dietitian, dietician, nutritionist, surgeon, pathologist, pathologist assistant,
                    respiratory therapist, genetic counselor, sleep consultant, sleep coach, attorney, attorney law,
                    atty, atty law, lawyer, realtor, photographer, newborn photographer, birth photographer, accountant,
                    pharmacist, anesthesiologist, optometrist, podiatrist, audiologist, librarian, pastor
                    """,
                de: "zahnarzt, zahnärztin, tierarzt, tierärztin, fotograf, fotografin, rechtsanwalt, rechtsanwältin",
                fr: "dentiste, avocat, avocate, photographe, diététicien, diététicienne, nutritionniste",
                es: "abogado, abogada, fotógrafo, fotógrafa, nutricionista")
        ),
        (
            .other, .subject,
            Phrases(
                en: """
                    dental, dentistry, orthodont-, nutrition, emergency medicine, surgery, surgical, radiolog-, pathology, anesthesiolog-, real estate,
                    photograph-, accounting, insurance, ultrasound, pharmacy, law, critical care, sports medicine, pain medicine,
                    substance use, infusion, urgent care
                    """,
                de: "zahnärzt-, ernährungsberat-")
        ),
        (
            .other, .decisive,
            Phrases(
                en: """
                    dog, dogs, cat, pet, puppy, doggie, horse, equine, plant, garden center, animal, veterinar-, phone, doll,
                    computer, rental, garden nursery, plant nursery, tree nursery, shop, store, boutique, supply, supplies,
                    wholesale, yoga mat
                    """,
                de: "tierarzt-, tierärzt-, tierklinik, hunde-, laden", fr: "vétérinaire, magasin", es: "veterinari-, mascota, tienda")
        ),
    ]
}
