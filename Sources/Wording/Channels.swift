import Bytes

/// A way in which somebody was found, by nobody in particular; the raw value is what reports call it.
package enum Channel: String, CaseIterable, Sendable {
    case google = "Google"
    case webSearch = "web search"
    case assistant = "AI assistant"
    case website
    case yelp = "Yelp"
    case instagram = "Instagram"
    case facebook = "Facebook"
    case tikTok = "TikTok"
    case youTube = "YouTube"
    case pinterest = "Pinterest"
    case linkedIn = "LinkedIn"
    case twitter = "Twitter"
    case nextdoor = "Nextdoor"
    case socialMedia = "social media"
    case walkIn = "walk-in"
    case print
    case mail
    case directory
    case event
    case gift
    case broadcast
    case advertisement
    case friend
    case family
    case wordOfMouth = "word of mouth"
    case insurance
    case foundThemselves = "found us themselves"

    /// The channel that a folded phrase names, or nil.
    package init?(key: ByteView) {
        guard let channel = Channel.words[key: key] else { return nil }
        self = channel
    }

    static let table: [(Channel, Phrases)] = [
        (.google, Phrases(en: "google, googled, googling, google maps, google map, google business, gmb, goggle")),
        (
            .webSearch,
            Phrases(
                en: """
                    found online, online, online search, search engine, web browser, near me, massage near me,
                    internet, the internet, internet search, web,
                    web search, search, bing, duckduckgo, yahoo
                    """,
                de: "internet, im internet, internetsuche",
                fr: "internet, sur internet, recherche internet",
                es: "internet, en internet, por internet, buscando")
        ),
        (.assistant, Phrases(en: "chatgpt, chat gpt, ai, ai search")),
        (.website, Phrases(en: "website, web site, your website, site, webpage, web page, blog")),
        (.yelp, Phrases(en: "yelp")),
        (.instagram, Phrases(en: "instagram, insta, ig, instagram reel, reels")),
        (
            .facebook,
            Phrases(
                en: """
                    facebook, fb, face book, facebook group, fb group, meta, facebook moms group, fb moms group,
                    facebook marketplace
                    """)
        ),
        (.tikTok, Phrases(en: "tiktok, tik tok")),
        (.youTube, Phrases(en: "youtube, you tube")),
        (.pinterest, Phrases(en: "pinterest")),
        (.linkedIn, Phrases(en: "linkedin, linked in")),
        (.twitter, Phrases(en: "twitter")),
        (.nextdoor, Phrases(en: "nextdoor, next door, nextdoor com")),
        (.socialMedia, Phrases(en: "social media, social, socials, social network, reddit, whatsapp, threads")),
        (
            .walkIn,
            Phrases(
                en: """
                    walk in, walkin, walked in, walk by, walked by, walked past, walking by, walkby, drive by,
                    drove by, drove past, driving by, driving past, passing by, passed by, sign, drove by office,
                    live nearby,
                    live near, nearby, neighborhood, saw office, saw sign, signage,
                    storefront, shop window, street
                    """)
        ),
        (
            .print,
            Phrases(
                en: """
                    flyer, flyers, flier, brochure, postcard, poster, business card, card, newspaper, magazine,
                    leaflet, bulletin board, noticeboard, print, fliers, pamphlet, rack card, coffee shop flyer,
                    library flyer
                    """,
                de: "flyer, visitenkarte, zeitung, plakat",
                fr: "dépliant, carte de visite, journal, affiche",
                es: "folleto, volante, tarjeta, periódico, cartel")
        ),
        (.mail, Phrases(en: "newsletter, email, e mail, mailing, email newsletter, mailing list")),
        (
            .directory,
            Phrases(
                en: """
                    psychology today, zocdoc, healthgrades, directory, online directory, yellow pages,
                    thumbtack, doulamatch, doula match, angi, angies list, care com, mindbody, classpass, groupon,
                    vagaro, fresha, booksy
                    """)
        ),
        (
            .event,
            Phrases(
                en: """
                    event, fair, baby fair, health fair, expo, baby expo, baby shower, open house, workshop,
                    farmers market
                    """)
        ),
        (
            .gift,
            Phrases(
                en:
                    """
                    gift, gift card, gift certificate, voucher, gift voucher, raffle, present, christmas present,
                    birthday present, birthday gift, silent auction
                    """
            )
        ),
        (.broadcast, Phrases(en: "podcast, radio, tv, television, news")),
        (
            .advertisement,
            Phrases(en: "ad, ads, advert, advertisement, advertising, online ad, print ad, billboard, bus ad")
        ),
        (
            .wordOfMouth,
            Phrases(
                en: "word of mouth, wom, word mouth, mouth to mouth, local recommendation, recommendation, referral",
                de: "mundpropaganda, empfehlung",
                fr: "bouche à oreille, recommandation",
                es: "boca a boca, de boca en boca, recomendación")
        ),
        (
            .friend,
            Phrases(
                en: """
                    friend, friends, a friend, my friend, neighbor, neighbour, coworker, colleague, acquaintance,
                    family friend, friend of a friend, friends of friends, co worker, neighbors, coworkers, colleagues,
                    girlfriend, friend family, family friends, mom friend, work friend, bestie, best friend
                    """,
                de: "freundin, freund, freunde, bekannte, nachbarin, kollegin, eine freundin, freunde bekannte",
                fr: "amie, ami, amies, amis, voisine, collègue, copine, une amie, un ami",
                es: "amiga, amigo, amigas, amigos, vecina, una amiga, un amigo, conocida")
        ),
        (
            .family,
            Phrases(
                en: """
                    family, family member, my mom, mom, mother, sister, mother in law, sister in law, relative, cousin,
                    aunt, husband, wife, spouse, partner, brother, dad, father, my sister, daughter, in laws, relatives,
                    mum, grandmother, grandma, niece, my wife, family friend or relative
                    """,
                de: "familie, schwester, mutter, schwiegermutter, mann, tante, cousine",
                fr: "famille, sœur, mère, belle mère, mari, belle sœur, tante, cousine, ma sœur",
                es: "familia, familiar, hermana, mamá, madre, suegra, esposo, cuñada, tía, prima, mi mamá")
        ),
        (
            .insurance,
            Phrases(
                en: """
                    insurance, my insurance, insurance company, insurance website, insurance list, insurance directory,
                    provider list, aetna, cigna, blue cross, blue shield, bcbs, united healthcare, unitedhealthcare,
                    uhc,
                    kaiser, humana, medicaid, medicare, health plan, premera, regence, moda, tricare, anthem
                    """,
                de: "krankenkasse, versicherung",
                fr: "assurance, mutuelle",
                es: "seguro, mi seguro, aseguradora")
        ),
        (
            .foundThemselves,
            Phrases(
                en: """
                    found you myself, found you, found it, found, just found you, own research, research,
                    my own research,
                    found it myself, by myself, on my own, looked you up
                    """,
                de: "selbst gefunden",
                fr: "trouvé, par moi même",
                es: "por mi cuenta, te encontré")
        ),
    ]

    private static let words = PhraseTable(table)
}
