import Bytes
import Text

/// What the heading of a column in a booking list says stands below it.
package enum BookingHeading: Sendable {
    case bookingID, clientID, clientName, givenName, familyName, clientEmail, clientPhone
    case service, startsAt, bookedOn, status, amount, currency
    /// The time of day, where the date stands in a column of its own.
    case time
    /// Whether, or when, the booking was cancelled or missed.
    case cancelled, noShow

    /// Nil for a key that is no such name.
    package init?(key: ByteView) {
        guard let heading = BookingHeading.words[key: key] else { return nil }
        self = heading
    }

    private static let words = PhraseTable(table, HeaderKey.rules)

    static let table: [(BookingHeading, Phrases)] = [
        (
            .bookingID,
            Phrases(
                en: """
                    id, appointment id, booking id, booking, booking reference, booking ref, event uuid,
                    invitee uuid, confirmation number, order id, visit id, appt id, appointment number,
                    appt ref, ref
                    """,
                de: "buchungsnummer, terminnummer",
                fr: "numéro de réservation",
                es: "número de reserva")
        ),
        (
            .clientID,
            Phrases(
                en: "client id, customer id, patient id, patient number, client number, client code",
                de: "kundennummer, patientennummer",
                fr: "numéro client",
                es: "número de cliente")
        ),
        (
            .clientName,
            Phrases(
                en: """
                    client, client name, customer, customer name, patient, patient name, invitee name, name,
                    full name, attendee, guest, client full name
                    """,
                de: "kunde, kundin, klientin, patientin",
                fr: "client complet",
                es: "cliente, paciente, nombre completo")
        ),
        (
            .givenName,
            Phrases(
                en: "first name, client first name, invitee first name, given name, customer first name",
                de: "vorname",
                fr: "prénom",
                es: "nombre")
        ),
        (
            .familyName,
            Phrases(
                en: "last name, client last name, invitee last name, surname, family name, customer last name",
                de: "nachname",
                fr: "nom",
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
                    service, services, type, appointment type, event type name, event type, class, treatment,
                    item, session, session type, service name, appointment, description, visit type, class name
                    """,
                de: "leistung, behandlung, terminart",
                fr: "prestation, soin",
                es: "servicio, tratamiento")
        ),
        (
            .startsAt,
            Phrases(
                en: """
                    date, appointment date, start time, starts at, start, start date time, date time, datetime,
                    start date, visit date, service date, session date, class date, scheduled for, when,
                    appointment date time, date of service, appointment time, appointment start, start at,
                    visit date time, scheduled date, scheduled on, appt date, start date and time
                    """,
                de: "datum, termin, beginn",
                fr: "date heure, date et heure, date du rendez vous, début",
                es: "fecha, fecha y hora, inicio")
        ),
        (
            .bookedOn,
            Phrases(
                en: """
                    booked on, date scheduled, created, created at, created on, booked, date booked,
                    booking date, event created date time, booked at, date created, created date, booked date
                    """,
                de: "gebucht am",
                fr: "réservé le",
                es: "reservado el")
        ),
        (
            .status,
            Phrases(
                en: """
                    status, appointment status, appt status, booking status, state, visit status, attendance,
                    arrival status
                    """,
                fr: "statut",
                es: "estado")
        ),
        (
            .amount,
            Phrases(
                en: """
                    amount, price, total, appointment price, event price, charge, fee, revenue, cost,
                    total price, total fee, net sales, amount paid, paid, sale, total paid, service price,
                    gross sales
                    """,
                de: "preis, betrag",
                fr: "prix, montant",
                es: "precio, importe")
        ),
        (.currency, Phrases(en: "currency, payment currency", de: "währung", fr: "devise", es: "moneda")),
        (.time, Phrases(en: "time", de: "uhrzeit", fr: "heure", es: "hora")),
        (
            .cancelled,
            Phrases(
                en: """
                    canceled, cancelled, is cancelled, is canceled, cancelled at, canceled at, cancelled on,
                    canceled on, date cancelled, date canceled, cancelled date, canceled date, cancellation date
                    """)
        ),
        (
            .noShow,
            Phrases(
                en: "no show, marked as no show, noshow, is no show, did not arrive, did not attend, missed")
        ),
    ]
}
