import Contacts

extension BookingStatus {
    /// The status that a booking program's word means, or nil for a word that is not known.
    ///
    /// The words are those of Acuity, Calendly, Vagaro, Square, Jane, Mindbody, Fresha, Cliniko and SimplePractice.
    init?(word: String) {
        let key = HeaderSynonyms.key(of: word)
        switch key {
        case "completed", "complete", "arrived", "show", "showed", "attended", "service completed", "checked in",
            "checked out", "signed in", "kept", "done", "paid", "fulfilled", "finished", "present", "abgeschlossen",
            "erledigt",
            "erschienen", "termine", "honore", "effectue", "completado", "completada", "realizado", "asistio":
            self = .completed
        case "declined", "rescheduled", "never booked", "abgesagt", "storniert", "annule", "annulee", "anulado":
            self = .cancelled
        case "no show", "noshow", "did not arrive", "dna", "missed", "did not attend", "nicht erschienen", "absent",
            "absente", "no asistio", "no se presento":
            self = .noShow
        case "scheduled", "booked", "confirmed", "upcoming", "pending", "accepted", "requested", "active", "new",
            "geplant", "bestatigt", "prevu", "confirme", "programado", "confirmado", "confirmada":
            self = .scheduled
        case _ where key.contains("cancel"): self = .cancelled
        default: return nil
        }
    }
}
