extension Kind {
    /// Clues in job titles, labels and words beside a name only.
    static let titleClues: KindClues = [
        (.hospital, .place, Phrases(en: "hospital, labor delivery, maternity ward, nicu")),
        (
            .birthCenter, .place,
            Phrases(
                en: "birth center, birth centre, birthing center, birthing centre, birth house",
                de: "geburtshaus, geburtshäuser", es: "casa parto")
        ),
        (
            .parentGroup, .person,
            Phrases(
                en: """
                    group leader, group admin, parent coordinator, playgroup leader, pta president, group facilitator,
                    support group leader, support group facilitator, moms group leader
                    """,
                de: "krabbelgruppenleiter-, spielgruppenleiter-",
                fr: "anim- groupe parent, président- association parent",
                es: "coordinador- grupo madres, coordinador- grupo padres, líder grupo")
        ),
        (
            .parentGroup, .place,
            Phrases(
                en: """
                    playgroup, mom group, moms group, dad group, parent group, listserv, parents network,
                    parent listserv
                    """,
                de: "krabbelgruppe-, müttergruppe-, mamagruppe-", fr: "groupe maman", es: "grupo madres, grupo mamás")
        ),
        (
            .childcare, .person,
            Phrases(en: "lead teacher, assistant teacher, early childhood director, early childhood coordinator")
        ),
        (.obstetrician, .subject, Phrases(en: "rei")),
        (.therapist, .subject, Phrases(en: "pt, slp, pelvic pt, pmh, ppd, ei, ot")),
    ]

    /// Clues in the names of organizations only.
    static let organizationClues: KindClues = [
        (
            .pediatrician, .place,
            Phrases(
                en: """
                    childrens clinic, childrens physician, kids clinic, infant child clinic, pediatric- clinic,
                    newborn clinic, well baby clinic, well child clinic, child adolescent clinic,
                    child adolescent health, young peoples clinic, childrens medical group, childrens health
                    """,
                de: "kinderpraxis", fr: "maison enfant médicale", es: "clínica infantil, clínica niños")
        ),
        (.pediatrician, .audience, Phrases(en: "kids doctors")),
        (
            .hospital, .place,
            Phrases(
                en: """
                    hospital, childrens hospital, womens hospital, medical center, medical centre, regional medical,
                    health system, healthcare system, nhs trust, nhs foundation trust, foundation trust, infirmary,
                    labor delivery, labour ward, maternity, maternity ward, maternity unit, antepartum unit,
                    birth suite, birth place, birthplace, family birthplace, family birth place, family beginnings,
                    mother baby unit, mother baby, perinatal unit, perinatal center, birthing unit,
                    neonatal intensive care, nicu, special care nursery, women childrens pavilion, birthing pavilion,
                    university medical, health sciences center
                    """,
                de: """
                    -krankenhaus, -klinikum, -hospital, -spital, spital, frauenklinik, kinderklinik, uniklinik,
                    universitätsklinik-, entbindungs-, geburtsstation, wochenbettstation, kreißsaal
                    """,
                fr: """
                    hôpital, hôpitaux, centre hospitalier, chu, maternité, assistance publique, clinique mutualiste,
                    ciusss, cisss, pôle femme mère enfant, pôle mère enfant, salle naissance, service néonatologie
                    """,
                es: "maternidad, sanatorio, complejo hospitalario, unidad neonatal, sala maternidad")
        ),
        (
            .birthCenter, .place,
            Phrases(
                en: """
                    birth center, birth centre, birthcenter, birthing center, birthing centre, birth house,
                    birthing house, birth cottage, birthing cottage, birth wellness, birth health center,
                    birthing clinic, birth home, midwife led unit, freestanding birth
                    """,
                de: "geburtshaus, geburtshäuser, geburtszentrum, hebammenkreißsaal",
                fr: "maison naissance, maisons naissance", es: "casa parto, casa nacimiento, casa partos, centro parto")
        ),
        (
            .parentGroup, .place,
            Phrases(
                en: """
                    parent group, parents group, mom group, moms group, mommy group, mothers group, mum group,
                    mums group, dad group, dads group, daddy group, parenting group, support group, new parent group,
                    play group, playgroup, baby group, babies group, toddler group, twin club, twins club, moms club,
                    mom club, mothers club, parent club, parents club, mom circle, moms circle, mama circle,
                    womens circle, baby circle, nursing circle, parent network, parents network, moms network,
                    mom village, mama village, parent association, parent teacher association, pta, pto,
                    booster club, parent community, parent cafe, moms cafe, coffee morning, story time, storytime,
                    lapsit, bumps babies, stroller walk, facebook group, fb group, grandparents group, moms meetup,
                    moms night, parent and child class, parent child class, family resource center, leche league,
                    mops, moms of multiples, mothers of multiples, dad club, nursing mothers, fathers
                    """,
                de: """
                    krabbelgruppe-, spielgruppe, spielkreis, stillgruppe-, stillcafé, müttergruppe-, müttercafé,
                    mütterkreis, mütterzentrum, mamatreff, mama treff, babycafé, babytreff, familiencafé,
                    familienzentrum, elterncafé, elterntreff, eltern kind gruppe, mutter kind gruppe,
                    elterninitiative, elternbeirat, selbsthilfegruppe, rückbildungsgruppe, väterzentrum,
                    zwillingstreff, -gruppe eltern
                    """,
                fr: """
                    groupe parent, groupe maman, groupe jeu, groupe parole, groupe soutien, groupe entraide,
                    association parent, association maman, association jumeaux, club maman, cercle mère,
                    cercle femme, groupe facebook, papotage maman, maison famille, maison parents, café parents,
                    café des parents
                    """,
                es: """
                    grupo madres, grupo padres, grupo mamás, grupo crianza, grupo lactancia, grupo apoyo,
                    grupo juego, grupo juegos, asociación madres, asociación padres, asociación familias,
                    círculo madres, club mamás, red madres, encuentro madres, crianza respetuosa, madres solteras,
                    padres gemelos
                    """)
        ),
        (
            .parentGroup, .audience,
            Phrases(
                en: "mom, moms, mum, mums, mama, mamas, mommies, mothers, dads, parents", de: "mütter, mamis",
                fr: "maman", es: "mamás, madres, papás, padres, mamá")
        ),
        (
            .childcare, .place,
            Phrases(
                en: """
                    nursery, childrens center, kids center, childrens house, childrens garden, childrens academy,
                    kiddie academy, child parent center, child enrichment, child development center,
                    early childhood center, early learning center, infant center, infant toddler, toddler center,
                    learning center, day camp, mothers day out, kindergarten, playcenter, tot spot,
                    newborn care services, newborn care agency, nanny agency, nannies, babysitting,
                    montessori academy, montessori school
                    """,
                de: """
                    kindergarten, -krippe, krippe-, kinderhaus, kinderhort, kinderladen, kindernest, vorschule,
                    spielstube, -stube, tagespflege, babysitteragentur
                    """,
                fr: """
                    crèche, halte garderie, garderie, jardin enfant, jardin éveil, école maternelle,
                    maison assistant-, centre petite enfance, cpe, agence nounou
                    """,
                es: """
                    guardería, jardín infantes, jardín infancia, jardín infantil, escuela infantil, preescolar,
                    parvulario, casa niños, estancia infantil, círculo infantil, ludoteca, cendi,
                    aprendizaje temprano
                    """)
        ),
        (.childcare, .audience, Phrases(en: "tots, tot, kiddie, kiddos, toddlers, child development")),
        (
            .fitnessStudio, .place,
            Phrases(
                en: """
                    gym, gymnasium, ymca, ywca, leisure centre, parks recreation, swim club, athletic club,
                    dance studio
                    """,
                de: """
                    fitnessstudio, sportstudio, gymnastikstudio, pilatesstudio, yogastudio-, yogaraum, yogazentrum,
                    schwimmschule, tanzschule, sportverein, turnverein
                    """,
                fr: "salle sport, salle musculation, centre remise forme, piscine",
                es: "gimnasio, escuela danza, escuela natación, academia baile")
        ),
        (.therapist, .place, Phrases(en: "child therapy, therapy group, therapy center, counseling center")),
        (
            .other, .decisive,
            Phrases(
                en: """
                    massage school, midwifery school, midwifery college, nursing school, college, hospital bed,
                    school supply
                    """
            )
        ),
    ]
}
