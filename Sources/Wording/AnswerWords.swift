import Bytes

/// What words say in an answer to "who sent you?", the names in it aside. Texts are folded, one word or phrase each.
package enum AnswerWords {
    /// Whether a phrase says that there is no answer: `n/a`, `can't remember`.
    package static func sayNothing(_ phrase: String) -> Bool { noAnswers.contains(phrase) }

    /// Whether a word says that the client has been here before.
    package static func saysReturning(_ word: String) -> Bool { returningWords.contains(word) }

    /// Whether a word calls her a client.
    package static func saysClient(_ word: String) -> Bool { clientWords.contains(word) }

    /// Whether a word says how somebody was found, and not by whom.
    package static func saysHow(_ word: String) -> Bool { howWords.contains(word) }

    /// Whether a word is for people and names nobody.
    package static func isForAnybody(_ word: String) -> Bool { anybodyWords.contains(word) }

    /// Whether a word, beside others that may name somebody, says nothing of the sender.
    package static func isFiller(_ word: String) -> Bool {
        fillerWords.contains(word) || word.withByteView { Conjunction($0) } != nil
    }

    /// Whether a word says that it was not the person named, or not only one: the answer is left to be decided.
    package static func isReservation(_ word: String) -> Bool { reservationWords.contains(word) }

    /// Whether a word names what belongs to a practice rather than another person.
    package static func isBelonging(_ word: String) -> Bool { belongingWords.contains(word) }

    /// Whether a word behind an `of` means the practice that asks.
    package static func isOwn(_ word: String) -> Bool { ownWords.contains(word) }

    /// Whether a word stands between a relation and whose it is: `friend of Jen`.
    package static func isOf(_ word: String) -> Bool { ofWords.contains(word) }

    /// Whether a word says doctor, as a title or as people say it.
    package static func saysDoctor(_ word: String) -> Bool {
        word.withByteView { Honorific($0)?.isDoctor ?? false } || doctorWords.contains(word)
    }

    /// Whether a word says that somebody works somewhere: `works with Dr. Patel`.
    package static func saysWork(_ word: String) -> Bool { word.hasPrefix("work") }

    /// Whether a word stands between somebody and whom she is with.
    package static func isWith(_ word: String) -> Bool { word == "with" }

    /// Whether a word is a relation that makes another person of the name before it (`Jen's friend`) or behind it and
    /// an `of` (`friend of Jen`).
    package static func isRelation(_ word: String) -> Bool {
        switch word.withByteView(Relation.init(_:)) {
        case .spouse, .child, .parent, .sibling, .relative, .friend, .colleague, .client: true
        case .spouseInHeading, .baby, .guardian, .emergency, nil: false
        }
    }

    static let nothing = Phrases(
        en: """
            na, n a, none, no one, nobody, no, nothing, unknown, not sure, unsure, not known, other,
            null, nil, don't know, i don't know, don't remember, i don't remember, can't remember,
            i can't remember, cannot remember, don't recall, can't recall, idk, yes, tbd,
            nobody told me, forgot, i forgot, x, prefer not to say, self, myself, me, not referred, wasn't referred,
            i wasn't referred, no referral, not applicable, no answer, blank, unsure sorry, no idea, do not remember,
            i don't know who, no recollection, not a referral, none given, skip
            """,
        de: "weiß nicht, ich weiß nicht, weiß ich nicht, keine ahnung, unbekannt, niemand, nichts",
        fr: "je ne sais pas, je ne sais plus, inconnu, aucun, personne, aucune, aucune idée",
        es: "no sé, nadie me refirió, no lo sé, no recuerdo, no me acuerdo, nadie, ninguno, desconocido")
    static let returning = Phrases(en: "returning, existing, repeat, current, previous, return")
    static let clients = Phrases(en: "client, customer, patient, i'm, am")
    /// Words that say how somebody was found, and small words around them.
    static let how = Phrases(
        en: """
            a, another, ad, ads, advert, and, an, app, com, found, from, i, it, listing, me, my, of, on,
            one, online, or, our, page, post, profile, result, results, review, reviews, saw, search,
            searched, searching, somebody, someone, sponsored, story, the, their, through, u, us, via,
            www, you, your, yours, in, at, by, to, for, with, was, referred, recommended, told,
            referral, recommendation, office, studio, clinic, building, location, mine, this, that, about, is, just,
            while, when, near, past, looked, looking, up, did, some, random, general, local, ones, been, heard, hear,
            maps, reading, read, know, knew, got, picked, then, both, also, using
            """,
        de: """
            ein, eine, meine, mein, meiner, von, der, die, das, gefunden, im, in, auf, durch, bei, über, habe, ich, sie,
            den, dem, einer, empfohlen, suche
            """,
        fr: "une, un, mon, ma, par, de, la, le, sur, ai, vous, trouvé, via, les, des, j'ai, en, l, d",
        es: "una, mi, por, el, en, la, un, encontré, buscando, busqué, los, las, de, vi, su, mis")
    static let anybody = Phrases(
        en: """
            acquaintance, aunt, baby, birth, boss, brother, care, center, class, client, clients,
            clinic, colleague, coworker, cousin, doc, doctor, doctors, doula, doulas, dr, educator,
            existing, family, father, former, friend, friends, girlfriend, group, gyn, hospital,
            husband, instructor, lactation, consultant, mama, mamas, massage, therapist, member,
            midwife, midwives, mom, mommy, moms, mother, mothers, mouth, mum, neighbor, neighbour,
            nurse, ob, obgyn, obstetrician, office, old, other, parent, parents, partner, past, patient,
            pediatrician, pediatricians, people, physician, physio, chiropractor, law, church, gym,
            neighbors, colleagues, physical, prenatal, provider, relative, sister, spouse, student,
            teacher, wife, word, work, yoga
            """,
        de: """
            freundin, freund, freunde, hebamme, arzt, ärztin, schwester, kollegin, nachbarin, bekannte,
            empfehlung
            """,
        fr: "amie, ami, amies, sage, femme, bouche, oreille",
        es: "amiga, amigo, hermana, matrona, partera, doctora, médico, recomendación")
    static let fillers = Phrases(
        en: """
            a, about, again, another, also, an, at, baby, best, by, center, consultant, for, from, gal, gave, great,
            guy, heard, her, here, him, his, i, in, is, it, lady, lovely, me, my, name, of, office, on, our,
            recommended, recommendation, referral, referred, said, sent, she, that, the, their, thru, through, to,
            told, via, was, we, who, with, woman, work, works, you, your, dear, mentioned, suggested, loves, did,
            last, year, month, week, front, desk, staff, team, folks, people, card, then, were, are, so, this,
            these, one, who's, she's, he's, they, them, us, just, had, have, has, got, getting, met, talked, spoke,
            referring, recommends, refers, raved, raves, amazing, wonderful, awesome, thank, thanks, please, after,
            before, during, when, while, where, as, be, but, because, been, friend's, post, posted, posts, shared,
            newborn, yours, ours, mine, first, and, tell, tells, says, saying, name's, named, called, sends, knew,
            know, page, flyer, fliers, flier, brochure, booklet, website, number, info, contact, back, up, out,
            came, come, go, going, used, uses, using, too, very, really, super, highly, new, both, pelvic, store,
            shop, place, boutique, years, ago, recently, think, believe, lol, omg, hi, hello, there, down
            """,
        de: """
            meine, mein, meiner, von, durch, bei, eine, der, die, das, und, hat, mir, mich, uns, sie, empfohlen,
            empfehlung, über, im, in, frau, herr
            """,
        fr: """
            mon, ma, par, chez, la, le, les, l, de, du, un, une, notre, a, recommandé, conseillé, et, mes, sur, ai,
            parlé, donné
            """,
        es: """
            mi, una, por, nuestra, la, el, los, las, de, del, me, recomendó, recomendada, recomendado, dijo, fue, y,
            con, nos, mis, su, en, que, habló, dio
            """)
    /// What may belong to somebody who is named before it and still mean her: `Dr. Patel's office`.
    static let belongings = Phrases(
        en: """
            office, class, classes, course, group, practice, clinic, studio, team, workshop, newborn, baby, birth,
            birthing, prenatal, postpartum, yoga, circle, club, hospital, center, page, place, company, business,
            children, kids, nest, moms, mom
            """)
    static let reservations = Phrases(
        en: """
            not, never, no, wasn't, isn't, didn't, doesn't, don't, except, instead, or, either, neither,
            nor, versus, vs, knows
            """,
        de: "nicht, nie, kein, keine, keiner, oder, kennt",
        fr: "non, pas, jamais, ou, connaît",
        es: "nunca, conoce")
    static let of = Phrases(en: "of, to", de: "von", fr: "de, du")
    /// What stands behind an `of` where nobody else is meant: `a client of yours`.
    static let own = Phrases(en: "yours, ours, mine, your, you, us")
    /// `doc` may be what somebody is called, so it is no title in a cell of a name.
    static let doctors = Phrases(en: "doc, md")

    private static let belongingWords = PhraseSet(belongings)
    private static let ownWords = PhraseSet(own)
    private static let noAnswers = PhraseSet(nothing)
    private static let returningWords = PhraseSet(returning)
    private static let clientWords = PhraseSet(clients)
    private static let howWords = PhraseSet(how)
    private static let anybodyWords = PhraseSet(anybody)
    private static let fillerWords = PhraseSet(fillers)
    private static let reservationWords = PhraseSet(reservations)
    private static let ofWords = PhraseSet(of)
    private static let doctorWords = PhraseSet(doctors)
}
