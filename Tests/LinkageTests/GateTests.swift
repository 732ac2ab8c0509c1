import Testing

@testable import Linkage

@Suite("The gate before weighing")
struct GateTests {
    private func passes(_ one: [String: String], _ other: [String: String], compared: [String] = []) throws -> Bool {
        let pass = try Pairs(text([one, other]), compared: compared).passGate
        #expect(try Pairs(text([other, one]), compared: compared).passGate == pass, "the order does not matter")
        return pass
    }

    private func person(_ given: String, _ family: String, _ rest: [String: String] = [:]) -> [String: String] {
        ["given_name": given, "family_name": family].merging(rest) { $1 }
    }

    @Test("a person and an organization are never one contact")
    func subjects() throws {
        let row = ["organization": "Bloom", "email": "joan@example.org", "npi": "1234567893"]
        #expect(try !passes(row, row.merging(["given_name": "Joan", "family_name": "Baker"]) { $1 }))
    }

    @Test("two generations and two NPIs are two people, whatever agrees")
    func generations() throws {
        let data = ["email": "hart@example.org", "phone": "+17075550123"]
        #expect(try passes(person("Samuel", "Hart", data), person("Samuel", "Hart", data)))
        let senior = person("Samuel", "Hart", data.merging(["suffix": "Sr."]) { $1 })
        #expect(try !passes(senior, person("Samuel", "Hart", data.merging(["suffix": "Jr."]) { $1 })))
        #expect(try !passes(senior, person("Samuel", "Hart III", data)))
        #expect(try passes(person("Samuel", "Hart II", data), person("Samuel", "Hart Jr.", data)))
        let licensed = person("Samuel", "Hart", data.merging(["npi": "1234567893"]) { $1 })
        #expect(try !passes(licensed, person("Samuel", "Hart", data.merging(["npi": "1987654321"]) { $1 })))
    }

    @Test("Jr. on one side only needs the same personal email and the same direct number")
    func generationOnOneSide() throws {
        let junior = ["suffix": "Jr.", "email": "sam@example.org", "phone": "+17075550123"]
        func other(_ rest: [String: String]) throws -> Bool {
            try passes(person("Samuel", "Hart", junior), person("Samuel", "Hart", rest))
        }
        #expect(try other(["email": "sam@example.org", "phone": "+17075550123"]))
        #expect(try !other(["email": "sam@example.org"]))
        #expect(try !other(["phone": "+17075550123"]))
    }

    @Test("a conflict of given names ends it, though everything else agrees")
    func givenNames() throws {
        let data = ["email": "bishops@example.org", "phone": "+17075550121", "street": "7 Fir Ct", "city": "Ukiah"]
        #expect(try !passes(person("Laura", "Bishop", data), person("Peter", "Bishop", data)))
    }

    @Test("another family name needs something of the person's own")
    func familyNames() throws {
        func passes(_ rest: [String: String], _ given: String = "Harriet") throws -> Bool {
            try self.passes(person("Harriet", "Stone", rest), person(given, "Olsen", rest))
        }
        #expect(try passes(["email": "harriet77@example.org"]))
        #expect(try !passes(["email": "info@example.org"]))
        #expect(try passes(["phone": "+17075550106"]))
        #expect(try !passes(["street": "7 Fir Ct", "city": "Ukiah"]))
        #expect(try !passes(["email": "harriet77@example.org"], "H."))
        // Two of one given name at one practice, whose number both give.
        #expect(try !passes(["phone": "+17075550106", "organization": "Bloom Doulas", "street": "3 Ash Ln"]))
    }

    @Test("the number that an organization's own row holds is nobody's own")
    func organizationPhone() throws {
        let rows = [
            person("Harriet", "Stone", ["phone": "+17075550106"]),
            person("Harriet", "Olsen", ["phone": "+17075550106"]),
            ["organization": "Bloom", "phone": "+17075550106"],
        ]
        #expect(try Pairs(text(Array(rows[..<2]))).passGate)
        #expect(try !Pairs(text(rows)).passGate)
    }

    @Test("two of email, phone and place that differ, and nothing that agrees, are namesakes")
    func onlyAgainst() throws {
        let one = ["email": "mgarcia@example.org", "phone": "+17075550126", "city": "Willits"]
        let other = ["email": "maria@example.com", "phone": "+17075559127", "city": "Eureka"]
        func passes(_ columns: [String], _ extra: [String: String] = [:], compared: [String] = []) throws -> Bool {
            func row(_ cells: [String: String]) -> [String: String] {
                person("Maria", "Garcia", cells.filter { columns.contains($0.key) }.merging(extra) { $1 })
            }
            return try self.passes(row(one), row(other), compared: compared)
        }
        #expect(try passes(["email"]))
        #expect(try !passes(["email", "phone"]))
        #expect(try !passes(["email", "phone", "city"]))
        #expect(try passes(["email", "phone"], ["npi": "1234567893"]))
        #expect(try passes(["email", "phone"], ["website": "example.org"]))
        #expect(try passes(["email", "phone"], ["born": "1990-05-12"], compared: ["born"]))
    }

    @Test("branches in two towns are two contacts unless a number or an NPI is theirs in common")
    func branches() throws {
        func row(_ city: String, _ rest: [String: String]) -> [String: String] {
            ["organization": "Harbor Birth Center", "city": city, "email": "info@example.org"].merging(rest) { $1 }
        }
        #expect(try !passes(row("Willits", [:]), row("Eureka", [:])))
        #expect(try passes(row("Willits", [:]), row("Willits", [:])))
        #expect(try passes(row("Willits", ["phone": "+17075550129"]), row("Eureka", ["phone": "+17075550129"])))
        #expect(try passes(row("Willits", ["npi": "1234567893"]), row("Eureka", ["npi": "1234567893"])))
    }

    @Test("columns to compare that agree carry damaged names over the gate, and those that differ count against it")
    func carried() throws {
        let address = ["street": "4 Dinnison Circuit", "city": "Clovelly"]
        func passes(_ other: String, _ extra: [String: String], compared: [String]) throws -> Bool {
            try self.passes(
                person(
                    "Thomas", "Graue", address.merging(["born": "1912-09-11", "number": "77", "licence": "9"]) { $1 }),
                person(other, "Shepherd", address.merging(extra) { $1 }), compared: compared)
        }
        #expect(try passes("Thomas", ["born": "1912-09-11"], compared: ["born"]))
        // A date with one part in which it differs is not enough.
        #expect(try !passes("Thomas", ["born": "1912-09-12"], compared: ["born"]))
        #expect(try !passes("Thomas", ["born": "1985-01-30"], compared: ["born"]))
        // A conflict of given names takes two columns.
        #expect(try !passes("Olive", ["born": "1912-09-11"], compared: ["born"]))
        #expect(try passes("Olive", ["born": "1912-09-11", "number": "77"], compared: ["born", "number"]))
        #expect(try passes("Olive", ["born": "1912-09-11"], compared: ["born", "number"]))
        let against = ["born": "1912-09-11", "number": "9105", "licence": "1234"]
        #expect(try !passes("Olive", against, compared: ["born", "number", "licence"]))
    }
}
