import Bytes

/// Words that stand in cells of names and are no names.
package enum NameWords {
    /// Between two people: `and`, `und`.
    package static let conjunctions: [StaticString] = ["&", "and", "+", "/", "und", "et"]

    /// The end of `Ann Lee & family`.
    package static let families: [StaticString] = ["family", "kids", "children", "familie", "famille"]

    /// What stands behind `Dr.` in German and says in what: `Dr. med.`, `Dr. rer. nat.`
    package static let faculties: [StaticString] = [
        "med.", "dent.", "rer.", "nat.", "phil.", "vet.", "jur.", "oec.", "pol.", "theol.", "sc.", "hum.", "h.c.",
        "habil.", "mult.",
    ]

    /// Words that behind a profession make it the name of a group or a firm: `Doulas of the Bay`, `Nurse Next Door`.
    package static let groupWords: [StaticString] = [
        "of", "at", "with", "to", "for", "the", "in", "on", "by", "from", "and", "&", "next", "training",
        "international",
        "alliance", "partners", "project", "services", "support", "care", "team", "network", "company", "co",
    ]

    /// `she/her`, `they/them/theirs`.
    package static let pronouns: Set<String> = [
        "she", "her", "hers", "he", "him", "his", "they", "them", "theirs", "ze", "zir", "xe", "xem", "any", "all",
    ]

    /// What begins a family name of two words, beside the particles: `St. John`.
    package static let saints: [StaticString] = ["st", "st.", "ste", "ste.", "saint"]

    /// The words between given and family name that belong to the family name: `van der Berg`, `de la Cruz`.
    package static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "la", "las", "los", "le", "du", "da", "das", "do", "dos", "del", "della",
        "di",
        "bin", "ibn", "ten", "ter", "zu", "zur", "af", "av",
    ]

    /// Names in which `mac` is no prefix.
    package static let plainMac: Set<String> = [
        "machado", "macklin", "mackenna", "mackenzie", "maciejewski", "machuca", "macareno", "macedonia", "machiavelli",
        "maccarone",
    ]
}
