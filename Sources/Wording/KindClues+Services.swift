extension Kind {
    /// Clues of child care, fitness, bodywork and therapy, and of other professions, from the same sources.
    static let serviceClues: KindClues = [
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
                    erzieher-, tagesmutter, tagesvater, kinderfrau, kindermädchen, babysitterin,
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
                es: """
                    entrenador- personal, profesor- yoga, instructor- yoga, profesor- danza,
                    instructor- matronatación
                    """)
        ),
        (
            .fitnessStudio, .subject,
            Phrases(
                en: """
                    fitness, yoga, pilates, barre, zumba, aerobics, crossfit, bootcamp, boot camp, gymnastics,
                    aquagym, baby swim, swim school, swim lessons, stroller strides, martial arts, music together,
                    kindermusik, dance academy, dance, health club, cycling, spin, strength training, meditation
                    """,
                de: """
                    babyschwimmen, schwangerschaftsyoga, babyyoga, kangatraining, kanga training, kinderturnen,
                    musikgarten
                    """,
                fr: "aquagym, natation bébé, bébés nageurs, éveil musical, cardio poussette",
                es: "natación, estimulación musical, gimnasia prenatal, danza, matronatación")
        ),
        (
            .bodyworker, .person,
            Phrases(
                en: """
                    massage therapist, masseu-, chiropractor, acupunctur-, osteopath, osteopathic physician,
                    bodyworker, body worker, craniosacral therapist, reflexologist, rolfer, reiki practitioner,
                    reiki master, energy worker, alexander technique teacher, feldenkrais practitioner,
                    chinese medicine practitioner, asian medicine practitioner, doctor oriental medicine, naprapath,
                    infant massage instructor, infant massage educator, infant massage teacher, rebozo practitioner,
                    lymphatic drainage therapist, neuromuscular therapist, polarity therapist, arvigo therapist,
                    kinesiotherapist, mechanotherapist, cranio sacral therapist, lmt, cmt, naturopath
                    """,
                de: """
                    -masseur, -masseurin, -masseure, osteopath-, chiropraktiker-, reflexzonentherapeut-,
                    craniosacraltherapeut-, cranio therapeut-, massagetherapeut-, tcm therapeut-, heilpraktiker-,
                    kursleiter- babymassage
                    """,
                fr: """
                    ostéopathe, ostéo, chiropraticien-, chiropractrice, acuponcteur, acupunct-, massothérapeute,
                    réflexologue, praticien- shiatsu, praticien- reiki, thérapeute cranio, naturopathe
                    """,
                es: """
                    masajista, masoterapeuta, quiropráctic-, quiropractor-, acupunturista, osteópata, reflexólog-,
                    terapeuta corporal, terapeuta craneosacral, terapeuta manual, instructor- masaje infantil,
                    naturópata
                    """)
        ),
        (
            .bodyworker, .subject,
            Phrases(
                en: """
                    massage, massage therapy, bodywork, chiropractic, chiro, acupuncture, osteopathic, craniosacral,
                    cranio sacral, cranial sacral, reflexology, reiki, rolfing, myofascial, shiatsu,
                    oriental medicine, chinese medicine, asian medicine, manual therap-, lymphatic drainage,
                    structural integration, foot reflexology, spinal care, spine center, hydrotherapy, spa, float,
                    naturopathic, neuromusculoskeletal medicine
                    """,
                de: """
                    -massage, massage-, chiropraktik, chiropraktisch-, akupunktur-, akkupunktur, osteopathie-,
                    craniosacral-, cranio, körpertherapie, manualtherapie, manuelle medizin, chinesische medizin, tcm,
                    fußreflexzonen-, reflexzonen-, naturheil-
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
                    physical therap-, physiotherap-, physio, occupational therap-, speech therap-,
                    speech pathologist, senior speech pathologist, speech language pathologist, language pathologist,
                    pelvic floor therapist, pelvic pt, pelvic floor pt, pelvic health pt, pediatric therap-,
                    child therapist, art therapist, music therapist, play therapist, behavior analyst,
                    behavioral therapist, behavior therapist, infant development specialist,
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
                    psychologue, psychiatre, psychothérapeute, pédopsychiatre, psychomotricien-, kinésithérapeute,
                    kiné, orthophoniste, ergothérapeute, conseill- conjugal-, assistant- social-, hypnothérapeute,
                    physiothérapeute, thérapeute couple, thérapeute familial-, travailleu- social-, psy
                    """,
                es: """
                    psicólog-, psiquiatra, psicoterapeuta, fisioterapeuta, fonoaudiólog-, foniatra, logopeda,
                    consejer-, terapeuta ocupacional, terapeuta lenguaje, terapeuta habla, terapeuta pareja,
                    terapeuta familiar, terapeuta física, terapeuta físico, trabajador- social, kinesiólog-,
                    intervencionista temprana
                    """)
        ),
        (
            .therapist, .anyPerson,
            Phrases(en: "therapist", de: "therapeut, therapeutin", fr: "thérapeute", es: "terapeuta")
        ),
        (
            .therapist, .subject,
            Phrases(
                en: """
                    psychotherapy, psychology, psychological, psychiatry, psychiatric, mental health, counseling,
                    counselling, behavioral health, behavioral therapy, therapy, pelvic floor, pelvic health,
                    physical therapy, pediatric therapy, occupational therapy, speech therapy, speech language,
                    speech pathology, speech center, speech clinic, hearing speech, speech feeding,
                    early intervention, infant development, child guidance, family service agency,
                    postpartum support international, aba, pediatric rehabilitation, torticollis, social work,
                    art therapy, play therapy, sensory integration
                    """,
                de: """
                    psychotherapie-, psychologisch-, psychologie, psychiatrie, physiotherapie-, physiopraxis,
                    ergotherapie-, logopädi-, -förderung, sozialpädiatrisch-, beckenboden-,
                    paarberatung, familienberatung-, erziehungsberatung-, schwangerenberatung,
                    schwangerschaftsberatung, schreiambulanz, schreibaby-, trauma ambulanz, traumaambulanz
                    """,
                fr: """
                    psychothérapie, psychologie, psychiatrie, kinésithérapie, orthophonie, psychomotricité,
                    ergothérapie, rééducation, santé mentale, thérapie, centre consultation
                    """,
                es: """
                    psicología, psicológic-, psicoterapia, fisioterapia, logopedia, fonoaudiología, terapia,
                    salud mental, rehabilitación, kinesiología, atención temprana, intervención temprana,
                    asesoramiento
                    """)
        ),
        (
            .other, .person,
            Phrases(
                en: """
                    dentist, orthodontist, dietitian, dietician, nutritionist, surgeon, pathologist,
                    pathologist assistant, respiratory therapist, genetic counselor, sleep consultant, sleep coach,
                    attorney, attorney law, atty, atty law, lawyer, realtor, photographer, newborn photographer,
                    birth photographer, accountant, pharmacist, anesthesiologist, optometrist, podiatrist,
                    audiologist, librarian, pastor
                    """,
                de: "zahnarzt, zahnärztin, tierarzt, tierärztin, fotograf, fotografin, rechtsanwalt, rechtsanwältin",
                fr: "dentiste, avocat, avocate, photographe, diététicien, diététicienne, nutritionniste",
                es: "abogado, abogada, fotógrafo, fotógrafa, nutricionista")
        ),
        (
            .other, .subject,
            Phrases(
                en: """
                    dental, dentistry, orthodont-, nutrition, emergency medicine, surgery, surgical, radiolog-,
                    pathology, anesthesiolog-, real estate, photograph-, accounting, insurance, ultrasound, pharmacy,
                    law, critical care, sports medicine, pain medicine, substance use, infusion, urgent care
                    """,
                de: "zahnärzt-, ernährungsberat-")
        ),
        (
            .other, .decisive,
            Phrases(
                en: """
                    dog, dogs, cat, pet, puppy, doggie, horse, equine, plant, garden center, animal, veterinar-,
                    phone, doll, computer, rental, garden nursery, plant nursery, tree nursery, shop, store,
                    boutique, supply, supplies, wholesale, yoga mat
                    """,
                de: "tierarzt-, tierklinik, hunde-, laden",
                fr: "vétérinaire, magasin",
                es: "veterinari-, mascota, tienda")
        ),
    ]
}
