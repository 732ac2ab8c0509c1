import Bytes
import CSV
import Contacts
import Diagnostics
import Testing

@testable import MailMerge

/// The contacts a to e under `rules`, as `a b c d e` with a hyphen for each excluded one.
func chosen(_ rules: Audience.Rules, _ list: String = AudienceTests.list) throws(Diagnostic) -> String {
    try outcome(rules, list).chosen
}

/// The same, with the warnings at the end.
private func outcome(
    _ rules: Audience.Rules, _ list: String = AudienceTests.list
) throws(Diagnostic) -> (chosen: String, warnings: [String]) {
    var reader = try Reader(MemorySource(list), name: "contacts.csv")
    let date = CalendarDate(dayNumber: 20_780)
    var audience = try Audience(rules, header: reader.header, listName: "contacts.csv", date: date)
    var result: [String] = []
    while case .record(let record)? = try reader.next() {
        result.append(audience.exclusion(of: record) == nil ? record[0].string : "-")
    }
    try audience.requireAllIDs(listName: "contacts.csv")
    return (result.joined(separator: " "), audience.warnings(listName: "contacts.csv").map(told))
}

@Suite struct AudienceTests {
    static let list = """
        contact_id,merged_ids,kind,email,other_emails,phone,website,do_not_contact,score,last_booking,tags
        a,,doula,ana@example.org,,+17075550101,,,0.75,2026-10-01,VIP; Twins
        b,,Midwife,bo@mail.example.com,,+17075550102;ext=4,,,0.5,2026-01-15,
        c,c; old-c,nurse,,cy@example.org; c2@example.com,,https://www.clinic.example.org/about,,,,
        d,,doula,di@example.org,,+17075550104,,asked,2,,
        e,,,ed@example.net,,,,,10,2026-10-02,

        """

    private func rules(_ change: (inout Audience.Rules) throws -> Void) rethrows -> Audience.Rules {
        var rules = Audience.Rules()
        try change(&rules)
        return rules
    }

    @Test("Everyone gets a letter except contacts with a reason in do_not_contact")
    func doNotContact() throws {
        #expect(try chosen(Audience.Rules()) == "a b c - e")
    }

    @Test(
        "A condition selects contacts by a column",
        arguments: [
            (["kind=DOULA"], "a - - - -"), (["kind!=doula"], "- b c - e"), (["kind="], "- - - - e"),
            (["kind = midwife "], "- b - - -"), (["score>=0.75"], "a - - - e"), (["score<=0.75"], "a b - - -"),
            (["score>=9.5"], "- - - - e"), (["last_booking>=2026-10-01"], "a - - - e"),
            (["last_booking<=2026-10-01"], "a b - - -"), (["tags~twin"], "a - - - -"), (["tags~"], "a b c - e"),
            (["kind=doula", "score>=1"], "- - - - -"), (["city="], "a b c - e"), (["city!="], "- - - - -"),
        ])
    func conditions(texts: [String], expected: String) throws {
        let rules = try rules { rules in rules.conditions = try texts.map { try Condition($0) } }
        #expect(try chosen(rules) == expected)
    }

    private static let visits = """
        contact_id,last_visit
        a,2026-06-30
        b,2026-06-30T10:00:00
        c,7/1/2026
        d,"Dec 24, 2025"
        e,

        """

    @Test(
        "Dates compare in any format, and by the minute only if both have a time",
        arguments: [
            ("last_visit<=2026-06-30", "a b - d -"), ("last_visit<=6/30/2026", "a b - d -"),
            ("last_visit>=June 30, 2026", "a b c - -"), ("last_visit>=2026-06-30 11:00", "a - c - -"),
            ("last_visit<=2026-06-30T10:00", "a b - d -"), ("last_visit<=2026-06-30 9:59am", "a - - d -"),
            ("last_visit=2026-06-30", "a b - - -"), ("last_visit!=6/30/26", "- - c d e"),
            ("last_visit>=2026-07-01", "- - c - -"), ("last_visit=", "- - - - e"), ("last_visit~2026-06", "a b - - -"),
        ])
    func dates(text: String, expected: String) throws {
        let rules = try rules { $0.conditions = [try Condition(text)] }
        #expect(try chosen(rules, Self.visits) == expected)
    }

    @Test(
        "A comparison from another language is refused with the right one",
        arguments: [
            ("kind==doula", "==", "kind=doula"), ("score=>0.5", "=>", "score>=0.5"), ("score =< 2", "=<", "score<= 2"),
            ("kind=!doula", "=!", "kind!=doula"), ("tags=~twins", "=~", "tags~twins"),
        ])
    func foreignComparisons(text: String, written: String, meant: String) {
        #expect {
            try Condition(text)
        } throws: { error in
            (error as? Diagnostic)?.message == "\"\(text)\": unknown comparison \(written)"
                && (error as? Diagnostic)?.hint == "write it like \(meant)"
        }
    }

    @Test(
        "A condition that no contact meets is reported with what was probably meant",
        arguments: [
            (["kind=doola"], "no contact has kind \"doola\"; did you mean doula?"),
            (["kind=Midwifes"], "no contact has kind \"Midwifes\"; did you mean Midwife?"),
            (["kind=RN"], "no contact has kind \"RN\"; did you mean nurse?"),
            (["kind=surgeon"], "no contact has kind \"surgeon\"; the values are Midwife, doula, nurse"),
            (["tags~twims"], "no contact has \"twims\" in tags; did you mean Twins?"),
            (["city=Ukiah"], "no contact has city \"Ukiah\"; the list has no column city"),
            (["score>=20"], "no contact meets score>=20; the values range from 0.5 to 10"),
            (["score<=-1"], "no contact meets score<=-1; the values range from 0.5 to 10"),
            (["kind>=5"], "no contact meets kind>=5; the column has no numbers"),
            (
                ["last_booking>=2027"],
                "no contact meets last_booking>=2027; the column has dates; write them like 2026-10-02"
            ),
            (
                ["last_booking>=2027-01-01"],
                "no contact meets last_booking>=2027-01-01; the values range from 2026-01-15 to 2026-10-02"
            ),
            (
                ["last_booking<=1/14/2026"],
                "no contact meets last_booking<=1/14/2026; the values range from 2026-01-15 to 2026-10-02"
            ),
            (["kind<=1/14/2026"], "no contact meets kind<=1/14/2026; the column has no dates"),
            (["contact_id="], "contact_id is blank for no contact"),
            (
                ["kind=nurse", "score>=0.5"],
                "no contact meets kind=nurse and score>=0.5 together; each condition alone is met by some contacts"
            ),
        ])
    func unmet(texts: [String], expected: String) throws {
        let rules = try rules { rules in rules.conditions = try texts.map { try Condition($0) } }
        #expect(try outcome(rules).warnings == ["contacts.csv: \(expected)"])
    }

    @Test("Conditions that some contact meets are not reported, and none are for an empty list")
    func met() throws {
        let rules = try rules { rules in
            rules.conditions = [try Condition("kind=doula"), try Condition("score<=1")]
            rules.skipIDs = ["b"]
        }
        #expect(try outcome(rules) == ("a - - - -", []))
        #expect(try outcome(rules, "contact_id,kind,score\n") == ("", []))
        #expect(
            try outcome(rules, "contact_id,kind,score\nb,doula,1\n").warnings == [
                "contacts.csv: none of the contacts selected by id meets kind=doula and score<=1; each condition alone is met by some "
                    + "contacts"
            ])
    }

    @Test("An id to skip that no contact has is reported, because somebody else got the letter")
    func notSkipped() throws {
        let list = "contact_id,given_name\nk-1047,Ana\nk-2210,Bo\n"
        let result = try outcome(rules { $0.skipIDs = ["k-1074", "k-2210"] }, list)
        #expect(result.chosen == "k-1047 -")
        #expect(result.warnings == ["contacts.csv: no contact has the id \"k-1074\"; did you mean k-1047?"])
    }

    @Test("An invalid condition and an unknown column are usage errors")
    func wrongConditions() throws {
        for text in ["kind", "=doula", "kind>3", "", "~x", "score>=0,5", "score<=1,200.5"] {
            #expect(throws: Diagnostic.self) { try Condition(text) }
        }
        let rules = try rules { $0.conditions = [try Condition("knd=doula")] }
        #expect {
            try chosen(rules)
        } throws: { error in
            (error as? Diagnostic).map(told) == "contacts.csv: unknown column \"knd\"; did you mean kind?"
        }
    }

    @Test("Contacts are selected by id, including ids from before a merge")
    func identifiers() throws {
        #expect(try chosen(rules { $0.onlyIDs = ["a", "old-c"] }) == "a - c - -")
        #expect(try chosen(rules { $0.skipIDs = ["a", "old-c", "nobody"] }) == "- b - - e")
        #expect(try chosen(rules { $0.resumeAfter = "b" }) == "- - c - e")
        #expect(try chosen(rules { $0.resumeAfter = "e" }) == "- - - - -")
    }

    @Test("Several unknown ids are reported together, with the nearest known ones")
    func missingTogether() {
        let list = "contact_id,given_name\nk-1047,Ana\nk-2210,Bo\n"
        #expect {
            try chosen(rules { $0.onlyIDs = ["k-1074", "k-2210", "k-9"] }, list)
        } throws: { error in
            (error as? Diagnostic).map(told)
                == "contacts.csv: no contact has the ids \"k-1074\", \"k-9\"; did you mean k-1047?"
        }
    }

    @Test("An unknown id is reported at the end")
    func missingIdentifiers() {
        for rules in [rules { $0.onlyIDs = ["a", "x"] }, rules { $0.resumeAfter = "x" }] {
            #expect {
                try chosen(rules)
            } throws: { error in
                (error as? Diagnostic)?.message == "no contact has the id \"x\""
            }
        }
    }

    @Test("A contact written to recently under any of its ids gets no letter")
    func log() throws {
        let text =
            "contact_id,date,template,action,channel,file\na,2026-10-24,,,,\nb,2026-10-25,,,,\nb,2025-01-01,,,,\n"
        let log = try OutreachLog(MemorySource(text + "old-c,2026-11-23,,,,\n,2026-11-23,,,,\n"), name: "log.csv")
        let letters = LastLetters(log.records)
        #expect(
            try chosen(
                rules {
                    $0.lastLetters = letters
                    $0.pause = (try? LetterPause(["30"])) ?? LetterPause()
                }) == "a - - - e")
        #expect(try chosen(rules { $0.lastLetters = letters }) == "a b c - e")
    }

    @Test(
        "A misspelled column of the contract stops the run, because it would be ignored",
        arguments: [
            ("Do Not Contact", "do_not_contact"), ("E-mail", "email"), ("Phone", "phone"),
            ("CONTACT ID", "contact_id"), ("doNotContact", "do_not_contact"),
        ])
    func otherNames(name: String, meant: String) {
        #expect {
            try chosen(Audience.Rules(), "given_name,\(name)\nAna,asked\n")
        } throws: { error in
            (error as? Diagnostic).map(told)
                == "contacts.csv:1: the column \"\(name)\" would be ignored; its name must be \(meant); "
                + "convert the list first: import LIST.csv | mail-merge ..."
        }
    }

    @Test("A column beside the canonical one may have any name")
    func besides() throws {
        #expect(try chosen(Audience.Rules(), "email,E-mail,Next step\nana@example.org,x,y\n") == "ana@example.org")
    }
}
