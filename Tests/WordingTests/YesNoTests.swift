import Bytes
import Testing

@testable import Wording

@Suite("Yes, no and nothing")
struct YesNoTests {
    @Test(
        "an answer is understood in four languages",
        arguments: [
            ("Yes", YesNo.yes), ("Y", .yes), ("TRUE", .yes), ("1", .yes), ("x", .yes), ("ja", .yes), ("Oui", .yes),
            ("Sí", .yes), ("si", .yes), ("✓", .yes), ("☑", .yes), ("No", .no), ("n", .no), ("FALSE", .no), ("0", .no),
            ("Nein", .no), ("non", .no), ("no.", .no), ("", .nothing), (" ", .nothing), ("-", .nothing),
            ("N/A", .nothing),
            ("NULL", .nothing), ("none", .nothing), ("2024-05-01", .other), ("asked in May", .other),
        ])
    func answers(cell: String, expected: YesNo) {
        #expect(cell.withByteView(YesNo.init) == expected)
    }

    @Test("never is more than no", arguments: ["never", "Nie", "jamais", "Nunca"])
    func never(cell: String) {
        #expect(cell.withByteView(YesNo.init) == .never)
    }

    @Test("unknown is neither no nor nothing", arguments: ["unknown", "not given", "tbd", "unbekannt"])
    func unknown(cell: String) {
        #expect(cell.withByteView(YesNo.init) == .other)
    }

    @Test(
        "punctuation, words and placeholders of programs mean nothing",
        arguments: [
            "-", "---", "?", "–", "…", "N/A", "n/a", "None", "NULL", "nan", "#N/A", "\\N", "unknown", "Not provided",
            "néant",
        ])
    func nothing(cell: String) {
        #expect(cell.withByteView { Nothing.isMeant(by: $0) })
    }

    @Test(
        "in a name column, names that look like placeholders stay names",
        arguments: ["Na", "Nan", "Null", "Nil", "No", "Noone Lee"])
    func names(cell: String) {
        #expect(!cell.withByteView { Nothing.isMeant(by: $0, in: .name) })
    }

    @Test(
        "some words mean nothing only in one kind of cell",
        arguments: [
            ("no phone", Nothing.Field.phone), ("no", .phone), ("No E-mail", .email), ("no", .email),
            ("Unnamed", .name),
        ])
    func fields(cell: String, field: Nothing.Field) {
        #expect(cell.withByteView { Nothing.isMeant(by: $0, in: field) })
        #expect(!cell.withByteView { Nothing.isMeant(by: $0) })
    }
}
