import Bytes

/// Words in the names of practices, companies and groups.
package enum OrganizationWord: Sendable, CaseIterable {
    /// `hospital`, `yoga`: not part of a person's name.
    case firm
    /// `partners`, `care`: words of companies that are also names or other words; after a profession they make it the
    /// name of a company.
    case firmBehindProfession
    /// `group`, which a firm is called with or without.
    case group
    /// `associates`, in the same way.
    case associates
    /// `circle`, `club`: people who meet.
    case circle
    /// `doulas`: people of a profession.
    case professionals
    /// `moms`: parents, who form a group.
    case parents
    /// `team`, `friends`: people, in a name that may still be a person's.
    case people
    /// `of`, `the`: a word that does not tell one name from another.
    case small
    /// `with`, `next`: a small word that does.
    case between
    /// `a`: an initial as well.
    case article

    package init?(_ word: ByteView) {
        guard let found = OrganizationWord.words[word] else { return nil }
        self = found
    }

    /// Whether the word, behind a profession, makes it the name of a company and not of a person.
    package var isInNoName: Bool { self != .article }

    /// Whether a name with this word is an organization and not a person.
    package var isInNoPersonsName: Bool {
        switch self {
        case .firm, .group, .associates, .circle, .professionals, .parents: true
        case .firmBehindProfession, .people, .small, .between, .article: false
        }
    }

    /// Whether the word already means people, so that a name that ends in it needs no "team".
    package var isForPeople: Bool {
        switch self {
        case .group, .circle, .professionals, .parents, .people: true
        case .firm, .firmBehindProfession, .associates, .small, .between, .article: false
        }
    }

    static let table: [(OrganizationWord, Phrases)] = [
        (
            .firm,
            Phrases(
                en: """
                    pediatrics, paediatrics, hospital, clinic, center, centre, medical, medicine, studio,
                    practice, midwifery, obstetrics, gynecology, yoga, pilates, fitness, library, preschool,
                    daycare, childcare, parenting, wellness, chiropractic, acupuncture, massage, therapy,
                    lactation, birth, health, services, office, offices, school, church, foundation, society,
                    association, university, department
                    """)
        ),
        (
            .firmBehindProfession,
            Phrases(
                en: "training, international, alliance, partners, project, support, care, company, co")
        ),
        (.group, Phrases(en: "group")),
        (.associates, Phrases(en: "associates, assoc")),
        (.circle, Phrases(en: "groups, playgroup, meetup, circle, collective, club, network")),
        (
            .professionals,
            Phrases(
                en: "doulas, midwives, pediatricians, paediatricians, nurses, therapists, physicians")
        ),
        (.parents, Phrases(en: "moms, mums, mamas, mommies, mothers, dads, parents, families")),
        (.people, Phrases(en: "team, staff, friends, sisters")),
        (.small, Phrases(en: "of, at, for, the, and")),
        (.between, Phrases(en: "with, to, in, on, by, from, next")),
        (.article, Phrases(en: "a, an")),
    ]

    /// Whether a name that ends in this word after a comma is a company: `Smith, Jones & Associates`.
    package static func isFirm(behindComma word: ByteView) -> Bool { firmEnds.contains(word) }

    /// Whether a word of firms is a family name as well, so that a given name before it makes a person's name.
    package static func isFamilyName(_ word: ByteView) -> Bool { familyNames.contains(word) }

    static let familyNameWords = Phrases(
        en: "church, school, birth, foundation, library, massage, health, medicine, center")

    static let endsBehindComma = Phrases(en: "associates, partners, sons, clinic, hospital, group")

    private static let words = PhraseTable(table)
    private static let familyNames = PhraseSet(familyNameWords)
    private static let firmEnds = PhraseSet(endsBehindComma)
}
