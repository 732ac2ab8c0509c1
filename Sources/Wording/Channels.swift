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
                    online, online search, search engine, internet, the internet, internet search, web,
                    web search, search, bing, duckduckgo, yahoo
                    """)
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
                    drove by, drove past, driving by, passing by, passed by, sign, saw sign, signage,
                    storefront, shop window, street
                    """)
        ),
        (
            .print,
            Phrases(
                en: """
                    flyer, flyers, flier, brochure, postcard, poster, business card, card, newspaper, magazine,
                    leaflet, bulletin board, noticeboard, print
                    """)
        ),
        (.mail, Phrases(en: "newsletter, email, e mail, mailing, email newsletter, mailing list")),
        (
            .directory,
            Phrases(
                en: """
                    psychology today, zocdoc, healthgrades, directory, online directory, yellow pages,
                    thumbtack, mindbody, classpass, groupon, vagaro, fresha, booksy
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
        (.gift, Phrases(en: "gift, gift card, gift certificate, voucher, gift voucher, raffle")),
        (.broadcast, Phrases(en: "podcast, radio, tv, television, news")),
        (.advertisement, Phrases(en: "ad, ads, advert, advertisement, advertising, online ad")),
    ]

    private static let words = PhraseTable(table)
}
