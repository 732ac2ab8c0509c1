/// Words that the patterns about permission share: headings, statuses and remarks.
enum PermissionVocabulary {
    /// Writing to somebody and what is written; a telephone is not among it.
    static let writing = Phrases(
        en: """
            contact, contacting, email, emails, emailing, mail, mails, mailing, mailings, write, writing, send, sending,
            solicit*, market, marketing, message, messages, messaging, bother, disturb, letter, letters, newsletter*,
            flyer*, postcard*, brochure*, correspond*, communicat*, promo*, advert*, offers, post, postal, outreach,
            spam, invitation*, invites, ads, mailers, mailer, blasts, announcements
            """,
        de: """
            kontakt, kontaktieren, kontaktaufnahme, anschreiben, schreiben, zuschreiben, zusenden, schicken, senden, werb*, rundbrief*,
            rundschreiben, post, briefe, brief, briefpost, mailen, mails, anmailen, zusendung*, zuschriften, einladungen
            """,
        fr: """
            contact*, ecrire, envoyer, envoi*, envoyez, ecrivez, courriel*, courrier*, lettre*, sollicit*, publicit*, pub,
            infolettre*, newsletter*, mails, emails, demarch*, prospection, marketing, mailing*, messages, communication*, deranger, relancer
            """,
        es: """
            contactar*, contacte*, escrib*, envi*, mandar, correo*, carta*, publicidad, boletin*, comunicacion*, mensajes, molest*,
            propaganda, mailing*, newsletter*
            """)

    /// What was done to somebody, after `not to be`.
    static let written = Phrases(
        en: "contacted, emailed, mailed, written, messaged, bothered, solicited, disturbed, marketed",
        de: "angeschrieben, kontaktiert, belästigt",
        fr: "contacté*, sollicité*, démarché*, dérangé*, relancé*",
        es: "contactad*, molestad*")

    /// What concerns a telephone alone.
    static let phoning = Phrases(
        en: """
            call, calls, calling, called, phone, phones, phoning, phoned, telephone, telephoning, text, texts, texting,
            sms, mms, fax, faxes, whatsapp, voicemail*, dial
            """,
        de: "anruf*, anrufen, angerufen, telefon*, simsen",
        fr: "appel*, telephon*, texto*",
        es: "llam*, telefon*")

    /// What may stand between `do not` and the word that says what.
    static let fillers = Phrases(
        en: """
            to, be, any, anymore, more, ever, again, please, pls, receive, receiving, get, getting, want, wants, wish,
            wishes, wanting, like, have, has, me, us, her, him, them, this, these, person, client, patient, the, a, an, our,
            my, your, their, further, future, from, by, via, with, on, e, or, and, other, unsolicited, directly, bulk,
            mass, all, group, for, of, about, up, at, we, i, he, she, they, you, ok, okay, user, personal,
            address, addresses, is, are
            """,
        de: """
            mehr, bitte, möchte, will, wünscht, wollen, keine, per, mit, zu, werden, uns, ihr, ihm, sie, ihn, weitere,
            weiteren, die, den, der, dem, des, das, einer, meiner, ihrer, eurer, unserer, erhalten, bekommen, von, zum, unsere, unseren, durch
            """,
        fr: """
            pas, plus, lui, leur, nous, de, d, des, du, la, le, les, l, veut, veulent, souhaite, souhaitent, recevoir, être,
            par, mail, s'il, vous, plaît, merci, nos, notre, aucun, aucune
            """,
        es: """
            más, de, del, al, a, en, un, una, su, mi, tu, le, les, lo, la, los, las, el, quiere, quieren, desea, desean, recibir, ser, por, favor, nuestro,
            nuestros, nuestra, nuestras, ningún, ninguna, que, se, volver
            """)

    static let classes: [(String, Phrases)] = [("write", writing), ("written", written), ("phone", phoning)]

    /// Patterns of a plain refusal: `do not contact`, `keine Werbung`, `ne plus écrire`.
    static let refusals = Phrases(
        en: """
            do not ~ <write>, dont ~ <write>, does not ~ <write>, doesnt ~ <write>, did not want ~ <write>,
            do not ~ <written>, not to ~ <written>, not be <written>, not to contact, not to write, not to send,
            not to email, not to mail, never ~ <write>, never ~ <written>, must not ~ <write>, mustnt ~ <write>,
            should not ~ <write>, should not ~ <written>, may not ~ <write>, may not ~ <written>, cannot ~ <write>,
            cannot ~ <written>, cant ~ <write>, can not ~ <write>, can not ~ <written>, not ok to ~ <write>,
            not okay to ~ <write>, no more ~ <write>, no further ~ <write>, no longer ~ <write>, no bulk ~ <write>,
            no marketing, no newsletter*, no mailings, no letters, no mailers, no flyers, no solicit*, no spam, no promo*,
            no advert*, no outreach, no contact please, not want ~ <write>, wants no ~ <write>, stop ~ <write>,
            quit ~ <write>, cease ~ <write>, donotcontact, donotemail, donotmail, dnc, dnm,
            remove* ~ from ~ list*, remove* ~ from ~ newsletter*, remove* ~ from ~ mailing*, remove me, remove us,
            take* ~ off ~ list*, take* ~ off ~ mailing*, wants off ~ list*, off ~ mailing list,
            asked to be removed, asks to be removed, requested removal, ask* us to stop, leave ~ alone, do not solicit,
            do not disturb, do not market, not to market
            """,
        de: """
            nicht ~ <write>, nicht ~ <written> werden, keine ~ <write>, kein newsletter, keinen newsletter, kein mailing,
            keinen kontakt, kein kontakt, keinerlei <write>, <write> unerwünscht, <write> nicht erwünscht,
            <write> nicht mehr erwünscht, nie wieder <write>, aus ~ verteiler ~ entfernen, aus ~ verteiler ~ nehmen,
            aus ~ verteiler ~ löschen, aus ~ verteiler ~ gestrichen, aus ~ verteiler ~ entfernt, von ~ liste ~ streichen,
            von ~ liste ~ nehmen, von ~ liste ~ gestrichen, von ~ liste ~ entfernen, von ~ liste ~ löschen
            """,
        fr: """
            ne ~ pas ~ <write>, ne ~ plus ~ <write>, ne ~ plus ~ <written>, ne ~ pas ~ <written>, n <write> pas, n <write> plus, pas de <write>, plus de <write>, pas d <write>,
            plus d <write>, aucun <write>, aucune <write>, retirer ~ liste*, rayer ~ liste*, enlever ~ liste*,
            supprimer ~ liste*, retiré* ~ liste*, retirez ~ liste*, stop pub, stop <write>, stop au <write>,
            pas d e mail, pas d emails, pas d e mails, plus d e mails, plus d emails, pas de mails, plus de mails
            """,
        es: """
            no ~ <write>, no ~ <written>, nunca ~ <write>, sin publicidad, quitar ~ lista*, quiten ~ lista*, eliminar ~ lista*, eliminen ~ lista*,
            sacar ~ lista*, borrar ~ lista*, borren ~ lista*, quitarla ~ lista*, quitarlo ~ lista*
            """)

    /// Patterns of `do not` with a telephone.
    static let phoneRefusals = Phrases(
        en: """
            do not ~ <phone>, dont ~ <phone>, does not want ~ <phone>, never ~ <phone>, no more ~ <phone>, no <phone>,
            not to ~ <phone>, stop ~ <phone>, do not contact ~ <phone>, dont contact ~ <phone>, do not send ~ <phone>,
            dont send ~ <phone>, not contact ~ <phone>
            """,
        de:
            "nicht ~ <phone>, keine ~ <phone>, <phone> unerwünscht, nicht telefonisch ~ <write>, nicht per <phone> <write>",
        fr:
            "ne pas ~ <phone>, ne plus ~ <phone>, pas de <phone>, pas d <phone>, plus d <phone>, ne pas ~ <write> ~ <phone>",
        es: "no ~ <phone>, no contactar ~ <phone>")
}
