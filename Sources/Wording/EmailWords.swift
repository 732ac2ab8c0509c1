import Bytes

/// Words beside and inside email addresses.
package enum EmailWords {
    /// What programs write before an address.
    package static let schemes: [StaticString] = ["mailto:", "email:", "e-mail:"]

    /// Whether a word beside an address is only a label of it.
    package static func isLabel(_ word: ByteView) -> Bool { labelWords.contains(word) }

    /// Whether a mailbox belongs to a role and not to a person (RFC 2142, and mailboxes of small practices).
    package static func isRole(_ mailbox: ByteView) -> Bool { roleNames.contains(mailbox) }

    /// Whether a mailbox is only typed to fill a field, or reads nothing: `none`, `test`, `noreply`.
    package static func isPlaceholder(_ mailbox: ByteView) -> Bool { placeholderNames.contains(mailbox) }

    static let placeholders = Phrases(
        en: """
            none, noemail, no email, no, na, unknown, test, testing, test1, noreply, no reply, donotreply, do not reply, nobody,
            nomail, null, fake, example, xxx, xx, asdf, notprovided, not provided, notavailable, declined, refused, noone,
            nothing, youremail
            """,
        de: "keine, keineemail", fr: "aucun, inconnu, pasdemail", es: "ninguno, sincorreo, notiene")
    static let labels = Phrases(
        en: """
            mailto, email, e, mail, work, home, office, business, personal, private, other, main,
            primary, preferred, best, or, and, also, alt, new
            """,
        de: "geschäftlich, privat")
    static let roles = Phrases(
        en: """
            info, office, contact, contactus, hello, hi, admin, administrator, reception, frontdesk,
            mail, email, appointments, appointment, scheduling, schedule, booking, bookings, support,
            team, billing, clinic, enquiries, inquiries, inquiry, welcome, referrals, referral, intake,
            staff, practice, help, noreply, no-reply, newsletter, marketing, sales, hr, jobs, events,
            membership, postmaster, webmaster, manager, nurse, doctor, doctors, patients, records
            """)

    private static let labelWords = PhraseSet(labels)
    private static let placeholderNames = PhraseSet(placeholders)
    private static let roleNames = PhraseSet(roles)
}
