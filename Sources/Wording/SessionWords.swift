import Bytes
import Text

/// Words of a calendar that say what an event is rather than whose: `Prenatal massage 60 min`.
package enum SessionWord {
    /// Whether a word says what an event is.
    package static func contains(_ word: ByteView) -> Bool { words.contains(word) }

    /// Whether a word joins what an event is and whose: `Massage with Jen Kowal`.
    package static func joins(_ word: ByteView) -> Bool { joiningWords.contains(word) }

    /// Whether a line introduces who made an appointment: `Booked by`.
    package static func introducesClient(_ line: ByteView) -> Bool { introductions.contains(line) }

    static let table = Phrases(
        en: """
            appointment, appt, massage, session, class, classes, workshop, consult, consultation, visit, treatment,
            bodywork, therapy, therapeutic, yoga, pilates, reiki, prenatal, postnatal, postpartum, pregnancy, perinatal,
            antenatal, infant, baby, newborn, babies, lactation, breastfeeding, feeding, birth, doula, labor, induction,
            acupressure, acupuncture, craniosacral, chiropractic, belly, binding, intake, initial, new, first, followup,
            follow, up, recheck, check, checkin, full, half, deep, tissue, swedish, relaxation, cupping, hot, stone,
            group, couples, private, home, house, studio, office, phone, video, zoom, call, meeting, package, gift,
            certificate, voucher, mins, min, minute, minutes, hr, hrs, hour, hours, client, patient, customer, mom, moms,
            mama, mamas, mommy, parent, parents, family, meet, greet, interview, reminder, hold, tentative, busy, block,
            blocked, off, closed, vacation, holiday, travel, flight, lunch, dinner, breakfast, coffee, birthday, party,
            dentist, doctor, school, pickup, pick, dropoff, drop, training, course, book, booking, booked, reserved,
            available, open, time, day, the, a, an, at, on, in, of, my
            """,
        de: """
            termin, behandlung, stunde, sitzung, schwangerschaft, schwangerschaftsmassage, babymassage, kurs, beratung,
            erstgespräch, nachsorge, vorsorge, wochenbett, frei, urlaub, geburtstag, minuten
            """,
        fr: """
            rendez, vous, rdv, séance, soin, cours, atelier, grossesse, bébé, consultation, suivi, visite, vacances,
            anniversaire
            """,
        es: """
            cita, sesión, masaje, clase, taller, embarazo, bebé, consulta, seguimiento, visita, vacaciones, cumpleaños,
            minutos
            """)

    static let joining = Phrases(en: "with, w, for", de: "mit, für", fr: "avec, pour", es: "con, para")

    static let booked = Phrases(
        en: "booked by, scheduled by, client details, customer details",
        de: "gebucht von",
        fr: "réservé par",
        es: "reservado por")

    private static let words = PhraseSet(table)
    private static let joiningWords = PhraseSet(joining)
    private static let introductions = PhraseSet(booked)
}
