import Bytes

/// Hosts whose addresses and sites say nothing of who their users are.
package enum MailProviders {
    /// Whether everybody may have a mailbox at a domain, in lower case: `gmail.com`, `web.de`.
    package static func contain(_ domain: ByteView) -> Bool {
        guard let dot = domain.buffer.firstIndex(of: .period), dot > 0 else { return true }
        return names.contains(domain.upTo(dot))
    }

    /// Whether many have a page of their own at a host, so that what follows the host tells whose it is.
    package static func isSharedHost(_ host: ByteView) -> Bool {
        guard let end = host.buffer.lastIndex(of: .period) else { return false }
        let rest = host.upTo(end)
        let name = rest.buffer.lastIndex(of: .period).map { rest.from($0 + 1) } ?? rest
        return hosts.contains(name)
    }

    static let providers = Phrases(
        en: """
            gmail, googlemail, yahoo, ymail, rocketmail, hotmail, outlook, live, msn, aol, icloud, me, mac, proton,
            protonmail, pm, comcast, verizon, att, sbcglobal, bellsouth, cox, charter, earthlink, juno, netzero, frontier,
            centurylink, optonline, roadrunner, rr, spectrum, fastmail, hey, zoho, mail, email, gmx, btinternet, sky,
            ntlworld, virginmedia, talktalk, shaw, rogers, sympatico, telus, bigpond, optusnet, xtra, qq, 163, 126, naver,
            daum, hanmail, yandex, rambler
            """,
        de: "web, t-online, freenet, arcor, posteo, bluewin",
        fr: "orange, wanadoo, free, laposte, sfr, neuf, bbox, numericable",
        es: "telefonica, terra, movistar, ono")
    static let pageHosts = Phrases(
        en: """
            facebook, instagram, linkedin, yelp, twitter, x, tiktok, youtube, google, psychologytoday, linktr, healthgrades,
            zocdoc, meetup, pinterest, nextdoor, fb, bit, goo, tinyurl, doctolib, doximity, vitals, webmd, youcanbook,
            calendly
            """)

    private static let names = PhraseSet(providers)
    private static let hosts = PhraseSet(pageHosts)
}
