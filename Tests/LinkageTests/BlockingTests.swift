import Diagnostics
import Testing

@testable import Linkage

/// Two rows, and the rules that must bring them together.
struct BlockingExample: CustomTestStringConvertible {
    let testDescription: String
    let one: [String: String]
    let other: [String: String]
    let rules: [BlockingRule]

    init(_ name: String, _ one: [String: String], _ other: [String: String], _ rules: BlockingRule...) {
        testDescription = name
        (self.one, self.other, self.rules) = (one, other, rules)
    }
}

@Suite("Blocking rules")
struct BlockingTests {
    static let alike: [BlockingExample] = [
        BlockingExample(
            "one email", ["email": "Ines@example.org"], ["other_emails": "x@example.org; ines@example.org"], .email),
        BlockingExample(
            "one mailbox at two providers, and the initial",
            ["given_name": "Ines", "email": "duarte71@example.org"],
            ["given_name": "Ilse", "email": "duarte71@example.com"], .mailboxAndGiven),
        BlockingExample(
            "one phone and the front of the family name",
            ["family_name": "Duarte", "phone": "+17075550101"],
            ["family_name": "Duarto", "other_phones": "+17075550101"], .phoneAndFamily),
        BlockingExample(
            "one phone and the front of the given name",
            ["given_name": "Catherine", "phone": "+17075550101"],
            ["given_name": "Catrin", "phone": "+17075550101"], .phoneAndGiven),
        BlockingExample(
            "the last seven digits and both initials, swapped",
            ["given_name": "Ines", "family_name": "Duarte", "phone": "+17075550101"],
            ["given_name": "Dora", "family_name": "Ivers", "phone": "+14155550101"], .lastDigitsAndInitials),
        BlockingExample(
            "one address and the front of the family name",
            ["family_name": "Duarte", "street": "12 Oak Street"],
            ["family_name": "Duarto", "street": "12 Oak St"], .addressAndFamily),
        BlockingExample(
            "one address and both initials, swapped",
            ["given_name": "Ines", "family_name": "Duarte", "street": "12 Liberty Street"],
            ["given_name": "Dora", "family_name": "Ivers", "street": "12 Libert Road"], .addressAndInitials),
        BlockingExample(
            "organization, postal code and the front of the family name",
            ["family_name": "Duarte", "organization": "Bloom Doulas", "postal_code": "95490"],
            ["family_name": "Duarto", "organization": "Bloom Doula Care", "postal_code": "95490-1234"],
            .organizationTownAndName, .soundAndOrganization),
        BlockingExample(
            "the whole name with a nickname",
            ["given_name": "Liz", "family_name": "Moreno"],
            ["given_name": "Elizabeth", "family_name": "Moreno"], .wholeName),
        BlockingExample(
            "the whole name swapped",
            ["given_name": "Naomi", "family_name": "Fischer"],
            ["given_name": "Fischer", "family_name": "Naomi"], .wholeName),
        BlockingExample(
            "a part of a double family name",
            ["given_name": "Joan", "family_name": "Baker"],
            ["given_name": "Joan", "family_name": "Baker-Lind"], .wholeName),
        BlockingExample(
            "sound of the family name, initial and postal area",
            ["given_name": "Rupert", "family_name": "Ashcraft", "postal_code": "95490"],
            ["given_name": "Rosa", "family_name": "Ashcroft", "postal_code": "95499"], .soundAndPostalArea),
        BlockingExample(
            "given name, postal code and the initial of the family name",
            ["given_name": "Harriet", "family_name": "Stone", "postal_code": "95490"],
            ["given_name": "Harriet", "family_name": "Silva", "postal_code": "95490"], .givenAndPostalCode),
        BlockingExample(
            "sound of the family name and house number",
            ["family_name": "Robert", "street": "12 Oak Street"],
            ["family_name": "Rupert", "street": "12 Elm Street"], .soundAndHouse),
        BlockingExample(
            "an alias that is the other's name",
            ["given_name": "Ines", "family_name": "Duarte", "aliases": "Ines Reis"],
            ["given_name": "Ines", "family_name": "Reis"], .wholeName),
        BlockingExample(
            "one NPI", ["given_name": "Ines", "npi": "1234567893"], ["given_name": "Omar", "npi": "1234567893"], .npi),
        BlockingExample(
            "an organization's name without its legal form", ["organization": "Bloom LLC"],
            ["organization": "The Bloom Group"], .organizationName),
        BlockingExample(
            "the front of an organization's name and the town",
            ["organization": "Willits Birth Center", "city": "Ukiah"],
            ["organization": "Willits Midwives", "city": "Ukiah"], .organizationName),
        BlockingExample(
            "one phone of two organizations", ["organization": "Bloom", "phone": "+17075550101"],
            ["organization": "Harbor", "phone": "+17075550101"], .organizationPhone),
        BlockingExample(
            "one address of two organizations", ["organization": "Bloom", "street": "12 Oak Street"],
            ["organization": "Harbor", "street": "12 Oak St"], .organizationAddress),
    ]

    @Test("rows that share a key are brought together", arguments: BlockingTests.alike)
    func together(_ example: BlockingExample) throws {
        let rules = try Pairs(text([example.one, example.other])).sharedRules
        for rule in example.rules { #expect(rules.contains(rule)) }
    }

    @Test(
        "what all colleagues share does not bring two of them together",
        arguments: [
            ["phone": "+17075550101"], ["street": "12 Oak Street", "city": "Willits", "postal_code": "95490"],
            ["organization": "Bloom Doulas", "city": "Willits"], ["website": "example.org"],
        ])
    func colleagues(shared: [String: String]) throws {
        let one = shared.merging(["given_name": "Priya", "family_name": "Patel"]) { $1 }
        let other = shared.merging(["given_name": "Daniel", "family_name": "Kim"]) { $1 }
        #expect(try Pairs(text([one, other])).sharedRules.isEmpty)
    }

    @Test("the mailbox of a role brings nobody together by its local part")
    func roleMailbox() throws {
        let rows = [
            ["given_name": "Ines", "email": "info@example.org"], ["given_name": "Ines", "email": "info@example.com"],
        ]
        #expect(try Pairs(text(rows)).sharedRules.isEmpty)
    }

    @Test("a value to compare brings rows together, but only in its own column")
    func extraColumns() throws {
        let rows = [["given_name": "Ines", "licence": "77", "badge": "12"], ["given_name": "Omar", "licence": "77"]]
        #expect(try Pairs(text(rows), compared: ["licence", "badge"]).sharedRules == [.extraColumns])
        let crossed = [["given_name": "Ines", "licence": "77"], ["given_name": "Omar", "badge": "77"]]
        #expect(try Pairs(text(crossed), compared: ["licence", "badge"]).sharedRules.isEmpty)
    }

    @Test("blank cells share nothing")
    func blanks() throws {
        let pairs = try Pairs(text([["given_name": "", "licence": ""], [:]]), compared: ["licence"])
        #expect(pairs.sharedRules.isEmpty)
    }

    @Test("every candidate pair is there once, the lower record first, in ascending order")
    func candidates() throws {
        let pairs = try Pairs(InventedList(seed: 21, rows: 300).text)
        let candidates = CandidatePairs(pairs.records)
        #expect(candidates.pairs.count > 100)
        #expect(candidates.pairs == Array(Set(candidates.pairs)).sorted())
        for pair in candidates.pairs {
            let (one, other) = CandidatePairs.records(of: pair)
            #expect(one < other && other < pairs.features.count)
        }
    }

    @Test("a key that more records share than the largest block is left out and counted")
    func largestBlock() throws {
        func shared(by count: Int) throws -> CandidatePairs {
            let families = (0..<count).map { ["contact_id": "\($0)", "family_name": "Fam\($0)", "npi": "1234567893"] }
            return CandidatePairs(try Pairs(text(families)).records)
        }
        let most = try shared(by: CandidatePairs.largestBlock)
        #expect(most.skippedBlocks == 0 && !most.pairs.isEmpty)
        let more = try shared(by: CandidatePairs.largestBlock + 1)
        #expect(more.skippedBlocks == 1 && more.pairs.isEmpty)
    }

    @Test("names that conflict are no candidates unless something may carry them over the gate")
    func firstLook() throws {
        let rows = [
            ["given_name": "Ines", "family_name": "Duarte", "email": "d@example.org", "born": "1990"],
            ["given_name": "Omar", "family_name": "Duarte", "email": "d@example.org", "born": "1990"],
        ]
        #expect(CandidatePairs(try Pairs(text(rows)).records).pairs.isEmpty)
        #expect(CandidatePairs(try Pairs(text(rows), compared: ["born"]).records).pairs.count == 1)
    }
}
