import Testing

@testable import Linkage

@Suite("What is read of a record")
struct FeaturesTests {
    private func record(_ cells: [String: String]) throws -> (Features, RecordFeatures) {
        let features = try Pairs(text([cells])).features
        return (features, features.records[0])
    }

    @Test(
        "a row is an organization's if it names one and nobody",
        arguments: [
            (["organization": "Bloom"], Subject.organization),
            (["organization": "Bloom", "given_name": "Joan"], .person),
            (["organization": "Bloom", "family_name": "Baker"], .person), (["email": "joan@example.org"], .person),
        ])
    func subject(cells: [String: String], expected: Subject) throws {
        #expect(try record(cells).1.subject == expected)
    }

    @Test(
        "a generation is read from the suffix or the end of the family name",
        arguments: [
            ("Hart", "Sr.", Generation.first), ("Hart", "Jr.", Generation.second), ("Hart", "II", Generation.second),
            ("Hart III", "", Generation.third), ("Hart Junior", "", Generation.second),
            ("Hart", "IV", Generation.fourth),
            ("Hart", "MD", Generation.none), ("Hart", "PhD, Jr.", Generation.second), ("Junior", "", Generation.none),
        ])
    func generation(family: String, suffix: String, expected: UInt8) throws {
        #expect(try record(["given_name": "Sam", "family_name": family, "suffix": suffix]).1.generation == expected)
    }

    @Test(
        "a name is read without honorific, generation and what follows a comma",
        arguments: [
            ("Dr. Ines", "Duarte", "ines", "duarte"), ("Dr.", "Duarte", "dr", "duarte"),
            ("Ines", "Duarte, MD", "ines", "duarte"), ("Ines", "Duarte Jr", "ines", "duarte"),
            ("Inés-María", "O'Duarte", "ines maria", "oduarte"), ("I.", "", "i", ""),
        ])
    func names(given: String, family: String, expectedGiven: String, expectedFamily: String) throws {
        let (features, record) = try record(["given_name": given, "family_name": family, "email": "x@example.org"])
        func bytes(_ name: Int32) -> String { name == Vocabulary.none ? "" : features.names.bytes(name).string }
        #expect(bytes(record.given) == expectedGiven)
        #expect(bytes(record.family) == expectedFamily)
    }

    @Test("aliases are other names of a person, the first eight of them")
    func aliases() throws {
        let many = (1...12).map { "Ines Reis\($0)" }.joined(separator: "; ")
        #expect(try record(["given_name": "Ines", "aliases": many]).1.otherNames.count == 8)
        #expect(
            try record(["given_name": "Ines", "family_name": "Reis", "aliases": "Ines Reis; Nessa"]).1.otherNames.count
                == 1)
        #expect(try record(["organization": "Bloom", "aliases": "Bloom Doulas"]).1.otherNames.count == 0)
    }

    @Test("a house number is read apart from its street")
    func house() throws {
        let (features, record) = try record(["given_name": "I", "street": "12B N. Oak St Apt 3"])
        #expect(features.houses[record.house].string == "12b")
        #expect(features.streets[record.street].string == "oak")
        let (_, without) = try self.record(["given_name": "I", "street": "Oak Street"])
        #expect(without.house == Vocabulary.none && without.street != Vocabulary.none)
    }

    @Test("a name knows its parts, its first word, its initial and whether it is one")
    func nameFacts() throws {
        let names = NameList()
        func number(_ name: String) -> Int32 { name.withByteView { names.number(of: $0) } }
        let cruz = number("de la cruz")
        #expect(names.parts(of: cruz).map { names.bytes($0).string } == ["cruz"])
        #expect(names.bytes(names.facts[Int(cruz)].firstWord).string == "de")
        let particles = number("van der")
        #expect(Array(names.parts(of: particles)) == [particles])
        for (name, isInitial) in [("j", true), ("tj", true), ("jo", false), ("ty", false), ("mary", false)] {
            let number = Int(number(name))
            #expect(names.facts[number].isInitial == isInitial)
        }
        #expect(names.areEqualWithoutBlanks(number("mac donald"), number("macdonald")))
        #expect(!names.areEqualWithoutBlanks(number("macdonald"), number("mcdonald")))
    }
}

@Suite("How often a name occurs")
struct RarityTests {
    /// The chance matches of the names of the first two of a list of given and family names.
    private func chance(_ names: [(String, String)]) throws -> Double {
        let rows = names.enumerated().map { ["contact_id": "\($0)", "given_name": $1.0, "family_name": $1.1] }
        let records = try Pairs(text(rows)).records
        let (level, pair) = records.bestNameLevel(0, 1)
        return records.chanceMatches(level, pair.0, pair.1)
    }

    /// A list of `count` people who all differ, behind the pair that a test is about.
    private func others(_ count: Int) -> [(String, String)] { (0..<count).map { ("Given\($0)q", "Family\($0)q") } }

    @Test("a name that nobody else has is hardly shared by chance, and never less than the least that is believed")
    func rare() throws {
        #expect(try chance([("Ines", "Duarte"), ("Ines", "Duarte")] + others(98)) == 1.0 * 1.0 / 100)
        #expect(try chance([("Ines", "Duarte"), ("Ines", "Duarte")] + others(998)) == 1.0 * 1.0 / 1000)
        #expect(try chance([("Ines", "Duarte"), ("I.", "Reis")] + others(98)) > 0)
    }

    @Test("the more bear a given and a family name, the more chance matches, the record itself subtracted")
    func frequent() throws {
        let smiths = (0..<20).map { ("Given\($0)q", "Smith") }
        let johns = (0..<10).map { ("John", "Family\($0)q") }
        let list = [("John", "Smith"), ("John", "Smith")] + smiths + johns + others(68)
        #expect(try chance(list) == 11.0 * 21 / 100)
    }

    @Test(
        "a changed form counts as often as the rarer one occurs, times its forms, or at the usual rate of the commoner")
    func changedForms() throws {
        let catherines = (0..<40).map { ("Catherine", "Family\($0)q") }
        // 30 forms of typing errors of the rarer name, which is there once: .5 of another record.
        #expect(try chance([("Catherine", "Duarte"), ("Cathrine", "Duarte")] + catherines + others(58)) == 15.0 / 100)
        let elizabeths = (0..<40).map { ("Elizabeth", "Family\($0)q") }
        // Two short forms, or one in twenty of all Elizabeths.
        #expect(try chance([("Elizabeth", "Duarte"), ("Liz", "Duarte")] + elizabeths + others(58)) == 2.0 / 100)
    }

    @Test("an initial counts as often as names that begin with it do, at the usual rate of initials")
    func initials() throws {
        let list = [("I.", "Duarte"), ("Ines", "Duarte")] + (0..<58).map { ("I\($0)qq", "Family\($0)q") } + others(40)
        #expect(try chance(list) == 0.05 * 60 / 100)
    }

    @Test("swapped names are as rare as the names are in either order")
    func swapped() throws {
        let plain = try chance([("Naomi", "Fischer"), ("Fischer", "Naomi")] + others(98))
        let fischers = (0..<20).map { ("Given\($0)q", "Fischer") }
        #expect(try chance([("Naomi", "Fischer"), ("Fischer", "Naomi")] + fischers + others(78)) >= plain)
        #expect(plain < 0.01)
    }

    @Test("a name that half of the list lacks says little where it is missing")
    func missing() throws {
        func list(without: Int) -> [(String, String)] {
            [("", "Duarte"), ("Ines", "Duarte")] + (0..<without).map { ("", "Family\($0)q") } + others(98 - without)
        }
        #expect(try chance(list(without: 50)) > (try chance(list(without: 0))) * 5)
    }

    @Test("names of organizations are as rare as they are among organizations")
    func organizations() throws {
        func chance(_ names: [String]) throws -> Double {
            let rows = names.enumerated().map { ["contact_id": "\($0)", "organization": $1] }
            let records = try Pairs(text(rows)).records
            let (one, other) = (records.features.records[0], records.features.records[1])
            let agreement = try #require(records.organizations.compare(one.organization, other.organization))
            return records.chanceMatches(organizations: one.organization, other.organization, agreement)
        }
        // Rows of one name are mostly one organization; only towns tell.
        #expect(try chance(["Bloom", "Bloom", "Bloom", "Bloom LLC"]) == 0.15)
        #expect(try chance(["Willits Pediatrics", "Willits Peds"]) == 0.15)
        // Three names have the word in common that is the rarest.
        #expect(try chance(["Bloom Midwifery", "Bloom", "Bloom Yoga"]) == 2)
        #expect(try chance(["Harbor Clinic", "Willits Clinic"]) == 2)
    }

    @Test("the same name in three towns may be three organizations")
    func towns() throws {
        let rows = ["Ukiah", "Willits", "Eureka"].map { ["organization": "Bloom", "city": $0] }
        let records = try Pairs(text(rows)).records
        #expect(records.frequencies.townsOfOrganization[Int(records.features.records[0].organization)] == 3)
    }
}
