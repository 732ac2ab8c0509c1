import Contacts

extension HeaderSynonyms {
    /// Names of columns in English, German, French and Spanish; Outlook's are those of its translated exports.
    static let synonyms: [(ContactRole, [String])] = [
        (
            .wholeName,
            [
                "name", "full name", "contact", "contact name", "contact person", "display name", "person", "provider",
                "provider name", "practitioner", "client", "client name", "patient name", "member", "physician",
                "doctor", "customer name",
                "vollständiger name", "ansprechpartner", "ansprechpartnerin", "anzeigename",
                "nom complet", "contact principal", "nom affiché",
                "nombre completo", "nombre y apellidos", "contacto", "persona de contacto", "nombre para mostrar",
            ]
        ),
        (
            .namePart(.prefix),
            ["prefix", "name prefix", "honorific", "salutation", "anrede", "civilité", "tratamiento", "título"]
        ),
        (
            .namePart(.givenName),
            [
                "first name", "first", "given name", "given", "forename", "firstname", "fname", "christian name",
                "vorname", "rufname", "prénom", "nombre", "nombre de pila", "primer nombre",
            ]
        ),
        (
            .namePart(.middleName),
            [
                "middle name", "middle", "additional name", "middle initial", "mi", "second name",
                "weitere vornamen", "zweiter vorname", "deuxième prénom", "segundo nombre",
            ]
        ),
        (
            .namePart(.familyName),
            [
                "last name", "last", "family name", "family", "surname", "lastname", "lname",
                "nachname", "familienname", "zuname", "nom", "nom de famille", "apellido", "apellidos",
            ]
        ),
        (.namePart(.suffix), ["suffix", "name suffix", "generational suffix", "suffixe", "sufijo"]),
        (
            .namePart(.credentials),
            [
                "credentials", "credential", "degree", "degrees", "post nominals", "designation", "certification",
                "certifications", "license type", "titel", "akademischer grad", "diplôme", "diplômes", "titulación",
            ]
        ),
        (
            .nickname,
            [
                "nickname", "nick name", "known as", "also known as", "aka", "goes by",
                "spitzname", "surnom", "pseudo", "apodo", "sobrenombre",
            ]
        ),
        (
            .text(.organization),
            [
                "organization", "organisation", "organization name", "organisation name", "company", "company name",
                "associated company", "practice", "practice name", "surgery", "surgery practice", "business",
                "business name", "employer", "clinic",
                "clinic name", "group", "group name", "facility", "facility name", "hospital name",
                "organization 1 name", "account name",
                "firma", "firmenname", "praxis", "einrichtung", "unternehmen", "entreprise", "société", "cabinet",
                "établissement", "empresa", "organización", "clínica", "consultorio", "compañía", "centro",
            ]
        ),
        (
            .text(.jobTitle),
            [
                "job title", "position", "role", "organization title", "organization 1 title", "specialty",
                "speciality", "specialties", "occupation", "profession", "taxonomy", "function",
                "beruf", "berufsbezeichnung", "fachrichtung", "funktion", "poste", "fonction", "métier", "spécialité",
                "cargo", "puesto", "profesión", "especialidad", "ocupación",
            ]
        ),
        (
            .email,
            [
                "email", "e mail", "email address", "e mail address", "emails", "mail", "primary email",
                "secondary email", "work email", "home email", "personal email", "business email", "other email",
                "email 1", "contact email", "alternate email", "alternate email 1", "alternate email 2", "other emails",
                "client email", "customer email", "patient email",
                "email adresse", "e mail adresse", "mailadresse", "e mail geschäftlich", "e mail privat",
                "courriel", "adresse e mail", "adresse email", "adresse électronique", "adresse de messagerie", "mél",
                "correo", "correo electrónico", "dirección de correo electrónico", "email principal",
            ]
        ),
        (
            .phone,
            [
                "phone", "telephone", "phone number", "telephone number", "tel", "cell", "cell phone", "mobile",
                "mobile phone", "mobile number", "home phone", "work phone", "business phone", "office phone",
                "main phone", "primary phone", "other phone", "day", "night", "daytime phone", "evening phone",
                "company main phone", "home phone 2", "business phone 2", "car phone", "phone 1", "contact phone",
                "cell number", "text number", "office", "direct line", "yahoo phone", "other phones", "home", "work",
                "ph", "phone no", "mobile no", "cell no", "tel no", "contact number", "contact no", "phones",
                "callback", "radio phone", "landline", "client phone", "customer phone", "patient phone",
                "telefon", "telefonnummer", "handy", "handynummer", "mobil", "mobiltelefon", "mobilnummer", "festnetz",
                "telefon geschäftlich", "telefon geschäftlich 2", "telefon privat", "telefon privat 2",
                "telefon dienstlich", "telefon firma", "weiteres telefon", "haupttelefon", "rückmeldung", "autotelefon",
                "téléphone", "tél", "numéro de téléphone", "portable", "mobile personnel", "tél mobile", "fixe",
                "tél portable",
                "téléphone portable", "téléphone mobile", "téléphone bureau", "téléphone 2 bureau",
                "téléphone domicile", "téléphone 2 domicile", "téléphone société", "téléphone principal",
                "autre téléphone", "téléphone fixe", "téléphone professionnel",
                "teléfono", "número de teléfono", "móvil", "celular", "teléfono móvil", "teléfono celular",
                "teléfono del trabajo", "teléfono del trabajo 2", "teléfono particular", "teléfono particular 2",
                "teléfono fijo", "teléfono principal", "otro teléfono", "número central de la compañía",
            ]
        ),
        (
            .text(.website),
            [
                "website", "web site", "web page", "url", "homepage", "web", "business website",
                "personal website", "web page 1", "web page 2", "personal web page",
                "webseite", "internetseite", "internet", "site web", "page web", "site internet", "sitio web",
                "página web",
            ]
        ),
        (.text(.npi), ["npi", "npi number", "national provider identifier"]),
        (
            .text(.referredBy),
            [
                "referred by", "refered by", "referral source", "referrer", "referral", "how did you hear about us",
                "how did you hear", "how did you find us", "source of referral",
                "empfohlen von", "empfohlen durch", "empfehlung", "wie haben sie von uns erfahren",
                "recommandé par", "adressé par", "comment nous avez vous connu",
                "comment avez vous entendu parler de nous",
                "recomendado por", "referido por", "remitido por", "cómo nos conoció", "cómo nos conociste",
            ]
        ),
        (
            .doNotContact,
            [
                "do not contact", "do not email", "do not mail", "dnc", "nicht kontaktieren", "ne pas contacter",
                "no contactar",
            ]
        ),
        (
            .stopped(.unsubscribed),
            [
                "unsubscribed", "unsubscribed from all email", "opted out", "opt out", "email opt out", "unsub time",
                "abgemeldet", "désabonné",
                "désinscrit", "dado de baja",
            ]
        ),
        (.stopped(.doNotCall), ["do not call", "do not phone"]),
        (.stopped(.blocked), ["blocked", "gesperrt", "bloqué", "bloqueado"]),
        (
            .kind,
            [
                "kind", "type", "contact type", "type of contact", "provider type", "type of provider", "referral type",
                "source type", "category type", "typ", "tipo",
            ]
        ),
        (
            .labels,
            [
                "labels", "label", "tags", "tag", "categories", "category", "group membership", "groups",
                "distribution lists", "lists", "segments", "keywords",
                "kategorien", "kategorie", "stichwörter", "gruppen", "catégories", "catégorie", "mots clés",
                "étiquettes",
                "categorías", "categoría", "etiquetas", "palabras clave", "grupos",
            ]
        ),
        (.text(.aliases), ["aliases", "alias", "other names"]),
        (
            .text(.notes),
            [
                "notes", "note", "comments", "comment", "remarks", "memo",
                "notizen", "notiz", "bemerkungen", "bemerkung", "anmerkungen", "kommentar",
                "remarques", "remarque", "commentaires", "commentaire", "notas", "nota", "comentarios", "observaciones",
            ]
        ),
        (
            .addedOn,
            [
                "added on", "added", "date added", "created", "created on", "create date", "created at", "created time",
                "connected on", "member since", "customer since", "client since", "optin time",
                "erstellt am", "angelegt am", "kunde seit", "kundin seit", "créé le", "date de création", "ajouté le",
                "client depuis", "cliente depuis", "creado el", "fecha de alta", "fecha de creación", "cliente desde",
            ]
        ),
        (.dropped, privateMatters + technicalities),
    ]

    /// What matters to the program that wrote the list and to nobody else.
    private static let technicalities = [
        "phonetic first name", "phonetic middle name", "phonetic last name", "yomi name", "given name yomi",
        "additional name yomi", "family name yomi", "given yomi", "surname yomi", "company yomi", "file as", "photo",
        "initials", "short name", "e mail type", "e mail 2 type", "e mail 3 type", "e mail display name",
        "e mail 2 display name", "e mail 3 display name", "sensitivity", "priority", "private", "directory server",
        "mileage", "billing information", "internet free busy", "language", "hobby", "organization 1 yomi name",
        "organization 1 symbol", "organization 1 type",
        "initialen", "vertraulichkeit", "priorität", "verzeichnisserver", "reisekilometer",
        "abrechnungsinformation", "internet frei gebucht", "sprache", "e mail typ", "e mail 2 typ", "e mail 3 typ",
        "e mail angezeigter name", "e mail 2 angezeigter name", "e mail 3 angezeigter name",
        "initiales", "critère de diffusion", "priorité", "serveur dannuaire", "kilométrage",
        "informations facturation", "langue", "type de messagerie", "nom complet de ladresse de messagerie",
        "iniciales", "confidencialidad", "prioridad", "servidor de directorio", "kilometraje",
        "información de facturación", "idioma",
    ]

    static let addressPrefixes: [(String, AddressGroup)] = [
        ("business", .work), ("work", .work), ("office", .work), ("practice", .work), ("clinic", .work),
        ("home", .home),
        ("other", .other), ("mailing", .other), ("weitere", .other), ("weiterer", .other), ("weiteres", .other),
        ("autre", .other), ("otra", .other), ("otro", .other),
    ]

    /// Outlook puts the address a part belongs to behind it in these languages: `Straße geschäftlich`, `Rue (bureau)`.
    static let addressSuffixes: [(String, AddressGroup)] = [
        ("geschäftlich", .work), ("dienstlich", .work), ("privat", .home), ("bureau", .work), ("domicile", .home),
        ("del trabajo", .work), ("de trabajo", .work), ("particular", .home), ("del domicilio", .home),
    ]

    /// Columns that hold whole addresses in some lists and towns in others.
    static let locations = ["location", "standort", "ubicación"]

    static let addressParts: [(AddressPart, [String])] = [
        (
            .whole,
            [
                "address", "addr", "full address", "complete address", "postal address", "physical address",
                "location address", "adresse", "anschrift", "postanschrift",
                "adresse postale", "adresse complète", "dirección", "dirección postal", "domicilio",
            ]
        ),
        (
            .street,
            [
                "street", "street address", "address 1", "address line 1", "street 1", "street address 1", "meets at",
                "address street", "straße", "straße und hausnummer", "straße hausnummer", "rue", "adresse 1", "calle",
                "calle y número",
            ]
        ),
        (
            .townLine,
            [
                "city state zip", "city st zip", "city state", "city state zip code", "city state postal code",
                "town postcode", "town and postcode", "plz ort", "plz und ort", "cp ville", "code postal et ville",
            ]
        ),
        (.houseNumber, ["street number", "house number", "house no", "building number"]),
        (
            .streetMore,
            [
                "address 2", "address line 2", "street 2", "street 3", "street address 2", "suite", "apt", "unit",
                "apt suite", "apartment suite", "address po box", "address line 3", "address 3",
                "adresszusatz", "hausnummer", "hausnr", "haus nr", "postfach", "straße 2", "straße 3", "adresse 2",
                "complément dadresse",
                "rue 2", "rue 3", "b p", "boîte postale", "calle 2", "calle 3", "piso", "apartado postal",
            ]
        ),
        (
            .city,
            [
                "city", "town", "suburb", "localité", "city town", "post town", "ort", "stadt", "wohnort", "ville",
                "commune",
                "ciudad", "población", "localidad", "municipio",
            ]
        ),
        (
            .region,
            [
                "state", "region", "province", "prov", "state province", "county", "bundesland", "kanton",
                "bundesland kanton",
                "dép région", "département", "région", "provincia", "estado", "provincia o estado",
                "comunidad autónoma",
            ]
        ),
        (
            .postalCode,
            [
                "zip", "zip postal", "zip postal code", "postal zip", "zip code", "zipcode", "postal code", "postcode",
                "post code", "postal", "eircode", "plz", "postleitzahl",
                "code postal", "cp", "c p", "código postal",
            ]
        ),
        (
            .country,
            [
                "country", "country region", "land", "land region", "staat", "pays", "pays région", "país",
                "país o región", "país región",
            ]
        ),
    ]
}
