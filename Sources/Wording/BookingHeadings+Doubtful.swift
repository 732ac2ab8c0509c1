import Bytes

extension BookingHeading {
    /// Of several amounts, what was paid.
    static let best: [(BookingHeading, Phrases)] = [
        (
            .amount,
            Phrases(
                en: """
                    net sales, amount paid, total paid, cost paid, price paid, total collected, rev per visit,
                    revenue per visit, amount charged, total charged, amount received, payment amount
                    """,
                de: "bezahlt, bezahlter betrag",
                fr: "montant payé, montant réglé",
                es: "importe pagado, total pagado")
        )
    ]

    /// Headings that mean the field only if the cells look like it.
    static let weak: [(BookingHeading, Phrases)] = [
        (.service, Phrases(en: "type, event type, appointment, item, description, product, event name, event, title")),
        (.amount, Phrases(en: "value, rate, paid, gross, net, subtotal, sales price, services total")),
        (
            .status,
            Phrases(en: "label, appointment label, state, order status, transaction type, confirmation, confirmed")
        ),
        (.clientName, Phrases(en: "contact, contact name, person, card name, customer description, display name")),
        (.participants, Phrases(en: "guests, attendees", de: "teilnehmer")),
        (.startsAt, Phrases(en: "from, time from, begins, begin")),
        (.refunded, Phrases(en: "refund, refunded")),
        (.bookingID, Phrases(en: "code")),
    ]

    /// Headings of a column that says who treated the client.
    static let practitioners = Phrases(
        en: """
            practitioner, practitioner name, staff, staff member, staff name, provider, provider name, clinician,
            clinician name, team member, team member name, employee, employee name, therapist, therapist name,
            massage therapist, instructor, service provider, calendar, calendar name, assigned to, treated by,
            with staff, staff members
            """,
        de: "behandlerin, behandler, mitarbeiterin, mitarbeiter, therapeutin",
        fr: "praticienne, praticien, collaboratrice, employée",
        es: "profesional, terapeuta, empleada, empleado")

    /// What such a heading means if its cells do not look like the first.
    static let second: [(BookingHeading, Phrases)] = [
        (.status, Phrases(en: "type, event type, visit type, appointment type")),
        (.clientName, Phrases(en: "guests, attendees, participants", de: "teilnehmer")),
        (.startsAt, Phrases(en: "appointment, time, booking, session")),
        (.time, Phrases(en: "start time, starts at, appointment time, start, booking time", de: "beginn, startzeit")),
        (.notes, Phrases(en: "description")),
        (.attended, Phrases(en: "attendance")),
    ]

    /// A key without a word at one end that only says whose or what for; nil without such a word.
    package static func withoutQualifier(_ key: ByteView) -> ByteView? {
        let words = key.split { $0 == .space }
        guard words.count > 1 else { return nil }
        if qualifierWords.contains(key: words[words.count - 1]) { return words[0].extended(to: words[words.count - 2]) }
        return qualifierWords.contains(key: words[0]) ? words[1].extended(to: words[words.count - 1]) : nil
    }

    static let qualifiers = Phrases(
        en: """
            billing, customer, client, patient, attendee, invitee, guest, buyer, booking, appointment, appt, order,
            event,
            visit, invoice, the, usd, local, member, primary
            """,
        de: "termin, kunden, rechnung",
        fr: "rdv, client, cliente, patiente",
        es: "cita, cliente, paciente")

    private static let qualifierWords = PhraseSet(qualifiers)
}
