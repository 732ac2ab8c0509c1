import Bytes
import Text

// Names of columns for what is not carried over.
extension ContactHeading {
    static let unwanted: [(ContactHeading, Phrases)] = [
        (
            .privateMatter,
            Phrases(
                en: """
                    birthday, bday, birth date, date of birth, birthdate, dob, birth year, birth month,
                    birth day, anniversary, x abdate, related, gender, sex, gender identity, identifying gender,
                    pronouns, marital status, nationality, ethnicity, spouse, spouse name, spouses name,
                    husband, wife, partner, partner name, partners name, baby name, babys name,
                    babys date of birth, baby birthday, due date, blood type, estimated due date, edd,
                    gestation, pregnancy, weeks pregnant, diagnosis, policy number, member id, group number,
                    children, child name, childrens names, maiden name, government id number,
                    personal health number, health number, health card number, health card, medicare number,
                    nhs number, insurance id, insurance number, social security number, ssn, passport number,
                    medical alert, medical alerts, medical history, medical conditions, medical notes,
                    health conditions, allergies, medications, emergency contact, emergency contact name,
                    emergency contact phone, emergency contact email, emergency contact relationship, guardian,
                    guardian name, guardian phone, guardian email, age, year of birth, month of birth, day of birth,
                    place of birth, birthplace, religion, race, medicare, medicaid, medicaid id, medicare id, policy,
                    insurance policy, insurance provider, insurance company, insurance carrier, insurance plan,
                    insurance member id, mrn, medical record number, primary insurance, secondary insurance, edc, lmp,
                    estimated date of delivery, estimated delivery date, expected due date, expected date of delivery,
                    delivery date, last menstrual period, pregnancy week, week of pregnancy, weeks of pregnancy,
                    weeks gestation, gestational age, trimester, gravida, parity, para, birth plan, birth story,
                    number of children, number of pregnancies, number of births, kids, height, weight, prescriptions,
                    symptoms, presenting problem, sexual orientation, family history
                    """,
                de: """
                    geburtstag, geburtsdatum, geschlecht, jahrestag, ehepartner, ehepartnerin, kinder,
                    familienstand, versichertennummer, krankenkasse, krankenversicherung, allergien,
                    notfallkontakt, geburtsname, regierungs nr, vormund, alter, geburtsjahr, geburtsmonat, geburtsort,
                    geburtstag tag, tag der geburt, konfession, staatsangehörigkeit, versichertennr,
                    sozialversicherungsnummer, krankenversichertennummer, diagnose, diagnosen, befund, befunde,
                    medikamente, medikation, vorerkrankungen, anamnese, blutgruppe, beschwerden, et, ssw,
                    entbindungstermin, errechneter termin, errechneter geburtstermin, voraussichtlicher geburtstermin,
                    geburtstermin, errechneter entbindungstermin, schwangerschaftswoche, schwangerschaft,
                    schwangerschaften, schwangerschaftsverlauf, geburtenzahl, anzahl kinder, anzahl der kinder,
                    ehepartner in, mädchenname, lebenspartner, lebenspartnerin
                    """,
                fr: """
                    date de naissance, anniversaire, fête, sexe, genre, conjoint, conjointe, enfants,
                    état civil, nom de jeune fille, numéro de sécurité sociale, contact d'urgence, tuteur légal,
                    personne à prévenir, antécédents médicaux, âge, année de naissance, mois de naissance,
                    jour de naissance, lieu de naissance, religion, nationalité, numéro d'assuré, n sécurité sociale,
                    nir, n ss, mutuelle, assurance maladie, allergies, antécédents, traitement, traitements, diagnostic,
                    médicaments, groupe sanguin, dpa, terme, terme prévu, date du terme, sa, semaine de grossesse,
                    semaines de grossesse, semaines d'aménorrhée, grossesse, grossesses, date prévue d'accouchement,
                    date prévue de l'accouchement, date d'accouchement, date présumée d'accouchement, ddr,
                    nombre d'enfants, anniversaire de mariage, anniversaire de mariage ou fête
                    """,
                es: """
                    fecha de nacimiento, cumpleaños, aniversario, sexo, género, cónyuge, hijos, estado civil,
                    número de seguridad social, contacto de emergencia, alergias, tutor legal, id del gobierno, edad,
                    año de nacimiento, mes de nacimiento, día de nacimiento, lugar de nacimiento, religión, nacionalidad,
                    dni, curp, número de afiliación, seguro médico, aseguradora, obra social, diagnóstico, medicamentos,
                    medicación, antecedentes, antecedentes médicos, historia clínica, grupo sanguíneo, fpp, fur,
                    fecha probable de parto, fecha prevista de parto, fecha estimada de parto, fecha de parto,
                    semana de embarazo, semanas de embarazo, semanas de gestación, semana de gestación, embarazo,
                    embarazos, número de hijos, nombre de soltera, aniversario de boda
                    """)
        ),
        (
            .technicality,
            Phrases(
                en: """
                    phonetic first name, phonetic middle name, phonetic last name, yomi name, given name yomi,
                    additional name yomi, family name yomi, given yomi, surname yomi, company yomi, file as,
                    photo, initials, short name, e mail type, e mail 2 type, e mail 3 type, e mail display name,
                    e mail 2 display name, e mail 3 display name, sensitivity, priority, private,
                    directory server, mileage, billing information, internet free busy, hobby, user photo, im,
                    organization 1 yomi name, organization 1 symbol, organization 1 type
                    """,
                de: """
                    initialen, vertraulichkeit, priorität, verzeichnisserver, reisekilometer,
                    abrechnungsinformation, internet frei gebucht, e mail typ, e mail 2 typ,
                    e mail 3 typ, e mail angezeigter name, e mail 2 angezeigter name, e mail 3 angezeigter name
                    """,
                fr: """
                    initiales, critère de diffusion, priorité, serveur d'annuaire, kilométrage,
                    informations facturation, type de messagerie, nom complet de l'adresse de messagerie
                    """,
                es: """
                    iniciales, confidencialidad, prioridad, servidor de directorio, kilometraje,
                    información de facturación
                    """)
        ),
    ]
}

/// Names of columns for private matters that are made of several words: a birthday, or what there is to know of
/// somebody who is not the contact.
package enum PrivateHeading {
    /// Whether the key of a heading ends in the name of an occasion or a document that is private, whoever has it:
    /// `patient dob`.
    package static func endsInOccasion(_ key: ByteView) -> Bool {
        occasionKeys.contains { occasion in
            let start = key.count - occasion.count
            guard start >= 0, start == 0 || key[start - 1] == .space else { return false }
            return key.from(start).elementsEqual(occasion)
        }
    }

    /// Whether a key is the name of the contact's own day of birth.
    package static func isBirthDate(_ key: ByteView) -> Bool { birthDateNames.contains(key: key) }

    /// Whether a key is the name of the contact's own year of birth.
    package static func isBirthYear(_ key: ByteView) -> Bool { birthYearNames.contains(key: key) }

    /// Whether a word says how a date is to be written, as the `mm` of `Birthday (MM/DD)`.
    package static func isDatePart(_ word: ByteView) -> Bool { dateParts.contains(key: word) }

    /// Whether a word says what is known of somebody: `name`, `email`, `due`.
    package static func isDetail(_ word: ByteView) -> Bool { detailWords.contains(key: word) }

    /// Whether a word for somebody may say something else where it stands alone: how many partners a practice has, whom
    /// to call in an emergency.
    package static func mayBeOtherwise(_ word: ByteView) -> Bool { ambiguousWords.contains(key: word) }

    /// Whether the key of a name of a program's own, as `x spouse name`, speaks of private matters.
    package static func isAboutPrivateMatters(_ key: ByteView) -> Bool { privateStems.areIn(key) }

    static let stems = Phrases(
        en: """
            anniversary, baby, bday, birth, child, due date, father, gender, health, hobb, husband, maiden, medic, mother,
            partner, pregnan, relig, sex, spouse, ssn, wife
            """)

    private static let privateStems = Stems(stems)

    static let occasions = Phrases(
        en: """
            birthday, bday, birthdate, birth date, date of birth, dob, anniversary, maiden name,
            social security number, ssn, next of kin
            """,
        de: "geburtstag, geburtsdatum",
        fr: "date de naissance",
        es: "fecha de nacimiento")
    static let birthDates = Phrases(en: "date of birth, birth date, dob")
    static let birthYears = Phrases(
        en: "birth year, year of birth", de: "geburtsjahr", fr: "année de naissance", es: "año de nacimiento")
    static let dateFormats = Phrases(en: "mm, dd, yy, yyyy, m, d, y, optional")
    static let details = Phrases(
        en: """
            name, names, first, last, phone, email, e, mail, mobile, cell, number, address, contact,
            relationship, dob, birthday, birthdays, birthdate, birth, age, ages, sex, gender, due, date,
            of, and, s, weight, length, occupation, job, employer, initials, surname
            """,
        de:
            "vorname, nachname, telefon, handy, adresse, geburtsdatum, geburtstag, alter, geschlecht, des, der, vom, von",
        fr: "nom, prénom, téléphone, portable, adresse, naissance, âge, du, de, de la, le, la",
        es: "nombre, apellido, apellidos, teléfono, correo, fecha, nacimiento, edad, sexo, del, de, la, el")
    static let ambiguous = Phrases(en: "partners, child, baby, emergency", fr: "mari, femme")

    private static let occasionKeys = occasions.all.map { $0.withByteView { Array($0.folded().utf8) } }
    private static let birthDateNames = PhraseSet(birthDates)
    private static let birthYearNames = PhraseSet(birthYears)
    private static let dateParts = PhraseSet(dateFormats)
    private static let detailWords = PhraseSet(details)
    private static let ambiguousWords = PhraseSet(ambiguous)
}
