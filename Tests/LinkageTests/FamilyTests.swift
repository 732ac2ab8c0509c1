import Testing

@testable import Linkage

@Suite("Families with like names, and names in other scripts")
struct FamilyTests {
    private func clusters(_ one: (String, String), _ other: (String, String)) throws -> [String] {
        func row(_ name: (String, String)) -> [String: String] {
            [
                "given_name": name.0, "family_name": name.1, "email": "home@example.org", "phone": "+17075550161",
                "street": "5 Fir Ct", "city": "Marlow",
            ]
        }
        return try LinkageTests.clusters(
            text([row(one).merging(["contact_id": "a"]) { $1 }, row(other).merging(["contact_id": "b"]) { $1 }]))
    }

    @Test(
        "two usual given names are two people, though all else is the same",
        arguments: [
            ("Jayden", "Hayden"), ("Maria", "Mario"), ("Cara", "Cora"), ("Dan", "Dean"), ("Robert", "Roberta"),
            ("Paul", "Paula"), ("Kayla", "Layla"), ("Eric", "Erica"), ("Carl", "Carla"), ("Joan", "John"),
        ])
    func siblings(one: String, other: String) throws {
        #expect(try clusters((one, "Cole"), (other, "Cole")) == ["a", "b"])
    }

    @Test(
        "a typing error, a spelling and a nickname are one person",
        arguments: [
            ("John", "Jhon"), ("Catherine", "Cathrine"), ("Sheila", "Shiela"), ("Sara", "Sarah"), ("Aidan", "Aiden"),
            ("Emma", "Emmy"), ("Ana", "Aa"),
        ])
    func forms(one: String, other: String) throws {
        #expect(try clusters((one, "Cole"), (other, "Cole")) == ["a+b"])
    }

    @Test(
        "names in other scripts are compared letter by letter",
        arguments: [
            ("小明", "小红", "王", "王"), ("花子", "花代", "田中", "田中"), ("민수", "민석", "김", "김"),
            ("Ольга", "Олег", "Иванова", "Иванов"), ("Γιώργος", "Γεωργία", "Παπαδόπουλος", "Παπαδοπούλου"),
            ("דוד", "דנה", "כהן", "כהן"), ("伟", "薇", "刘", "刘"), ("أحمد", "حمدي", "محمد", "محمد"),
            ("สมชาย", "สมหญิง", "นาม", "นาม"),
        ])
    func scripts(one: String, other: String, family: String, otherFamily: String) throws {
        #expect(try clusters((one, family), (other, otherFamily)) == ["a", "b"])
        #expect(try clusters((one, family), (one, family)) == ["a+b"])
    }

    @Test("Cyrillic and Greek names meet their Latin forms", arguments: [("Ольга", "Olga"), ("Γιώργος", "Giorgos")])
    func transliteration(one: String, other: String) throws {
        #expect(try clusters((one, "Ivanov"), (other, "Иванов")) == ["a+b"])
    }

    @Test("a nickname among the aliases is a given name")
    func nickname() throws {
        let text = """
            contact_id,given_name,family_name,phone,street,city,aliases
            a,Wilhelmina,Cole,+17075550161,5 Fir Ct,Marlow,Minka
            b,Minka,Cole,+17075550161,5 Fir Ct,Marlow,
            """
        #expect(try LinkageTests.clusters(text) == ["a+b"])
    }

    @Test("names with other numbers are other names")
    func numbers() throws {
        var text = "contact_id,organization,given_name,family_name,email,street,city,postal_code\n"
        for number in 0..<60 {
            text += "p\(number),Org \(number),Given\(number),Family\(number),s\(number)@example.org,"
            text += "\(number) Main St,Bay,94904\n"
        }
        #expect(try LinkageTests.clusters(text).count == 60)
    }

    @Test("a date of birth in the list is compared without being asked for")
    func born() throws {
        let text = """
            contact_id,given_name,family_name,phone,date_of_birth
            a,Alexandria,Cole,+17075550161,1990-05-12
            b,Alexandria,Cole,+17075550161,1962-11-30
            """
        let result = try Deduplication(try list(text), options: LinkageOptions())
        #expect(result.warnings.map(\.message) == ["the list has a column \"date_of_birth\"; it is compared too"])
        #expect(result.models[0].comparisons.last?.name == "date_of_birth")
    }

    @Test(
        "two dates are the same, differ in one part, or are two dates",
        arguments: [
            ("1990-05-12", "1990-05-12", "same"), ("1990-05-12", "1990-05-21", "one part of the date differs"),
            ("1990-05-12", "1990-12-05", "one part of the date differs"),
            ("1990-05-12", "1909-05-12", "one part of the date differs"), ("1990-05-12", "1991-06-12", "different"),
            ("A-1234", "A-1235", "one edit apart"),
        ])
    func dates(one: String, other: String, level: String) throws {
        let rows = [one, other].map { ["given_name": "Ines", "family_name": "Duarte", "born": $0] }
        let pairs = try Pairs(text(rows), compared: ["born"])
        #expect(pairs.levels["born"] == level)
    }

    @Test(
        "placeholders are no evidence",
        arguments: [
            ("+10000000000", "test@test.com"), ("555-555-5555", "noemail@noemail.com"),
            ("(999) 999-9999", "unknown@unknown.com"), ("123-456-7890", "noreply@example.org"),
        ])
    func placeholders(phone: String, email: String) throws {
        let text = """
            contact_id,given_name,family_name,organization,phone,email,street,city
            a,Nora,Pike,Unknown,\(phone),\(email),?,Denby
            b,Nora,Pike,Unknown,\(phone),\(email),?,Marlow
            """
        #expect(try LinkageTests.clusters(text) == ["a", "b"])
    }

    @Test("rows of one person that differ in notes are one contact, however many they are")
    func notes() throws {
        var text = "contact_id,given_name,family_name,email,phone,notes,street,city\n"
        for number in 0..<402 {
            text += "p\(number),Walk,Inn,walkin@example.org,+14155550123,visit \(number) was fine,,Bay\n"
        }
        #expect(try LinkageTests.clusters(text).count == 1)
    }
}
