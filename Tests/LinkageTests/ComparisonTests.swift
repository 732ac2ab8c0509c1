import Testing

@testable import Linkage

/// Cells of two rows, and the level of the field that they are about; nil where nothing is to be compared.
struct LevelExample: CustomTestStringConvertible {
    let testDescription: String
    let one: [String: String]
    let other: [String: String]
    let level: String?

    init(_ level: String?, _ one: [String: String], _ other: [String: String]) {
        testDescription = "\(level ?? "nothing to compare"): \(one) and \(other)"
        (self.level, self.one, self.other) = (level, one, other)
    }
}

@Suite("Comparisons and their levels")
struct ComparisonTests {
    private func level(_ field: String, _ example: LevelExample, among others: [[String: String]] = []) throws
        -> String?
    {
        let pairs = try Pairs(text([example.one, example.other] + others))
        let turned = try Pairs(text([example.other, example.one] + others))
        #expect(turned.levels == pairs.levels, "the order of the two does not matter")
        return pairs.levels[field]
    }

    static let emails: [LevelExample] = [
        LevelExample("same personal address", ["email": "ines@example.org"], ["email": "Ines+list@example.org"]),
        LevelExample(
            "same personal address", ["email": "a.b@gmail.com"], ["other_emails": "x@example.org; ab@gmail.com"]),
        LevelExample("same shared address", ["email": "info@example.org"], ["email": "info@example.org"]),
        LevelExample(
            "nearly the same address", ["email": "ines.duarte@example.org"], ["email": "ines.durate@example.org"]),
        LevelExample("nearly the same address", ["email": "duarte71@example.org"], ["email": "duarte71@example.com"]),
        // Made of the name, as those of namesakes are.
        LevelExample(
            "different personal addresses", ["email": "iduarte@example.org"], ["email": "iduarte@example.com"]),
        LevelExample(
            "different personal addresses", ["email": "duarte71@example.org"], ["email": "duarte72@example.org"]),
        LevelExample("different personal addresses", ["email": "ines@example.org"], ["email": "omar@example.org"]),
        LevelExample(
            "different addresses, one of them shared", ["email": "info@example.org"], ["email": "ines@example.org"]),
        LevelExample(nil, ["email": "ines@example.org"], ["email": ""]),
        LevelExample(nil, ["email": "ines@example.org"], ["email": "none"]),
    ]

    @Test("emails", arguments: ComparisonTests.emails)
    func email(_ example: LevelExample) throws {
        #expect(try level("email", example) == example.level)
    }

    @Test("an email is shared that more than two people hold who are not akin")
    func sharedEmail() throws {
        func row(_ given: String, _ family: String) -> [String: String] {
            ["given_name": given, "family_name": family, "email": "moms@example.org"]
        }
        let pair = LevelExample("", row("Ines", "Duarte"), row("Ines", "Duarte"))
        let spouse = [row("Omar", "Duarte")]
        #expect(try level("email", pair, among: spouse) == "same personal address")
        let couple = [row("Omar", "Haddad")]
        #expect(try level("email", pair, among: couple) == "same personal address")
        let group = couple + [row("Lena", "Brandt")]
        #expect(try level("email", pair, among: group) == "same shared address")
    }

    static let phones: [LevelExample] = [
        LevelExample("same direct number", ["phone": "+17075550101"], ["phone": "(707) 555-0101"]),
        LevelExample("same direct number", ["phone": "+17075550101"], ["other_phones": "+17075550199 | +17075550101"]),
        LevelExample("same direct number", ["phone": "+17075550101;ext=12"], ["phone": "+17075550101;ext=12"]),
        LevelExample("same direct number", ["phone": "+17075550101;ext=12"], ["phone": "+17075550101"]),
        // One switchboard, two desks.
        LevelExample(nil, ["phone": "+17075550101;ext=12"], ["phone": "+17075550101;ext=14"]),
        LevelExample("nearly the same number", ["phone": "+17075550101"], ["phone": "+17075550110"]),
        LevelExample("nearly the same number", ["phone": "+17075550101"], ["phone": "+17075550191"]),
        LevelExample("different numbers", ["phone": "+17075550101"], ["phone": "+17075559876"]),
        LevelExample(nil, ["phone": "+17075550101"], ["phone": ""]),
        LevelExample(nil, ["phone": "+17075550101"], ["phone": "12"]),
        LevelExample(nil, ["phone": "1.70756E+10"], ["phone": "1.70756E+10"]),
    ]

    @Test("phones", arguments: ComparisonTests.phones)
    func phone(_ example: LevelExample) throws {
        #expect(try level("phone", example) == example.level)
    }

    @Test("a number is shared that more than two people hold who are not akin")
    func sharedPhone() throws {
        let rows = [("Priya", "Patel"), ("Priya", "Patel"), ("Daniel", "Kim"), ("Omar", "Haddad")].map {
            ["given_name": $0.0, "family_name": $0.1, "phone": "+17075550120"]
        }
        #expect(try Pairs(text(rows)).levels["phone"] == "same shared number")
        #expect(try Pairs(text(Array(rows[..<3]))).levels["phone"] == "same direct number")
    }

    private static func place(_ street: String, _ city: String, _ organization: String = "") -> [String: String] {
        ["given_name": "Ines", "street": street, "city": city, "organization": organization]
    }

    static let places: [LevelExample] = [
        LevelExample(
            "same address and organization", place("12 Oak St", "Willits", "Bloom Doulas"),
            place("12 Oak Street", "Willits", "Bloom Doulas LLC")),
        LevelExample("same address", place("12 Oak St", "Willits"), place("12 Oak Street", "")),
        LevelExample("same address", place("12 Oak St", "Willits"), place("Oak Street", "Willits")),
        LevelExample("same address", place("12 Liberty St", "Willits"), place("12 Libery St", "Willits")),
        LevelExample(
            "same organization", place("", "Willits", "Bloom Doulas"), place("12 Oak St", "Willits", "Bloom Doulas")),
        LevelExample(
            "same organization, other address", place("80 Bay Rd", "Willits", "Bloom Doulas"),
            place("12 Oak St", "Willits", "Bloom Doulas")),
        LevelExample(
            "same organization, other address", place("", "Eureka", "Bloom Doulas"),
            place("", "Willits", "Bloom Doulas")),
        LevelExample("same town", place("", "Willits"), place("12 Oak St", "Willits")),
        LevelExample("same town", place("", "Willits"), place("", "Wilits")),
        LevelExample("same town, other address", place("12 Oak St", "Willits"), place("14 Elm St", "Willits")),
        LevelExample("same street and number, other town", place("12 Oak St", "Willits"), place("12 Oak St", "Eureka")),
        LevelExample("different places", place("", "Willits"), place("", "Eureka")),
        LevelExample("different places", place("12 Oak St", ""), place("14 Elm St", "")),
        LevelExample("different places", place("", "Lakewood"), place("", "Lakewood Hills")),
        LevelExample(nil, place("12 Oak St", ""), place("", "Willits")),
    ]

    @Test("places: address and organization together", arguments: ComparisonTests.places)
    func place(_ example: LevelExample) throws {
        #expect(try level("place", example) == example.level)
    }

    @Test("two towns of one name in two states are two towns, and a postal code says more than a name")
    func towns() throws {
        var one = ["given_name": "Ines", "city": "Auburn", "region": "CA"]
        var other = ["given_name": "Ines", "city": "Auburn", "region": "WA"]
        #expect(try level("place", LevelExample(nil, one, other)) == "different places")
        (one["postal_code"], other["postal_code"]) = ("95603", "95603-1234")
        #expect(try level("place", LevelExample(nil, one, other)) == "same town")
        let codes = LevelExample(
            nil, ["postal_code": "95490", "given_name": "I"], ["postal_code": "95501", "given_name": "I"])
        #expect(try level("place", codes) == "different places")
    }

    @Test(
        "a house number with one typing error is the same house only where number, street and postal code are telling")
    func houses() throws {
        func rows(_ one: String, _ other: String) -> LevelExample {
            let rest = ["given_name": "Ines", "city": "Willits", "postal_code": "95490"]
            return LevelExample(nil, rest.merging(["street": one]) { $1 }, rest.merging(["street": other]) { $1 })
        }
        #expect(try level("place", rows("4517 Oak St", "4571 Oak St")) == "same address")
        #expect(try level("place", rows("12 Oak St", "21 Oak St")) == "same town, other address")
        #expect(try level("place", rows("4517 Oak St", "4571 Elm St")) == "same town, other address")
    }

    @Test("an organization's own name is not compared again as its place")
    func organizationsPlace() throws {
        let rows = [["organization": "Bloom", "city": "Willits"], ["organization": "Bloom", "city": "Willits"]]
        #expect(try Pairs(text(rows)).levels["place"] == "same town")
    }

    @Test(
        "middle initials, NPIs and sites are the same or different",
        arguments: [
            ("middle_name", "middleName", "Maria", "M.", "same initial"),
            ("middle_name", "middleName", "Maria", "Kay", "different initials"),
            ("middle_name", "middleName", "Maria", "", nil),
            ("npi", "npi", "1234567893", "1234567893", "same number"),
            ("npi", "npi", "1234567893", "1987654321", "different numbers"), ("npi", "npi", "1234567893", "", nil),
            ("website", "website", "https://www.example.org/team", "example.org", "same site"),
            ("website", "website", "example.org", "example.com", "different sites"),
            ("website", "website", "", "example.com", nil),
        ])
    func sameOrNot(column: String, field: String, one: String, other: String, expected: String?) throws {
        #expect(try level(field, LevelExample(nil, [column: one], [column: other])) == expected)
    }

    @Test(
        "a column named with --compare is the same, one edit or part of a date apart, or different",
        arguments: [
            ("1990-05-12", "1990-05-12", "same"), ("AB 77", "ab-77", "same"),
            ("1990-05-12", "1990-05-21", "one part of the date differs"), ("1990-05-12", "1990-05-1", "one edit apart"),
            ("1990-05-12", "1985-11-30", "different"), ("1990-05-12", "", nil),
        ])
    func extra(one: String, other: String, expected: String?) throws {
        let pairs = try Pairs(text([["born": one], ["born": other]]), compared: ["born"])
        #expect(pairs.levels["born"] == expected)
    }

    @Test("of a record's emails and phones only the first sixteen are compared")
    func mostValues() throws {
        func emails(_ last: String) -> String {
            ((1...16).map { "e\($0 * $0)x@example.org" } + [last]).joined(separator: "; ")
        }
        let other = ["given_name": "Omar", "email": "last@example.org"]
        let pairs = try Pairs(text([["given_name": "Omar", "other_emails": emails("last@example.org")], other]))
        #expect(pairs.features.emails(of: 0).count == 16)
        #expect(pairs.levels["email"] == "different personal addresses")
    }
}
