import Testing

@testable import Linkage

@Suite("Comparison of names")
struct NameComparisonTests {
    private func given(_ one: String, _ other: String) -> GivenLevel {
        let names = NameList()
        let comparison = NameComparison(names)
        let (a, b) = (number(one, names), number(other, names))
        let level = comparison.given(a, b)
        #expect(comparison.given(b, a) == level, "the order of the two does not matter")
        #expect(comparison.given(a, b) == level, "what is remembered is what was found")
        return level
    }

    private func family(_ one: String, _ other: String) -> FamilyLevel {
        let names = NameList()
        let comparison = NameComparison(names)
        let (a, b) = (number(one, names), number(other, names))
        let level = comparison.family(a, b)
        #expect(comparison.family(b, a) == level, "the order of the two does not matter")
        return level
    }

    private func number(_ name: String, _ names: NameList) -> Int32 { name.withByteView { names.number(of: $0) } }

    @Test(
        "given names",
        arguments: [
            ("ines", "ines", GivenLevel.exact), ("mary", "mary ann", .exact), ("mary ann", "maryann", .exact),
            ("liz", "elizabeth", .nickname), ("deb", "debra", .nickname), ("lizabeth", "elizabeth", .near),
            ("catherine", "cathrine", .near), ("jonathan", "jonathon", .near), ("kevni", "kevin", .near),
            ("mary jo", "marry", .near), ("i", "ines", .initial), ("tj", "thomas", .initial), ("i", "i", .initial),
            ("", "ines", .missing), ("", "", .missing), ("soren", "torben", .unlike), ("i", "omar", .conflict),
            ("ines", "omar", .conflict),
            ("christopher", "christina", .conflict),
        ])
    func givenNames(one: String, other: String, expected: GivenLevel) {
        #expect(given(one, other) == expected)
    }

    @Test(
        "family names",
        arguments: [
            ("duarte", "duarte", FamilyLevel.exact), ("duarte", "duarte reis", .part),
            ("duarte reis", "reis silva", .part), ("de la cruz", "cruz", .part), ("de silva", "de cruz", .conflict),
            ("mac donald", "macdonald", .near), ("wojcik", "wojick", .near), ("lindqvist", "lindquist", .near),
            ("", "duarte", .missing), ("duarte", "okafor", .conflict), ("ng", "ho", .conflict),
        ])
    func familyNames(one: String, other: String, expected: FamilyLevel) {
        #expect(family(one, other) == expected)
    }

    @Test(
        "two names and how they stand to each other",
        arguments: [
            ("Ines", "Duarte", "Ines", "Duarte", "given name exact, family name exact"),
            ("Naomi", "Fischer", "Fischer", "Naomi", "given and family name swapped"),
            ("N.", "Fischer", "Fischer", "Naomi", "given and family name swapped"),
            ("Dr. Ines", "Duarte, MD", "Ines", "Duarte", "given name exact, family name exact"),
            ("Ines", "Duarte Jr.", "Ines", "Duarte", nil),
        ])
    func levels(given: String, family: String, otherGiven: String, otherFamily: String, expected: String?) throws {
        let rows = [
            ["given_name": given, "family_name": family], ["given_name": otherGiven, "family_name": otherFamily],
        ]
        #expect(try Pairs(text(rows)).nameLevel == expected)
    }

    @Test("the nearest of all names of two persons counts")
    func aliases() throws {
        let rows = [
            ["given_name": "Ines", "family_name": "Duarte", "aliases": "Nessa Reis; Mama Ines"],
            ["given_name": "Nessa", "family_name": "Reis"],
        ]
        #expect(try Pairs(text(rows)).nameLevel == "given name exact, family name exact")
    }

    @Test(
        "names of organizations",
        arguments: [
            ("Bloom Doulas", "Bloom Doulas, LLC", "same organization"),
            ("Willits Pediatrics", "Willits Peds", "same organization"),
            ("Willits Birth Center", "Willits Birth & Wellness Center", "nearly the same organization"),
            ("Harbor Clinic", "Harbour Clinic", "nearly the same organization"), ("Bloom", "Bloom Midwifery", nil),
            ("Harbor Clinic", "Redwood Clinic", nil), ("", "Harbor Clinic", nil),
        ])
    func organizations(one: String, other: String, expected: String?) throws {
        #expect(try Pairs(text([["organization": one], ["organization": other]])).nameLevel == expected)
    }

    @Test("a level of two names is one number and gives both back")
    func nameLevels() {
        var seen: Set<UInt8> = [NameLevel.swapped.rawValue]
        for given in GivenLevel.allCases {
            for family in FamilyLevel.allCases {
                let level = NameLevel(given, family)
                #expect(level.parts?.given == given && level.parts?.family == family)
                #expect(level.subject == .person)
                #expect(seen.insert(level.rawValue).inserted)
            }
        }
        for level in [
            NameLevel.sameOrganization, .shortenedOrganization, .nearOrganization, .partialOrganization,
            .otherOrganization,
        ] {
            #expect(level.parts == nil && level.subject == .organization)
            #expect(seen.insert(level.rawValue).inserted)
        }
        #expect(seen.count == NameLevel.count)
        #expect(Set((0..<NameLevel.count).map { NameLevel(rawValue: UInt8($0)).name }).count == NameLevel.count)
    }
}
