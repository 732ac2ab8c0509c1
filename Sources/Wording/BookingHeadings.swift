import Bytes
import Text

/// What a heading of a booking list may name.
package enum BookingHeading: Sendable, CaseIterable {
    case bookingID, clientID, clientName, givenName, familyName, clientEmail, clientPhone
    case service, startsAt, bookedOn, amount, currency
    /// What was paid and how, in one cell: `$120.00 PayPal Completed`.
    case payment
    /// Money that was given back.
    case refunded
    case status
    /// Whether the booking was paid, which says whether it took place only where nothing else does.
    case paymentStatus
    /// The time of day, where the date has a column of its own.
    case time
    /// Whether, or when, the booking was cancelled, missed or attended.
    case cancelled, noShow, attended
    /// Any text in such a cell means that the booking was cancelled: `Cancellation reason`.
    case cancelledBecause
    /// Who treated the client.
    case practitioner
    /// How many people came.
    case participants
    /// Questions and answers in one cell.
    case answers
    /// Free text that may say who sent the client.
    case notes

    /// How clearly a heading names its field.
    package enum Strength: Int, Sendable, Comparable {
        /// The cells must look like the field.
        case weak
        case strong
        /// The better one where several columns hold the field: what was paid rather than the price.
        case best

        package static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
    }

    /// What a heading with this key may name, the likeliest first; empty for a key of no table.
    package static func claims(of key: ByteView) -> [(heading: BookingHeading, strength: Strength)] {
        var claims: [(BookingHeading, Strength)] = []
        if let heading = bestWords[key: key] { claims.append((heading, .best)) }
        if let heading = words[key: key] { claims.append((heading, .strong)) }
        if let heading = weakWords[key: key] { claims.append((heading, .weak)) }
        if let heading = secondWords[key: key] { claims.append((heading, .weak)) }
        return claims
    }

    /// Whether a heading says that its times are in UTC: `Created (UTC)`.
    package static func namesUTC(_ key: ByteView) -> Bool { utcStems.areIn(key) }

    static let utc = Phrases(en: "^utc, ^gmt")

    private static let utcStems = Stems(utc)
    private static let words = PhraseTable(table, HeaderKey.rules)
    private static let bestWords = PhraseTable(best, HeaderKey.rules)
    private static let weakWords = PhraseTable(weak, HeaderKey.rules)
    private static let secondWords = PhraseTable(second, HeaderKey.rules)

    /// Headings of the exports of Acuity, Bookly, Booksy, Cal.com, Calendly, ClinicSense, Cliniko, Fresha, GlossGenius,
    /// Jane, MassageBook, Microsoft Bookings, Mindbody, Noterro, QuickBooks, Setmore, SimplePractice, SimplyBook,
    /// Square, Stripe, TherapyNotes, Vagaro, Wix, WooCommerce and Zoho, and the usual names in spreadsheets.
    static let table: [(BookingHeading, Phrases)] = [
        (
            .bookingID,
            Phrases(
                en: """
                    id, uid, uuid, appointment id, booking id, booking, booking reference, booking ref, event uuid,
                    invitee uuid, confirmation number, order id, visit id, appt id, appointment number, appt ref,
                    ref, reference, booking number, booking code, appointment reference, appointment ref, event id,
                    transaction id, invoice number, invoice no, invoice, num, order number, reservation id,
                    reservation number, session id, booking uid, tracking id
                    """,
                de: "buchungsnummer, terminnummer, buchungs id, rechnungsnummer",
                fr: "numéro de réservation, numéro de facture, référence",
                es: "número de reserva, número de cita, número de factura, código de reserva")
        ),
        (
            .clientID,
            Phrases(
                en: """
                    client id, customer id, patient id, patient number, client number, client code, customer number,
                    member id, client ref, customer reference id, patient no, chart number, mrn, contact id
                    """,
                de: "kundennummer, patientennummer, kunden id, patienten id",
                fr: "numéro client, numéro patient",
                es: "número de cliente, id de cliente")
        ),
        (
            .clientName,
            Phrases(
                en: """
                    client, client name, customer, customer name, patient, patient name, invitee name, name,
                    full name, attendee, attendee name, guest, guest name, client full name, patient full name,
                    customer full name, booked by, member, member name, student, student name, buyer, buyer name,
                    clients, customers, patients, client names, names, attendee names, mother, mom, mum, parent,
                    parent name
                    """,
                de: "kunde, kundin, klient, klientin, patientin, kundenname, patientenname, teilnehmerin",
                fr: "client complet, cliente, patiente, nom du client, nom de la cliente, nom du patient, participante",
                es: "cliente, paciente, nombre completo, nombre del cliente, clienta, nombre del paciente")
        ),
        (
            .givenName,
            Phrases(
                en: """
                    first name, client first name, invitee first name, given name, customer first name,
                    patient first name, attendee first name, guest first name, billing first name, buyer first name
                    """,
                de: "vorname",
                fr: "prénom",
                es: "nombre")
        ),
        (
            .familyName,
            Phrases(
                en: """
                    last name, client last name, invitee last name, surname, family name, customer last name,
                    patient last name, attendee last name, guest last name, billing last name, buyer last name
                    """,
                de: "nachname, familienname",
                fr: "nom, nom de famille",
                es: "apellidos, apellido")
        ),
        (
            .clientEmail,
            Phrases(
                en: """
                    email, e mail, email address, client email, customer email, patient email, invitee email,
                    client e mail, e mail address, invitee e mail
                    """,
                de: "e mail adresse",
                fr: "courriel",
                es: "correo electrónico")
        ),
        (
            .clientPhone,
            Phrases(
                en: """
                    phone, phone number, client phone, mobile, mobile phone, mobile number, cell,
                    customer phone, patient phone, text reminder number, telephone, client mobile, home phone,
                    work phone, day phone
                    """,
                de: "telefon, handy, mobil",
                fr: "téléphone, portable",
                es: "teléfono, móvil")
        ),
        (
            .service,
            Phrases(
                en: """
                    service, services, appointment type, event type name, class, treatment, session, session type,
                    service name, visit type, class name, treatment name, service type, product name,
                    product service, offering, service booked, services booked, appointment service
                    """,
                de: "leistung, behandlung, terminart, dienstleistung, kurs",
                fr: "prestation, soin, service réservé, type de rendez vous",
                es: "servicio, tratamiento, tipo de cita, sesión")
        ),
        (
            .startsAt,
            Phrases(
                en: """
                    date, appointment date, start time, starts at, start, start date time, date time, datetime,
                    start date, visit date, service date, session date, class date, scheduled for, when,
                    appointment date time, date of service, appointment time, appointment start, start at,
                    visit date time, scheduled date, scheduled on, appt date, start date and time,
                    booking start time, booking time, booking start, booking start date, appointment start time,
                    appointment start date, event start, event starts, session start, visit start, starts, dtstart,
                    day, booked for, date and time, date of visit, date of appointment, start datetime, class start,
                    event date, event start time, appointment datetime, start date start time, reservation date
                    """,
                de: "datum, termin, beginn, termindatum, startzeit, datum uhrzeit",
                fr: "date heure, date et heure, date du rendez vous, début, heure de début, date de début",
                es: "fecha, fecha y hora, inicio, fecha de la cita, hora de inicio, fecha de inicio")
        ),
        (
            .bookedOn,
            Phrases(
                en: """
                    booked on, date scheduled, created, created at, created on, booked, date booked,
                    booking date, event created date time, booked at, date created, created date, booked date,
                    registration date, created time, order date, purchase date, purchased on, submitted at,
                    booking created, booking created at, invoice date, transaction date, payment date, paid at, paid on,
                    date paid, created utc, created date utc, date added
                    """,
                de: "gebucht am, buchungsdatum, erstellt am, rechnungsdatum",
                fr: "réservé le, date de réservation, créé le, date de facture",
                es: "reservado el, fecha de reserva, creado el, fecha de factura")
        ),
        (
            .status,
            Phrases(
                en: """
                    status, appointment status, appt status, booking status, visit status, attendance,
                    arrival status, attendance status, booking state, appointment state, session status,
                    event status, outcome, visit outcome, appointment outcome, check in status, client status
                    """,
                de: "terminstatus, buchungsstatus",
                fr: "statut, statut du rendez vous",
                es: "estado, estado de la cita, asistencia")
        ),
        (
            .paymentStatus,
            Phrases(
                en: "payment status, invoice status, financial status, transaction status, paid status, charge status",
                de: "zahlungsstatus, rechnungsstatus",
                fr: "statut du paiement",
                es: "estado del pago, estado de pago")
        ),
        (
            .amount,
            Phrases(
                en: """
                    amount, price, total, appointment price, event price, charge, fee, revenue, cost,
                    total price, total fee, sale, service price, gross sales, grand total, service total,
                    total amount, invoice amount, invoice total, service cost, session fee, line total,
                    total revenue, sale price, booking total, order total, charges, amount due, booking price
                    """,
                de: "preis, betrag, gesamt, gesamtbetrag, gesamtpreis, summe",
                fr: "prix, montant, total ttc, tarif",
                es: "precio, importe, monto, precio total, importe total")
        ),
        (.payment, Phrases(en: "payment, payments, payment details", de: "zahlung", fr: "paiement", es: "pago")),
        (
            .refunded,
            Phrases(
                en: """
                    amount refunded, refunded amount, refund amount, refunds, partial refunds, total refunded,
                    refund total
                    """,
                de: "erstattungsbetrag",
                fr: "montant remboursé",
                es: "importe reembolsado")
        ),
        (
            .currency,
            Phrases(
                en: "currency, payment currency, currency code, invoice currency, price currency",
                de: "währung",
                fr: "devise",
                es: "moneda, divisa")
        ),
        (
            .time,
            Phrases(
                en: "time, visit time, session time, class time, time slot, slot, time of day, hour",
                de: "uhrzeit, zeit",
                fr: "heure, horaire, heure du rendez vous",
                es: "hora, horario, hora de la cita")
        ),
        (
            .cancelled,
            Phrases(
                en: """
                    canceled, cancelled, is cancelled, is canceled, cancelled at, canceled at, cancelled on,
                    canceled on, date cancelled, date canceled, cancelled date, canceled date, cancellation date,
                    late cancel, late cancelled, late canceled, late cancellation, is late cancel, early cancel,
                    early cancelled, early canceled, cancelled time, canceled time, cancellation time, deleted,
                    deleted at, is deleted, was cancelled, was canceled
                    """,
                de: "storniert am, abgesagt am",
                fr: "annulé le",
                es: "cancelado el, cancelada el")
        ),
        (
            .cancelledBecause,
            Phrases(
                en: """
                    cancellation reason, cancelation reason, cancel reason, reason for cancellation, cancelled by,
                    canceled by, reason cancelled
                    """,
                de: "stornierungsgrund, absagegrund",
                fr: "motif d'annulation",
                es: "motivo de cancelación")
        ),
        (
            .noShow,
            Phrases(
                en: """
                    no show, marked as no show, noshow, is no show, did not arrive, did not attend, missed,
                    was no show, no showed, client no show, missed appointment, absent
                    """,
                de: "nicht erschienen",
                fr: "absence",
                es: "no asistió, no se presentó")
        ),
        (
            .attended,
            Phrases(
                en: """
                    attended, arrived, patient arrived, client arrived, customer arrived, checked in, check in,
                    checked in at, check in time, checked out, showed, showed up, completed, is completed,
                    completed at, present, was attended, has arrived, signed in
                    """,
                de: "erschienen, anwesend",
                fr: "présente, présent",
                es: "asistió")
        ),
        (.practitioner, practitioners),
        (
            .participants,
            Phrases(
                en: """
                    number of participants, participants, number of attendees, attendees count, attendee count,
                    signed up attendees count, number of guests, guest count, party size, group size, headcount,
                    number of people, no of participants, number of clients, pax, seats, spots, number of persons
                    """,
                de: "teilnehmerzahl, anzahl teilnehmer, anzahl personen",
                fr: "nombre de participants, nombre de personnes",
                es: "número de participantes, número de personas")
        ),
        (
            .answers,
            Phrases(
                en: """
                    custom fields, custom form, custom questions, questions and answers, form answers, intake form,
                    intake form answers, booking form, booking questions, form responses, form response, responses,
                    answers, additional information, additional info, additional fields, extra fields, custom data,
                    form data, intake questions, booking form answers, intake answers
                    """,
                de: "antworten, zusätzliche angaben, formularantworten",
                fr: "réponses, informations complémentaires",
                es: "respuestas, información adicional")
        ),
        (
            .notes,
            Phrases(
                en: """
                    notes, note, comments, comment, memo, appointment notes, booking notes, client notes,
                    customer notes, internal notes, customer note, message, special requests, remarks, details,
                    memo description, customer comments, additional comments, staff notes, client comments,
                    client note, appointment note, booking note, booking comment, customer memo, meeting notes,
                    private notes, seller note, buyer note, comments from client, visit notes
                    """,
                de: "notizen, notiz, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar",
                fr: "remarque, remarques, commentaire, commentaires",
                es: "notas, comentario, comentarios, observaciones")
        ),
    ]
}
