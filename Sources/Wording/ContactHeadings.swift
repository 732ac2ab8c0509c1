import Bytes
import Text

/// What the heading of a column in a contact list says stands below it, by names that people and programs write.
///
/// Outlook's are those of its translated exports.
package enum ContactHeading: Sendable {
    case wholeName, prefix, givenName, middleName, familyName, suffix, credentials, nickname
    case organization, jobTitle, kind, labels, aliases, notes, addedOn, updatedOn, language
    case email, phone, website, npi, referredBy
    /// A whole address in some lists, and a town in others.
    case location
    /// What is kept as a note with its heading: numbers of machines, departments, assistants.
    case remark
    /// What is nobody's business but the contact's, or is about somebody else.
    case privateMatter
    /// What matters to the program that wrote the list and to nobody else.
    case technicality

    /// Nil for a key that is no such name.
    package init?(key: ByteView) {
        guard let heading = ContactHeading.words[key: key] else { return nil }
        self = heading
    }

    /// What the letters of a name mean, however it is written: `First Name`, `first_name`, `firstname`; nil for no such
    /// name.
    package init?(letters name: ByteView) {
        guard let heading = ContactHeading.byLetters[name] else { return nil }
        self = heading
    }

    private static let words = PhraseTable(table + unwanted, HeaderKey.rules)
    private static let byLetters = PhraseTable(table, HeaderKey.letters)

    static let table: [(ContactHeading, Phrases)] = [
        (
            .wholeName,
            Phrases(
                en: """
                    name, full name, contact, contact name, contact person, display name, person, provider,
                    provider name, practitioner, client, client name, patient name, member, physician, doctor,
                    customer name, complete name, customer full name, subscriber
                    """,
                de: "vollständiger name, ansprechpartner, ansprechpartnerin, anzeigename",
                fr: "nom complet, contact principal, nom affiché, nom à afficher, nom d'affichage",
                es: """
                    nombre completo, nombre y apellidos, contacto, persona de contacto, nombre para mostrar,
                    nombre en pantalla, nombre mostrado
                    """)
        ),
        (
            .prefix,
            Phrases(
                en: "prefix, name prefix, honorific, salutation, individual prefix",
                de: "anrede",
                fr: "civilité",
                es: "tratamiento, título")
        ),
        (
            .givenName,
            Phrases(
                en: "first name, first, given name, given, forename, firstname, fname, christian name",
                de: "vorname, rufname",
                fr: "prénom",
                es: "nombre, nombre de pila, primer nombre")
        ),
        (
            .middleName,
            Phrases(
                en: "middle name, middle, additional name, middle initial, mi, second name",
                de: "weitere vornamen, zweiter vorname",
                fr: "deuxième prénom",
                es: "segundo nombre")
        ),
        (
            .familyName,
            Phrases(
                en: "last name, last, family name, family, surname, lastname, lname",
                de: "nachname, familienname, zuname",
                fr: "nom, nom de famille",
                es: "apellido, apellidos")
        ),
        (
            .suffix,
            Phrases(en: "suffix, name suffix, generational suffix, individual suffix", fr: "suffixe", es: "sufijo")
        ),
        (
            .credentials,
            Phrases(
                en: """
                    credentials, credential, degree, degrees, post nominals, designation, certification,
                    certifications, license type
                    """,
                de: "titel, akademischer grad",
                fr: "diplôme, diplômes",
                es: "titulación")
        ),
        (
            .nickname,
            Phrases(
                en: "nickname, nick name, known as, also known as, aka, goes by",
                de: "spitzname",
                fr: "surnom, pseudo",
                es: "apodo, sobrenombre")
        ),
        (
            .organization,
            Phrases(
                en: """
                    organization, organisation, organization name, organisation name, company, company name,
                    associated company, practice, practice name, surgery, surgery practice, business,
                    business name, employer, clinic, clinic name, group, group name, facility, facility name,
                    hospital name, organization 1 name, account name, current employer, related company,
                    site name, dba
                    """,
                de: "firma, firmenname, praxis, einrichtung, unternehmen, organisation",
                fr: "entreprise, société, cabinet, établissement, organisation, nom de la société",
                es: "empresa, organización, clínica, consultorio, compañía, centro, nombre de la empresa")
        ),
        (
            .jobTitle,
            Phrases(
                en: """
                    job title, position, role, organization title, organization 1 title, specialty, speciality,
                    specialties, occupation, profession, taxonomy, function, job position, work title
                    """,
                de: "beruf, berufsbezeichnung, fachrichtung, funktion, arbeitstitel, stellenbezeichnung",
                fr: "poste, fonction, métier, spécialité, intitulé du poste",
                es: "cargo, puesto, profesión, especialidad, ocupación")
        ),
        (
            .email,
            Phrases(
                en: """
                    email, e mail, email address, e mail address, emails, e mails, mail, primary email, secondary email,
                    work email, home email, personal email, business email, other email, email 1, contact email,
                    alternate email, alternate email 1, alternate email 2, other emails, client email,
                    customer email, patient email
                    """,
                de: "email adresse, e mail adresse, mailadresse, e mail geschäftlich, e mail privat",
                fr: """
                    courriel, messagerie, courrier électronique, adresse e mail, adresse email, adresse électronique, adresse de messagerie, mél
                    """,
                es: """
                    correo, correo electrónico, dirección de correo electrónico, dirección del correo electrónico,
                    dirección de correo, email principal
                    """)
        ),
        (
            .phone,
            Phrases(
                en: """
                    phone, telephone, phone number, telephone number, tel, cell, cell phone, mobile,
                    mobile phone, mobile number, home phone, work phone, business phone, office phone,
                    main phone, primary phone, other phone, day, night, daytime phone, evening phone,
                    company main phone, home phone 2, business phone 2, car phone, phone 1, contact phone,
                    cell number, text number, office, direct line, yahoo phone, other phones, home, work, ph,
                    phone no, mobile no, cell no, tel no, contact number, contact no, phones, phone numbers, callback, sms,
                    whatsapp,
                    radio phone, landline, client phone, customer phone, patient phone
                    """,
                de: """
                    telefon, telefonnummer, handy, handynummer, mobil, mobiltelefon, mobilnummer, festnetz,
                    telefon geschäftlich, telefon geschäftlich 2, telefon privat, telefon privat 2,
                    telefon dienstlich, telefon firma, weiteres telefon, haupttelefon, rückmeldung, autotelefon,
                    mobil tel, telefonnr, texttelefon, funktelefon
                    """,
                fr: """
                    téléphone, tél, numéro de téléphone, portable, mobile personnel, tél mobile, fixe,
                    tél portable, téléphone portable, téléphone mobile, téléphone bureau, téléphone 2 bureau,
                    téléphone domicile, téléphone 2 domicile, téléphone société, téléphone principal,
                    autre téléphone, téléphone fixe, téléphone professionnel, téléphone voiture, gsm, natel
                    """,
                es: """
                    teléfono, número de teléfono, móvil, celular, teléfono móvil, teléfono celular,
                    teléfono del trabajo, teléfono del trabajo 2, teléfono particular, teléfono particular 2,
                    teléfono fijo, teléfono principal, otro teléfono, número central de la compañía, fijo,
                    teléfono del automóvil, número de móvil, particular
                    """)
        ),
        (
            .website,
            Phrases(
                en: """
                    website, web site, web page, url, homepage, web, business website, personal website,
                    web page 1, web page 2, personal web page, website home page, home page, website blog, blog,
                    website profile, website url
                    """,
                de: "webseite, internetseite, internet",
                fr: "site web, page web, site internet, site",
                es: "sitio web, página web")
        ),
        (.npi, Phrases(en: "npi, npi number, national provider identifier")),
        (
            .referredBy,
            Phrases(
                en: """
                    referred by, refered by, referral source, referrer, referral, how did you hear about us,
                    how did you hear, how did you find us, source of referral
                    """,
                de: "empfohlen von, empfohlen durch, empfehlung, wie haben sie von uns erfahren",
                fr: """
                    recommandé par, adressé par, comment nous avez vous connu,
                    comment avez vous entendu parler de nous
                    """,
                es: "recomendado por, referido por, remitido por, cómo nos conoció, cómo nos conociste")
        ),
        (
            .kind,
            Phrases(
                en: """
                    kind, type, contact type, type of contact, provider type, type of provider, referral type,
                    source type, category type
                    """,
                de: "typ",
                es: "tipo")
        ),
        (
            .labels,
            Phrases(
                en: """
                    labels, label, tags, tag, categories, category, group membership, groups,
                    distribution lists, lists, segments, keywords
                    """,
                de: "kategorien, kategorie, stichwörter, gruppen",
                fr: "catégories, catégorie, mots clés, étiquettes",
                es: "categorías, categoría, etiquetas, palabras clave, grupos")
        ),
        (.aliases, Phrases(en: "aliases, alias, other names")),
        (
            .notes,
            Phrases(
                en: "notes, note, note s, comments, comment, remarks, memo, info, description",
                de: "notizen, notiz, bemerkungen, bemerkung, anmerkungen, kommentar, beschreibung",
                fr: "remarques, remarque, commentaires, commentaire",
                es: "notas, nota, comentarios, observaciones, descripción")
        ),
        (
            .addedOn,
            Phrases(
                en: """
                    added on, added, date added, created, created on, create date, created at, created time,
                    connected on, member since, customer since, client since, optin time, date created, created date,
                    creation date, profile created on, added time, created at utc 0, subscriber since,
                    patient since
                    """,
                de: "erstellt am, angelegt am, kunde seit, kundin seit",
                fr: "créé le, date de création, ajouté le, client depuis, cliente depuis",
                es: "creado el, fecha de alta, fecha de creación, cliente desde")
        ),
        (
            .updatedOn,
            Phrases(
                en: """
                    updated on, updated, last updated, last updated on, last update, updated at, updated date, date updated,
                    modified, modified on, modified at, date modified, last modified, last modified date,
                    last modified on, modified date, modified time, last changed, changed on
                    """,
                de:
                    "geändert am, aktualisiert am, zuletzt geändert, letzte änderung, zuletzt aktualisiert, änderungsdatum",
                fr:
                    "modifié le, mis à jour le, mise à jour, dernière modification, date de modification, dernière mise à jour",
                es: """
                    modificado el, actualizado el, fecha de modificación, última modificación, fecha de actualización,
                    última actualización
                    """)
        ),
        (
            .language,
            Phrases(
                en: "language, preferred language, lang, correspondence language, language preference",
                de: "sprache, bevorzugte sprache, korrespondenzsprache",
                fr: "langue, langue préférée, langue de correspondance",
                es: "idioma, idioma preferido, lengua")
        ),
        (.location, Phrases(en: "location", de: "standort", es: "ubicación")),
    ]
}
