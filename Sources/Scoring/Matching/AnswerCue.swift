import Contacts
import Text

/// What a word of an answer says about the sender beside the name: `doula`, `friend`, `fb`.
struct AnswerCue {
    /// The kinds of contact that the word goes with.
    let kinds: Set<Kind>
    /// Whether the word and a given name are enough to tell a person: `my doula Sarah`, but not `my friend Sarah`.
    let tellsPerson: Bool

    /// Nil for a word that says nothing of the kind.
    init?(_ word: String) {
        guard let cue = AnswerCue.cues[word] else { return nil }
        self = cue
    }

    /// The correct spelling of a word for a kind or a doctor that is misspelt, or nil.
    static func corrected(_ word: String) -> String? {
        guard word.utf8.count >= 4 else { return nil }
        return word.withByteView { typed in
            correctWords.first { correct in correct.withByteView { jaroWinkler(typed, $0) } >= 0.91 }
        }
    }

    private static let correctWords = (Array(cues.keys) + ["doctor"]).filter { $0.utf8.count >= 5 }.sorted()

    private init(_ kinds: Set<Kind>, tellsPerson: Bool) {
        self.kinds = kinds
        self.tellsPerson = tellsPerson
    }

    private static let cues: [String: AnswerCue] = {
        let persons: [(Set<Kind>, String)] = [
            ([.doula], "doula doulas"),
            ([.midwife, .birthCenter], "midwife midwives midwifery cnm cpm hebamme matrona partera comadrona"),
            ([.nurse], "nurse nurses rn np"),
            ([.lactationConsultant], "lactation ibclc lc breastfeeding nursing clc"),
            (
                [.pediatrician],
                "pediatrician pediatricians pediatrics paediatrician kinderarzt kinderarztin pediatra pediatre"
            ),
            ([.obstetrician, .midwife], "ob obgyn gyn obgyns obstetrician obstetrics gynecologist"),
            ([.familyPhysician, .pediatrician, .obstetrician], "physician gp pcp"),
            (
                [.childbirthEducator, .fitnessStudio, .parentGroup],
                "educator instructor teacher childbirth hypnobirthing lamaze"
            ),
            ([.fitnessStudio, .childbirthEducator], "yoga pilates fitness barre gym studio"),
            ([.bodyworker], "chiropractor chiro chiropractic acupuncturist acupuncture osteopath bodyworker physio pt"),
            ([.therapist, .bodyworker], "therapist counselor counsellor psychologist"),
        ]
        let others: [(Set<Kind>, String)] = [
            (
                [.client],
                "friend friends client clients neighbor neighbour coworker colleague patient sister cousin freundin amiga amie"
            ),
            ([.parentGroup], "fb facebook group groups moms mamas mums mothers mommies mommy parents playgroup meetup"),
            ([.parentGroup, .childbirthEducator, .fitnessStudio], "class classes prenatal"),
            ([.hospital], "hospital nicu maternity ward"),
            ([.birthCenter, .midwife, .doula, .childbirthEducator], "birth birthing"),
            ([.childcare], "daycare childcare preschool nanny"),
            ([.bodyworker], "massage"),
            // Professions of which there is no kind: whoever has one is not the contact of that name.
            (
                [],
                "dentist orthodontist dermatologist vet veterinarian realtor hairdresser hairstylist barber lawyer accountant"
                    + " trainer babysitter pastor landlord"
            ),
        ]
        var cues: [String: AnswerCue] = [:]
        for (list, tellsPerson) in [(persons, true), (others, false)] {
            for (kinds, words) in list {
                for word in words.split(separator: " ") {
                    cues[String(word)] = AnswerCue(kinds, tellsPerson: tellsPerson)
                }
            }
        }
        return cues
    }()

    /// Words that make another person of the name before them (`Jen's friend`) or after them and an `of` (`friend of
    /// Jen`).
    static let relations: Set<String> = wordSet(
        """
        aunt boss boyfriend brother client colleague cousin coworker daughter dad father friend friends girlfriend
        husband mom mother mum neighbor neighbour partner patient sister son wife assistant student receptionist
        roommate freundin freund amie ami amiga amigo schwester bruder mutter soeur frere mere pere hermana hermano
        madre nachbarin nachbar kollegin kollege voisine vecina padre marido esposa tochter sohn hija hijo fille fils
        """)

    /// What stands between such a word and whose it is.
    static let ofWords: Set<String> = ["of", "von", "de", "du", "to"]

    /// Words that join two of a kind.
    static let conjunctions: Set<String> = ["and", "und", "et", "y"]

    /// Words by which an answer says that it was not the person it names, or not only one: it is left to be decided.
    static let reservations: Set<String> = wordSet(
        """
        not never no wasnt isnt didnt doesnt dont except instead nicht nie kein keine keiner non pas jamais nunca or
        either neither nor oder ou versus vs knows kennt conoce connait
        """)

    /// Words of an answer that say nothing of the sender.
    static let fillers: Set<String> = wordSet(
        """
        a about again another also and an at baby best by center consultant for from gal gave great guy heard her here him
        his i in is it lady lovely me my name of office on our recommended recommendation referral referred said sent
        she that the their thru through to told via was we who with woman work works you your dear mentioned
        suggested loves und et y meine mein meiner von durch bei eine mon ma par chez mi una por nuestra
        """)

    /// Titles that say doctor.
    static let doctorTitles: Set<String> = ["dr", "doctor", "doc", "dra", "md", "doctora", "docteur"]

    /// Titles that say nothing.
    static let plainTitles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "prof", "professor"]
}
