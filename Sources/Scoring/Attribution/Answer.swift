import Bytes

/// What the words say that a client gave in answer to "who sent you?", before anybody is looked for in the contact
/// list.
enum Answer: Equatable {
    /// Blank, or words that say as much: `n/a`, `can't remember`.
    case none
    /// A channel and no person: `Google`.
    case channel(String)
    /// Somebody, but nobody in particular: `a friend`, `my doctor`.
    case anybody
    /// Anything else.
    case text

    init(_ text: ByteView) {
        let words = words(of: text)
        let phrase = words.joined(separator: " ")
        if words.isEmpty || Answer.empty.contains(phrase) || Answer.saysReturning(words) {
            self = .none
        } else if let channel = Answer.channel(words, phrase) {
            self = .channel(channel)
        } else if words.allSatisfy({ Answer.generic.contains($0) || Answer.fillers.contains($0) }) {
            self = .anybody
        } else {
            self = .text
        }
    }

    /// The channel that is named and nothing else; the first where several are.
    private static func channel(_ words: [String], _ phrase: String) -> String? {
        if let channel = channels[phrase] { return channel }
        var first: String?
        var rest = words[...]
        while !rest.isEmpty {
            let phrase = (1...min(3, rest.count)).reversed().lazy
                .map { (length: $0, channel: channels[rest.prefix($0).joined(separator: " ")]) }
                .first { $0.channel != nil && ($0.length > 1 || !fillers.contains(rest[rest.startIndex])) }
            if let phrase {
                first = first ?? phrase.channel
                rest = rest.dropFirst(phrase.length)
            } else if fillers.contains(rest[rest.startIndex]) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return first
    }

    /// Whether a client only says that she has been here before.
    private static func saysReturning(_ words: [String]) -> Bool {
        let returning: Set<String> = ["returning", "existing", "repeat", "current", "previous", "return"]
        return words.contains(where: returning.contains)
            && words.allSatisfy {
                returning.contains($0) || ["client", "customer", "patient", "im", "am"].contains($0)
                    || fillers.contains($0)
            }
    }

    private static let empty: Set<String> = [
        "na", "n a", "none", "no one", "nobody", "no", "nothing", "unknown", "not sure", "unsure", "not known", "other",
        "null",
        "nil", "dont know", "i dont know", "dont remember", "i dont remember", "cant remember", "i cant remember",
        "cannot remember", "dont recall", "cant recall", "idk", "yes", "tbd", "nobody told me", "forgot", "i forgot",
        "x", "prefer not to say", "self", "myself", "me",
    ]

    /// Words that say how somebody was found, not by whom.
    private static let fillers: Set<String> = wordSet(
        """
        a another ad ads advert and an app com found from i it listing me my of on one online or our page post profile result
        results review reviews saw search searched searching somebody someone sponsored story the their through u us
        via www you your yours in at by to for with was referred recommended told referral recommendation eine ein
        meine mein meiner von une un mon ma una mi por par de der die la le el
        """)

    /// Words for people that name nobody.
    private static let generic: Set<String> = wordSet(
        """
        acquaintance aunt baby birth boss brother care center class client clients clinic colleague coworker cousin
        doc doctor doctors doula doulas dr educator existing family father former friend friends girlfriend group gyn
        hospital husband instructor lactation consultant mama mamas massage therapist member midwife midwives mom
        mommy moms mother mothers mouth mum neighbor neighbour nurse ob obgyn obstetrician office old other parent
        parents partner past patient pediatrician pediatricians people physician physio chiropractor law church gym
        neighbors colleagues physical freundin freund freunde hebamme arzt arztin schwester kollegin nachbarin
        bekannte empfehlung amie ami amies sage femme bouche oreille amiga amigo hermana matrona partera doctora
        medico recomendacion prenatal provider relative sister spouse student teacher wife word work yoga
        """)

    private static let channels: [String: String] = {
        let words: [(channel: String, said: [String])] = [
            (
                "Google",
                ["google", "googled", "googling", "google maps", "google map", "google business", "gmb", "goggle"]
            ),
            (
                "web search",
                [
                    "online", "online search", "search engine", "internet", "the internet", "internet search", "web",
                    "web search", "search", "bing", "duckduckgo", "yahoo",
                ]
            ),
            ("AI assistant", ["chatgpt", "chat gpt", "ai", "ai search"]),
            ("website", ["website", "web site", "your website", "site", "webpage", "web page", "blog"]),
            ("Yelp", ["yelp"]),
            ("Instagram", ["instagram", "insta", "ig", "instagram reel", "reels"]),
            (
                "Facebook",
                [
                    "facebook", "fb", "face book", "facebook group", "fb group", "meta", "facebook moms group",
                    "fb moms group", "facebook marketplace",
                ]
            ),
            ("TikTok", ["tiktok", "tik tok"]),
            ("YouTube", ["youtube", "you tube"]),
            ("Pinterest", ["pinterest"]),
            ("LinkedIn", ["linkedin", "linked in"]),
            ("Twitter", ["twitter"]),
            ("Nextdoor", ["nextdoor", "next door", "nextdoor com"]),
            ("social media", ["social media", "social", "socials", "social network", "reddit", "whatsapp", "threads"]),
            (
                "walk-in",
                [
                    "walk in", "walkin", "walked in", "walk by", "walked by", "walked past", "walking by", "walkby",
                    "drive by", "drove by", "drove past", "driving by", "passing by", "passed by", "sign", "saw sign",
                    "signage",
                    "storefront", "shop window", "street",
                ]
            ),
            (
                "print",
                [
                    "flyer", "flyers", "flier", "brochure", "postcard", "poster", "business card", "card", "newspaper",
                    "magazine", "leaflet", "bulletin board", "noticeboard", "print",
                ]
            ),
            ("mail", ["newsletter", "email", "e mail", "mailing", "email newsletter", "mailing list"]),
            (
                "directory",
                [
                    "psychology today", "zocdoc", "healthgrades", "directory", "online directory", "yellow pages",
                    "thumbtack", "mindbody", "classpass", "groupon", "vagaro", "fresha", "booksy",
                ]
            ),
            (
                "event",
                [
                    "event", "fair", "baby fair", "health fair", "expo", "baby expo", "baby shower", "open house",
                    "workshop",
                    "farmers market",
                ]
            ),
            ("gift", ["gift", "gift card", "gift certificate", "voucher", "gift voucher", "raffle"]),
            ("broadcast", ["podcast", "radio", "tv", "television", "news"]),
            ("advertisement", ["ad", "ads", "advert", "advertisement", "advertising", "online ad"]),
        ]
        return Dictionary(
            words.flatMap { entry in entry.said.map { ($0, entry.channel) } }, uniquingKeysWith: { first, _ in first })
    }()
}
